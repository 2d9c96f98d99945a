import { describe, expect, test } from 'vitest';
import { type LoginFacts, loginFor } from './login.ts';

function login(overrides: Partial<LoginFacts>) {
  return loginFor({
    registry: 'ghcr.io',
    main: overrides.registry ?? 'ghcr.io',
    username: undefined,
    password: undefined,
    githubToken: 'ghs_token',
    registryAuth: [],
    actor: 'mia',
    serverUrl: 'https://github.com',
    ...overrides,
  });
}

/** As `registry-auth` gives it. */
const FURTHER = { registry: 'x.example', username: 'ci', variable: 'PASS', password: 'hush' };
const GIVEN = { username: 'robot', password: 'secret' };

describe('the login', () => {
  test.each<[string, Partial<LoginFacts>, ReturnType<typeof login>]>([
    ["is the job's token at GitHub's own registry", {}, { username: 'mia', password: 'ghs_token' }],
    [
      'is what was given',
      { username: 'robot', password: 'secret' },
      { username: 'robot', password: 'secret' },
    ],
    [
      'takes the actor for a password without a name',
      { registry: 'x.example', password: 'secret' },
      { username: 'mia', password: 'secret' },
    ],
    ["never is the job's token elsewhere", { registry: 'x.example' }, undefined],
    ['is none without a token', { githubToken: undefined }, undefined],
    [
      "is the job's token at the registry of a GitHub server of one's own",
      { registry: 'containers.git.example', serverUrl: 'https://git.example' },
      { username: 'mia', password: 'ghs_token' },
    ],
    [
      "is not the job's token at ghcr.io for a server of one's own",
      { serverUrl: 'https://git.example' },
      undefined,
    ],
    [
      'is that of the line for the registry',
      { registry: 'x.example', ...GIVEN, registryAuth: [FURTHER] },
      { username: 'ci', password: 'hush' },
    ],
    ['is not that of the line for another one', { ...GIVEN, registryAuth: [FURTHER] }, GIVEN],
    [
      'is what was given where the line has no password',
      { registry: 'x.example', ...GIVEN, registryAuth: [{ ...FURTHER, password: undefined }] },
      GIVEN,
    ],
    [
      'is not what was given for another registry',
      { registry: 'x.example', main: 'ghcr.io', ...GIVEN },
      undefined,
    ],
    [
      "is the job's own at GitHub's registry, where something was given for another one",
      { main: 'x.example', ...GIVEN },
      { username: 'mia', password: 'ghs_token' },
    ],
  ])('%s', (_, overrides, expected) => {
    expect(login(overrides)).toEqual(expected);
  });
});
