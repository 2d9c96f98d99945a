/** Waits for conditions, with a deadline. */
import { setTimeout as sleep } from 'node:timers/promises';

/** What is waited for, how long, and how often it is looked at. */
export interface Wait {
  /** Completes "… did not happen within": "the registry answers". */
  readonly what: string;
  readonly timeoutMs: number;
  readonly everyMs?: number;
}

/**
 * Asks again and again until the answer is neither undefined nor false, and returns it.
 *
 * @throws {Error} when the time is up; its cause is the last error that `ask` threw
 */
export async function until<T>(wait: Wait, ask: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = performance.now() + wait.timeoutMs;
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (performance.now() > deadline) {
      const reason = lastError instanceof Error ? `: ${lastError.message}` : '';
      throw new Error(`not within ${wait.timeoutMs / 1000} s: ${wait.what}${reason}`, {
        cause: lastError,
      });
    }
    await sleep(wait.everyMs ?? 100);
  }
}
