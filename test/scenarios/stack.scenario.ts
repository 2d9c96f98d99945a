/** The stack itself: what all other scenarios rely on. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeSSH } from 'node-ssh';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../kit/process/run.ts';
import { docker, tryDocker } from '../stack/docker.ts';
import { ensureBase } from '../stack/images/base.ts';
import { listOwned, type Owner } from '../stack/owned.ts';
import { buildSample, sampleDeployFiles, sampleEnvFile } from '../stack/sample-app.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { findTool } from '../stack/tools/find-tool.ts';
import { writeTrivyDb } from '../stack/trivy-db.ts';
import { until } from '../stack/until.ts';

let stack: Stack;
let scratch: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'fairway-stack-'));
  stack = await startStack();
});

afterAll(async () => {
  await stack.stop();
  await rm(scratch, { recursive: true, force: true });
});

test('a host lets the deploy user in by key, with its pinned host key, and shows it its engine', async () => {
  const ssh = new NodeSSH();
  let seen = '';
  await ssh.connect({
    host: '127.0.0.1',
    port: stack.host.sshPort,
    username: 'deploy',
    privateKey: stack.host.privateKey,
    hostVerifier: (key: Buffer) => {
      seen = key.toString('base64');
      return true;
    },
  });
  try {
    expect(stack.host.knownHosts).toContain(` ${seen}`);
    const listed = await ssh.exec('docker', ['ps', '--format', '{{.Names}}']);
    expect(listed).toBe('');
    expect(await ssh.exec('docker', ['compose', 'version'])).toContain('Docker Compose');
  } finally {
    ssh.dispose();
  }
});

test('a host refuses another key', async () => {
  await using other = await stack.addHost('other');
  const ssh = new NodeSSH();
  const attempt = ssh.connect({
    host: '127.0.0.1',
    port: stack.host.sshPort,
    username: 'deploy',
    privateKey: other.privateKey,
    hostVerifier: () => true,
  });
  await expect(attempt).rejects.toThrow(/authentication/i);
  expect(other.fingerprint).not.toBe(stack.host.fingerprint);
});

test('an image pushed here is pulled on the host under the same name, only with an account', async () => {
  const { registry, host } = stack;
  const image = `${registry.address}/stack/base:1`;
  await docker(stack.engine, ['tag', await ensureBase(stack.engine), image]);
  const denied = await tryDocker(stack.engine, ['push', '--quiet', image]);
  expect(denied.stderr).toContain('no basic auth credentials');

  const login = ['login', '--password-stdin', '--username'];
  const { writer, other } = registry;
  await docker(stack.engine, [...login, writer.username, registry.address], {
    input: writer.password,
  });
  await docker(stack.engine, ['push', '--quiet', image]);

  expect((await host.exec(['docker', 'pull', '--quiet', image])).exitCode).not.toBe(0);
  await host.exec(['docker', ...login, other.username, registry.address], {
    input: other.password,
  });
  const pulled = await host.exec(['docker', 'pull', '--quiet', image]);
  expect(pulled.stdout.trim()).toBe(image);
});

test('the sample application answers through Caddy, and a marker takes a replica out', async () => {
  const { host } = stack;
  const image = `${stack.registry.address}/stack/sample`;
  await host.loadImage(await buildSample(stack, { version: 'v1' }, `${image}:v1`));
  const files = await sampleDeployFiles();
  for (const [path, content] of Object.entries(files)) await host.write(path, content);
  await host.write('.env', sampleEnvFile(stack, { image, version: 'v1' }));
  await host.exec(['mkdir', 'drain'], { user: 'deploy', cwd: host.directory });
  const up = await host.exec(['docker', 'compose', 'up', '--detach'], { cwd: host.directory });
  expect(up.exitCode, up.stderr).toBe(0);
  await until({ what: 'the application answers', timeoutMs: 30_000 }, async () => {
    const response = await fetch(`${host.url}/health`);
    return response.ok && response.headers.get('x-version') === 'v1';
  });

  const stop = ['docker', 'compose', 'kill', 'app-a'];
  await host.exec(['touch', 'drain/app-a'], { user: 'deploy', cwd: host.directory });
  await host.exec(stop, { cwd: host.directory });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => fetch(`${host.url}/version`).then((answer) => answer.status)),
  );
  expect(new Set(answers)).toEqual(new Set([200]));
});

test('Trivy finds what is in the database, and nothing for a version that is fixed', async () => {
  const archive = join(scratch, 'base.tar');
  await docker(stack.engine, ['save', '--output', archive, await ensureBase(stack.engine)]);
  const scan = async (name: string, fixedVersion: string) => {
    const directory = join(scratch, name);
    const advisory = { source: 'debian 12', package: 'zlib', title: 'A hole in zlib' };
    await writeTrivyDb({
      directory,
      advisories: [{ ...advisory, id: 'CVE-2026-0001', severity: 'CRITICAL', fixedVersion }],
    });
    const options = ['--skip-db-update', '--offline-scan', '--scanners', 'vuln', '--quiet'];
    const report = join(directory, 'report.json');
    await run({
      file: await findTool('trivy'),
      args: [
        ...['--cache-dir', directory, 'image', '--input', archive],
        ...[...options, '--format', 'json', '--output', report],
      ],
    });
    return JSON.parse(await readFile(report, 'utf8')).Results[0];
  };
  const affected = await scan('affected', '1:9.9');
  expect(affected.Vulnerabilities).toMatchObject([
    { VulnerabilityID: 'CVE-2026-0001', PkgName: 'zlib1g', Severity: 'CRITICAL' },
  ]);
  const fixed = await scan('fixed', '1:1.0');
  expect(fixed.Packages.length).toBeGreaterThan(50);
  expect(fixed.Vulnerabilities ?? []).toEqual([]);
});

test('two stacks stand side by side, and one that ends leaves nothing behind and the other alone', async () => {
  let gone: Owner;
  let address: string;
  {
    await using second = await startStack();
    gone = second.owner;
    address = second.registry.address;
    expect(address).not.toBe(stack.registry.address);
    expect(await listOwned(stack.engine, gone)).toHaveLength(3);
    const image = `${address}/stack/base:1`;
    await docker(stack.engine, ['tag', await ensureBase(stack.engine), image]);
  }
  expect(await listOwned(stack.engine, gone)).toEqual([]);
  const images = await docker(stack.engine, ['image', 'ls', '--format', '{{.Repository}}']);
  expect(images).not.toContain(address);
  expect((await stack.host.exec(['docker', 'version'])).exitCode).toBe(0);
});
