/** golang-migrate: one row, the version that the database has, and whether it was reached. */
import * as z from 'zod/mini';
import { type FindBacklog, noBacklog, type Stuck } from './found.ts';

/** A bigint: its JSON may be a number or a text. */
const row = z.object({ version: z.union([z.number(), z.string()]), dirty: z.boolean() });

/** What is older than the version counts as applied, whether it was or not: nothing else is known. */
export const golangMigrateBacklog: FindBacklog = (files, rows) => {
  const [current] = z.array(row).parse(rows);
  const pathsOf = (kept: typeof files) => kept.map(({ path }) => path);
  if (current === undefined) return { ...noBacklog, pending: pathsOf(files) };
  const version = Number(current.version);
  const before = files.findLast(({ order = 0 }) => order < version);
  const isThere = files.some(({ order }) => order === version);
  const stuck = current.dirty
    ? dirtyAt(version, before?.order)
    : isThere
      ? undefined
      : unknownVersion(version, before?.order);
  const from = current.dirty ? version : version + 1;
  return {
    ...noBacklog,
    pending: pathsOf(files.filter(({ order = 0 }) => order >= from)),
    gone: isThere ? [] : [String(version)],
    stuck,
  };
};

// --- internal ---

/** https://github.com/golang-migrate/migrate/blob/master/FAQ.md */
function dirtyAt(version: number, before: number | undefined): Stuck {
  return {
    ...{ state: 'dirty', name: String(version) },
    message: `Version ${version} was begun and did not end well: golang-migrate applies nothing more while the database is dirty.`,
    remedy: `Look at what of it is there. If you took that back: \`migrate force ${before ?? -1}\`. If you completed it by hand: \`migrate force ${version}\`.`,
  };
}

function unknownVersion(version: number, before: number | undefined): Stuck {
  return {
    ...{ state: 'unknown version', name: String(version) },
    message: `The database has version ${version}, of which there is no file: golang-migrate applies nothing.`,
    remedy: `Bring the file back, or, where the database has no more than version ${before ?? 0}: \`migrate force ${before ?? -1}\`.`,
  };
}
