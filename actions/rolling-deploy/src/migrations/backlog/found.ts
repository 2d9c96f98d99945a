/** What is known of a directory of migrations once the database was asked. */
import type { AppliedFile } from './file.ts';

/** Paths are below the directory, in the order in which they are applied. */
export interface Backlog {
  /** What the tool applies next. */
  readonly pending: readonly string[];
  /** Never applied, and the tool leaves it out, since something newer was. */
  readonly late: readonly string[];
  /** Applied once, and another text now. */
  readonly changed: readonly string[];
  /** Applied once, and not in the directory any more; as the tool calls them. */
  readonly gone: readonly string[];
  /** Why the tool would apply nothing. */
  readonly stuck: Stuck | undefined;
}

/** A database that somebody has to look at first. */
export interface Stuck {
  readonly state: 'dirty' | 'failed' | 'out of order' | 'unknown version';
  /** The migration, as the tool calls it. */
  readonly name: string;
  /** What happened, for people. */
  readonly message: string;
  /** What to do: commands of the tool. */
  readonly remedy: string;
}

/** How the backlog of a tool is found. It throws where a row is not as the tool writes it. */
export type FindBacklog = (files: readonly AppliedFile[], rows: readonly unknown[]) => Backlog;

/** Nothing is wrong, until more is known. */
export const noBacklog: Backlog = {
  ...{ pending: [], late: [], changed: [], gone: [], stuck: undefined },
};
