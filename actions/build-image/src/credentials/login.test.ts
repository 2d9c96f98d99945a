import { expect, it } from 'vitest';
import { sampleEvent, sampleInputs } from '../../../../test/build-image/samples.ts';
import { type LoginSource, loginTo } from './login.ts';

function factsOf(inputs: Readonly<Record<string, string>>): LoginSource {
  return { inputs: sampleInputs(inputs), event: sampleEvent(), main: 'registry.example' };
}

it("a registry that is not GitHub's gets no login that was not given", () => {
  const facts = factsOf({ 'github-token': 'ghs_token' });
  expect(loginTo('registry.example', facts)).toBeUndefined();
  expect(loginTo('ghcr.io', facts)).toEqual({
    registry: 'ghcr.io',
    username: 'mia',
    password: 'ghs_token',
  });
});

it('a user name without its password is told', () => {
  const facts = factsOf({ 'github-token': 'ghs_token', username: 'robot' });
  expect(() => loginTo('registry.example', facts)).toThrow(
    expect.objectContaining({ code: 'FK001', what: expect.stringContaining('`password`') }),
  );
});

it('a run that gets no secrets does without the password', () => {
  const event = { ...sampleEvent(), readOnly: 'fork' as const };
  const facts = { ...factsOf({ 'github-token': 'ghs_token', username: 'robot' }), event };
  expect(loginTo('registry.example', facts)).toBeUndefined();
});

it('the user name of the first image is not that of another registry', () => {
  const facts = factsOf({ 'github-token': 'ghs_token', username: 'robot', password: 'secret' });
  expect(loginTo('registry.example', facts)).toMatchObject({ username: 'robot' });
  expect(loginTo('ghcr.io', facts)).toMatchObject({ username: 'mia', password: 'ghs_token' });
  expect(loginTo('other.example', facts)).toBeUndefined();
});
