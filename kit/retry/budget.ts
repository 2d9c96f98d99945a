/** Time for waits that several operations share, so that a step as a whole keeps its promise. */
import { type Clock, systemClock } from '../time/clock.ts';

/** What is left of a budget, and the clock whose sleeps use it up. */
export interface RetryBudget {
  readonly leftMs: () => number;
  readonly clock: Clock;
}

/** Makes a budget of so many milliseconds. */
export function retryBudget(totalMs: number, clock: Clock = systemClock): RetryBudget {
  let spentMs = 0;
  return {
    leftMs: () => Math.max(0, totalMs - spentMs),
    clock: {
      now: clock.now,
      async sleep(milliseconds, signal) {
        spentMs += milliseconds;
        await clock.sleep(milliseconds, signal);
      },
    },
  };
}
