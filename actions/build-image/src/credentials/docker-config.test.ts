import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../../kit/process/run.ts';
import { findSecret } from '../../../../test/runner/secrets.ts';
import { writeDockerConfig } from './docker-config.ts';
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
  mkdirSync(join(home, '.docker', 'cli-plugins'), { recursive: true });
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(
  config: unknown,
  logins: readonly Login[] = [OURS],
  changes: NodeJS.ProcessEnv = {},
): NodeJS.ProcessEnv {
  if (config !== undefined) {
    const text = typeof config === 'string' ? config : JSON.stringify(config);
    writeFileSync(join(home, '.docker', 'config.json'), text);
  }
  const env = { HOME: home, PATH: '/usr/bin:/bin', ...changes };
  return writeDockerConfig({ directory, env, logins, mask: (secret) => masked.push(secret) });
}

function written(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(directory, 'docker', 'config.json'), 'utf8'));
}

/** Asks the helper as Docker does: the server on stdin, the login as JSON on stdout. */
async function ask(env: NodeJS.ProcessEnv, server: string, verb = 'get') {
  const file = join(directory, 'bin', 'docker-credential-fairway');
  const { exitCode, stdout } = await run({ file, args: [verb], env, input: server });
  return exitCode === 0 ? JSON.parse(stdout) : stdout.trim();
}

describe('the configuration for docker', () => {
  it('answers for our registry from the environment, whatever is in the password', async () => {
    const env = write(undefined);
    expect(await ask(env, 'ghcr.io')).toEqual({
      ServerURL: 'ghcr.io',
      Username: 'mia',
      Secret: OURS.password,
    });
    expect(written()).toEqual({ credHelpers: { 'ghcr.io': 'fairway' } });
  });

  it('knows nothing of other registries, and stores nothing', async () => {
    const env = write(undefined);
    expect(await ask(env, 'docker.io')).toBe('credentials not found in native keychain');
    expect(await ask(env, 'ghcr.io', 'store')).toBe('');
  });

  it("keeps the user's settings and logins, without writing a secret down", async () => {
    const env = write({
      auths: {
        'registry.example': { auth: pair('user:their-secret-1') },
        'https://index.docker.io/v1/': { auth: pair('hub:their:secret-2') },
        'sso.example': { identitytoken: 'their-secret-3' },
        'ghcr.io': { auth: pair('old:their-secret-4') },
        'empty.example': {},
        'half.example': { username: 'user' },
        'plain.example': { username: 'plain', password: 'their-secret-5' },
        'both.example': { auth: pair('user:their-secret-6'), username: 'x', password: 'unused' },
      },
      credHelpers: { 'aws.example': 'ecr-login' },
      currentContext: 'far',
    });
    expect(written()).toEqual({
      currentContext: 'far',
      credHelpers: {
        'aws.example': 'ecr-login',
        'registry.example': 'fairway',
        'https://index.docker.io/v1/': 'fairway',
        'sso.example': 'fairway',
        'ghcr.io': 'fairway',
        'plain.example': 'fairway',
        'both.example': 'fairway',
      },
    });
    expect(await ask(env, 'registry.example')).toMatchObject({ Secret: 'their-secret-1' });
    expect(await ask(env, 'https://index.docker.io/v1/')).toMatchObject({
      Username: 'hub',
      Secret: 'their:secret-2',
    });
    expect(await ask(env, 'sso.example')).toMatchObject({
      Username: '<token>',
      Secret: 'their-secret-3',
    });
    expect(await ask(env, 'ghcr.io')).toMatchObject({ Username: 'mia' });
    expect(await ask(env, 'plain.example')).toMatchObject({
      Username: 'plain',
      Secret: 'their-secret-5',
    });
    expect(await ask(env, 'both.example')).toMatchObject({ Secret: 'their-secret-6' });
    expect(masked).toContain('their-secret-5');
    for (const secret of ['their-secret-1', 'their-secret-3', 'their-secret-5', OURS.password]) {
      expect(findSecret(secret, { directories: [directory] })).toEqual([]);
    }
  });

  it("leaves the user's store of credentials in charge of what is his", () => {
    write({ credsStore: 'pass', auths: { 'registry.example': {} } });
    expect(written()).toEqual({ credsStore: 'pass', credHelpers: { 'ghcr.io': 'fairway' } });
  });

  it('goes by the name under which Docker looks for Docker Hub', async () => {
    const env = write(undefined, [{ ...OURS, registry: 'docker.io' }]);
    expect(await ask(env, 'https://index.docker.io/v1/')).toMatchObject({ Username: 'mia' });
  });

  it.each([
    ['no JSON', '{ broken'],
    ['a list', []],
    ['null for everything', { auths: null, credHelpers: null, credsStore: null }],
    ['a login that is null', { auths: { 'registry.example': null } }],
    ['a login that is a number', { auths: { 'registry.example': { auth: 5 } } }],
  ])('is not harmed by a file that is %s', (_, config) => {
    write(config);
    expect(written()).toMatchObject({ credHelpers: { 'ghcr.io': 'fairway' } });
  });

  it('has the passwords masked that stand in the file', () => {
    write({ auths: { 'registry.example': { auth: pair('user:their-secret-1') } } });
    expect(masked).toEqual(['their-secret-1']);
  });

  it.each<[string, NodeJS.ProcessEnv, string | undefined]>([
    ['are where they were', { DOCKER_TLS_VERIFY: '1' }, '.docker'],
    ['are where they were, without a look at names too', { DOCKER_TLS: '1' }, '.docker'],
    ['are where the user says', { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs' }, '/certs'],
    ['are not named where nobody asks for them', {}, undefined],
  ])("the engine's certificates %s", (_, changes, expected) => {
    const { DOCKER_CERT_PATH: path } = write(undefined, [OURS], changes);
    expect(path).toBe(expected && resolve(home, expected));
  });

  it('keeps plugins and builders in reach', () => {
    const env = write(undefined);
    expect(env.DOCKER_CONFIG).toBe(join(directory, 'docker'));
    expect(env.BUILDX_CONFIG).toBe(join(home, '.docker', 'buildx'));
    expect(readlinkSync(join(directory, 'docker', 'cli-plugins'))).toBe(
      join(home, '.docker', 'cli-plugins'),
    );
    expect(statSync(join(directory, 'docker', 'config.json')).mode & 0o777).toBe(0o600);
  });
});
