/** What the lint says about a statement, and how grave that is. */
import type { MigrationFile, Phase } from '../migration-file.ts';
import type { Lock, PhaseClass, Rewrite, Row } from './table/row.ts';

export type Level = 'error' | 'warning';

/** One finding. Line and column count from 1, in characters. */
export interface Finding {
  /** Relative to the workspace. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly phase: Phase;
  readonly level: Level;
  readonly operation: string;
  readonly statement: string;
  readonly lock: Lock;
  readonly rewrite: Rewrite;
  readonly message: string;
  readonly safeForm: string;
}

/** How grave an operation of a class is in a phase; undefined where it is not. */
export function levelOf(phaseClass: PhaseClass, phase: Phase): Level | undefined {
  return LEVELS[phaseClass][phase];
}

/** A finding about a file as such, or about several statements. */
export function remark(
  { path, phase }: Pick<MigrationFile, 'path' | 'phase'>,
  what: Pick<Finding, 'rule' | 'level' | 'message' | 'safeForm'> & Partial<Finding>,
): Finding {
  return {
    ...{ file: path, line: 1, column: 1, phase, operation: what.rule, statement: '' },
    ...{ lock: 'none', rewrite: 'none' },
    ...what,
  };
}

/** The words of a row about one object. */
export function messageOf({ operation, why }: Row, about: string): string {
  return `${operation}${about === '' ? '' : ` (${about})`}: ${why}.`;
}

// --- internal ---

const LEVELS: Readonly<Record<PhaseClass, Readonly<Record<Phase, Level | undefined>>>> = {
  E: { expand: undefined, contract: undefined },
  // In contract nobody runs the old release any more.
  'E!': { expand: 'warning', contract: undefined },
  C: { expand: 'error', contract: undefined },
  N: { expand: 'error', contract: 'error' },
  'N (warn)': { expand: 'warning', contract: 'warning' },
};
