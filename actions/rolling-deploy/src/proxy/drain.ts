/** Waits until a replica that was taken out has answered its last request. */
import type { Clock } from '../../../../kit/time/clock.ts';
import { formatDuration } from '../../../../kit/time/duration.ts';
import type { Count } from './way-out.ts';

/** How a drain ended. */
export interface Drained {
  /** Who counted down to 0; `timer`: nobody could count, so time was given. */
  readonly proof: Count['by'] | 'timer';
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
 * Waits until `count` has said 0 for `quietMs`, or the time is over. Where nobody can count, the whole time
 * is waited.
 */
export async function waitForDrain(options: {
  readonly count: () => Promise<Count | undefined>;
  readonly timeoutMs: number;
  /** With 0 the first time that it says so will do. */
  readonly quietMs: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}): Promise<Drained> {
  const { clock, signal } = options;
  const started = clock.now();
  const deadline = started + options.timeoutMs;
  await clock.sleep(SETTLE_MS, signal);
  const first = await options.count();
  if (first === undefined) {
    await clock.sleep(Math.max(0, deadline - clock.now()), signal);
    return { proof: 'timer', from: 0, left: 0, durationMs: clock.now() - started };
  }
  const from = first.inFlight;
  let left = from;
  let quietSince = clock.now();
  const isQuiet = () => left === 0 && clock.now() - quietSince >= options.quietMs;
  while (!isQuiet() && clock.now() < deadline) {
    await clock.sleep(POLL_MS, signal);
    left = (await options.count())?.inFlight ?? left;
    if (left > 0) quietSince = clock.now();
  }
  return { proof: first.by, from, left, durationMs: clock.now() - started };
}

/** How a drain ended, in words. `isQuiet` tells that nothing is left. */
export function describeDrain(
  service: string,
  { proof, from, left, durationMs }: Drained,
): { readonly text: string; readonly isQuiet: boolean } {
  const took = formatDuration(durationMs);
  if (proof === 'timer') {
    return {
      text: `${service} is out; nobody counts its requests, so it had ${took}`,
      isQuiet: true,
    };
  }
  const isCounter = proof === 'counter';
  if (left === 0) {
    const by = isCounter ? '' : ", by the proxy's open connections to it";
    return { text: `${service} is out; in flight ${from} → 0 in ${took}${by}`, isQuiet: true };
  }
  const what = isCounter ? 'requests or WebSockets' : 'connections, idle ones among them,';
  return {
    text: `${left} of ${from} ${what} did not end within ${took}; they end when the container stops.`,
    isQuiet: false,
  };
}
