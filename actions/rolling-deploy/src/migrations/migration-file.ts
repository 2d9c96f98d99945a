/** A migration as it lies in the checkout, whatever tool it is of. */
import type { Range } from './sql/pieces.ts';

/** When a migration runs: with the old release, or when all replicas are new. */
export type Phase = 'expand' | 'contract';

/** What a tool runs as one: all that is pending, a file, or each statement by itself. */
export type Transaction = 'pending' | 'file' | 'statement';

/** One file, in the order in which its tool applies them. */
export interface MigrationFile {
  /** Relative to the workspace. */
  readonly path: string;
  readonly phase: Phase;
  /** Undefined where it can not be read as text; `problem` says why. */
  readonly text: string | undefined;
  readonly problem?: string;
  /** What of the text is applied, each part by itself. */
  readonly parts: readonly Range[];
  readonly transaction: Transaction;
  /** Whether it is to be applied. What was applied before tells what is there. */
  readonly isPending: boolean;
  /** What is wrong with the file as such, for people. */
  readonly remarks: readonly Remark[];
}

/** Something about a file rather than about a statement. */
export interface Remark {
  readonly rule: 'out-of-order' | 'phase-comment' | 'contract-first' | 'not-applied';
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}
