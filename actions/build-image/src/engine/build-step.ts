/** A step of a build, whichever engine tells of it. */

/** Of a step's own output no more than its end is kept. */
export const MOST_LAST_LINES = 40;
/** Steps that were shorter are not worth a line for their time. */
export const SHORT_STEP_MS = 1_000;

/** A step of a build. */
export interface BuildStep {
  /** "[2/3] RUN npm ci" */
  readonly name: string;
  readonly durationMs: number | undefined;
  readonly isCached: boolean;
  /** Why it failed; undefined when it did not. */
  readonly error: string | undefined;
  /** The end of its own output. */
  readonly lastLines: readonly string[];
}
