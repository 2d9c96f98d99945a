/** trivy-gate counts: what the real Trivy finds in images built for it, and every number of the verdict. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseVerdict } from '../../kit/verdict/verdict.ts';
import type { GateStage } from '../stack/gate-stage.ts';
import { goProgram } from '../stack/go-program.ts';
import type { Installed } from '../stack/package-image.ts';
import type { Advisory } from '../stack/trivy-db.ts';
import { CRITICAL, type Gate, GO, HIGH, NPM, startGate, UNFIXED } from '../trivy-gate/visits.ts';

let stage: GateStage;
let gate: Gate;
let database: string;

const PIP: Advisory = {
  ...NPM,
  source: 'pip::GitHub Security Advisory Pip',
  package: 'django',
  id: 'CVE-2026-55555',
  vulnerableVersions: ['<4.2.0'],
  patchedVersions: ['4.2.0'],
};
/** A second CRITICAL one in the package that `NPM` is about, which nobody has mended. */
const UNFIXED_NPM: Advisory = {
  ...NPM,
  id: 'CVE-2026-66666',
  vulnerableVersions: ['>=0.0.1'],
  patchedVersions: [],
};
/** The package that a later release of Debian calls by another name. */
const RENAMED: readonly Advisory[] = ['libssl1.1', 'libssl3'].map((name) => ({
  ...CRITICAL,
  package: name,
  id: 'CVE-2026-77777',
}));
/** The vulnerabilities of the release before. */
const BULLSEYE: readonly Advisory[] = [CRITICAL, UNFIXED].map((advisory) => ({
  ...advisory,
  source: 'debian 11',
}));

beforeAll(async () => {
  ({ stage, gate } = await startGate());
  const rest = [PIP, UNFIXED_NPM, ...RENAMED, ...BULLSEYE];
  database = await stage.database([CRITICAL, HIGH, UNFIXED, NPM, GO, ...rest]);
});

afterAll(() => stage?.stop());

const debs = (packages: Readonly<Record<string, string>>): Installed => ({ debs: packages });
const NOTHING = { openssl: '3.0.21-1' };
const SSL = { openssl: '3.0.1-1' };
const ZLIB = { zlib: '1.2.13-1' };
const LODASH = { lodash: '4.17.20' };

/** An image without a system in which there is one Go program. */
function goImage(version: string): Installed {
  const program = goProgram('example.com/shop', { 'golang.org/x/net': version });
  return {
    osRelease: undefined,
    programs: { 'app/srv': program },
    history: ['COPY srv /app/srv # buildkit'],
  };
}

/** Python packages as pip leaves them. */
function pipImage(versions: Readonly<Record<string, string>>): Installed {
  const files = Object.entries(versions).map(([place, version]) => [
    `${place}/site-packages/django-${version}.dist-info/METADATA`,
    `Metadata-Version: 2.1\nName: django\nVersion: ${version}\n`,
  ]);
  return { debs: NOTHING, files: Object.fromEntries(files) };
}

/** What the outputs have to say. */
type Numbers = Readonly<Record<string, string>>;

