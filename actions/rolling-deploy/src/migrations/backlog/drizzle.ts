/** Drizzle: a row for each migration; by time up to 0.45, by the name of its folder from version 1 on. */
import * as z from 'zod/mini';
import { type AppliedFile, hasHash } from './file.ts';
import { type FindBacklog, noBacklog } from './found.ts';

/** `created_at` is a bigint: its JSON may be a number or a text. */
const row = z.object({
  hash: z.string(),
  created_at: z.union([z.number(), z.string()]),
  name: z.optional(z.nullable(z.string())),
});

type Row = z.output<typeof row>;

export const drizzleBacklog: FindBacklog = (files, rows) => {
  const applied = z.array(row).parse(rows);
  const isByTime = files.some(({ order }) => order !== undefined);
  return isByTime ? byTime(files, applied) : byName(files, applied);
};

// --- internal ---

/** It looks at the newest row alone, so that what is older is left out for ever. */
function byTime(files: readonly AppliedFile[], rows: readonly Row[]) {
  const newest = Math.max(-1, ...rows.map(timeOf));
  const rowOf = (file: AppliedFile) =>
    rows.find((own) => timeOf(own) === file.order) ?? rows.find(({ hash }) => hasHash(file, hash));
  const older = files.filter(({ order = 0 }) => order <= newest);
  const known = new Map(older.map((file) => [file, rowOf(file)]));
  return {
    ...noBacklog,
    pending: pathsOf(files.filter(({ order = 0 }) => order > newest)),
    late: pathsOf(older.filter((file) => known.get(file) === undefined)),
    changed: changedIn(known),
    gone: goneOf(rows, [...known.values()]),
  };
}

/** https://github.com/drizzle-team/drizzle-orm/blob/beta/drizzle-orm/src/migrator.utils.ts */
function byName(files: readonly AppliedFile[], rows: readonly Row[]) {
  const known = new Map(files.map((file) => [file, rows.find((own) => isOf(own, file))]));
  return {
    ...noBacklog,
    pending: pathsOf(files.filter((file) => known.get(file) === undefined)),
    changed: changedIn(known),
    gone: goneOf(rows, [...known.values()]),
  };
}

/** A table of before version 1 has no names yet: it is matched by seconds, as the tool does it first. */
function isOf(own: Row, file: AppliedFile): boolean {
  const [folder = ''] = file.path.split('/');
  if (typeof own.name === 'string') return own.name === folder;
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(folder)?.map(Number) ?? [];
  const time = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return Math.floor(timeOf(own) / 1000) * 1000 === time || hasHash(file, own.hash);
}

function timeOf({ created_at: time }: Row): number {
  return Number(time);
}

function pathsOf(files: readonly AppliedFile[]): string[] {
  return files.map(({ path }) => path);
}

function changedIn(known: ReadonlyMap<AppliedFile, Row | undefined>): string[] {
  return [...known].flatMap(([file, own]) =>
    own === undefined || hasHash(file, own.hash) ? [] : [file.path],
  );
}

function goneOf(rows: readonly Row[], found: readonly (Row | undefined)[]): string[] {
  return rows
    .filter((own) => !found.includes(own))
    .map((own) => own.name ?? new Date(timeOf(own)).toISOString());
}
