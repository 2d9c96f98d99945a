/** What a situation is in which a scan fails or lies, and what the gate has to make of it. */
import type { RunOptions } from '../../runner/run-action.ts';
import type { GateStage, PushedImage } from '../../stack/gate-stage.ts';
import type { Gate } from '../visits.ts';

/** Where things go wrong. */
export type Group =
  | 'system and packages'
  | 'database'
  | 'place to write'
  | 'scanner'
  | 'report'
  | 'end of the scanner'
  | 'image'
  | 'archive'
  | 'second call in a job'
  | 'working tree'
  | 'home directory'
  | 'environment';

/** A plant changes nothing: the image with two CRITICAL findings is blocked as without it. */
export const WITHOUT_EFFECT = 'without effect';

/** What has to come of a situation: no verdict, for a reason of its own, or the usual one. */
export type Expectation = typeof WITHOUT_EFFECT | { readonly code: string; readonly words: RegExp };

/** One situation. */
export interface Situation {
  readonly group: Group;
  /** In words, unique among all. */
  readonly name: string;
  readonly expected: Expectation;
  /** The gate goes on asking for a minute and a half before it gives up. */
  readonly isSlow?: true;
  /** Makes everything that belongs to it, and says how the gate is called then. */
  readonly arrange: (scene: Scene) => Promise<Call>;
}

/** How the gate is called. */
export interface Call {
  /** Beside the usual ones: scanner, database and account of the registry. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly options?: Omit<RunOptions, 'action' | 'inputs'>;
}

/** What a situation is made of. */
export interface Scene {
  readonly stage: GateStage;
  readonly gate: Gate;
  /** An image with two CRITICAL findings. */
  readonly old: PushedImage;
  /** An image that would pass. */
  readonly clean: PushedImage;
  /** What is to be closed when the gate has run. */
  readonly closing: AsyncDisposableStack;
}

/** What came of a situation. */
export interface Outcome {
  readonly situation: Situation;
  readonly verdict: string;
  readonly code: string;
  readonly reason: string;
}

/** A situation in which there is to be no verdict: its name, code, words, and how it is made. */
export type Row = readonly [
  name: string,
  code: string,
  words: RegExp,
  arrange: Situation['arrange'],
];

/** Situations of a group in which there is to be no verdict. */
export function undecidedIn(group: Group, rows: readonly Row[]): readonly Situation[] {
  return rows.map(([name, code, words, arrange]) => ({
    ...{ group, name, arrange },
    expected: { code, words },
  }));
}

/** Situations of a group that have no effect: how each is called, and how it is made. */
export function harmlessIn(
  group: Group,
  rows: readonly (readonly [name: string, arrange: Situation['arrange']])[],
): readonly Situation[] {
  return rows.map(([name, arrange]) => ({ group, name, expected: WITHOUT_EFFECT, arrange }));
}
