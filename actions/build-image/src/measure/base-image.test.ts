import { expect, it } from 'vitest';
import {
  sampleEvent,
  sampleInputs,
  samplePullRequest,
} from '../../../../test/build-image/samples.ts';
import { baseBranch, baseTags } from './base-image.ts';

const COMMITS = ['1', '2', '3', '4', '5', '6', '7'].map((digit) => digit.repeat(40));
const lines = (tags: string) => sampleInputs({ tags }).tags;

it('the image of the commit before is looked for first, then those before it, then the branch', () => {
  const tags = baseTags({ event: sampleEvent(), lines: lines('type=sha'), commits: COMMITS });
  expect(tags).toEqual([...COMMITS.slice(0, 5), 'main']);
});

it('commits are called as this run calls its own', () => {
  const rule = 'latest\ntype=sha,format=short,prefix=sha-,suffix=-slim';
  const tags = baseTags({ event: sampleEvent(), lines: lines(rule), commits: COMMITS.slice(0, 1) });
  expect(tags).toEqual(['sha-1111111-slim', 'main']);
});

it('without a rule for commits there is only the branch to look for', () => {
  const event = sampleEvent({ ref: 'refs/heads/feature/login' });
  expect(baseTags({ event, lines: lines('latest'), commits: COMMITS })).toEqual(['feature-login']);
});

it.each([
  ['a push', sampleEvent(), 'main'],
  ['a pull request', samplePullRequest(), 'main'],
  ['a Git tag', sampleEvent({ ref: 'refs/tags/v1' }), 'main'],
  [
    'a merge queue',
    sampleEvent({ mergeGroup: { headSha: '', baseRef: 'refs/heads/release' } }),
    'release',
  ],
])('%s is held against the branch it belongs to', (_, event, branch) => {
  expect(baseBranch(event)).toBe(branch);
});
