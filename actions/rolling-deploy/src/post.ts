/** After the job: gives the lock back if this run still has it, as after a cancel. */

import { readInputs } from '../../../kit/action/inputs.ts';
import type { PostJob } from '../../../kit/action/job.ts';
import { loadConfig } from './config/load.ts';
import { releaseLock } from './host/lock.ts';
import { pathsOf } from './host/paths.ts';
import { onEach } from './hosts/each.ts';
import { namesOf } from './hosts/open.ts';
import { inputSpec } from './inputs.ts';
import { connectTo, credentialsFor } from './site/open-site.ts';

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
  const names = namesOf(config);
  const hosts = config.hosts.map((host, index) => ({ name: names[index] ?? '', host }));
  await onEach(hosts, async ({ name, host }) => {
    const log = name === '' ? job.log : job.log.named(name, { sideBySide: true });
    const { signal } = new AbortController();
    const session = await connectTo(await credentialsFor(host, inputs), { log, signal });
    try {
      const released = await releaseLock(session, pathsOf({ ...config, host }).lock, token);
      log.info(released ? 'The lock was given back.' : 'The lock was given back already.');
    } finally {
      session.close();
    }
  });
}
