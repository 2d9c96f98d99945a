import { expect, it } from 'vitest';
import { retryBudget } from './budget.ts';
import { retry } from './retry.ts';

it('what one operation waits is missing for the next', async () => {
  let now = 0;
  const budget = retryBudget(10_000, {
    now: () => now,
    async sleep(milliseconds) {
      now += milliseconds;
    },
  });
  const waits: string[] = [];
  const failing = () =>
    retry(() => Promise.reject(new Error('busy')), {
      budgetMs: budget.leftMs(),
      clock: budget.clock,
      judge: () => ({ retry: true, reason: 'busy', afterMs: 4_000 }),
      onWait: (message) => waits.push(message),
    });
  await expect(failing()).rejects.toThrow('busy');
  expect(waits).toHaveLength(2);
  await expect(failing()).rejects.toThrow('busy');
  expect(waits).toHaveLength(2);
  expect(budget.leftMs()).toBe(2_000);
});
