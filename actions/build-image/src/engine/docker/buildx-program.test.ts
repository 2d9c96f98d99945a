import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBuildx } from './buildx-program.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fairway-buildx-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function program(name: string, mode = 0o755): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  chmodSync(path, mode);
  return path;
}

const find = () =>
  findBuildx({ PATH: `/nowhere:${join(root, 'bin')}`, DOCKER_CONFIG: join(root, 'config') }, [
    join(root, 'first'),
    join(root, 'second'),
  ]);

const CLIENT = { file: 'docker', args: ['buildx'] };

it("the user's own plugin comes before that of the system", () => {
  program('bin/docker');
  program('first/docker-buildx');
  const own = program('config/cli-plugins/docker-buildx');
  expect(find()).toEqual({ file: own, args: [] });
});

it('what is no program is passed over', () => {
  program('bin/docker');
  program('first/docker-buildx', 0o644);
  const file = program('second/docker-buildx');
  expect(find()).toEqual({ file, args: [] });
});

it('a plugin that is nowhere is left to the client, which says so', () => {
  program('bin/docker');
  expect(find()).toEqual(CLIENT);
});

it('a plugin without the client is not used, for there Docker is not installed', () => {
  program('first/docker-buildx');
  expect(find()).toEqual(CLIENT);
});

it('a client that looks in further directories is asked itself', () => {
  program('bin/docker');
  program('first/docker-buildx');
  writeFileSync(program('config/config.json'), '{ "cliPluginsExtraDirs": ["/opt"] }');
  expect(find()).toEqual(CLIENT);
});
