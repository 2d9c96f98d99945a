import { describe, expect, it } from 'vitest';
import { answerOf, secondaryLimit } from '../../test/github/fake-answers.ts';
import {
  ACTIONS_BOT,
  type FakeGitHub,
  type FakeOptions,
  type Fault,
  fakeGitHub,
  type Question,
  type Token,
} from '../../test/github/fake-github.ts';
import { problemsOf } from '../../test/github/published/published.ts';
import { pullRequestEvent } from '../../test/github/pull-request-job.ts';
import { quickClock } from '../../test/github/quick-clock.ts';
import { code, md } from '../report/markdown.ts';
import { Summary } from '../report/summary.ts';
import { Secrets } from '../secret/secrets.ts';
import type { Clock } from '../time/clock.ts';
import {
  type CommentContext,
  type CommentOutcome,
  type CommentSection,
  writeSection,
} from './comment.ts';
import { parseComment } from './comment-text.ts';

type Say = Partial<CommentSection> & { readonly text?: string };
type More = Partial<CommentContext> & Parameters<typeof pullRequestEvent>[1];

const BOB: Token = { id: 5, login: 'bob', type: 'User', may: 'write' };
const RENOVATE: Token = { id: 9, login: 'renovate[bot]', type: 'Bot', may: 'write' };

