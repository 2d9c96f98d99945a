/** trivy-gate against a real registry and the real Trivy: pass, block, and never a false pass. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseVerdict } from '../../kit/verdict/verdict.ts';
import { type RunOptions, runAction } from '../runner/run-action.ts';
import { type GateStage, startGateStage } from '../stack/gate-stage.ts';
import type { Advisory } from '../stack/trivy-db.ts';

const CRITICAL: Advisory = {
  source: 'debian 12',
  package: 'openssl',
  id: 'CVE-2026-11111',
  severity: 'CRITICAL',
  title: 'Anyone can read the memory of the server',
  fixedVersion: '3.0.20-1',
};
const HIGH: Advisory = { ...CRITICAL, id: 'CVE-2026-22222', severity: 'HIGH' };
const UNFIXED: Advisory = {
  source: 'debian 12',
  package: 'zlib',
  id: 'CVE-2026-33333',
  severity: 'CRITICAL',
  title: 'Nobody has mended this',
};
const NPM: Advisory = {
  source: 'npm::GitHub Security Advisory Npm',
  package: 'lodash',
  id: 'CVE-2026-44444',
  severity: 'CRITICAL',
  title: 'Prototype pollution',
  vulnerableVersions: ['<4.17.21'],
  patchedVersions: ['4.17.21'],
};

const OLD = { openssl: '3.0.1-1', zlib: '1.2.13-1', curl: '8.0-1' };

let stage: GateStage;
let database: string;

beforeAll(async () => {
  stage = await startGateStage();
  database = await stage.database([CRITICAL, HIGH, UNFIXED, NPM]);
});

afterAll(() => stage?.stop());

/** Runs the gate with the real scanner, the usual database and the registry's account. */
function gate(inputs: Record<string, string>, more: Omit<RunOptions, 'action' | 'inputs'> = {}) {
  const { username, password } = stage.registry.writer;
  return runAction({
    action: 'trivy-gate',
    inputs: { 'db-repositories': database, ...stage.trivy, username, password, ...inputs },
    ...more,
  });
}

/** A run that could not tell: never a pass, and the verdict that is handed on says so too. */
function expectUndecided(run: Awaited<ReturnType<typeof gate>>, code: string, words: RegExp) {
  expect(run.outputs).toMatchObject({ verdict: 'error', 'failure-code': code });
  expect(run.exitCode).toBe(1);
  expect(run.outputs['reason']).toMatch(words);
  expect(run.annotations.find(({ level }) => level === 'error')?.title).toContain(code);
  expect(parseVerdict(run.outputs['verdict-json'] ?? '')).toMatchObject({ verdict: 'error', code });
}

describe('an image', () => {
  test('with a CRITICAL finding is stopped, and the finding is named with its fix', async () => {
    const image = await stage.image({ debs: OLD, npm: { lodash: '4.17.20' } });
    await using run = await gate({ image: image.reference });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({
      ...{ verdict: 'block', status: 'failed', 'failure-code': 'FG001', 'failure-class': 'policy' },
      ...{ critical: '3', high: '1', medium: '0', low: '0', unknown: '0', blocking: '3' },
      ...{ image: `${image.name}@${image.digest}`, digest: image.digest },
      'scanner-version': '0.74.0',
    });
    const [first] = run.annotations;
    expect(first?.title).toContain('CVE-2026-11111 (CRITICAL) in openssl 3.0.1-1');
    expect(first?.message).toContain('fixed in 3.0.20-1');
    expect(run.summary).toMatch(/`openssl` \| `3.0.1-1` \| `3.0.20-1` \|.*CVE-2026-11111/);
    expect(run.summary).toMatch(/`lodash` \| `4.17.20` \| `4.17.21` \|.*CVE-2026-44444/);
    expect(run.summary).toContain('no fix yet');
    const verdict = parseVerdict(run.outputs['verdict-json'] ?? '');
    expect(verdict).toMatchObject({ verdict: 'block', subject: { digest: image.digest } });
  });

  test('without one passes, and the verdict names its digest, scanner and database', async () => {
    const image = await stage.image({ debs: { ...OLD, openssl: '3.0.21-1', zlib: '9:1' } });
    const clean = await stage.database([CRITICAL, HIGH]);
    await using run = await gate({ image: image.reference, 'db-repositories': clean });
    expect(run.outputs).toMatchObject({ verdict: 'pass', status: 'scanned', 'failure-code': '' });
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain('✅ trivy-gate: The image passes');
    const verdict = parseVerdict(run.outputs['verdict-json'] ?? '');
    expect(verdict).toMatchObject({
      verdict: 'pass',
      subject: { name: image.name, digest: image.digest, platform: 'linux/amd64' },
      policy: { severity: ['CRITICAL'], fixableOnly: false },
      scanner: { version: '0.74.0', sha256: stage.trivy['scanner-sha256'] },
      database: { updatedAt: run.outputs['db-updated-at'] },
      counts: { critical: 0, blocking: 0 },
    });
    const report = JSON.parse(await readFile(run.outputs['report-json'] ?? '', 'utf8'));
    expect(report.Metadata.RepoDigests).toEqual([`${image.name}@${image.digest}`]);
    expect(run.orphans).toEqual([]);
  });

  test('passes with a finding that has no fix, where only fixable ones block', async () => {
    const image = await stage.image({ debs: { zlib: '1.2.13-1' } });
    await using run = await gate({ image: image.reference, 'fixable-only': 'true' });
    expect(run.outputs).toMatchObject({ verdict: 'pass', critical: '1', blocking: '0' });
  });

  test('is stopped for a HIGH finding where HIGH blocks too', async () => {
    const image = await stage.image({ debs: { openssl: '3.0.1-1' } });
    const only = await stage.database([HIGH]);
    const severity = 'CRITICAL\nHIGH';
    const inputs = { image: image.reference, 'db-repositories': only, severity };
    await using run = await gate(inputs);
    expect(run.outputs).toMatchObject({ verdict: 'block', high: '1', blocking: '1' });
  });

  test('of several platforms is scanned for the one that was asked for', async () => {
    const image = await stage.image({ debs: OLD, platform: 'linux/arm64' });
    await using right = await gate({ image: image.reference, platform: 'linux/arm64' });
    expect(right.outputs['verdict']).toBe('block');
    await using wrong = await gate({ image: image.reference, platform: 'linux/amd64' });
    expectUndecided(wrong, 'FG008', /linux\/amd64 was to be scanned/);
  });
});

