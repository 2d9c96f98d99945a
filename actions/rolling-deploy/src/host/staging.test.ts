import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localHost } from '../../../../test/stack/local-host.ts';
import { parseConfig } from '../config/load.ts';
import { pathsOf } from './paths.ts';
import { runStaged, stagedModel } from './staging.ts';

let top: string;
let directory: string;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'fairway-staging-'));
  directory = join(top, 'home', 'shop');
  mkdirSync(join(directory, 'infra', 'deep'), { recursive: true });
  mkdirSync(join(top, 'bin'));
  mkdirSync(join(top, 'tmp'));
});
afterEach(() => rmSync(top, { recursive: true }));

/** A `docker` that answers with what it sees where it is started. */
function fakeDocker(script: string): NodeJS.ProcessEnv {
  const path = join(top, 'bin', 'docker');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return { PATH: `${join(top, 'bin')}:${process.env.PATH}`, TMPDIR: join(top, 'tmp') };
}

function project(files: readonly { path: string; content: string }[]) {
  const config = parseConfig(
    `version: 1
project: shop
image: acme/shop
hosts: [{ ssh: a@b, directory: ${directory} }]
roll: { services: [a, b], port: 80 }`,
    { file: 'deploy.yaml' },
  );
  return { config, paths: pathsOf(config), files };
}

it('shows Compose the new files among the old ones, and leaves both as they were', async () => {
  writeFileSync(join(directory, '.env'), 'OLD=1');
  writeFileSync(join(directory, 'infra/kept.txt'), 'kept');
  writeFileSync(join(directory, 'infra/deep/new file.txt'), 'old');
  const env = fakeDocker(`cat > /dev/null
printf '{"services":{"a":{"image":"%s %s %s %s","labels":"%s"}}}' "$(cat .env)" "$(cat infra/kept.txt)" "$(cat 'infra/deep/new file.txt')" "$VERSION" "$PWD"`);
  const model = await stagedModel(
    localHost(env),
    project([
      { path: '.env', content: "NEW='$x'" },
      { path: 'infra/deep/new file.txt', content: 'new' },
      { path: 'made/here', content: '' },
    ]),
  );
  expect(model.get('a')?.image).toBe("NEW='$x' kept new fairway-release");
  expect(readdirSync(directory).sort()).toEqual(['.env', 'infra']);
  expect(readdirSync(join(top, 'tmp'))).toEqual([]);
});

it('hashes paths as they are on the host, wherever the mirror stood', async () => {
  const env = fakeDocker(
    `printf '{"services":{"a":{"image":"x","volumes":[{"type":"bind","source":"%s/data"}]}}}' "$PWD"`,
  );
  const hash = async () => (await stagedModel(localHost(env), project([]))).get('a')?.hash;
  expect(await hash()).toBe(await hash());
});

it('says what Compose says, with the paths of the host, and removes the mirror', async () => {
  const env = fakeDocker('echo "$PWD/compose.yaml: service a has no image" >&2; exit 15');
  await expect(stagedModel(localHost(env), project([]))).rejects.toThrow(
    `${directory}/compose.yaml: service a has no image`,
  );
  expect(readdirSync(join(top, 'tmp'))).toEqual([]);
});

describe('a directory that a container has mounted', () => {
  const see = (copies: string[], path = 'infra/new') =>
    runStaged(
      localHost({ TMPDIR: join(top, 'tmp') }),
      { ...project([{ path, content: 'new', ...{ mode: '644' } }]), copies },
      { args: ['sh', '-c', `cat ${path}; find ${copies[0]} -type l; find ${path} -perm 644`] },
    );

  it('is a copy with the new files, without links that lead out of it', async () => {
    writeFileSync(join(directory, 'infra/kept'), 'kept');
    const { stdout, exitCode } = await see(['infra']);
    expect(exitCode).toBe(0);
    expect(stdout).toBe('newinfra/new\n');
    expect(readdirSync(join(directory, 'infra')).sort()).toEqual(['deep', 'kept']);
    expect(readdirSync(join(top, 'tmp'))).toEqual([]);
  });

  it('is made where it is not there yet', async () => {
    expect((await see(['fresh'], 'fresh/new')).stdout).toBe('newfresh/new\n');
  });

  it('is not copied when it holds more than configuration', async () => {
    execFileSync('fallocate', ['-l', '66M', join(directory, 'infra/data')]);
    await expect(see(['infra'])).rejects.toThrow('`infra` is too large');
    expect(readdirSync(join(top, 'tmp'))).toEqual([]);
  });
});