/** A job for the pull request says something. */
function say(fake: FakeGitHub, { text = 'pass', ...own }: Say = {}, more: More = {}) {
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
function saidIn(fake: FakeGitHub): string[][] {
  return fake.comments.map(({ body }) =>
    parseComment(body).map(({ id, content }) => `${id}: ${content}`),
  );
}

function writesIn(fake: FakeGitHub): string[] {
  return fake.asked.filter((one) => !one.startsWith('GET') && !one.endsWith('/graphql'));
}

/** Runs a story against a fake; everything that was asked and answered has to be as described. */
async function story(
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

/** Calls once at the first question that matches, before it is carried out. */
function onceBefore(matches: (question: Question) => boolean, action: () => unknown) {
  return onceFault(matches, async () => {
    await action();
    return undefined;
  });
}

/** What happens to the first question that matches. */
function onceFault(
  matches: (question: Question) => boolean,
  fault: () => Fault | undefined | Promise<Fault | undefined>,
) {
  let isDone = false;
  return async (question: Question) => {
    if (isDone || !matches(question)) return undefined;
    isDone = true;
    return fault();
  };
}

/** Whether a question is about writing a section. */
function isAsked({ asked }: Question, id: string): boolean {
  return JSON.stringify(asked ?? '').includes(`fairway:begin ${id} `);
}

describe('two jobs at the same time', () => {
  const gate = { action: 'trivy-gate', text: 'pass' };
  const builder = { action: 'build-image', text: 'built' };
  const both = ['build-image: built', 'trivy-gate: pass'];

  /** One job reads and writes while the write of the other is on its way; it looks again later. */
  async function between(method: 'POST' | 'PATCH') {
    const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
    let other: Promise<unknown> | undefined;
    let build: (clock: Clock) => Promise<unknown> = async () => undefined;
    const before = onceBefore(
      (question) => question.method === method && isAsked(question, 'trivy-gate'),
      async () => {
        const { promise: hasWritten, resolve } = Promise.withResolvers<void>();
        other = build(
          quickClock(() => {
            resolve();
            return isOver;
          }),
        );
        await hasWritten;
      },
    );
    await story(
      async (fake) => {
        if (method === 'PATCH') await say(fake, { action: 'rolling-deploy', text: 'deployed' });
        build = (clock) => say(fake, { action: 'build-image', text: 'built' }, { clock });
        const gateSays = say(fake, gate, { clock: quickClock(() => end()) });
        expect(await gateSays).toMatchObject({ result: 'written' });
        expect(await other).toMatchObject({ result: 'written' });
        const rest = method === 'PATCH' ? ['rolling-deploy: deployed'] : [];
        expect(saidIn(fake)).toEqual([[...both, ...rest]]);
      },
      { before },
    );
  }

  it('that both create the comment are left with one', () => between('POST'));

  it('that both change it are both in it', () => between('PATCH'));

  it('keep the older of two comments', () =>
    story(async (fake) => {
      await say(fake, builder);
      const [first] = fake.comments;
      const copy = fake.write(first?.body ?? '');
      await say(fake, gate);
      expect(fake.comments.map(({ id }) => id)).toEqual([first?.id]);
      expect(fake.asked).toContain(`DELETE /repos/Acme/Shop/issues/comments/${copy.id}`);
      expect(saidIn(fake)).toEqual([both]);
    }));

  it('do not mind that the other has removed the second comment already', () => {
    let fakeOf: FakeGitHub | undefined;
    const before = onceBefore(
      ({ method }) => method === 'DELETE',
      () => fakeOf?.remove(fakeOf.comments.at(-1)?.id ?? 0),
    );
    return story(
      async (fake) => {
        fakeOf = fake;
        await say(fake, builder);
        fake.write(fake.comments[0]?.body ?? '');
        expect(await say(fake, gate)).toMatchObject({ result: 'written' });
        expect(saidIn(fake)).toEqual([both]);
      },
      { before },
    );
  });

  it('mend what the other has overwritten after the first look', () =>
    story(async (fake) => {
      await say(fake, builder);
      const stale = fake.comments[0]?.body ?? '';
      // The other job had read the comment before, and writes while ours waits.
      const clock = quickClock((count) => {
        const [comment] = fake.comments;
        if (count === 1 && comment) comment.body = stale;
      });
      expect(await say(fake, gate, { clock })).toMatchObject({ result: 'written' });
      expect(saidIn(fake)).toEqual([both]);
    }));

  it('end when one of them never stops', () => {
    let stale = '';
    let fakeOf: FakeGitHub | undefined;
    const before = ({ method }: Question) => {
      const [comment] = fakeOf?.comments ?? [];
      if (stale !== '' && method === 'GET' && comment) comment.body = stale;
      return undefined;
    };
    return story(
      async (fake) => {
        fakeOf = fake;
        await say(fake, builder);
        stale = fake.comments[0]?.body ?? '';
        expect(await say(fake, gate)).toMatchObject({ result: 'contested' });
        expect(writesIn(fake).length).toBeLessThan(20);
      },
      { before },
    );
  });

  it.each([2, 3, 5])('and %i of them leave one comment with all sections', (count) =>
    story(async (fake) => {
      const jobs = Array.from({ length: count }, (_, job) =>
        say(fake, { key: `image-${job}`, text: 'pass' }, { random: () => job / count }),
      );
      await Promise.all(jobs);
      expect(fake.comments.length).toBe(1);
      expect(saidIn(fake)[0]?.length).toBe(count);
    }),
  );
});

describe('a comment whose fate is not known', () => {
  it.each<[string, 'lost' | 'reset' | ReturnType<typeof answerOf>]>([
    ['the answer was lost', 'lost'],
    ['the connection broke before', 'reset'],
    ['GitHub was busy', answerOf(502, 'Server Error')],
  ])('is looked for, not created twice: %s', (_, fault) => {
    let isFirst = true;
    const before = ({ method }: Question) => {
      if (method !== 'POST' || !isFirst) return undefined;
      isFirst = false;
      return fault;
    };
    return story(
      async (fake) => {
        expect(['written', 'unchanged']).toContain((await say(fake)).result);
        expect(saidIn(fake)).toEqual([['trivy-gate: pass']]);
      },
      { before },
    );
  });

  it('is given up when GitHub never answers', () =>
    story(
      async (fake) => {
        await expect(say(fake)).rejects.toMatchObject({ code: 'FK020' });
        expect(fake.comments).toEqual([]);
        expect(writesIn(fake).length).toBeGreaterThan(2);
        expect(writesIn(fake).length).toBeLessThan(50);
      },
      { before: ({ method }) => (method === 'POST' ? 'reset' : undefined) },
    ));

  it('is read again before each attempt to change it', () => {
    let fakeOf: FakeGitHub | undefined;
    const before = onceFault(
      ({ method }) => method === 'PATCH',
      () => {
        const [comment] = fakeOf?.comments ?? [];
        if (comment) comment.body = comment.body.replace('deployed', 'rolled back');
        return answerOf(502, 'Server Error');
      },
    );
    return story(
      async (fake) => {
        fakeOf = fake;
        await say(fake, { action: 'rolling-deploy', text: 'deployed' });
        await say(fake);
        expect(saidIn(fake)).toEqual([['trivy-gate: pass', 'rolling-deploy: rolled back']]);
      },
      { before },
    );
  });

  it('is waited for when GitHub wants rest', () => {
    const clock = quickClock();
    return story(
      async (fake) => {
        expect(await say(fake, {}, { clock })).toMatchObject({ result: 'written' });
        expect(clock.slept[0]).toBe(3_000);
      },
      { before: ({ count }) => (count === 1 ? secondaryLimit(3) : undefined) },
    );
  });
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
