/** Who uses the engine that we started: several test runs share it, the last one ends it. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../lock.ts';
import { sweepLeftovers } from '../owned.ts';
import { isGone, thisProcess } from '../process-identity.ts';
import { sweepDockerConfigs } from './docker-config.ts';
import { ENGINE_HOME, ENGINE_HOST, startSharedEngine, stopSharedEngine } from './shared-engine.ts';
import { startKeeper } from './start-keeper.ts';

const USERS = join(ENGINE_HOME, 'users');
const LOCK = `${ENGINE_HOME}.lock`;

/**
 * Registers this process as a user of the shared engine and starts the engine if it does not run.
 *
 * @param onWait called when another run is starting or stopping it
 * @returns the way out: forgets this user, and stops the engine when nobody else uses it
 */
export async function joinSharedEngine(onWait: () => void): Promise<() => Promise<void>> {
  const user = join(USERS, `${thisProcess()}_${randomBytes(3).toString('hex')}`);
  await withLock(
    LOCK,
    async () => {
      await mkdir(USERS, { recursive: true });
      await writeFile(user, '');
      if (await startSharedEngine()) startKeeper();
    },
    onWait,
  );
  return () =>
    withLock(LOCK, async () => {
      await rm(user, { force: true });
      await stopWhenUnused();
    });
}

/** Stops the engine when every process that used it is gone. Tells whether it is stopped. */
export function endWhenUnused(): Promise<boolean> {
  return withLock(LOCK, stopWhenUnused);
}

async function stopWhenUnused(): Promise<boolean> {
  let living = 0;
  for (const name of await readdir(USERS).catch(() => [])) {
    if (isGone(name)) await rm(join(USERS, name), { force: true });
    else living++;
  }
  if (living > 0) return false;
  // What a killed run left would outlive the engine: its bridges and their firewall rules.
  await sweepLeftovers({ env: { DOCKER_HOST: ENGINE_HOST, DOCKER_CONFIG: ENGINE_HOME } }).catch(
    () => undefined,
  );
  await stopSharedEngine();
  await sweepDockerConfigs();
  await rm(ENGINE_HOME, { recursive: true, force: true });
  return true;
}
