import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GateStage } from '../stack/gate-stage.ts';
import { goProgram } from '../stack/go-program.ts';
import {
  ALPINE,
  CLEAN,
  CRITICAL,
  expectUndecided,
  type Gate,
  GO,
  NPM,
  OLD,
  startGate,
  UNFIXED,
} from '../trivy-gate/visits.ts';

/** The end of a ZIP archive in which there is nothing. */
const EMPTY_ZIP = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);

let stage: GateStage;
let gate: Gate;

beforeAll(async () => {
  ({ stage, gate } = await startGate());
});

afterAll(() => stage?.stop());

describe('nothing that looks clean passes', () => {
  test.each<[string, Parameters<GateStage['image']>[0], string, RegExp]>([
    ['an unknown distribution', { osRelease: { ID: 'mandrake' }, debs: {} }, 'FG00[34]', /./],
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
    [
      'a Debian with Java archives, for which no index can be had',
      { debs: { openssl: '3.0.21-1' }, files: { 'app/shop-1.0.jar': EMPTY_ZIP } },
      'FG052',
      /trivy-java-db:1: .*refused/,
    ],
    ['nothing at all', { osRelease: undefined }, 'FG004', /Neither/],
    [
      'a version that can not be compared with the advisory that there is',
      { debs: CLEAN, npm: { lodash: '3.0.0.0' } },
      'FG004',
      /can not be compared .*3\.0\.0\.0/,
    ],
  ])('%s', async (_, installed, code, words) => {
    const image = await stage.image(installed);
    await using run = await gate({ image: image.reference });
    expect(run.outputs['failure-code']).toMatch(new RegExp(`^${code}$`));
    expectUndecided(run, run.outputs['failure-code'] ?? '', words);
  });
});

describe('by the advisories of another release', () => {
  const alpine = (repository: string) => ({
    osRelease: { ID: 'alpine', VERSION_ID: '3.22.0' },
    files: {
      'etc/alpine-release': '3.22.0\n',
      'lib/apk/db/installed': 'P:openssl\nV:3.0.1-r0\nA:x86_64\no:openssl\n\n',
      'etc/apk/repositories': ['v3.22', repository]
        .map((release) => `https://dl-cdn.alpinelinux.org/alpine/${release}/main\n`)
        .join(''),
    },
  });

  test.each(['v9.99', 'edge'])('no Alpine is judged that names %s', async (repository) => {
    const database = await stage.database([ALPINE]);
    const image = await stage.image(alpine(repository));
    await using run = await gate({ image: image.reference, 'db-repositories': database });
    expectUndecided(run, 'FG003', /Alpine 3\.22 were judged by the advisories for (9\.99|edge)/);
  });

  test('an Alpine that names its own release is judged', async () => {
    const database = await stage.database([ALPINE]);
    const image = await stage.image(alpine('v3.22'));
    await using run = await gate({ image: image.reference, 'db-repositories': database });
    expect(run.outputs).toMatchObject({ verdict: 'block', critical: '1' });
  });
});

describe('a Go program without a system that is recognised', () => {
  const installed = (history: string[]) => ({
    osRelease: undefined,
    programs: { 'app/srv': goProgram('example.com/shop', { 'golang.org/x/net': 'v0.50.0' }) },
    history,
  });

  test('passes where there is no other sign of a system', async () => {
    const database = await stage.database([GO]);
    const image = await stage.image(installed(['COPY srv /app/srv # buildkit']));
    await using run = await gate({ image: image.reference, 'db-repositories': database });
    expect(run.outputs).toMatchObject({ verdict: 'pass', critical: '0' });
  });

  test('is not judged where something was run in the image when it was built', async () => {
    const database = await stage.database([GO]);
    const arch = installed(['RUN /bin/sh -c pacman -Syu', 'COPY srv /app/srv # buildkit']);
    const files = { 'etc/os-release': 'ID=arch\n', 'usr/bin/bash': 'x' };
    const image = await stage.image({ ...arch, files });
    await using run = await gate({ image: image.reference, 'db-repositories': database });
    expectUndecided(run, 'FG003', /has a shell/);
  });
});

