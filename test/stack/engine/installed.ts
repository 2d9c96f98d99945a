/** Makes sure that Docker's programs are on this machine, or says what to do. */
import { run } from '../../../kit/process/run.ts';
import type { Progress } from '../progress.ts';
import { distribution, installEngine } from './apt-packages.ts';
import { systemEnvironment } from './system-environment.ts';

const CLIENT = [
  ['docker', '--version'],
  ['docker', 'buildx', 'version'],
  ['docker', 'compose', 'version'],
] as const;
const ENGINE = [['dockerd', '--version'], ['iptables', '--version'], ...CLIENT] as const;

/**
 * For a machine without an engine that answers: everything that is needed to start one.
 *
 * @throws {Error} when something is missing and this is not root on Debian or Ubuntu
 */
export async function requireInstalled(progress: Progress): Promise<void> {
  const why = 'There is no Docker engine that answers';
  if (process.getuid?.() !== 0) {
    throw new Error(
      `${why}, and only root can start one. Start Docker (for instance: sudo systemctl start ` +
        'docker), make sure that "docker version" works for this user, and try again; or run ' +
        'this as root on Debian or Ubuntu, then it installs and starts an engine by itself.',
    );
  }
  await require(ENGINE, why, progress);
}

/** For a machine whose engine answers: the client's plugins. */
export async function requirePlugins(progress: Progress): Promise<void> {
  await require(CLIENT, 'The Docker engine answers', progress);
}

async function require(
  needed: readonly (readonly [string, ...string[]])[],
  why: string,
  progress: Progress,
): Promise<void> {
  const missing = await notWorking(needed);
  if (missing.length === 0) return;
  const system = process.getuid?.() === 0 ? await distribution() : undefined;
  if (system === undefined) {
    throw new Error(
      `${why}, but this does not work here: ${missing.join(', ')}. Install it ` +
        '(https://docs.docker.com/engine/install/) and try again; as root on Debian or Ubuntu ' +
        'it is installed automatically.',
    );
  }
  await installEngine(system, progress);
  const still = await notWorking(needed);
  if (still.length > 0) {
    throw new Error(`After installing Docker this still does not work: ${still.join(', ')}`);
  }
}

async function notWorking(needed: readonly (readonly [string, ...string[]])[]): Promise<string[]> {
  const checks = needed.map(async ([file, ...args]) => {
    const works = await run({ file, args, env: systemEnvironment(), timeoutMs: 20_000 }).then(
      (finished) => finished.exitCode === 0,
      () => false,
    );
    return works ? [] : [[file, ...args].join(' ')];
  });
  return (await Promise.all(checks)).flat();
}
