/** The releases that are written down on a host: those that one can go back to. */
import { isWhole, type Journal, type JournalEntry, readJournal } from '../host/journal.ts';
import { listReleases, type ReleaseRecord } from '../host/release-record.ts';
import type { Site } from '../site/site.ts';

/** A release that is written down. */
export interface KeptRelease extends ReleaseRecord {
  /** When it was last brought out whole, RFC 3339; empty where nobody wrote that down. */
  readonly at: string;
}

/** The releases that are written down, newest first, and the journal. */
export async function readKept({ host, paths }: Pick<Site, 'host' | 'paths'>): Promise<{
  readonly kept: readonly KeptRelease[];
  readonly journal: Journal;
}> {
  const [records, journal] = await Promise.all([
    listReleases(host, paths),
    readJournal(host, paths.journal),
  ]);
  return { kept: newestFirst(records, journal.entries), journal };
}

/** `2026-11-21 10:00` in UTC. */
export function describeTime(at: string): string {
  return at === '' ? 'at an unknown time' : at.slice(0, 16).replace('T', ' ');
}

// --- internal ---

/** Orders releases by when they were last brought out, the newest first. */
function newestFirst(
  records: readonly ReleaseRecord[],
  journal: readonly JournalEntry[],
): KeptRelease[] {
  const told = new Map(journal.filter(isWhole).map(({ release, at }) => [release, at]));
  return records
    .map((record) => ({ ...record, at: record.at ?? told.get(record.release) ?? '' }))
    .sort((a, b) => b.at.localeCompare(a.at) || a.release.localeCompare(b.release));
}
