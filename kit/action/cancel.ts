/** Hears when the job is cancelled, and catches what nobody awaited. */
import type { Log } from '../report/log.ts';
import { type ActionError, fail, toActionError } from './errors.ts';

/** The way in which a cancel reaches the parts of an action. */
export interface Cancel {
  readonly signal: AbortSignal;
  dispose(): void;
}

/**
 * The runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that. The first two abort the
 * signal; the second also calls `finish`, because there may be no other chance to report.
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
export function listenForCancel(log: Log, finish: (error: ActionError) => void): Cancel {
  const controller = new AbortController();
  const cancelled = () => fail('FK003', 'The step was cancelled.');
  const onInterrupt = () => {
    if (controller.signal.aborted) return;
    log.info('Cancelled: stopping safely …');
    controller.abort(cancelled());
  };
  const onTerminate = () => {
    onInterrupt();
    finish(cancelled());
  };
  // What nobody awaited must not end the process in silence, nor print a stack unredacted.
  const onUncaught = (error: unknown) => {
    finish(toActionError(error));
    process.exit(1);
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  process.on('uncaughtException', onUncaught);
  process.on('unhandledRejection', onUncaught);
  // Something is awaited that nothing will bring about.
  process.on('beforeExit', () => onUncaught(new Error('nothing is left to wait for')));
  return {
    signal: controller.signal,
    dispose() {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
    },
  };
}

/** The error of a step that was cancelled, whatever it stumbled over when it stopped. */
export function asCancelled(thrown: unknown): ActionError {
  const error = toActionError(thrown);
  if (error.kind.class === 'cancelled') return error;
  return fail('FK003', `The step was cancelled. ${error.what}`, { error: thrown });
}
