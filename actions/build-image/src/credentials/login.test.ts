import { expect, it } from 'vitest';
import { sampleEvent, sampleInputs } from '../../../../test/build-image/samples.ts';
import { loginTo } from './login.ts';

it("a registry that is not GitHub's gets no login that was not given", () => {
  const inputs = sampleInputs({ 'github-token': 'ghs_token' });
  expect(loginTo('registry.example', inputs, sampleEvent())).toBeUndefined();
  expect(loginTo('ghcr.io', inputs, sampleEvent())).toEqual({
    registry: 'ghcr.io',
    username: 'mia',
    password: 'ghs_token',
  });
});

it('a user name without its password is told', () => {
  const inputs = sampleInputs({ 'github-token': 'ghs_token', username: 'robot' });
  expect(() => loginTo('registry.example', inputs, sampleEvent())).toThrow(
    expect.objectContaining({ code: 'FK001', what: expect.stringContaining('`password`') }),
  );
});
