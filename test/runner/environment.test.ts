import { expect, test } from 'vitest';
import { evaluate } from './environment.ts';
import { push } from './events.ts';

const environment = { GITHUB_ACTOR: 'octocat', RUNNER_TEMP: '/tmp/x', GITHUB_HEAD_REF: '' };
const facts = { event: push({ sha: 'abc' }), token: 'ghs_x' };

test.each([
  ['plain', 'plain'],
  ['${{ github.actor }}/${{runner.temp}}', 'octocat//tmp/x'],
  ['${{ github.token }}', 'ghs_x'],
  ['${{ github.event.after }}', 'abc'],
  ['${{ github.event.repository.default_branch }}', 'main'],
  ['${{ github.event.pull_request.head.sha }}', ''],
  ["${{ github.head_ref || 'it''s none' }}", "it's none"],
])('%s is %s', (text, expected) => {
  expect(evaluate(text, environment, facts)).toBe(expected);
});

test.each(['${{ github.bogus }}', '${{ env.HOME }}', "${{ format('x') }}"])(
  '%s is an error rather than a guess',
  (text) => {
    expect(() => evaluate(text, environment, facts)).toThrow('No value for the expression');
  },
);
