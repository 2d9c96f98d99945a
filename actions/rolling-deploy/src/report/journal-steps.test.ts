import { expect, it } from 'vitest';
import { journalSteps } from './journal-steps.ts';
import type { Span } from './timeline.ts';

const span = (lane: string, from: number, failed = false): Span => ({
  ...{ lane, what: 'boot', from, to: from + 5, failed },
});

it('counts the times from the start, and names what failed', () => {
  expect(journalSteps([span('app-a', 1_010), span('app-b', 1_020, true)], 1_000)).toEqual([
    ['app-a', 'boot', 10, 15],
    ['app-b', 'boot', 20, 25, 'failed'],
  ]);
});

it('tells the first and the last of very many, in a line of bounded length', () => {
  const spans = Array.from({ length: 5_000 }, (_, index) => span(`replica-${index}`, index));
  const steps = journalSteps(spans, 0);
  expect(steps).toHaveLength(60);
  expect([steps[0]?.[0], steps.at(-1)?.[0]]).toEqual(['replica-0', 'replica-4999']);
  expect(JSON.stringify(steps).length).toBeLessThan(3_000);
});
