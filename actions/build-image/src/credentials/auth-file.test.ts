import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../../../../kit/process/run.ts';
import { findSecret } from '../../../../test/runner/secrets.ts';
import { writeAuthFile } from './auth-file.ts';
import type { Login } from './login.ts';

const OURS: Login = { registry: 'ghcr.io', username: 'mia', password: `it's "$HOME" 100%s` };
const pair = (text: string) => Buffer.from(text).toString('base64');

let home: string;
let masked: string[];
let directory: string;

beforeEach(() => {
  masked = [];
  home = mkdtempSync(join(tmpdir(), 'fairway-home-'));
  directory = join(home, 'private');
  mkdirSync(directory);
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function store(path: string, content: unknown): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), JSON.stringify(content));
}

function write(changes: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const env = { HOME: home, XDG_RUNTIME_DIR: join(home, 'run'), PATH: '/usr/bin:/bin', ...changes };
  return writeAuthFile({ directory, env, logins: [OURS], mask: (one) => masked.push(one) });
}

/** Asks the helper as buildah does. */
async function ask(env: NodeJS.ProcessEnv, server: string) {
  const file = join(directory, 'buildah', 'bin', 'docker-credential-fairway');
  const { exitCode, stdout } = await run({ file, args: ['get'], env, input: server });
  return exitCode === 0 ? JSON.parse(stdout) : stdout.trim();
}

it('only we can read the file, and it names helpers and nothing else', () => {
  const { REGISTRY_AUTH_FILE: path = '' } = write();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ credHelpers: { 'ghcr.io': 'fairway' } });
});

it('our login is answered from the environment, and is in no file', async () => {
  const env = write();
  expect(await ask(env, 'ghcr.io')).toMatchObject({ Username: 'mia', Secret: OURS.password });
  expect(findSecret(OURS.password, { texts: {}, directories: [directory] })).toEqual([]);
});

it("the user's logins stay in reach, from wherever buildah would take them, and are masked", async () => {
  store('run/containers/auth.json', { auths: { 'quay.io': { auth: pair('a:first') } } });
  store('.config/containers/auth.json', { auths: { 'quay.io': { auth: pair('a:second') } } });
  store('.docker/config.json', {
    auths: { 'https://index.docker.io/v1/': { auth: pair('b:hub') } },
    credHelpers: { 'gcr.io': 'gcloud' },
  });
  const env = write();
  expect(await ask(env, 'quay.io')).toMatchObject({ Secret: 'first' });
  expect(await ask(env, 'docker.io')).toMatchObject({ Username: 'b', Secret: 'hub' });
  expect(JSON.parse(readFileSync(env.REGISTRY_AUTH_FILE ?? '', 'utf8')).credHelpers).toEqual({
    'ghcr.io': 'fairway',
    'quay.io': 'fairway',
    'docker.io': 'fairway',
    'gcr.io': 'gcloud',
  });
  expect(masked).toEqual(['first', 'hub']);
});

it('our login counts, not one that is stored for the same registry', async () => {
  store('run/containers/auth.json', { auths: { 'ghcr.io': { auth: pair('old:one') } } });
  expect(await ask(write(), 'ghcr.io')).toMatchObject({ Username: 'mia' });
});

it('a login for a whole registry counts before one for a part of it', async () => {
  store('own.json', {
    auths: { 'quay.io/team': { auth: pair('t:part') }, 'quay.io': { auth: pair('t:whole') } },
  });
  const env = write({ REGISTRY_AUTH_FILE: join(home, 'own.json') });
  expect(await ask(env, 'quay.io')).toMatchObject({ Secret: 'whole' });
});

it('a file that is no JSON is passed over', async () => {
  mkdirSync(join(home, '.docker'));
  writeFileSync(join(home, '.docker', 'config.json'), '{');
  expect(await ask(write(), 'ghcr.io')).toMatchObject({ Username: 'mia' });
});
