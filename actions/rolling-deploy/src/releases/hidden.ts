/** What another version of this action wrote into the journal, as far as it hides which release ran before. */
import type { Log } from '../../../../kit/report/log.ts';
import type { Journal } from '../host/journal.ts';
import { releaseBefore } from './before.ts';

/**
 * Why the release before is not known although it may be written down. Undefined where every line can be
 * read, or those that came since tell it.
 */
export function hiddenBefore(journal: Pick<Journal, 'recent' | 'unknown'>): string | undefined {
  const { unknown } = journal;
  if (unknown === 0 || releaseBefore(journal) !== undefined) return undefined;
  const lines = unknown === 1 ? '1 line' : `${unknown} lines`;
  return `${lines} of \`.fairway/journal.jsonl\` can not be read: another version of this action, such as a newer one, deployed here.`;
}

/** Warns of that, and says what follows. */
export function tellHidden(log: Pick<Log, 'warning'>, journal: Journal): void {
  const hidden = hiddenBefore(journal);
  if (hidden === undefined) return;
  const follows =
    'Until this version has deployed, a rollback has to name its `release`, and no old release is removed.';
  log.warning(
    'Journal',
    `${hidden} ${follows} Or use the version that deployed last, or a newer one.`,
  );
}
