/** A clock that never waits: sleeping moves it on, and what somebody does meanwhile can be told to it. */
import type { Clock } from '../../kit/time/clock.ts';

/** The clock, and how long it was slept on it. */
export interface QuickClock extends Clock {
  readonly slept: readonly number[];
}

/** Starts a clock; `meanwhile` is called in each sleep, with its number from 1. */
export function quickClock(
  meanwhile: (count: number) => unknown = () => undefined,
  start = Date.parse('2026-11-02T09:00:00Z'),
): QuickClock {
  const slept: number[] = [];
  let now = start;
  return {
    slept,
    now: () => now,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      now += milliseconds;
      await meanwhile(slept.length);
    },
  };
}
