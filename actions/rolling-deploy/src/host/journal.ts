/** The journal of a deploy directory: JSON lines of how each deploy began and ended, never changed afterwards. */
import * as z from 'zod/mini';
import type { Host } from '../ssh/host.ts';
import { appendLine, readText } from './files.ts';

/** Service, step, and when it began and ended, in milliseconds since the host was first looked at. */
const journalStep = z.tuple([z.string(), z.string(), z.number(), z.number()], z.literal('failed'));

export type JournalStep = z.output<typeof journalStep>;

/** A line of `.fairway/journal.jsonl`. */
const journalEntry = z.object({
  version: z.literal(1),
  /** When it was written, RFC 3339. */
  at: z.string(),
  /** Absent in lines of before there was another one. */
  operation: z._default(z.enum(['deploy', 'rollback']), 'deploy'),
  /** `begun` stands there before the first change, so that a deploy that is killed leaves a line. */
  result: z.enum(['begun', 'deployed', 'unchanged', 'rolled-back', 'failed', 'cancelled']),
  /** The release that was asked for. */
  release: z.string(),
  digest: z.string(),
  previousRelease: z.nullable(z.string()),
  previousDigest: z.nullable(z.string()),
  /** The run that did it. */
  run: z.object({ repository: z.string(), id: z.string(), attempt: z.number(), actor: z.string() }),
  /** Replicas whose container was replaced. */
  rolled: z.array(z.string()),
  requests: z.nullable(
    z.object({ total: z.number(), failed: z.number(), longestGapMs: z.number() }),
  ),
  failureCode: z.nullable(z.string()),
  durationMs: z.number(),
  /** What the containers of the release were made from; absent in lines of before there was one. */
  configHash: z.catch(z.optional(z.string()), undefined),
  /** What was done, in its order; a deploy of many replicas does not tell all of it. */
  steps: z.catch(z.optional(z.array(journalStep)), undefined),
});

export type JournalEntry = z.output<typeof journalEntry>;

/** A release and its image. */
export interface Release {
  readonly release: string;
  readonly digest: string;
}

/** The lines of a journal. What can not be read, such as a line that was cut, is passed over. */
export function parseJournal(text: string): JournalEntry[] {
  return text.split('\n').flatMap((line) => {
    try {
      const parsed = journalEntry.safeParse(JSON.parse(line));
      return parsed.success ? [parsed.data] : [];
    } catch {
      return [];
    }
  });
}

/** Whether the release of a line was brought out whole. */
export function isWhole({ result }: Pick<JournalEntry, 'result'>): boolean {
  return result === 'deployed' || result === 'unchanged';
}

/** The release that serves by what the journal says: the last one that was brought out whole. */
export function currentRelease(entries: readonly JournalEntry[]): Release | undefined {
  const last = entries.findLast(isWhole);
  return last && { release: last.release, digest: last.digest };
}

/** The lines with one for each deploy: how it began only where nothing tells how it ended. */
export function deploysOf(entries: readonly JournalEntry[]): JournalEntry[] {
  return entries.filter(
    (entry, index) =>
      entry.result !== 'begun' || !entries.slice(index + 1).some((later) => isEndOf(entry, later)),
  );
}

/** The journal of a host, oldest entry first; empty before the first deploy. */
export async function readJournal(host: Host, path: string): Promise<JournalEntry[]> {
  return parseJournal((await readText(host, path)) ?? '');
}

/** Adds an entry, and returns when it is on the disk. */
export async function writeJournal(host: Host, path: string, entry: JournalEntry): Promise<void> {
  await appendLine(host, { path, line: JSON.stringify(entry), what: entry.result });
}

// --- internal ---

function isEndOf(begun: JournalEntry, later: JournalEntry): boolean {
  const nameOf = ({ run, operation, release }: JournalEntry) =>
    [run.repository, run.id, run.attempt, operation, release].join(' ');
  return nameOf(begun) === nameOf(later);
}
