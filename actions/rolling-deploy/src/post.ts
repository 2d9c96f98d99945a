/** After the job: gives the lock back if this run still has it, as after a cancel. */

import { readInputs } from '../../../kit/action/inputs.ts';
import type { PostJob } from '../../../kit/action/job.ts';
import { loadConfig } from './config/load.ts';
import { releaseLock } from './host/lock.ts';
import { pathsOf } from './host/paths.ts';
import { inputSpec } from './inputs.ts';
import { connectTo } from './open-site.ts';

/** The token of the lock, handed on before it is taken. */
export const STATE_TOKEN = 'fairway-lock-token';
/** Set once the main part has given the lock back by itself. */
export const STATE_RELEASED = 'fairway-lock-released';

/** Releases what was left locked. Without a trace of a lock nothing is connected to. */
export async function post(job: PostJob): Promise<void> {
  const token = job.state(STATE_TOKEN);
  if (token === undefined || job.state(STATE_RELEASED) !== undefined) return;
  const workspace = job.env.GITHUB_WORKSPACE ?? process.cwd();
  const inputs = readInputs(inputSpec, { env: job.env, workspace, mask: job.secrets.add });
  const { config: path, environment } = inputs;
  const config = loadConfig({ path, workspace, environment });
  const signal = new AbortController().signal;
  const session = await connectTo(config, inputs, { log: job.log, signal });
  try {
    const released = await releaseLock(session, pathsOf(config).lock, token);
    job.log.info(released ? 'The lock was given back.' : 'The lock was given back already.');
  } finally {
    session.close();
  }
}
