import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { localHost } from '../../../../test/stack/local-host.ts';
import { parseConfig } from '../config/load.ts';
import { pathsOf } from '../host/paths.ts';
import { type Validating, validateFiles } from './validate.ts';

let top: string;
let directory: string;

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'fairway-validate-'));
  directory = join(top, 'shop');
  mkdirSync(join(directory, 'caddy'), { recursive: true });
  mkdirSync(join(top, 'bin'));
  mkdirSync(join(top, 'tmp'));
  writeFileSync(join(directory, 'caddy/Caddyfile'), 'old');
});
afterEach(() => rmSync(top, { recursive: true }));

const NOW = Date.parse('2026-11-22T10:00:00Z');

interface Told {
  readonly validate?: string | readonly string[];
  readonly changed?: readonly string[];
  readonly mount?: string;
  readonly image?: string;
  /** What `docker ps` lists. */
  readonly left?: string;
}

/** Checks a Caddyfile where `docker` is a script that looks at the directory it is started in. */
function validated(docker: string, told: Told = {}) {
  const { validate = ['caddy', 'validate'], changed = ['caddy/Caddyfile'] } = told;
  const { mount = 'caddy', image = 'caddy:2' } = told;
  const path = join(top, 'bin/docker');
  // Leftovers are what the file says, and none of what is counted here.
  const ps = `[ "$1" = ps ] && exec cat "${top}/left"; [ "$1" = rm ] && exec echo "$3" >> "${top}/gone"`;
  writeFileSync(join(top, 'left'), told.left ?? '');
  writeFileSync(path, `#!/bin/sh\n${ps}\n${docker}\n`);
  chmodSync(path, 0o755);
  const config = parseConfig(
    `version: 1
project: shop
image: acme/shop
hosts: [{ ssh: a@b, directory: ${directory} }]
roll: { services: [a, b], port: 80 }`,
    { file: 'deploy.yaml' },
  );
  const env = { PATH: `${join(top, 'bin')}:${process.env.PATH}`, TMPDIR: join(top, 'tmp') };
  const group = (_: string, task: () => Promise<void>) => task();
  const log = { info: vi.fn(), foreign: vi.fn(), group };
  const binds = [{ source: join(directory, mount), target: '/etc/caddy' }];
  const service = { name: 'caddy', image, binds };
  const file = { path: 'caddy/Caddyfile', content: 'new', mode: '644', validate };
  const validating = {
    site: { config, paths: pathsOf(config), host: localHost(env), log, clock: { now: () => NOW } },
    request: { files: [file] },
    findings: {
      plan: { changedFiles: changed },
      facts: { model: new Map([['caddy', service]]), imageName: 'acme/shop:fairway-release' },
      env: { content: 'VERSION=v2\n' },
    },
    isImageThere: false,
  };
  return { done: validateFiles(validating as unknown as Validating), log };
}

it('runs the command where the new file and the new environment are', async () => {
  const { done, log } = validated('[ "$(cat caddy/Caddyfile) $(cat .env)" = "new VERSION=v2" ]');
  await done;
  const said = 'caddy/Caddyfile: `caddy validate` takes it, in caddy';
  expect(log.info).toHaveBeenCalledWith(said);
  expect(readFileSync(join(directory, 'caddy/Caddyfile'), 'utf8')).toBe('old');
});

it.each([
  ['a list', ['caddy', 'validate'], '--entrypoint caddy caddy validate'],
  ['a string', 'caddy validate && true', '--entrypoint sh caddy -c caddy validate && true'],
])('starts %s as it is meant', async (_, validate, expected) => {
  const { done } = validated('echo "$*"; exit 1', { validate });
  await expect(done).rejects.toThrow(expected);
});

it('shows what a command says that refuses the file', async () => {
  const { done, log } = validated('echo "Caddyfile:3: unrecognized" >&2; exit 1');
  await expect(done).rejects.toMatchObject({ code: 'FR073' });
  expect(log.foreign).toHaveBeenCalledWith('Caddyfile:3: unrecognized');
});

it('removes what a run left that is gone, and nothing of one that checks at the same time', async () => {
  const left = `dead ${NOW - 660_000}\nlive ${NOW - 30_000}\nahead ${NOW + 30_000}\nours 1\n`;
  await validated('true', { left }).done;
  expect(readFileSync(join(top, 'gone'), 'utf8')).toBe('dead\nours\n');
});

it.each<[string, Told]>([
  ['did not change', { changed: [] }],
  ['is for an image that is not there yet', { image: 'acme/shop:fairway-release' }],
])('checks no file that %s', async (_, told) => {
  await validated('exit 1', told).done;
});

it('refuses a service that does not have the file, or has everything', async () => {
  await expect(validated('', { mount: 'data' }).done).rejects.toThrow('No service has');
  await expect(validated('', { mount: '' }).done).rejects.toMatchObject({ code: 'FR075' });
});
