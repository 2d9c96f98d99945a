import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEvent } from './event.ts';

function eventOf(name: string, payload: unknown, env: NodeJS.ProcessEnv = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-event-'));
  const path = join(directory, 'event.json');
  try {
    writeFileSync(path, JSON.stringify(payload));
    return readEvent({
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: path,
      GITHUB_REPOSITORY: 'Acme/Shop',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_ACTOR: 'octocat',
      GITHUB_RUN_ID: '77',
      ...env,
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function pullRequestFrom(head: { full_name: string } | null) {
  return {
    pull_request: {
      number: 5,
      head: { sha: 'b'.repeat(40), repo: head },
      base: { sha: 'c'.repeat(40), ref: 'main', repo: { full_name: 'Acme/Shop' } },
    },
  };
}

test.each([
  ['a push', 'push', {}, {}, undefined],
  [
    'a pull request of the repository',
    'pull_request',
    pullRequestFrom({ full_name: 'Acme/Shop' }),
    {},
    undefined,
  ],
  [
    'a pull request from a fork',
    'pull_request',
    pullRequestFrom({ full_name: 'eve/shop' }),
    {},
    'fork',
  ],
  ['a pull request whose fork is gone', 'pull_request', pullRequestFrom(null), {}, 'fork'],
  [
    'pull_request_target for a fork',
    'pull_request_target',
    pullRequestFrom({ full_name: 'eve/shop' }),
    {},
    undefined,
  ],
  [
    'Dependabot',
    'pull_request',
    pullRequestFrom({ full_name: 'Acme/Shop' }),
    { GITHUB_ACTOR: 'dependabot[bot]' },
    'dependabot',
  ],
  ['a schedule', 'schedule', {}, {}, undefined],
  ['a dispatch', 'workflow_dispatch', {}, {}, undefined],
])('%s can write unless its token is read-only', (_, name, payload, env, expected) => {
  expect(eventOf(name, payload, env).readOnly).toBe(expected);
});

test('a merge queue has the commit it tests, a release its tag, a push its default branch', () => {
  expect(
    eventOf('merge_group', { merge_group: { head_sha: 'd', base_ref: 'refs/heads/main' } })
      .mergeGroup,
  ).toEqual({ headSha: 'd', baseRef: 'refs/heads/main' });
  expect(eventOf('release', { release: { tag_name: 'v1.2.3' } }).releaseTag).toBe('v1.2.3');
  expect(eventOf('push', { repository: { default_branch: 'trunk' } }).defaultBranch).toBe('trunk');
});

test('the run has a link, also on another server', () => {
  expect(eventOf('push', {}).run.url).toBe('https://github.com/Acme/Shop/actions/runs/77');
  expect(eventOf('push', {}, { GITHUB_SERVER_URL: 'https://ghe.test' }).run.url).toBe(
    'https://ghe.test/Acme/Shop/actions/runs/77',
  );
});

test.each([
  [{ description: ' The shop ', license: { spdx_id: 'MIT' } }, 'The shop', 'MIT'],
  [{ description: null, license: null }, undefined, undefined],
  [{ description: '', license: { spdx_id: 'NOASSERTION' } }, undefined, undefined],
  [{ description: 7, license: 'MIT' }, undefined, undefined],
  [{}, undefined, undefined],
])('a repository that says %j of itself', (repository, description, license) => {
  expect(eventOf('push', { repository }).about).toEqual({ description, license });
});
