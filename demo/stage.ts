/** What every scene plays on: the stack, the repository, and a way to run an action for all to see. */
import { push, type WorkflowEvent } from '../test/runner/events.ts';
import { type ActionRun, runAction } from '../test/runner/run-action.ts';
import type { Prepared } from '../test/stack/prepare.ts';
import type { Stack } from '../test/stack/stack.ts';
import type { Repository } from './repository.ts';
import { detail } from './story.ts';

/** The stage, as it is between two scenes. */
export interface Stage {
  readonly stack: Stack;
  readonly prepared: Prepared<'trivy'>;
  readonly repository: Repository;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
  /** `127.0.0.1:PORT/acme/shop` */
  readonly image: string;
}

/** An action to run on the stage. */
export interface Act {
  readonly action: 'build-image' | 'trivy-gate' | 'rolling-deploy';
  readonly inputs: Readonly<Record<string, string>>;
  /** The commit that was pushed. */
  readonly sha: string;
  readonly onLine?: (line: string) => void;
}

const LONGEST_ACT_MS = 600_000;

/**
 * Runs the bundle of an action as the runner does, and shows its own words as they come.
 *
 * @throws {Interrupted} when Ctrl-C was pressed meanwhile; the action was cancelled by then.
 */
export async function act(stage: Stage, { action, inputs, sha, onLine }: Act): Promise<ActionRun> {
  stage.interrupted.throwIfAborted();
  const run = await runAction({
    action,
    inputs,
    event: demoEvent(sha),
    workspace: stage.repository.directory,
    env: stage.stack.engine.env,
    cancel: aborted(stage.interrupted),
    timeoutMs: LONGEST_ACT_MS,
    onLine: (line) => {
      onLine?.(line);
      if (isOwnWord(line)) detail(`${action} │ ${line}`);
    },
  });
  if (stage.interrupted.aborted) await run[Symbol.asyncDispose]();
  stage.interrupted.throwIfAborted();
  return run;
}

function demoEvent(sha: string): WorkflowEvent {
  return push({ repository: 'Acme/Shop', sha });
}

/** Foreign output and workflow commands are left to the summary of the step. */
function isOwnWord(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('::') && !line.startsWith('  │');
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
}
