/** trivy-gate against a real registry and the real Trivy: pass, block, and never a false pass. */
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseVerdict } from '../../kit/verdict/verdict.ts';
import { type RunOptions, runAction } from '../runner/run-action.ts';
import { freePort } from '../stack/free-port.ts';
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

/** The end of a ZIP archive in which there is nothing. */
const EMPTY_ZIP = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);

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
    expect(run.annotations).toContainEqual({
      level: 'error',
      title: 'CVE-2026-11111 (CRITICAL) in openssl 3.0.1-1',
      message: 'fixed in 3.0.20-1: Anyone can read the memory of the server',
    });
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

  test('past its end of life is judged all the same, with a warning, where that is wanted', async () => {
    const osRelease = { ID: 'debian', VERSION_ID: '8' };
    const image = await stage.image({ osRelease, debs: { curl: '8.0-1' } });
    const ancient = { ...UNFIXED, source: 'debian 8', package: 'curl', fixedVersion: '1.0-1' };
    const old = await stage.database([ancient]);
    const inputs = { image: image.reference, 'db-repositories': old };
    await using run = await gate({ ...inputs, eol: 'warn' });
    expect(run.outputs['verdict']).toBe('pass');
    expect(run.annotations).toMatchObject([
      { level: 'warning', message: 'debian 8.5 is past its end of life.' },
    ]);
  });

  test('of several platforms is scanned for the one that was asked for', async () => {
    const index = await stage.index({
      'linux/amd64': { debs: { openssl: '3.0.21-1' } },
      'linux/arm64': { debs: OLD },
    });
    await using usual = await gate({ image: index.reference });
    expect(usual.outputs).toMatchObject({ verdict: 'pass', digest: index.digest });
    expect(usual.annotations).toMatchObject([{ message: expect.stringContaining('linux/amd64') }]);
    await using other = await gate({ image: index.reference, platform: 'linux/arm64' });
    expect(other.outputs['verdict']).toBe('block');
  });

  test('for another platform than the one that was asked for is not judged', async () => {
    const image = await stage.image({ debs: OLD, platform: 'linux/arm64' });
    await using run = await gate({ image: image.reference, platform: 'linux/amd64' });
    expectUndecided(run, 'FG008', /linux\/amd64 was to be scanned, .* linux\/arm64/);
  });
});

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
      'a Debian with Java archives, for which another database is needed',
      { debs: { openssl: '3.0.21-1' }, files: { 'app/shop-1.0.jar': EMPTY_ZIP } },
      'FG011',
      /Java/,
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

