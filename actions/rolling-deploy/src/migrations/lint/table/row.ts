/** The form of the table of operations. */
import type { Made, Operation } from '../operation.ts';

/**
 * The strongest lock that any of the kinds of a row takes on a table or a view that is there, as
 * PostgreSQL calls it; `none`: none that anybody waits for who reads or writes rows.
 * test/matrix/rolling-deploy-locks.matrix.ts replays it.
 */
export type Lock =
  | 'none'
  | 'RowExclusive'
  | 'ShareUpdateExclusive'
  | 'Share'
  | 'ShareRowExclusive'
  | 'Exclusive'
  | 'AccessExclusive'
  | 'unknown';

/** What is gone through while the lock is held. */
export type Rewrite = 'none' | 'scan' | 'index' | 'table' | 'unknown';

/**
 * When an operation may run. `E`: with the old release. `E!`: with the old release, where that keeps to
 * it already. `C`: when all replicas are new. `N`: never in this form; `N (warn)`: better not.
 */
export type PhaseClass = 'E' | 'E!' | 'C' | 'N' | 'N (warn)';

/** One kind of operation. */
export interface Row {
  /** What findings and waivers call it. */
  readonly rule: string;
  readonly operation: string;
  readonly lock: Lock;
  readonly rewrite: Rewrite;
  readonly phase: PhaseClass;
  /** Why it is not safe; for `E` what makes it safe. */
  readonly why: string;
  /** Kinds of operations, as in operations.ts. */
  readonly on: readonly string[];
  /** What else has to be so. Default: nothing. */
  readonly when?: (operation: Operation, made: Made) => boolean;
  /** The same done safely: SQL with the names of this very operation, or a sentence. */
  readonly safe: (operation: Operation) => string;
  /** Where it is known from. */
  readonly source: string;
}

/** Nothing has to be done in another way. */
export const asItIs = ({ text }: Operation): string => `${text};`;
