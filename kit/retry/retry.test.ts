import { expect, test } from 'vitest';
import type { Clock } from '../time/clock.ts';
import { type Judgement, retry } from './retry.ts';
import { parseRetryAfter } from './retry-after.ts';

/** A clock whose time passes only while somebody sleeps. */
function fakeClock(): Clock & { slept: number[] } {
  let time = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => time,
    async sleep(milliseconds) {
      slept.push(milliseconds);
      time += milliseconds;
    },
  };
}

const transient: Judgement = { retry: true, reason: '503' };

test('a transient failure is tried again, each wait named with its reason', async () => {
  const clock = fakeClock();
  const waits: string[] = [];
  const result = await retry(
    async (attempt) => {
      if (attempt < 3) throw new Error('busy');
      return attempt;
    },
    {
      budgetMs: 60_000,
      judge: () => transient,
      onWait: (message) => waits.push(message),
      clock,
      random: () => 0.5,
    },
  );
  expect(result).toBe(3);
  expect(waits).toEqual(['attempt 2 in 0.5 s: 503', 'attempt 3 in 1.0 s: 503']);
});

test('a failure for good is thrown at once', async () => {
  const clock = fakeClock();
  const attempt = retry(() => Promise.reject(new Error('denied')), {
    budgetMs: 60_000,
    judge: () => ({ retry: false }),
    onWait: () => undefined,
    clock,
  });
  await expect(attempt).rejects.toThrow('denied');
  expect(clock.slept).toEqual([]);
});

test('waiting never goes beyond the budget', async () => {
  const clock = fakeClock();
  const attempt = retry(() => Promise.reject(new Error('busy')), {
    budgetMs: 10_000,
    judge: () => ({ ...transient, afterMs: 4_000 }),
    onWait: () => undefined,
    clock,
  });
  await expect(attempt).rejects.toThrow('busy');
  expect(clock.slept).toEqual([4_000, 4_000]);
});

test('the budget begins with the first failure, however long the attempt before it took', async () => {
  const clock = fakeClock();
  let attempts = 0;
  await retry(
    async () => {
      attempts += 1;
      if (attempts > 1) return;
      await clock.sleep(20 * 60_000);
      throw new Error('busy');
    },
    { budgetMs: () => 10_000, judge: () => transient, onWait: () => undefined, clock },
  );
  expect(attempts).toBe(2);
});

test('a server that always asks for next to no wait is asked less and less often', async () => {
  const clock = fakeClock();
  const attempt = retry(() => Promise.reject(new Error('busy')), {
    budgetMs: 10_000,
    judge: () => ({ ...transient, afterMs: 2 }),
    onWait: () => undefined,
    clock,
    random: () => 0.5,
  });
  await expect(attempt).rejects.toThrow('busy');
  expect(clock.slept).toEqual([2, 2, 2_000, 4_000]);
});

test('a cancel ends it before the next attempt', async () => {
  const controller = new AbortController();
  controller.abort(new Error('cancelled'));
  const attempt = retry(() => Promise.resolve(1), {
    budgetMs: 1,
    judge: () => transient,
    onWait: () => undefined,
    signal: controller.signal,
  });
  await expect(attempt).rejects.toThrow('cancelled');
});

const NOW = Date.parse('2026-01-01T00:00:00Z');
test.each([
  ['2', 2_000],
  ['0', 0],
  ['1.889377ms', 2],
  ['1.889377ms, allowed: 2000/minute', 2],
  ['889.377µs', 1],
  ['12ns', 1],
  ['1m30s', 90_000],
  ['Thu, 01 Jan 2026 00:00:05 GMT', 5_000],
  ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
  ['86400', 300_000],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %j is %s ms', (header, expected) => {
  expect(parseRetryAfter(header, NOW)).toBe(expected);
});
