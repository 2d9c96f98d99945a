/** Holds a lock on the host: waits for it, keeps it alive, notices its loss. */

import type { Log } from '../../../../kit/report/log.ts';
import type { Clock } from '../../../../kit/time/clock.ts';
import { formatDuration } from '../../../../kit/time/duration.ts';
import { fail } from '../errors.ts';
import type { Host } from '../ssh/host.ts';
import {
  describeOwner,
  LEASE_SECONDS,
  type LockAnswer,
  type LockOwner,
  releaseLock,
  renewLock,
  tryLock,
} from './lock.ts';

/** A lock that is ours. */
export interface HeldLock {
  readonly token: string;
  /** Aborted when another run has taken the lock over. */
  readonly lost: AbortSignal;
  /** Gives it back; says so when it was not ours any more. */
  release(): Promise<void>;
}

/** What to lock, and for whom. */
export interface LockRequest {
  /** Not interrupted by a cancel, so that the lock can be given back after one. */
  readonly host: Host;
  /** Where the lock stands on the host. */
  readonly directory: string;
  readonly token: string;
  readonly owner: LockOwner;
  readonly takeOver: boolean;
  readonly waitMs: number;
  readonly log: Log;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told who holds the lock while it is waited for. */
  readonly onHeld: (owner: string) => void;
}

const POLL_MS = 2_000;
const SAY_EVERY_MS = 30_000;
const RENEW_EVERY_MS = (LEASE_SECONDS * 1_000) / 4;

/**
 * Takes the lock, waiting for it if it must.
 *
 * @throws {ActionError} FR030 naming who holds it when the time is over, FR028.
 */
export async function holdLock(request: LockRequest): Promise<HeldLock> {
  const { log } = request;
  const answer = await waitForLock(request);
  if (answer.from !== undefined) {
    const why = request.takeOver
      ? '`take-over` is set'
      : 'its lease had expired or its run has ended';
    log.warning('Lock taken over', `It was held by ${describeOwner(answer.from)}; ${why}.`);
  }
  const lost = new AbortController();
  const heartbeat = setInterval(() => void renew(request, lost), RENEW_EVERY_MS);
  return {
    token: request.token,
    lost: lost.signal,
    async release() {
      clearInterval(heartbeat);
      const ours = await releaseLock(request.host, request.directory, request.token);
      if (!ours) log.warning('Lock', 'It had another owner already when it was to be given back.');
    },
  };
}

// --- internal ---

async function waitForLock(request: LockRequest): Promise<LockAnswer & { readonly taken: true }> {
  const { clock, signal, log } = request;
  const deadline = clock.now() + request.waitMs;
  let saidAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    signal.throwIfAborted();
    const answer = await tryLock(request.host, request);
    if (answer.taken) return answer;
    const owner =
      answer.owner === undefined ? 'a run that left no name' : describeOwner(answer.owner);
    request.onHeld(owner);
    if (clock.now() >= deadline) {
      const waited = formatDuration(request.waitMs);
      throw fail('FR030', `After ${waited} the lock is still held by ${owner}`);
    }
    if (clock.now() - saidAt >= SAY_EVERY_MS) {
      log.info(`Waiting for the lock, held by ${owner} (lease: ${answer.secondsLeft} s)`);
      saidAt = clock.now();
    }
    await clock.sleep(Math.min(POLL_MS, Math.max(0, deadline - clock.now())), signal);
  }
}

/** A renewal that fails for the network is tried again at the next beat; the lease is longer. */
async function renew({ host, directory, token, log }: LockRequest, lost: AbortController) {
  try {
    if (await renewLock(host, directory, token)) return;
    lost.abort(fail('FR031', `The lock in \`${directory}\` was taken over by another run.`));
  } catch (error) {
    log.debug(`The lock could not be renewed: ${String(error)}`);
  }
}
