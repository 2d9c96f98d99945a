/** Tries again what is known to fail in passing: full jitter, a budget of time, every wait named. */
import { type Clock, systemClock } from '../time/clock.ts';
import { formatDuration } from '../time/duration.ts';

/** What to do about a failure. `afterMs` is the wait that the other side asked for. */
export type Judgement =
  | { readonly retry: false }
  | { readonly retry: true; readonly reason: string; readonly afterMs?: number | undefined };

/** How long and how often to try. */
export interface RetryOptions {
  /**
   * Time to go on trying, in milliseconds, from the first failure on: that it came late, at the end
   * of a long upload, is no reason to give up. A function where others use it up as well.
   */
  readonly budgetMs: number | (() => number);
  /** Classifies a failure; only what is known to be transient may be tried again. */
  readonly judge: (error: unknown) => Judgement;
  /** Told before each wait: "attempt 2 in 1.2 s: 503 Service Unavailable". */
  readonly onWait: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly clock?: Clock;
  /** Source of jitter, 0 ≤ x < 1. */
  readonly random?: () => number;
}

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 20_000;

/**
 * Runs an operation until it succeeds, fails for good, or the budget is used up.
 *
 * The delay before attempt n+1 is drawn from [0, 0.5 s · 2ⁿ] ("full jitter",
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/), unless the other side
 * named one. What it names is believed twice; from then on it is the least that is waited, so that
 * a server that always says "in a millisecond" is not asked a thousand times.
 *
 * @throws whatever the last attempt threw.
 */
export async function retry<Result>(
  operation: (attempt: number) => Promise<Result>,
  options: RetryOptions,
): Promise<Result> {
  const { clock = systemClock, random = Math.random } = options;
  let deadline: number | undefined;
  for (let attempt = 1; ; attempt++) {
    options.signal?.throwIfAborted();
    try {
      return await operation(attempt);
    } catch (error) {
      const judgement = options.judge(error);
      if (!judgement.retry) throw error;
      deadline ??= clock.now() + timeIn(options.budgetMs);
      const ceiling = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempt);
      const delay = delayOf(judgement.afterMs, Math.round(random() * ceiling), attempt);
      if (clock.now() + delay > deadline) throw error;
      options.onWait(`attempt ${attempt + 1} in ${formatDuration(delay)}: ${judgement.reason}`);
      await clock.sleep(delay, options.signal);
    }
  }
}

// --- internal ---

const BELIEVED_TIMES = 2;

function delayOf(asked: number | undefined, own: number, attempt: number): number {
  if (asked === undefined) return own;
  return attempt <= BELIEVED_TIMES ? asked : Math.max(asked, own);
}

function timeIn(budgetMs: RetryOptions['budgetMs']): number {
  return typeof budgetMs === 'number' ? budgetMs : budgetMs();
}