describe('a scanner', () => {
  const clean = { debs: { openssl: '3.0.21-1' } };

  test.each<[string, string, string, RegExp]>([
    ['that is killed', 'kill -9 $$', 'FG005', /ended by SIGKILL/],
    ['that ends with an error', 'echo oops >&2; exit 1', 'FG005', /exited with code 1: oops/],
    ['that writes nothing', 'exit 0', 'FG007', /it is empty/],
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
    const image = await stage.image(clean);
    const scanner = await stage.standIn('image', lines);
    await using run = await gate({ image: image.reference, ...scanner });
    expectUndecided(run, code, words);
  });

  test('that finds nothing anywhere is noticed by the canary', async () => {
    const image = await stage.image(clean);
    const blind = '"$real" "$@"; sed -i "s/\\"Vulnerabilities\\"/\\"Nothing\\"/" "$report"';
    const scanner = await stage.standIn('sbom', blind);
    await using run = await gate({ image: image.reference, ...scanner });
    expectUndecided(run, 'FG009', /Ancient packages of debian 12/);
  });

  test('that hangs is ended when the time is up', async () => {
    const image = await stage.image(clean);
    const scanner = await stage.standIn('image', 'exec sleep 600');
    await using run = await gate({ image: image.reference, ...scanner, timeout: '4s' });
    expectUndecided(run, 'FG006', /did not end in time/);
    expect(run.orphans).toEqual([]);
  });

  test('that was swapped since it was pinned is not started', async () => {
    const image = await stage.image(clean);
    const started = join(stage.scratch, 'swapped');
    const scanner = await stage.standIn('version', `touch ${started}`);
    await appendFile(scanner['trivy-path'], `touch ${started}\n`);
    await using run = await gate({ image: image.reference, ...scanner });
    expectUndecided(run, 'FG021', /has SHA-256 [0-9a-f]{64}, expected is [0-9a-f]{64}/);
    expect(existsSync(started)).toBe(false);
  });

  test('from the release archive in the tool cache is unpacked where only this run is', async () => {
    const image = await stage.image({ debs: OLD });
    const toolCache = await mkdtemp(join(stage.scratch, 'tools-'));
    const archive = await stage.release(toolCache, '0.74.0');
    const inputs = { image: image.reference, 'trivy-path': '', 'scanner-sha256': archive.sha256 };
    await using run = await gate(inputs, { env: { RUNNER_TOOL_CACHE: toolCache } });
    expect(run.outputs).toMatchObject({ verdict: 'block', 'scanner-version': '0.74.0' });
    expect(await readdir(toolCache, { recursive: true })).not.toContain('trivy');
  });

  test('of a version that an attacker published is refused, whatever its hash', async () => {
    const image = await stage.image(clean);
    await using asked = await gate({ image: image.reference, 'scanner-version': '0.69.4' });
    expectUndecided(asked, 'FG020', /0\.69\.4 must never run/);
    const scanner = await stage.standIn('version', `echo '{"Version":"0.69.6"}'`);
    await using found = await gate({ image: image.reference, ...scanner });
    expectUndecided(found, 'FG020', /0\.69\.6 must never run/);
  });

  test('sees neither a token nor any setting of the job', async () => {
    const image = await stage.image(clean);
    const dump = join(stage.scratch, 'environment');
    const scanner = await stage.standIn(
      'image',
      `{ env; tr '\\0' ' ' < /proc/$$/cmdline; ls -A . "$HOME"; } > ${dump}; exec "$real" "$@"`,
    );
    const env = {
      GITHUB_TOKEN: 'ghs_secretOfTheJob',
      ACTIONS_RUNTIME_TOKEN: 'runtimeSecret',
      AWS_SECRET_ACCESS_KEY: 'cloudSecret',
      TRIVY_IGNORE_UNFIXED: 'true',
      DOCKER_CONFIG: '/elsewhere',
    };
    await using run = await gate({ image: image.reference, ...scanner }, { env });
    expect(run.outputs['verdict']).toBe('pass');
    const seen = await readFile(dump, 'utf8');
    expect(seen).toContain('TRIVY_USERNAME=writer');
    expect(seen).not.toMatch(/secret|^(INPUT|GITHUB|ACTIONS|AWS|DOCKER)_|IGNORE_UNFIXED/im);
    expect(seen).not.toContain(stage.registry.writer.password);
  });
});

