/** How tools lay their migrations out: which files they apply, in which order, and what is one transaction. */
import type { Phase, Transaction } from '../migration-file.ts';
import type { Range } from '../sql/pieces.ts';

/** A directory of migrations. */
export interface Folder {
  /** All files below it, with `/`, sorted by their characters. */
  readonly paths: readonly string[];
  /** The content; it may throw. */
  read(path: string): Buffer;
}

/** A file that the tool applies. */
export interface Listed {
  /** Below the directory. */
  readonly path: string;
  readonly transaction: Transaction;
  /** Undefined: as a whole. */
  readonly parts?: (text: string) => readonly Range[];
  /** Why it can not be read as SQL. */
  readonly problem?: string;
  /** The phase of the subfolder it stands in. */
  readonly phase?: Phase | undefined;
  /** Where the tool leaves out what is older than the last one it applied: how old this one is. */
  readonly order?: number;
}

/** The migrations of a directory. */
export interface Listing {
  /** What it is, for people. */
  readonly layout: string;
  readonly files: readonly Listed[];
  /** What lies there and is not applied, for people. */
  readonly notes: readonly string[];
}

/** The directory does not look as the tool lays it out. */
export class LayoutProblem extends Error {}

/** How a tool lists its directory. Throws a LayoutProblem. */
export type Layout = (folder: Folder) => Listing;

/** "3 files are not applied: a, b, c". */
export function noteOf(paths: readonly string[], what: string): string[] {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, 5).join(', ') + (paths.length > 5 ? ', …' : '');
  return [`${paths.length} ${paths.length === 1 ? 'file' : 'files'} ${what}: ${shown}`];
}

/** By the characters of their names, whatever the language of the machine. */
export function byName(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
