/** Runs Git to look at a checkout, and never to change it. */
import { join } from 'node:path';
import { childEnvironment } from '../process/environment.ts';
import { type Finished, run } from '../process/run.ts';

/**
 * What a checkout can set to have a program of its own run. It may be somebody else's, of an artifact
 * that was unpacked. An empty monitor is none; Git before 2.36 takes `false` for the name of a program.
 */
const RUN_NOTHING: readonly string[] = [
  ...['-c', 'core.fsmonitor='],
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'log.showSignature=false'],
];

/**
 * Asks about a checkout, from `checkoutRoot`; undefined when there is no Git. The repository is named
 * and not looked for: Git would take committed files that look like one for it, with their settings.
 * Nor does a named one have to belong to this user, as in a container job it does not.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-safebareRepository
 */
export async function git(
  root: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Finished | undefined> {
  const repository = ['-C', root, '--git-dir', join(root, '.git')];
  return run({
    file: 'git',
    args: [...RUN_NOTHING, ...repository, ...args],
    // What is not there is not fetched, which would run what the settings of the checkout name. A Git
    // that does not know the first variable finds no protocol to fetch with.
    env: childEnvironment(env, {
      own: {
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: '',
        GIT_OPTIONAL_LOCKS: '0',
        LC_ALL: 'C',
      },
    }),
  }).catch(() => undefined);
}
