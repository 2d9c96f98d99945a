import { describe, expect, it } from 'vitest';
import { saidIn, say, story, writesIn } from '../../test/github/comment-story.ts';
import { answerOf, type Fault, secondaryLimit } from '../../test/github/fake-answers.ts';
import type { FakeGitHub, Question } from '../../test/github/fake-github.ts';
import { quickClock } from '../../test/github/quick-clock.ts';
import type { Clock } from '../time/clock.ts';

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
