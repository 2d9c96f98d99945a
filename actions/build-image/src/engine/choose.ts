/** Which engine builds: the one that was asked for, else Docker where it answers, else buildah. */
import { ActionError } from '../../../../kit/action/errors.ts';
import { invalidInputs } from '../../../../kit/action/inputs.ts';
import { fail } from '../errors.ts';
import type { Engine } from './engine.ts';

/** The input `engine`. */
export type EngineWish = 'auto' | 'docker' | 'buildah';

/** How to make each engine ready; they throw when they can not be used. */
export interface Engines {
  readonly docker: () => Promise<Engine>;
  readonly buildah: () => Promise<Engine>;
}

/**
 * The engine to use: who names a builder of Docker wants Docker.
 *
 * @throws {ActionError} FK001 for a builder with buildah, which has none.
 */
export function engineWish(inputs: {
  readonly engine: EngineWish;
  readonly builder: string | undefined;
}): EngineWish {
  if (inputs.builder === undefined) return inputs.engine;
  if (inputs.engine !== 'buildah') return 'docker';
  throw invalidInputs(['`builder`: names a builder of Docker, but `engine` is `buildah`']);
}

/**
 * Makes an engine ready.
 *
 * @throws {ActionError} what the engine throws that was asked for; FB025 when there is none at all.
 */
export async function chooseEngine(wish: EngineWish, engines: Engines): Promise<Engine> {
  if (wish !== 'auto') return engines[wish]();
  try {
    return await engines.docker();
  } catch (error) {
    const reason = noDocker(error);
    if (reason === undefined) throw error;
    return insteadOfDocker(engines, reason);
  }
}

// --- internal ---

/** Why Docker can not be used at all; undefined when it answers and only lacks something. */
function noDocker(error: unknown): ActionError | undefined {
  const isMissing = error instanceof ActionError && ['FK005', 'FB005'].includes(error.code);
  return isMissing ? error : undefined;
}

async function insteadOfDocker({ buildah }: Engines, docker: ActionError): Promise<Engine> {
  try {
    return await buildah();
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== 'FK005') throw error;
    // Docker is there, but does not answer: that is what has to be mended.
    if (docker.code !== 'FK005') throw docker;
    throw fail('FB025', 'Neither `docker` nor `buildah` can be started.', { error: docker });
  }
}
