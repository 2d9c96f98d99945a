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

/** What a journal says. */
export interface Journal {
  /** The lines that this version knows, oldest first. */
  readonly entries: readonly JournalEntry[];
  /**
   * Those that came after the last line that it does not know. Only these tell what runs: whatever that
   * one says came later than all before it.
   */
  readonly recent: readonly JournalEntry[];
  /** How many lines it does not know: another version of this action wrote them. */
  readonly unknown: number;
  /** How many lines there are of both kinds. */
  readonly lines: number;
}

/** Reads the lines of a journal. What is no JSON object, such as a line that was cut, is passed over. */
export function parseJournal(text: string): Journal {
  const entries: JournalEntry[] = [];
  let unknown = 0;
  let known = 0;
  for (const line of text.split('\n')) {
    const object = objectIn(line);
    if (object === undefined) continue;
    const parsed = journalEntry.safeParse(object);
    if (parsed.success) entries.push(parsed.data);
    else {
      unknown += 1;
      known = entries.length;
    }
  }
  const lines = entries.length + unknown;
  return { entries, recent: entries.slice(known), unknown, lines };
}

/** Whether the release of a line was brought out whole. */
export function isWhole({ result }: Pick<JournalEntry, 'result'>): boolean {
  return result === 'deployed' || result === 'unchanged';
}

/**
 * The release that serves by what the journal says: the last one that was brought out whole. Undefined
 * where another version of this action may have brought out another one since.
 */
export function currentRelease({ recent }: Pick<Journal, 'recent'>): Release | undefined {
  const last = recent.findLast(isWhole);
  return last && { release: last.release, digest: last.digest };
}

/** The lines with one for each deploy: how it began only where nothing tells how it ended. */
export function deploysOf(entries: readonly JournalEntry[]): JournalEntry[] {
  return entries.filter(
    (entry, index) =>
      entry.result !== 'begun' || !entries.slice(index + 1).some((later) => isEndOf(entry, later)),
  );
}

/** The journal of a host; without a line before the first deploy. */
export async function readJournal(host: Host, path: string): Promise<Journal> {
  return parseJournal((await readText(host, path)) ?? '');
}

/** Adds an entry, and returns when it is on the disk. */
export async function writeJournal(host: Host, path: string, entry: JournalEntry): Promise<void> {
  await appendLine(host, { path, line: JSON.stringify(entry), what: entry.result });
}

// --- internal ---

/** The JSON object that a line is. A part of one is none, so that a line that was cut is not. */
function objectIn(line: string): unknown {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isEndOf(begun: JournalEntry, later: JournalEntry): boolean {
  const nameOf = ({ run, operation, release }: JournalEntry) =>
    [run.repository, run.id, run.attempt, operation, release].join(' ');
  return nameOf(begun) === nameOf(later);
}
