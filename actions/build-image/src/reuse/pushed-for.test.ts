import { expect, it } from 'vitest';
import { pushedFor } from './pushed-for.ts';

it.each([
  ['push', 'refs/heads/main', 'push'],
  ['push', 'refs/tags/v1', 'push'],
  ['schedule', 'refs/heads/main', 'push'],
  ['workflow_dispatch', 'refs/heads/main', 'push'],
  ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-1-abc', 'push'],
  ['release', 'refs/tags/v1', 'push'],
  ['pull_request', 'refs/pull/1/merge', 'pull_request'],
  ['pull_request_target', 'refs/heads/main', 'pull_request'],
  ['workflow_run', 'refs/heads/main', 'pull_request'],
  ['issue_comment', 'refs/heads/main', 'pull_request'],
  ['repository_dispatch', 'refs/heads/main', 'pull_request'],
  ['push', 'refs/pull/1/head', 'pull_request'],
  ['', '', 'pull_request'],
] as const)('what %j pushes from %j is for a %s', (name, ref, expected) => {
  expect(pushedFor({ name, ref })).toBe(expected);
});
