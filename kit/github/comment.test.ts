import { describe, expect, it } from 'vitest';
import {
  BOB,
  type More,
  RENOVATE,
  saidIn,
  say,
  story,
  writesIn,
} from '../../test/github/comment-story.ts';
import { ACTIONS_BOT } from '../../test/github/fake-comments.ts';
import { type FakeGitHub, type FakeOptions, fakeGitHub } from '../../test/github/fake-github.ts';
import { pullRequestEvent } from '../../test/github/pull-request-job.ts';
import { code, md } from '../report/markdown.ts';
import { Summary } from '../report/summary.ts';
import { Secrets } from '../secret/secrets.ts';
import type { CommentOutcome } from './comment.ts';

describe('the section of an action', () => {
  it('stands in a new comment, with commit and run below it', () =>
    story(async (fake) => {
      expect(await say(fake)).toMatchObject({ result: 'written' });
      expect(fake.comments[0]?.body.split('\n').filter((line) => line !== '')).toEqual([
        '<!-- fairway:comment -->',
        `<!-- fairway:begin trivy-gate run=77.1 commit=${'b'.repeat(40)} -->`,
        '### verdict',
        'pass',
        '<sub>Commit `bbbbbbb` · all of it in the summary of [run 77](https://github.test/Acme/Shop/actions/runs/77)</sub>',
        '<!-- fairway:end trivy-gate -->',
      ]);
    }));

  it('comes to the sections of other actions, and of other keys', () =>
    story(async (fake) => {
      await say(fake, { key: 'web' });
      await say(fake, { action: 'build-image', text: 'built' });
      await say(fake, { key: 'api', text: 'block' });
      expect(saidIn(fake)).toEqual([
        ['build-image: built', 'trivy-gate/api: block', 'trivy-gate/web: pass'],
      ]);
    }));

  it('is not written when nothing is new', () =>
    story(async (fake) => {
      const first = await say(fake);
      expect(await say(fake, {}, { runId: '78' })).toEqual({ ...first, result: 'unchanged' });
      expect(writesIn(fake).length).toBe(1);
    }));

  it('is written anew for another commit', () =>
    story(async (fake) => {
      await say(fake);
      await say(fake, {}, { runId: '78', headSha: 'd'.repeat(40) });
      expect(fake.comments.length).toBe(1);
      expect(fake.comments[0]?.body).toContain('`ddddddd`');
    }));

  it('of an earlier run does not replace that of a later one', () =>
    story(async (fake) => {
      await say(fake, { text: 'later' }, { runId: '80', headSha: 'd'.repeat(40) });
      expect(await say(fake)).toMatchObject({ result: 'superseded' });
      expect(saidIn(fake)).toEqual([['trivy-gate: later']]);
    }));

  it('is found behind hundreds of other comments', () =>
    story(async (fake) => {
      for (const number of Array(230).keys()) fake.write(`comment ${number}`, BOB);
      await say(fake);
      await say(fake, { text: 'block' });
      expect(saidIn(fake).filter((sections) => sections.length > 0)).toEqual([
        ['trivy-gate: block'],
      ]);
    }));

  it('holds no secret, also where it was escaped', () =>
    story(async (fake) => {
      const secrets = new Secrets(
        () => undefined,
        () => undefined,
      );
      secrets.add('pass_word#1');
      const content = new Summary().add(md`in text: pass_word#1`).add(code('in code: pass_word#1'));
      await say(fake, { title: md`of pass_word#1`, content }, { secrets });
      expect(fake.comments[0]?.body).toMatch(/of \*\*\*\n\nin text: \*\*\*\n\n`in code: \*\*\*`/);
    }));

  it('is written through a server of a company', () =>
    story(
      async (fake) => {
        await say(fake);
        await say(fake, { text: 'block' });
        expect(saidIn(fake)).toEqual([['trivy-gate: block']]);
      },
      { base: '/api/v3' },
    ));
});

