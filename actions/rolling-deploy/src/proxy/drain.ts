/** Waits until a replica that was taken out has answered its last request. */
import type { Clock } from '../../../../kit/time/clock.ts';

/** How a drain ended. */
export interface Drained {
  /** `counter`: the proxy itself counted down to 0; `timer`: nobody could count, so time was given. */
  readonly proof: 'counter' | 'timer';
  /** In flight when the count began. */
  readonly from: number;
  /** Still in flight when the time was over. */
  readonly left: number;
  readonly durationMs: number;
}

/** A request that was routed before the marker was seen is counted by then. */
const SETTLE_MS = 300;
const POLL_MS = 150;

/**
 * Waits until `count` says 0, or the time is over. Where nobody can count, the whole time is waited.
 */
export async function waitForDrain(options: {
  readonly count: () => Promise<number | undefined>;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}): Promise<Drained> {
  const { clock, signal } = options;
  const started = clock.now();
  const deadline = started + options.timeoutMs;
  await clock.sleep(SETTLE_MS, signal);
  const from = await options.count();
  if (from === undefined) {
    await clock.sleep(Math.max(0, deadline - clock.now()), signal);
    return { proof: 'timer', from: 0, left: 0, durationMs: clock.now() - started };
  }
  let left = from;
  while (left > 0 && clock.now() < deadline) {
    await clock.sleep(POLL_MS, signal);
    left = (await options.count()) ?? left;
  }
  return { proof: 'counter', from, left, durationMs: clock.now() - started };
}