describe('an image', () => {
  test.each<[string, Installed, Numbers]>([
    ['with nothing', debs(NOTHING), { verdict: 'pass', critical: '0', high: '0', blocking: '0' }],
    [
      'with two findings in one package of the system, of which one blocks',
      debs(SSL),
      { verdict: 'block', critical: '1', high: '1', blocking: '1' },
    ],
    [
      'with a finding in the system that has no fix',
      debs(ZLIB),
      { verdict: 'block', critical: '1', high: '0', blocking: '1' },
    ],
    [
      'with a package of npm that has two',
      { debs: NOTHING, npm: LODASH },
      { verdict: 'block', critical: '2', high: '0', blocking: '2' },
    ],
    [
      'with a package of npm that has the one without a fix',
      { debs: NOTHING, npm: { lodash: '4.17.21' } },
      { verdict: 'block', critical: '1', high: '0', blocking: '1' },
    ],
    [
      'with an old module in a Go program',
      goImage('v0.0.5'),
      { verdict: 'block', critical: '1', high: '0', blocking: '1' },
    ],
    [
      'with the mended module in a Go program',
      goImage('v0.1.0'),
      { verdict: 'pass', critical: '0', high: '0', blocking: '0' },
    ],
    [
      'with a package of pip at two places, one of them mended',
      pipImage({ 'app/old': '4.1.0', 'app/new': '4.2.0' }),
      { verdict: 'block', critical: '1', high: '0', blocking: '1' },
    ],
    [
      'with the same old package of pip at two places',
      pipImage({ 'app/one': '4.1.0', 'app/two': '4.1.0' }),
      { verdict: 'block', critical: '2', high: '0', blocking: '2' },
    ],
  ])('%s', async (_, installed, numbers) => {
    const image = await stage.image(installed);
    await using run = await gate({ image: image.reference, 'db-repositories': database });
    expect(run.outputs).toMatchObject(numbers);
    expect(parseVerdict(run.outputs['verdict-json'] ?? '')).toMatchObject({
      verdict: numbers['verdict'],
      counts: { critical: Number(numbers['critical']), blocking: Number(numbers['blocking']) },
    });
  });

  test.each<[string, Installed, Numbers]>([
    ['a system', debs({ ...SSL, ...ZLIB }), { critical: '2', high: '1', blocking: '1' }],
    ['npm', { debs: NOTHING, npm: LODASH }, { critical: '2', high: '0', blocking: '1' }],
  ])('of %s is blocked only for what has a fix, where that is wanted', async (_, own, numbers) => {
    const image = await stage.image(own);
    const inputs = { image: image.reference, 'db-repositories': database };
    await using run = await gate({ ...inputs, 'fixable-only': 'true' });
    expect(run.outputs).toMatchObject({ verdict: 'block', ...numbers });
  });
});

describe('an image against the one that runs', () => {
  const bullseye = (packages: Readonly<Record<string, string>>): Installed => ({
    osRelease: { ID: 'debian', VERSION_ID: '11' },
    debs: packages,
    files: { 'etc/debian_version': '11.9\n' },
  });

  test.each<[string, Installed, Installed, Numbers]>([
    [
      'with the same findings',
      { debs: { ...SSL, ...ZLIB }, npm: LODASH },
      { debs: { ...SSL, ...ZLIB }, npm: LODASH, files: { 'app/version': '2' } },
      { verdict: 'pass', new: '0', known: '5', fixed: '0', blocking: '0' },
    ],
    [
      'with fewer',
      { debs: { ...SSL, ...ZLIB }, npm: LODASH },
      { debs: ZLIB, npm: { lodash: '4.17.21' } },
      { verdict: 'pass', new: '0', known: '2', fixed: '3', blocking: '0' },
    ],
    [
      'with more in a package that has some already',
      { debs: ZLIB, npm: { lodash: '4.17.21' } },
      { debs: ZLIB, npm: LODASH },
      { verdict: 'block', new: '1', known: '2', fixed: '0', blocking: '1' },
    ],
    [
      'with one in a package that has another name now',
      debs({ ...NOTHING, 'libssl1.1': '1.1.1-1' }),
      debs({ ...NOTHING, libssl3: '3.0.1-1' }),
      { verdict: 'block', new: '1', known: '0', fixed: '1', blocking: '1' },
    ],
    [
      'with one in another version of the package',
      pipImage({ app: '4.0.0' }),
      pipImage({ app: '4.1.0' }),
      { verdict: 'pass', new: '0', known: '1', fixed: '0', blocking: '0' },
    ],
    [
      'with one at another place',
      pipImage({ 'app/one': '4.1.0' }),
      pipImage({ 'app/two': '4.1.0' }),
      { verdict: 'block', new: '1', known: '0', fixed: '1', blocking: '1' },
    ],
    [
      'on a later release of the distribution, which has one more',
      bullseye({ openssl: '1.1.1-1', zlib: '1.2.11-1' }),
      debs({ ...SSL, ...ZLIB }),
      // The HIGH one is known of the later release only.
      { verdict: 'pass', new: '1', known: '2', fixed: '0', blocking: '0' },
    ],
  ])('%s', async (_, before, now, numbers) => {
    const [running, image] = [await stage.image(before), await stage.image(now)];
    const inputs = { image: image.reference, 'db-repositories': database };
    await using run = await gate({ ...inputs, baseline: running.reference });
    expect(run.outputs).toMatchObject(numbers);
    expect(parseVerdict(run.outputs['verdict-json'] ?? '')).toMatchObject({
      baseline: {
        digest: running.digest,
        new: Number(numbers['new']),
        known: Number(numbers['known']),
        fixed: Number(numbers['fixed']),
      },
    });
  });
});
