/** Drizzle: the journal of drizzle-kit up to 0.31, or a folder for each migration from version 1 on. */
import * as z from 'zod/mini';
import type { Range } from '../sql/pieces.ts';
import { byName, type Folder, type Layout, LayoutProblem, type Listing, noteOf } from './layout.ts';

/** All that is pending runs in one transaction. */
export const drizzle: Layout = (folder) => {
  if (folder.paths.includes(JOURNAL)) return byJournal(folder);
  const folders = folder.paths.filter((path) => /^\d{14}_[^/]*\/migration\.sql$/.test(path));
  if (folders.length > 0) return byFolder(folder, folders);
  if (folder.paths.length === 0) return { layout: 'drizzle', files: [], notes: [] };
  throw new LayoutProblem(
    `it has neither \`${JOURNAL}\` nor folders such as \`20260101120000_name/migration.sql\``,
  );
};

// --- internal ---

const JOURNAL = 'meta/_journal.json';
const BREAKPOINT = '--> statement-breakpoint';

const journalSchema = z.object({
  entries: z.array(z.object({ tag: z.string(), when: z.number() })),
});

/** https://github.com/drizzle-team/drizzle-orm/blob/main/drizzle-orm/src/migrator.ts */
function byJournal(folder: Folder): Listing {
  const entries = readJournal(folder);
  const listed = new Set(entries.map(({ tag }) => `${tag}.sql`));
  const files = entries.map(({ tag, when }) => {
    const path = `${tag}.sql`;
    const isThere = folder.paths.includes(path);
    const problem = isThere ? {} : { problem: 'the journal names it, and it is not there' };
    return { path, transaction: 'pending' as const, parts: atBreakpoints, order: when, ...problem };
  });
  const others = folder.paths.filter((path) => path.endsWith('.sql') && !listed.has(path));
  return { layout: 'drizzle, with a journal', files, notes: noteOf(others, 'not in the journal') };
}

function readJournal(folder: Folder) {
  try {
    const parsed = journalSchema.safeParse(JSON.parse(folder.read(JOURNAL).toString('utf8')));
    if (parsed.success) return parsed.data.entries;
  } catch (error) {
    throw new LayoutProblem(`\`${JOURNAL}\` can not be read: ${(error as Error).message}`);
  }
  throw new LayoutProblem(`\`${JOURNAL}\` has no list of entries with \`tag\` and \`when\``);
}

function byFolder(folder: Folder, paths: readonly string[]): Listing {
  const files = paths
    .toSorted(byName)
    .map((path) => ({ path, transaction: 'pending' as const, parts: atBreakpoints }));
  const others = folder.paths.filter((path) => path.endsWith('.sql') && !paths.includes(path));
  return {
    layout: 'drizzle, with a folder for each migration',
    files,
    notes: noteOf(others, 'not applied'),
  };
}

function atBreakpoints(text: string): Range[] {
  const parts: Range[] = [];
  let from = 0;
  for (let at = text.indexOf(BREAKPOINT); at >= 0; at = text.indexOf(BREAKPOINT, from)) {
    parts.push({ from, to: at });
    from = at + BREAKPOINT.length;
  }
  return [...parts, { from, to: text.length }];
}
