/** Decides which release is meant by "the previous one". Pure. */
import { isWhole, type Journal } from '../host/journal.ts';

/**
 * Name of the release that ran before the last deploy, whether that deploy went well, failed, or was
 * killed and left no more than that it began: so going back is the same whenever it is asked for again.
 * Once it was gone back it is the release that runs. Undefined before the second release, and where it is
 * not `recent` enough to be known.
 */
export function releaseBefore({ recent }: Pick<Journal, 'recent'>): string | undefined {
  for (const entry of recent.toReversed()) {
    const { operation, release, previousRelease, result } = entry;
    if (operation === 'rollback' && isWhole(entry)) return release;
    const isOther = previousRelease !== null && previousRelease !== release;
    if (operation === 'deploy' && result !== 'unchanged' && isOther) return previousRelease;
  }
  return undefined;
}