describe('the comment of somebody else', () => {
  it.each([
    ['a person', BOB],
    ['another bot', RENOVATE],
  ])('is not taken for ours: %s', (_, author) =>
    story(async (fake) => {
      await say(fake, { text: 'mine' });
      const [{ body = '' } = {}] = fake.comments;
      fake.remove(fake.comments[0]?.id ?? 0);
      fake.write(body.replace('mine', 'forged'), author);
      await say(fake, { text: 'mine' });
      expect(saidIn(fake)).toEqual([['trivy-gate: forged'], ['trivy-gate: mine']]);
      await say(fake, { text: 'new' });
      expect(saidIn(fake)).toEqual([['trivy-gate: forged'], ['trivy-gate: new']]);
    }),
  );

  it('is not taken for that of a person whose token we have', () =>
    story(
      async (fake) => {
        await say(fake, { text: 'of the bot' }, { token: 'other' });
        await say(fake, { text: 'of bob' });
        await say(fake, { text: 'of bob again' });
        expect(saidIn(fake)).toEqual([['trivy-gate: of the bot'], ['trivy-gate: of bob again']]);
      },
      { tokens: { 'job-token': BOB, other: ACTIONS_BOT } },
    ));

  it('is left alone when the bot wrote it about something else', () =>
    story(async (fake) => {
      fake.write('Thanks!\n<!-- fairway:comment -->');
      await say(fake);
      expect(fake.comments.map(({ body }) => body.split('\n')[0])).toEqual([
        'Thanks!',
        '<!-- fairway:comment -->',
      ]);
    }));
});

describe('nothing is written, and nothing fails,', () => {
  const fork = { readOnly: 'fork' } as const;
  it.each<
    [string, CommentOutcome['result'], RegExp, number, FakeOptions, (fake: FakeGitHub) => More]
  >([
    [
      'on a push',
      'no pull request',
      /^$/,
      0,
      {},
      (fake) => ({ event: pullRequestEvent(fake.apiUrl, { pullRequest: undefined }) }),
    ],
    [
      'for a fork',
      'not permitted',
      /comes from a fork/,
      0,
      {},
      (fake) => ({ event: pullRequestEvent(fake.apiUrl, fork) }),
    ],
    [
      'for Dependabot',
      'not permitted',
      /Dependabot started this run/,
      0,
      {},
      (fake) => ({ event: pullRequestEvent(fake.apiUrl, { readOnly: 'dependabot' }) }),
    ],
    ['without a token', 'not permitted', /no `github-token`/, 0, {}, () => ({ token: undefined })],
    ['with an empty token', 'not permitted', /no `github-token`/, 0, {}, () => ({ token: '' })],
    [
      'without the right',
      'not permitted',
      /grant the job `pull-requests: write`/,
      2,
      { tokens: { 'job-token': { ...ACTIONS_BOT, may: 'read' } } },
      () => ({}),
    ],
    [
      'without sight of the pull request',
      'not permitted',
      /does not see the pull request/,
      1,
      { tokens: { 'job-token': { ...ACTIONS_BOT, may: 'none' } } },
      () => ({}),
    ],
    [
      'where the conversation is locked',
      'not permitted',
      /"Unable to create comment because issue is locked\."/,
      2,
      { isLocked: true },
      () => ({}),
    ],
  ])('%s', (_, result, reason, asked, options, more) =>
    story(async (fake) => {
      const outcome = await say(fake, {}, more(fake));
      expect(outcome.result).toBe(result);
      expect('reason' in outcome ? outcome.reason : '').toMatch(reason);
      expect(fake.asked.length).toBe(asked);
      expect(fake.comments).toEqual([]);
    }, options),
  );

  it('is no answer to a token that is wrong', () =>
    story(async (fake) => {
      await expect(say(fake, {}, { token: 'wrong' })).rejects.toMatchObject({ code: 'FK021' });
    }));

  it.each<[string, unknown]>([
    ['text', 'Welcome to the hotel'],
    ['half of it', '[{"id":'],
    ['something else', { comments: [] }],
    ['comments without a number', [{ body: 'x', html_url: 'y' }]],
  ])('nor to an answer that makes no sense: %s', async (_, body) => {
    await using fake = await fakeGitHub({ before: () => ({ status: 200, body }) });
    await expect(say(fake)).rejects.toMatchObject({ code: 'FK024' });
  });

  it('when the job is cancelled', async () => {
    await using fake = await fakeGitHub();
    const reason = new Error('cancelled by the user');
    await expect(say(fake, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(fake.comments).toEqual([]);
  });
});
