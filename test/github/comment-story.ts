/** Jobs that say something in the comment of a pull request at a fake of GitHub. */
import { expect } from 'vitest';
import {
  type CommentContext,
  type CommentSection,
  writeSection,
} from '../../kit/github/comment.ts';
import { parseComment } from '../../kit/github/comment-text.ts';
import { md } from '../../kit/report/markdown.ts';
import { Summary } from '../../kit/report/summary.ts';
import { Secrets } from '../../kit/secret/secrets.ts';
import type { Token } from './fake-comments.ts';
import { type FakeGitHub, type FakeOptions, fakeGitHub } from './fake-github.ts';
import { problemsOf } from './published/published.ts';
import { pullRequestEvent } from './pull-request-job.ts';
import { quickClock } from './quick-clock.ts';

/** What is said, with a word in place of a whole summary. */
export type Say = Partial<CommentSection> & { readonly text?: string };
/** What is different about the job. */
export type More = Partial<CommentContext> & Parameters<typeof pullRequestEvent>[1];

export const BOB: Token = { id: 5, login: 'bob', type: 'User', may: 'write' };
export const RENOVATE: Token = { id: 9, login: 'renovate[bot]', type: 'Bot', may: 'write' };

/** A job for the pull request says something. */
export function say(fake: FakeGitHub, { text = 'pass', ...own }: Say = {}, more: More = {}) {
  const { runId, headSha, event, ...context } = more;
  const given = { ...(runId && { runId }), ...(headSha && { headSha }) };
  return writeSection(
    { action: 'trivy-gate', title: 'verdict', content: new Summary().add(md`${text}`), ...own },
    {
      event: event ?? pullRequestEvent(fake.apiUrl, given),
      token: 'job-token',
      secrets: new Secrets(
        () => undefined,
        () => undefined,
      ),
      onWait: () => undefined,
      clock: quickClock(),
      random: () => 0.5,
      ...context,
    },
  );
}

/** What the comments of the pull request say: a list of sections each. */
export function saidIn(fake: FakeGitHub): string[][] {
  return fake.comments.map(({ body }) =>
    parseComment(body).map(({ id, content }) => `${id}: ${content}`),
  );
}

/** Everything that was asked and is no reading. */
export function writesIn(fake: FakeGitHub): string[] {
  return fake.asked.filter((one) => !one.startsWith('GET') && !one.endsWith('/graphql'));
}

/** Runs a story against a fake; everything that was asked and answered has to be as described. */
export async function story(
  tell: (fake: FakeGitHub) => Promise<void>,
  options: FakeOptions = {},
): Promise<void> {
  await using fake = await fakeGitHub(options);
  await tell(fake);
  const rest = fake.exchanges.filter(
    ({ path, status }) => !path.endsWith('/graphql') && status > 0,
  );
  expect(rest.flatMap((exchange) => problemsOf(exchange))).toEqual([]);
}
