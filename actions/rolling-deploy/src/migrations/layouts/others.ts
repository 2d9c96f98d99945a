/** Prisma, node-pg-migrate, golang-migrate, folders of plain SQL, and commands that we do not know. */

import { folderPhase } from '../phase.ts';
import type { Range } from '../sql/pieces.ts';
import { byName, type Layout, noteOf } from './layout.ts';

/** A folder for each migration, sent as one text. https://www.prisma.io/docs/orm/prisma-migrate */
export const prisma: Layout = (folder) => {
  const paths = folder.paths.filter((path) => /^[^/]+\/migration\.sql$/.test(path));
  const others = folder.paths.filter((path) => path.endsWith('.sql') && !paths.includes(path));
  const files = paths.toSorted(byName).map((path) => ({ path, transaction: 'file' as const }));
  return { layout: 'prisma', files, notes: noteOf(others, 'not applied') };
};

/**
 * SQL, JavaScript and TypeScript beside each other; all that is pending runs in one transaction.
 * https://github.com/salsita/node-pg-migrate/blob/main/src/sqlMigration.ts
 */
export const nodePgMigrate: Layout = (folder) => {
  const own = folder.paths.filter((path) => !path.includes('/') && !path.startsWith('.'));
  const files = own.toSorted(byNumber).map((path) => {
    if (path.endsWith('.sql')) return { path, transaction: 'pending' as const, parts: upPart };
    const problem = 'it is a program: only SQL can be read';
    return { path, transaction: 'pending' as const, problem };
  });
  return { layout: 'node-pg-migrate', files, notes: [] };
};

/**
 * `{version}_{title}.up.sql`, each sent as one text.
 * https://github.com/golang-migrate/migrate/blob/master/source/parse.go
 */
export const golangMigrate: Layout = (folder) => {
  const found = folder.paths.flatMap((path) => {
    const version = /^(\d+)_[^/]*\.up\.[^/]+$/.exec(path)?.[1];
    return version === undefined
      ? []
      : [{ path, transaction: 'file' as const, order: Number(version) }];
  });
  const isKnown = (path: string) => /^\d+_[^/]*\.(?:up|down)\.[^/]+$/.test(path);
  const others = folder.paths.filter((path) => path.endsWith('.sql') && !isKnown(path));
  const files = found.toSorted(
    (one, other) => one.order - other.order || byName(one.path, other.path),
  );
  return { layout: 'golang-migrate', files, notes: noteOf(others, 'not applied') };
};

/** All files by their names, in folders for the phases or without; each statement is by itself. */
export const plainSql: Layout = (folder) => {
  const files = folder.paths
    .filter((path) => path.endsWith('.sql'))
    .map((path) => ({ path, transaction: 'statement' as const, phase: phaseOfPath(path) }));
  const sorted = files.toSorted(
    (one, other) => rank(one.phase) - rank(other.phase) || byName(one.path, other.path),
  );
  const others = folder.paths.filter((path) => !path.endsWith('.sql'));
  return { layout: 'plain SQL', files: sorted, notes: noteOf(others, 'not SQL, and not read') };
};

/** A command that we do not know, with SQL in its directory. */
export const command: Layout = (folder) => ({
  ...plainSql(folder),
  layout: 'the SQL of a command',
});

// --- internal ---

function phaseOfPath(path: string) {
  const phases = path.split('/').slice(0, -1).map(folderPhase);
  return phases.find((phase) => phase !== undefined);
}

function rank(phase: 'expand' | 'contract' | undefined): number {
  return phase === 'contract' ? 1 : 0;
}

/** By the number before the first `_`, 0 where there is none, then by the name; 17 digits are a date. */
function byNumber(one: string, other: string): number {
  const [first, second] = [numberOf(one), numberOf(other)];
  return first === second ? byName(one, other) : first - second;
}

/** https://github.com/salsita/node-pg-migrate/blob/main/src/migration.ts, `getNumericPrefix` */
function numberOf(name: string): number {
  const [prefix = ''] = name.split('_', 1);
  const date = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(prefix);
  if (date === null) return Number(prefix) || 0;
  const [, year = 0, month = 1, ...rest] = date.map(Number);
  return Date.UTC(year, month - 1, ...rest);
}

/** Exactly as the tool cuts it: with a mark for `down` alone all of the file is run. */
function upPart(text: string): Range[] {
  const up = text.search(/^\s*--[\s-]*up\s+migration/im);
  const down = text.search(/^\s*--[\s-]*down\s+migration/im);
  if (up < 0) return [{ from: 0, to: text.length }];
  return [{ from: up, to: down < up ? text.length : down }];
}
