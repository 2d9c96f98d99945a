/** What an action has at hand while it runs. */
import type { EventContext } from '../github/event.ts';
import type { Log } from '../report/log.ts';
import type { Summary } from '../report/summary.ts';
import type { Secrets } from '../secret/secrets.ts';

/** The step that runs, with everything through which it may touch the world of the runner. */
export interface Job<Output extends string = string> {
  readonly env: NodeJS.ProcessEnv;
  /** The checkout: GITHUB_WORKSPACE. */
  readonly workspace: string;
  readonly event: EventContext;
  readonly log: Log;
  readonly summary: Summary;
  readonly secrets: Secrets;
  /** Aborted when the job is cancelled; reason is an ActionError of class `cancelled`. */
  readonly signal: AbortSignal;
  /** Sets an output. May be called again: the last value counts. */
  output(name: Output, value: string | number | boolean): void;
  /** The private directory of this step (0700), made on first use and removed at the end. */
  privateDirectory(): string;
  /** Hands a value on to the post step; call it before the side effect that it undoes. */
  saveState(name: string, value: string): void;
}

/** What is at hand after the job. A post step acts on what was handed on, and is not even loaded without. */
export interface PostJob {
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly secrets: Secrets;
  /** A value that the main part handed on; undefined when it did not get so far. */
  state(name: string): string | undefined;
}
