/** trivy-gate among hostile neighbours: nothing reaches into the scan, and nothing gets out of it. */
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GateStage } from '../stack/gate-stage.ts';
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

  test('of a version that an attacker published is refused, whatever its hash', async () => {
    const image = await stage.image({ debs: CLEAN });
    await using asked = await gate({ image: image.reference, 'scanner-version': '0.69.4' });
    expectUndecided(asked, 'FG020', /0\.69\.4 must never run/);
    const scanner = await stage.standIn('version', `echo '{"Version":"0.69.6"}'`);
    await using found = await gate({ image: image.reference, ...scanner });
    expectUndecided(found, 'FG020', /0\.69\.6 must never run/);
  });

  test('sees neither a token nor any setting of the job', async () => {
    const image = await stage.image({ debs: CLEAN });
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