describe('nothing that looks clean passes', () => {
  test.each<[string, Parameters<GateStage['image']>[0], string, RegExp]>([
    ['an unknown distribution', { osRelease: { ID: 'mandrake' }, debs: {} }, 'FG00[34]', /not|one/],
    [
      'Fedora, which the scanner lists but does not cover',
      { osRelease: { ID: 'fedora', VERSION_ID: '41' } },
      'FG00[34]',
      /./,
    ],
    [
      'a Debian that is newer than the scanner',
      { osRelease: { ID: 'debian', VERSION_ID: '19' }, debs: OLD },
      'FG003',
      /does not know/,
    ],
    [
      'a Debian past its end of life',
      { osRelease: { ID: 'debian', VERSION_ID: '8' }, debs: OLD },
      'FG002',
      /end of life/,
    ],
    ['a Debian whose package database was deleted', {}, 'FG004', /package/],
    ['a Debian whose package database is empty', { debs: {} }, 'FG004', /package/],
    [
      'scripts without a system',
      { osRelease: undefined, npm: { lodash: '4.17.21' } },
      'FG003',
      /./,
    ],
    ['nothing at all', { osRelease: undefined }, 'FG004', /Neither/],
  ])('%s', async (_, installed, code, words) => {
    const image = await stage.image(installed);
    await using run = await gate({ image: image.reference });
    expect(run.outputs['failure-code']).toMatch(new RegExp(`^${code}$`));
    expectUndecided(run, run.outputs['failure-code'] ?? '', words);
  });
});

describe('a database', () => {
  const clean = { debs: { openssl: '3.0.21-1' } };
  const days = (count: number) => new Date(Date.now() - count * 86_400_000);

  test.each<[string, Parameters<GateStage['database']>[0], string, RegExp]>([
    ['that is empty', { advisories: [], canaries: false }, 'FG009', /without a single finding/],
    ['60 days old', { advisories: [CRITICAL], updatedAt: days(60) }, 'FG031', /may be 48 h old/],
    ['built in the future', { advisories: [CRITICAL], updatedAt: days(-9) }, 'FG030', /built on/],
    [
      'of another schema',
      { advisories: [CRITICAL], metadata: (written) => ({ ...written, Version: 1 }) },
      'FG030',
      /schema 1/,
    ],
    [
      'that does not say when it was built',
      { advisories: [], metadata: (w) => ({ ...w, UpdatedAt: '0001-01-01T00:00:00Z' }) },
      'FG030',
      /when it was built/,
    ],
    [
      'without anything about this system',
      { advisories: [NPM], canaries: false },
      'FG009',
      /debian 12/,
    ],
  ])('%s makes the gate say that it can not tell', async (_, content, code, words) => {
    const image = await stage.image(clean);
    const repository = await stage.database(content);
    await using run = await gate({ image: image.reference, 'db-repositories': repository });
    expectUndecided(run, code, words);
  });

  test('that is nowhere makes it say so, with the answer of every repository', async () => {
    const image = await stage.image(clean);
    const nowhere = `${stage.publicRegistry.address}/nowhere:2\n127.0.0.1:9/trivy-db:2`;
    await using run = await gate({ image: image.reference, 'db-repositories': nowhere });
    expectUndecided(run, 'FG030', /nowhere:2: .*(MANIFEST_UNKNOWN|NAME_UNKNOWN|404).*127.0.0.1:9/);
  });

  test('is taken from the next repository when the first one fails or is stale', async () => {
    const image = await stage.image({ debs: OLD });
    const stale = await stage.database({ advisories: [], updatedAt: days(60) });
    const repositories = ['127.0.0.1:9/trivy-db:2', stale, database].join('\n');
    await using run = await gate({ image: image.reference, 'db-repositories': repositories });
    expect(run.outputs).toMatchObject({ verdict: 'block', critical: '2' });
  });

  test("is fetched without the password of the image's registry", async () => {
    const image = await stage.image(clean);
    const visits = stage.publicRegistry.visits.length;
    await using run = await gate({ image: image.reference });
    expect(run.outputs['verdict']).toBe('pass');
    const seen = stage.publicRegistry.visits.slice(visits);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.map(({ authorization }) => authorization)).not.toContainEqual(expect.anything());
  });
});