describe('a database', () => {
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
    const image = await stage.image({ debs: CLEAN });
    const repository = await stage.database(content);
    await using run = await gate({ image: image.reference, 'db-repositories': repository });
    expectUndecided(run, code, words);
  });

  test('that is nowhere makes it say so, with the answer of every repository', async () => {
    const image = await stage.image({ debs: CLEAN });
    const nowhere = `${stage.publicRegistry.address}/nowhere:2\n127.0.0.1:9/trivy-db:2`;
    await using run = await gate({ image: image.reference, 'db-repositories': nowhere });
    expectUndecided(run, 'FG030', /nowhere:2: .*(MANIFEST_UNKNOWN|NAME_UNKNOWN|404).*127.0.0.1:9/);
  });

  test('is taken from the next repository when the first one fails or is stale', async () => {
    const image = await stage.image({ debs: OLD });
    const stale = await stage.database({ advisories: [], updatedAt: days(60) });
    const fresh = await stage.database([CRITICAL, UNFIXED]);
    const repositories = ['127.0.0.1:9/trivy-db:2', stale, fresh].join('\n');
    await using run = await gate({ image: image.reference, 'db-repositories': repositories });
    expect(run.outputs).toMatchObject({ verdict: 'block', critical: '2' });
  });

  test("is fetched without the password of the image's registry", async () => {
    const image = await stage.image({ debs: CLEAN });
    const visits = stage.publicRegistry.visits.length;
    await using run = await gate({ image: image.reference });
    expect(run.outputs['verdict']).toBe('pass');
    const seen = stage.publicRegistry.visits.slice(visits);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.map(({ authorization }) => authorization)).not.toContainEqual(expect.anything());
  });
});

describe('a scanner', () => {
  test.each<[string, string, string, RegExp]>([
    ['that is killed', 'kill -9 $$', 'FG005', /ended by SIGKILL/],
    ['that ends with an error', 'echo oops >&2; exit 1', 'FG005', /exited with code 1: oops/],
    ['that writes no report', 'exit 0', 'FG007', /it is missing/],
    ['that writes nothing', ': > "$report"', 'FG007', /it is empty/],
    ['whose report is not to be read', 'mkdir "$report"', 'FG007', /can not be read \(EISDIR/],
    [
      'that writes half a report',
      '"$real" "$@"; truncate -s 900 "$report"',
      'FG007',
      /complete JSON/,
    ],
    ['that writes something else', 'echo "<html>" > "$report"', 'FG007', /complete JSON/],
    [
      'that writes another schema',
      'echo "{\\"SchemaVersion\\":3}" > "$report"',
      'FG007',
      /schema 3/,
    ],
    [
      'that scans another digest',
      '"$real" "$@"; sed -i "s/@sha256:..../@sha256:0000/" "$report"',
      'FG008',
      /to be scanned/,
    ],
    [
      'that loads a module',
      'printf "2026-11-21T10:00:00Z\\tINFO\\tReading a module...\\n" >&2; exec "$real" "$@"',
      'FG010',
      /module/,
    ],
  ])('%s gives no verdict', async (_, lines, code, words) => {
    const image = await stage.image({ debs: CLEAN });
    const scanner = await stage.standIn('image', lines);
    await using run = await gate({ image: image.reference, ...scanner });
    expectUndecided(run, code, words);
  });

  test('that writes a severity of which nothing is known gives no verdict', async () => {
    const image = await stage.image({ debs: OLD });
    const other = '"$real" "$@"; sed -i "s/: \\"CRITICAL\\"/: \\"SEVERE\\"/" "$report"';
    const scanner = await stage.standIn('image', other);
    await using run = await gate({ image: image.reference, ...scanner });
    expectUndecided(run, 'FG007', /Vulnerabilities\.\d+\.Severity/);
  });

  test('that finds nothing anywhere is noticed by the canary', async () => {
    const image = await stage.image({ debs: CLEAN });
    const blind = '"$real" "$@"; sed -i "s/\\"Vulnerabilities\\"/\\"Nothing\\"/" "$report"';
    const scanner = await stage.standIn('sbom', blind);
    await using run = await gate({ image: image.reference, ...scanner });
    expectUndecided(run, 'FG009', /Ancient packages of debian 12/);
  });

  test('that hangs is ended when the time is up', async () => {
    const image = await stage.image({ debs: CLEAN });
    const scanner = await stage.standIn('image', 'exec sleep 600');
    await using run = await gate({ image: image.reference, ...scanner, timeout: '4s' });
    expectUndecided(run, 'FG006', /did not end in time/);
    expect(run.orphans).toEqual([]);
  });
});
