/** Runs Git to look at a checkout, and never to change it. */
import { childEnvironment } from '../../../../kit/process/environment.ts';
import { type Finished, run } from '../../../../kit/process/run.ts';

/** Asks about the checkout that a directory belongs to; undefined when there is no Git. */
export async function git(
  directory: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Finished | undefined> {
  return run({
    file: 'git',
    // In a container job the checkout belongs to another user; looking at it runs nothing of it.
    args: ['-c', 'safe.directory=*', '-c', 'log.showSignature=false', '-C', directory, ...args],
    env: childEnvironment(env, { own: { GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' } }),
  }).catch(() => undefined);
}
