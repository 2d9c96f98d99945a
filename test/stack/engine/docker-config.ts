/** Keeps the Docker client's configuration of a test run apart from the user's. */
import { access, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isGone, thisProcess } from '../process-identity.ts';

const PREFIX = 'fairway-docker-';

/**
 * A configuration directory for the docker client that is this run's own: nothing that a test
 * stores, a login for instance, reaches the user's files. The user's plugins stay in reach.
 */
export async function privateDockerConfig(): Promise<{
  readonly directory: string;
  remove(): Promise<void>;
}> {
  await sweepDockerConfigs();
  const directory = await mkdtemp(join(tmpdir(), `${PREFIX}${thisProcess()}_`));
  const plugins = join(process.env['DOCKER_CONFIG'] || join(homedir(), '.docker'), 'cli-plugins');
  const exist = await access(plugins).then(
    () => true,
    () => false,
  );
  if (exist) await symlink(plugins, join(directory, 'cli-plugins'));
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
}

/** Removes the directories of runs that were killed. */
export async function sweepDockerConfigs(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX) || !isGone(name.slice(PREFIX.length))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}