describe('the gate', () => {
  test('is not weakened by the checkout, the home directory or the environment', async () => {
    const image = await stage.image({ debs: OLD });
    const settings = 'severity: [LOW]\nscan:\n  scanners: [secret]\nexit-code: 0\n';
    const env = {
      ...{ TRIVY_SEVERITY: 'LOW', TRIVY_IGNORE_UNFIXED: 'true', TRIVY_SCANNERS: 'secret' },
      ...{ TRIVY_SKIP_FILES: '**', TRIVY_FORMAT: 'table', TRIVY_DISTRO: 'alpine/3.1' },
      ...{ TRIVY_SERVER: 'http://127.0.0.1:9', TRIVY_CONFIG: 'trivy.yaml' },
    };
    const workspace = await mkdtemp(join(stage.scratch, 'workspace-'));
    await writeFile(join(workspace, 'trivy.yaml'), settings);
    await writeFile(join(workspace, '.trivyignore'), 'CVE-2026-11111\nCVE-2026-33333\n');
    const home = await mkdtemp(join(stage.scratch, 'home-'));
    await mkdir(join(home, '.trivy', 'modules'), { recursive: true });
    await writeFile(join(home, '.trivy', 'modules', 'evil.wasm'), 'not even WASM');
    const more = { workspace, env: { ...env, HOME: home } };
    await using run = await gate({ image: image.reference }, more);
    expect(run.outputs).toMatchObject({ verdict: 'block', critical: '2', blocking: '2' });
    expect((await readdir(workspace)).sort()).toEqual(['.trivyignore', 'trivy.yaml']);
    expect(await readdir(home)).toEqual(['.trivy']);
  });

  test('shows hostile text as text', async () => {
    const title = '<img src=x onerror=1> | **bold** @octocat\n::error::smuggled ##[error]too';
    const hostile = await stage.database([{ ...CRITICAL, title }]);
    const image = await stage.image({
      debs: OLD,
      npm: { 'a`|<b>\\n::warning::x': '1' },
    });
    await using run = await gate({ image: image.reference, 'db-repositories': hostile });
    expect(run.outputs['verdict']).toBe('block');
    expect(run.commands.map(({ value }) => value)).not.toContain('smuggled');
    expect(run.annotations).toHaveLength(2);
    expect(run.maskedLog).not.toMatch(/^##\[error\](smuggled|too)/m);
    expect(run.summary).not.toMatch(/<img|\*\*bold|@octocat/);
  });

  test('leaves no password in log, summary, outputs or files', async () => {
    const image = await stage.image({ debs: OLD });
    await using run = await gate({ image: image.reference });
    const { password } = stage.registry.writer;
    const encoded = Buffer.from(`writer:${password}`).toString('base64');
    for (const secret of [password, encoded]) {
      expect(run.maskedLog).not.toContain(secret);
      expect(run.summary).not.toContain(secret);
      expect(JSON.stringify(run.outputs)).not.toContain(secret);
    }
    const left = await readdir(run.temp, { recursive: true });
    expect(left.filter((name) => !/^(_|trivy-gate-)/.test(name))).toEqual([]);
  });

  test.each<[string, Record<string, string>, string, RegExp]>([
    ['a wrong password', { password: 'wrong-password' }, 'FK011', /401/],
    ['a user name without its password', { password: '' }, 'FK001', /`password`: is missing/],
    ['a name that is none', { image: 'Acme/Shop' }, 'FK015', /upper-case/],
  ])('says in one message what is wrong with %s', async (_, inputs, code, words) => {
    const image = await stage.image({ debs: OLD });
    const visits = stage.publicRegistry.visits.length;
    await using run = await gate({ image: image.reference, ...inputs });
    expectUndecided(run, code, words);
    expect(run.annotations).toHaveLength(1);
    expect(stage.publicRegistry.visits.length).toBe(visits);
  });

  test('says in one message that the registry can not be reached', async () => {
    const image = `127.0.0.1:${await freePort()}/acme/shop:1`;
    await using run = await gate({ image });
    expectUndecided(run, 'FK010', /can not be reached: the connection was refused/);
    expect(run.annotations).toHaveLength(1);
  });

  test('says that an image is not there', async () => {
    const image = `${stage.registry.address}/acme/shop:missing`;
    await using run = await gate({ image });
    expectUndecided(run, 'FK013', /acme\/shop:missing` is not at the registry/);
  });

  test('lists all wrong inputs at once, and does not let them pass for a verdict', async () => {
    await using run = await gate({ image: '', severity: 'HIGH', eol: 'ignore' });
    expect(run.outputs).toMatchObject({ verdict: 'error', 'failure-code': 'FK001' });
    expect(run.annotations).toHaveLength(1);
    for (const name of ['image', 'severity', 'eol']) {
      expect(run.annotations[0]?.message).toContain(`\`${name}\``);
    }
    expect(parseVerdict(run.outputs['verdict-json'] ?? '')?.verdict).toBe('error');
  });

  test('only tells in a dry run what it would do', async () => {
    const image = await stage.image({ debs: OLD });
    const visits = stage.publicRegistry.visits.length;
    await using run = await gate({ image: image.reference, 'dry-run': 'true' });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'error', status: 'planned', 'failure-code': '' });
    expect(run.log).toContain(`Image: ${image.name}@${image.digest}`);
    expect(stage.publicRegistry.visits.length).toBe(visits);
  });

  test('that is cancelled in the scan ends the scanner and gives no verdict', async () => {
    const image = await stage.image({ debs: OLD });
    const scanner = await stage.standIn('image', 'echo scanning >&2; exec sleep 600');
    const cancel = (line: string) => line.includes('scanning');
    await using run = await gate({ image: image.reference, ...scanner }, { cancel });
    expect(run.outputs).toMatchObject({ verdict: 'error', status: 'cancelled' });
    expect(run.signals.map(({ signal }) => signal)).toEqual(['SIGINT']);
    expect(run.orphans).toEqual([]);
    expect((await readdir(run.temp)).filter((name) => name.startsWith('fairway-'))).toEqual([]);
  });
});
