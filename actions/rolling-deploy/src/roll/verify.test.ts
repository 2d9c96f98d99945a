import { expect, it } from 'vitest';
import type { Figures } from '../probe/statistics.ts';
import { checkRequests } from './verify.ts';

/** What is asked of a probe that counted so many failures, of which so many were announced. */
function checked(failed: number, announced: number, maxFailed: number) {
  const failures = { 'HTTP 502': failed };
  const figures = () => ({ total: 100, failed, announced, failures }) as Partial<Figures>;
  return {
    probe: { figures },
    site: { config: { probe: { maxFailed } } },
  } as unknown as Parameters<typeof checkRequests>[0];
}

it.each([
  ['none failed', 0, 0, 0],
  ['all that failed was announced', 40, 40, 0],
  ['the rest is within the limit', 42, 40, 2],
])('is content where %s', (_, failed, announced, limit) => {
  expect(() => checkRequests(checked(failed, announced, limit))).not.toThrow();
});

it('is not where more failed besides than may', () => {
  expect(() => checkRequests(checked(43, 40, 2))).toThrow('43 of 100 requests failed');
});
