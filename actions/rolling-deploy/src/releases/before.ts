/** Decides which release is meant by "the previous one". Pure. */
import { type Container, LABELS } from '../host/containers.ts';
import { currentRelease, isWhole, type JournalEntry, type Release } from '../host/journal.ts';

/**
 * Name of the release that ran before the last deploy, whether that deploy went well or not: so
 * going back is the same whenever it is asked for again. Once it was gone back it is the release that
 * runs. Undefined before the second release.
 *
 * A deploy that was killed left no line in the journal, but containers that no line explains: then it
 * is the release that the journal names last.
 */
export function releaseBefore(
  journal: readonly JournalEntry[],
  standing: readonly Release[],
): string | undefined {
  const current = currentRelease(journal);
  const told = toldBefore(journal);
  const names = new Set(journal.map(({ release }) => release));
  const isCutShort = standing.some(
    ({ release, digest }) =>
      release !== told && (digest !== current?.digest || !names.has(release)),
  );
  return isCutShort ? current?.release : told;
}

/** The releases that containers of some services carry. */
export function standingReleases(
  containers: readonly Container[],
  services: readonly string[],
): Release[] {
  return containers.flatMap((container) => {
    const release = container.labels[LABELS.release];
    const digest = container.labels[LABELS.digest];
    const isOurs = services.includes(container.service) && release !== undefined;
    return isOurs && digest !== undefined ? [{ release, digest }] : [];
  });
}

// --- internal ---

function toldBefore(journal: readonly JournalEntry[]): string | undefined {
  for (const entry of journal.toReversed()) {
    const { operation, release, previousRelease, result } = entry;
    if (operation === 'rollback' && isWhole(entry)) return release;
    const isOther = previousRelease !== null && previousRelease !== release;
    if (operation === 'deploy' && result !== 'unchanged' && isOther) return previousRelease;
  }
  return undefined;
}
