/** Prisma: a row for each attempt, and nothing more once one of them failed. */
import * as z from 'zod/mini';
import { type AppliedFile, hasHash } from './file.ts';
import { type FindBacklog, noBacklog, type Stuck } from './found.ts';

const row = z.object({
  migration_name: z.string(),
  checksum: z.string(),
  finished_at: z.nullable(z.string()),
  rolled_back_at: z.nullable(z.string()),
});

export const prismaBacklog: FindBacklog = (files, rows) => {
  // What was marked as rolled back counts as if it had never been tried.
  const tried = z
    .array(row)
    .parse(rows)
    .filter(({ rolled_back_at }) => rolled_back_at === null);
  const failed = tried.find(({ finished_at }) => finished_at === null);
  const applied = new Map(
    tried.filter((own) => own !== failed).map((own) => [own.migration_name, own]),
  );
  const known = files.map((file) => [file, applied.get(nameOf(file))] as const);
  const names = new Set(files.map(nameOf));
  return {
    ...noBacklog,
    pending: known.flatMap(([{ path }, own]) => (own === undefined ? [path] : [])),
    changed: known.flatMap(([file, own]) =>
      own === undefined || hasHash(file, own.checksum) ? [] : [file.path],
    ),
    gone: [...applied.keys()].filter((name) => !names.has(name)),
    stuck: failed && failedAt(failed.migration_name),
  };
};

// --- internal ---

function nameOf({ path }: AppliedFile): string {
  return path.split('/')[0] ?? path;
}

/** https://www.prisma.io/docs/orm/prisma-migrate/workflows/patching-and-hotfixing */
function failedAt(name: string): Stuck {
  return {
    ...{ state: 'failed', name },
    message: `\`${name}\` was begun and did not end well: prisma applies nothing more until somebody says what became of it (P3009).`,
    remedy: `If nothing of it is in the database, or you took it back: \`prisma migrate resolve --rolled-back ${name}\`. If you completed it by hand: \`prisma migrate resolve --applied ${name}\`.`,
  };
}
