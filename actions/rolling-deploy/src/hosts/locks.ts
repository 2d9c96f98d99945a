/** The locks of all hosts: taken in an order that is the same for every run, all or none. */
import { toActionError } from '../../../../kit/action/errors.ts';
import { fail } from '../errors.ts';
import { type HeldLock, holdLock, type LockRequest } from '../host/hold-lock.ts';
import { renewLock } from '../host/lock.ts';
import type { Site } from '../site/site.ts';
import type { Session } from '../ssh/session.ts';
import { lockName } from './names.ts';
import { oneError } from './objections.ts';

/** A host to lock. */
export interface Lockable {
  readonly name: string;
  readonly site: Pick<Site, 'config' | 'paths' | 'log' | 'clock'>;
  readonly session: Session;
}

/** For whom the hosts are locked; the token is the same on all. */
export type LockingAll = Pick<
  LockRequest,
  'token' | 'owner' | 'takeOver' | 'waitMs' | 'signal' | 'onHeld'
>;

/** The locks that are ours. */
export interface HeldLocks {
  readonly token: string;
  /** Aborted when one of them was taken over by another run. */
  readonly lost: AbortSignal;
  /** Whether that of one host was. */
  isLost(name: string): boolean;
  /** Gives all of them back. False when one could not be: that is a warning. */
  release(): Promise<boolean>;
}

/**
 * Takes the locks one after the other; `waitMs` is for all together. When one can not be had, those
 * that are held already are given back.
 *
 * @throws {ActionError} FR030 naming who holds one of them, FR028, FR081 for a host that is named twice.
 */
export async function lockAll(hosts: readonly Lockable[], locking: LockingAll): Promise<HeldLocks> {
  const held: Held[] = [];
  const deadline = hosts[0] && hosts[0].site.clock.now() + locking.waitMs;
  let foreign: string | undefined;
  for (const host of inOrder(hosts)) {
    const { site, session, name } = host;
    try {
      if (held.length > 0) await checkIsAnother(host, locking.token);
      const left = (deadline ?? 0) - site.clock.now();
      const lock = await holdLock({
        ...locking,
        waitMs: held.length === 0 ? locking.waitMs : Math.max(0, left),
        host: session,
        directory: site.paths.lock,
        log: site.log,
        clock: site.clock,
        onHeld(owner) {
          // The first that is foreign is told of.
          foreign ??= name;
          if (foreign === name) locking.onHeld(owner);
        },
      });
      held.push({ host, lock });
    } catch (error) {
      await releaseAll(held);
      throw oneError([{ name, error }]);
    }
  }
  return {
    token: locking.token,
    lost: AbortSignal.any(held.map(({ lock }) => lock.lost)),
    isLost: (name) => held.some(({ host, lock }) => host.name === name && lock.lost.aborted),
    release: () => releaseAll(held),
  };
}

// --- internal ---

interface Held {
  readonly host: Lockable;
  readonly lock: HeldLock;
}

function inOrder(hosts: readonly Lockable[]): Lockable[] {
  const named = hosts.map((host) => ({
    host,
    name: lockName(host.site.config.host, host.site.paths.lock),
  }));
  return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ host }) => host);
}

/** A lock that is ours before it was taken was taken under another address of the same host. */
async function checkIsAnother({ session, site }: Lockable, token: string): Promise<void> {
  if (!(await renewLock(session, site.paths.lock, token))) return;
  throw fail('FR081', `\`${session.name}\` is one of the hosts above under another address.`);
}

/** What fails here must not hide how the deploy ended; the post step tries it again. */
async function releaseAll(held: readonly Held[]): Promise<boolean> {
  const released = await Promise.all(
    held.map(async ({ host, lock }) => {
      try {
        await lock.release();
        return true;
      } catch (error) {
        host.site.log.warning('Lock', toActionError(error).text);
        return false;
      }
    }),
  );
  return released.every((isReleased) => isReleased);
}
