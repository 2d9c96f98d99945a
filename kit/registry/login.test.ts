import { describe, expect, test } from 'vitest';
import { type LoginFacts, loginFor } from './login.ts';

function login(overrides: Partial<LoginFacts>) {
  return loginFor({
    registry: 'ghcr.io',
    username: undefined,
    password: undefined,
    githubToken: 'ghs_token',
    actor: 'mia',
    serverUrl: 'https://github.com',
    ...overrides,
  });
}

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
  ])('%s', (_, overrides, expected) => {
    expect(login(overrides)).toEqual(expected);
  });
});
