/** trivy-gate among hostile neighbours: nothing reaches into the scan, and nothing gets out of it. */
import { existsSync } from 'node:fs';
import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALLOWED } from '../../kit/process/environment.ts';
import { faultProxy } from '../registry/fault-proxy.ts';
import { findSecret } from '../runner/secrets.ts';
import { type GateStage, scannerInputs } from '../stack/gate-stage.ts';
import { basic } from '../stack/oci-push.ts';
import {
  CLEAN,
  CRITICAL,
  expectUndecided,
  type Gate,
  OLD,
  startGate,
} from '../trivy-gate/visits.ts';

let stage: GateStage;
let gate: Gate;

beforeAll(async () => {
  ({ stage, gate } = await startGate());
});

afterAll(() => stage?.stop());

describe('a scanner', () => {
  test('that was swapped since it was pinned is not started', async () => {
    const image = await stage.image({ debs: CLEAN });
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

  test('from the release archive is unpacked by no program of the PATH', async () => {
    const image = await stage.image({ debs: OLD });
    const toolCache = await mkdtemp(join(stage.scratch, 'tools-'));
    const archive = await stage.release(toolCache, '0.74.0');
    const bin = await mkdtemp(join(stage.scratch, 'bin-'));
    const started = join(stage.scratch, 'tar-started');
    for (const name of ['tar', 'gzip', 'gunzip']) {
      await writeFile(join(bin, name), `#!/bin/sh\ntouch ${started}\n`);
      await chmod(join(bin, name), 0o755);
    }
    const inputs = { image: image.reference, 'trivy-path': '', 'scanner-sha256': archive.sha256 };
    const env = { RUNNER_TOOL_CACHE: toolCache, PATH: `${bin}:${process.env['PATH']}` };
    await using run = await gate(inputs, { env });
    expect(run.outputs).toMatchObject({ verdict: 'block', critical: '2' });
    expect(existsSync(started)).toBe(false);
  });

  test('that is swapped after it was checked runs as it was checked', async () => {
    const image = await stage.image({ debs: OLD });
    const swapped = join(stage.scratch, 'swapped-later');
    const scanner = await stage.standIn('image', 'exec "$real" "$@"');
    const path = scanner['trivy-path'];
    const swap = `[ "$1" = version ] && printf '#!/bin/sh\ntouch ${swapped}\n' > '${path}'\n`;
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, [lines[0], swap, ...lines.slice(1)].join('\n'));
    await using run = await gate({ image: image.reference, ...(await scannerInputs(path)) });
    expect(run.outputs).toMatchObject({ verdict: 'block', critical: '2' });
    expect(await readFile(path, 'utf8')).toContain('touch');
    expect(existsSync(swapped)).toBe(false);
  });

  test('in which a version that an attacker published is written is not even started', async () => {
    const image = await stage.image({ debs: CLEAN });
    const started = join(stage.scratch, 'malicious-started');
    const scanner = await stage.standIn('version', `touch ${started} # app.ver=0.69.4`);
    await using run = await gate({ image: image.reference, ...scanner });
    expectUndecided(run, 'FG020', /0\.69\.4 must never run/);
    expect(existsSync(started)).toBe(false);
  });

  test('sees neither a token nor any setting of the job', async () => {
    const image = await stage.image({ debs: CLEAN });
    const dump = join(stage.scratch, 'environment');
    const scanner = await stage.standIn(
      'image',
      `tr '\\0' '\\n' < /proc/$$/environ > ${dump}; { tr '\\0' ' ' < /proc/$$/cmdline; ls -A . "$HOME"; } > ${dump}-rest; exec "$real" "$@"`,
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
    const names = seen.split('\n').flatMap((line) => line.split('=', 1)[0] || []);
    const allowed = new Set([...ALLOWED, 'TRIVY_USERNAME']);
    expect(names.filter((name) => !allowed.has(name))).toEqual([]);
    const all = seen + (await readFile(`${dump}-rest`, 'utf8'));
    expect(all).not.toMatch(/secret/i);
    expect(all).not.toContain(stage.registry.writer.password);
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
    await using run = await gate(
      { image: image.reference },
      { workspace, env: { ...env, HOME: home } },
    );
    expect(run.outputs).toMatchObject({ verdict: 'block', critical: '2', blocking: '2' });
    expect((await readdir(workspace)).sort()).toEqual(['.trivyignore', 'trivy.yaml']);
    expect(await readdir(home)).toEqual(['.trivy']);
  });

  test('shows hostile text as text', async () => {
    const title = '<img src=x onerror=1> | **bold** @octocat\n::error::smuggled ##[error]too';
    const name = 'a`|<b>@octocat**::warning::x';
    const hostile = { ...CRITICAL, package: name, id: 'CVE-2026-99999', title };
    const database = await stage.database([hostile]);
    const image = await stage.image({ debs: { ...CLEAN, [name]: '1.0-1' } });
    await using run = await gate({ image: image.reference, 'db-repositories': database });
    expect(run.outputs).toMatchObject({ verdict: 'block', blocking: '1' });
    const told = run.annotations.find(({ message }) => message.includes('smuggled'));
    expect(told?.title).toContain(name);
    expect(told?.message).toContain('<img src=x onerror=1>');
    expect(run.annotations).toHaveLength(2);
    expect(run.annotations.map(({ message }) => message)).not.toContain('smuggled');
    expect(run.annotations.map(({ message }) => message)).not.toContain('x');
    expect(run.maskedLog).not.toMatch(/^\s*::(error|warning)::(smuggled|x)|##\[error\]too/m);
    const row = run.summary.split('\n').find((line) => line.startsWith('| `'));
    expect(row).toContain('``a`\\|<b>@octocat**::warning::x``');
    const outsideOfCode = run.summary
      .replaceAll('\\`', '')
      .replaceAll(/(`+)[^`].*?[^`]\1(?!`)/g, '');
    expect(outsideOfCode).not.toMatch(/<b>|<img|\*\*|@octocat/);
  });

  test('leaves no password in log, summary, outputs or files', async () => {
    const image = await stage.image({ debs: OLD });
    await using run = await gate({ image: image.reference });
    const { password } = stage.registry.writer;
    const encoded = Buffer.from(`writer:${password}`).toString('base64');
    const left = await readdir(run.temp, { recursive: true, withFileTypes: true });
    const files = left.filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => join(parentPath, name));
    expect(paths).toContain(run.outputs['report-json']);
    const contents = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
    for (const secret of [password, encoded]) {
      expect(run.maskedLog).not.toContain(secret);
      expect(run.summary).not.toContain(secret);
      expect(JSON.stringify(run.outputs)).not.toContain(secret);
      expect(contents.filter((content) => content.includes(secret))).toEqual([]);
    }
    const strange = paths.filter((path) => !/^(_|trivy-gate-)/.test(relative(run.temp, path)));
    expect(strange).toEqual([]);
  });
});

describe('what runs at another registry', () => {
  /** Judges an image against one at a registry that lets in one account only. */
  async function judge(password: string) {
    const { registry, publicRegistry } = stage;
    const { username } = registry.other;
    const login = basic(registry.other);
    await using elsewhere = await faultProxy(registry.address, ({ authorization }) => {
      const headers = { 'www-authenticate': 'Basic realm="elsewhere"' };
      return authorization === login ? undefined : { status: 401, headers };
    });
    const running = await stage.image({ debs: { zlib: '1.2.13-1' } });
    const image = await stage.image({ debs: { zlib: '1.2.13-2' } });
    const visits = publicRegistry.visits.length;
    const inputs = {
      image: image.reference,
      baseline: running.reference.replace(registry.address, elsewhere.address),
      'registry-auth': `${elsewhere.address}=${username}:ELSEWHERE_PASSWORD`,
    };
    await using run = await gate(inputs, { env: { ELSEWHERE_PASSWORD: password } });
    const { maskedLog: log, summary, outputs, annotations } = run;
    const texts = { log, summary, outputs: JSON.stringify(outputs) };
    expect(findSecret(password, { texts, directories: [run.temp, run.home] })).toEqual([]);
    const atDatabase = publicRegistry.visits.slice(visits);
    expect(atDatabase.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
    const asked = elsewhere.requests.map(({ authorization }) => authorization);
    return { outputs, annotations, asked: new Set(asked) };
  }

  test('is read with the login for that registry, which gets no other one', async () => {
    const { other } = stage.registry;
    const { outputs, annotations, asked } = await judge(other.password);
    expect(outputs).toMatchObject({ verdict: 'pass', critical: '1', new: '0', known: '1' });
    expect(annotations).toEqual([]);
    expect(asked).toEqual(new Set([undefined, basic(other)]));
  });

  test('is nothing to compare with where the password is wrong, and everything blocks', async () => {
    const { other } = stage.registry;
    const password = 'this-is-not-the-password';
    const { outputs, annotations, asked } = await judge(password);
    expect(outputs).toMatchObject({ verdict: 'block', blocking: '1', new: '', known: '' });
    const warnings = annotations.filter(({ level }) => level === 'warning');
    expect(warnings).toMatchObject([
      { message: expect.stringMatching(/can not be compared with, so findings block .*401/) },
    ]);
    expect(asked).toEqual(new Set([undefined, basic({ ...other, password })]));
  });
});

describe('a gate', () => {
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
