/** Asks Git which commit a directory is at. */
import { childEnvironment } from '../../../kit/process/environment.ts';
import { type Finished, run } from '../../../kit/process/run.ts';
import type { Checkout } from './revision.ts';

/**
 * The commit of the checkout that a directory belongs to; undefined when it belongs to none, when
 * nothing was committed yet, or when there is no Git.
 */
export async function readCheckout(
  directory: string,
  env: NodeJS.ProcessEnv,
): Promise<Checkout | undefined> {
  const finished = await run({
    file: 'git',
    // In a container job the checkout belongs to another user; looking at it runs nothing of it.
    args: [
      ...['-c', 'safe.directory=*', '-c', 'log.showSignature=false', '-C', directory],
      ...['show', '--no-patch', '--format=%H %ct', 'HEAD'],
    ],
    env: childEnvironment(env, { own: { GIT_OPTIONAL_LOCKS: '0' } }),
  }).catch((): Finished | undefined => undefined);
  const [, sha, seconds] = /^([0-9a-f]{40,64}) (\d+)$/m.exec(finished?.stdout ?? '') ?? [];
  if (finished?.exitCode !== 0 || sha === undefined) return undefined;
  return { sha, committedAt: Number(seconds) };
}
