import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inspectDocker, readInspection } from './inspect.ts';

function captured(name: string) {
  const stdout = readFileSync(`${import.meta.dirname}/../../../captured/${name}.txt`, 'utf8');
  return { exitCode: 0, stdout, stderr: '' };
}

const failed = (stderr: string) => ({ exitCode: 1, stdout: '', stderr });

const PLAIN = ['linux/amd64', 'linux/amd64/v2', 'linux/amd64/v3', 'linux/386'];

it.each([
  ['buildx-0.13', '0.13.1+ds1'],
  ['buildx-0.36', '0.36.1'],
])('%s is understood', (name, buildxVersion) => {
  expect(readInspection(captured(`${name}-version`), captured(`${name}-inspect`))).toEqual({
    buildxVersion,
    builder: 'default',
    driver: 'docker',
    isRunning: true,
    buildkitVersion: undefined,
    platforms: PLAIN,
    hasSnapshotter: false,
  });
});

const REMOTE = { driver: 'remote', isRunning: true, buildkitVersion: '0.32.2', platforms: PLAIN };
const INACTIVE = { driver: 'docker-container', isRunning: false, platforms: [] };
const STORE = { driver: 'docker', isRunning: true, hasSnapshotter: true };

it.each([
  ['buildx-0.13', 'a remote BuildKit', 'remote', REMOTE],
  ['buildx-0.36', 'a remote BuildKit', 'remote', REMOTE],
  ['buildx-0.13', 'a builder that was not started', 'inactive', INACTIVE],
  ['buildx-0.36', 'a builder that was not started', 'inactive', INACTIVE],
  ['buildx-0.13', "an engine with containerd's store", 'containerd-store', STORE],
  ['buildx-0.36', "an engine with containerd's store", 'containerd-store', STORE],
])('%s tells what %s is', (name, _, what, facts) => {
  const inspect = captured(`${name}-inspect-${what}`);
  expect(readInspection(captured(`${name}-version`), inspect)).toMatchObject(facts);
});

it('the platforms of all nodes count, with those that were chosen for a node', () => {
  const inspect = {
    ...captured('buildx-0.36-inspect'),
    stdout: `Name: many
Driver: docker-container

Name:      many0
Status:    running
Platforms: linux/arm64*, linux/arm/v7*
Name:      many1
Status:    running
Platforms: linux/amd64*, linux/amd64/v2, linux/arm64/v8
`,
  };
  expect(readInspection(captured('buildx-0.36-version'), inspect).platforms).toEqual([
    'linux/arm64',
    'linux/arm/v7',
    'linux/amd64',
    'linux/amd64/v2',
  ]);
});

it.each(['buildx-0.13', 'buildx-0.36'])('%s without an engine is FB005', (name) => {
  const inspect = captured(`${name}-inspect-no-engine`);
  expect(() => readInspection(captured(`${name}-version`), inspect)).toThrow(
    expect.objectContaining({ code: 'FB005', what: expect.stringContaining('/run/no.sock') }),
  );
});

it('a builder that does not exist is FB006, in the words of buildx', () => {
  const inspect = failed('ERROR: no builder "nosuch" found\n');
  expect(() => readInspection(captured('buildx-0.36-version'), inspect)).toThrow(
    expect.objectContaining({ code: 'FB006', what: expect.stringContaining('"nosuch"') }),
  );
});

it('Docker without buildx is FB006', () => {
  const version = failed("docker: 'buildx' is not a docker command.\n");
  expect(() => readInspection(version, version)).toThrow(
    expect.objectContaining({ code: 'FB006', what: expect.stringContaining('no buildx') }),
  );
});

it('a buildx that does not tell its progress as JSON is too old', () => {
  const version = { exitCode: 0, stdout: 'github.com/docker/buildx v0.12.1 30feaa1', stderr: '' };
  expect(() => readInspection(version, captured('buildx-0.13-inspect'))).toThrow(
    expect.objectContaining({ code: 'FB006', what: expect.stringContaining('too old') }),
  );
});

/** Asks a buildx that is this script, run by the shell. */
async function inspectWith(script: string, signal = new AbortController().signal) {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-inspect-'));
  try {
    const plugins = join(directory, 'cli-plugins');
    mkdirSync(plugins);
    for (const file of [join(directory, 'docker'), join(plugins, 'docker-buildx')]) {
      writeFileSync(file, `#!/bin/sh\n${script}`, { mode: 0o755 });
    }
    const env = {
      PATH: `${directory}:/bin:/usr/bin`,
      DOCKER_CONFIG: directory,
      FAIRWAY_REGISTRY_LOGIN_0: 'login',
    };
    const needed = Promise.resolve();
    return await inspectDocker({ env, builder: undefined, signal, needed });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

it('only the builder is asked with a login', async () => {
  const script = `
[ "$1" = inspect ] && printf 'Status: running\\nDriver: ' || printf v0.30.0
echo "$FAIRWAY_REGISTRY_LOGIN_0"
`;
  expect(await inspectWith(script)).toMatchObject({
    buildxVersion: '0.30.0',
    driver: 'login',
  });
});

it('a buildx that hangs holds up no run that needs no engine', async () => {
  const unneeded = new AbortController();
  const asked = inspectWith("trap '' INT; sleep 5", unneeded.signal);
  await setTimeout(200);
  const aborted = performance.now();
  unneeded.abort();
  await expect(asked).rejects.toThrow();
  expect(performance.now() - aborted).toBeLessThan(2_000);
});
