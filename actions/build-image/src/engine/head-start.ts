/**
 * Asks for an engine before it is known whether one is needed: its answer takes longer than the look
 * that tells. What was asked in vain is ended.
 */
import type { Engine } from './engine.ts';

/** What those heed who make an engine ready ahead of time. */
export interface Ahead {
  /** Aborts also when no engine is needed. */
  readonly signal: AbortSignal;
  /** Settles when that is known; until then nothing is to be started. Rejects when none is needed. */
  readonly needed: Promise<void>;
}

/** An engine that is being made ready. At its end whatever is still asked for it has stopped. */
export interface HeadStart extends AsyncDisposable {
  /**
   * The engine, which is needed now.
   *
   * @throws {ActionError} what making it ready threw.
   */
  engine(): Promise<Engine>;
}

/** Begins to make an engine ready; `signal` is that of the run. */
export function headStart(
  makeReady: (ahead: Ahead) => Promise<Engine>,
  signal: AbortSignal,
): HeadStart {
  const unneeded = new AbortController();
  const need = Promise.withResolvers<void>();
  const asked = makeReady({
    signal: AbortSignal.any([signal, unneeded.signal]),
    needed: need.promise,
  });
  // Only who needs it hears of what went wrong.
  const quietly = Promise.allSettled([asked, need.promise]);
  let isNeeded = false;
  return {
    engine() {
      isNeeded = true;
      need.resolve();
      return asked;
    },
    async [Symbol.asyncDispose]() {
      if (!isNeeded) {
        const reason = new Error('no engine is needed');
        unneeded.abort(reason);
        need.reject(reason);
      }
      await quietly;
    },
  };
}
