/**
 * The one engine of this machine that we start ourselves: where its pieces are, how it starts and
 * how it ends. Everything here is called with the lock of `users.ts` held.
 */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { run, runOrFail } from '../../../kit/process/run.ts';
import { cacheDirectory } from '../cache-directory.ts';
import { until } from '../until.ts';
import { forgetFirewall, rememberFirewall } from './firewall.ts';
import { unmountBelow } from './mounts.ts';
import { systemEnvironment } from './system-environment.ts';

/** One place per machine, whoever's cache holds the data: two engines would share one firewall. */
export const ENGINE_HOME = '/run/fairway-engine';
export const ENGINE_HOST = `unix://${ENGINE_HOME}/docker.sock`;
const PID_FILE = `${ENGINE_HOME}/dockerd.pid`;
const CONTAINERD_PID_FILE = `${ENGINE_HOME}/exec/containerd/containerd.pid`;
const LOG_FILE = `${ENGINE_HOME}/dockerd.log`;

/** The version of the engine behind a DOCKER_HOST, or undefined when none answers. */
export async function engineVersion(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    const asked = await run({
      file: 'docker',
      args: ['version', '--format', '{{.Server.Version}}'],
      env,
      timeoutMs: 10_000,
    });
    return asked.exitCode === 0 ? asked.stdout.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** The DOCKER_HOST of the engine that the user's own docker client talks to, if it answers. */
export async function runningHost(): Promise<string | undefined> {
  if ((await engineVersion(process.env)) === undefined) return undefined;
  const args = ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'];
  return (await runOrFail({ file: 'docker', args })).stdout.trim();
}

/**
 * Starts our engine unless it runs, and waits until it answers. Tells whether it had to.
 *
 * @throws {Error} with the last lines of its log when it does not come up
 */
export async function startSharedEngine(): Promise<boolean> {
  if (await isRunning(PID_FILE, 'dockerd')) {
    await untilItAnswers();
    return false;
  }
  await stopSharedEngine();
  await mkdir(ENGINE_HOME, { recursive: true, mode: 0o711 });
  await rememberFirewall(ENGINE_HOME);
  const log = openSync(LOG_FILE, 'w', 0o600);
  const child = spawn(
    'dockerd',
    [
      ...['--data-root', cacheDirectory('engine')],
      ...['--exec-root', `${ENGINE_HOME}/exec`],
      ...['--pidfile', PID_FILE],
      ...['--host', ENGINE_HOST],
      ...['--shutdown-timeout', '5'],
    ],
    { detached: true, stdio: ['ignore', log, log], env: systemEnvironment() },
  );
  closeSync(log);
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.unref();
  await untilItAnswers();
  return true;
}

/** Stops our engine and all that belongs to it; does nothing when it does not run. */
export async function stopSharedEngine(): Promise<void> {
  await stopProcess(PID_FILE, 'dockerd');
  // Only after dockerd was killed hard is its containerd still there.
  await stopProcess(CONTAINERD_PID_FILE, 'containerd');
  await forgetFirewall(ENGINE_HOME);
  for (const mounted of [ENGINE_HOME, cacheDirectory('engine')]) await unmountBelow(mounted);
  for (const rest of ['dockerd.pid', 'docker.sock', 'exec']) {
    await rm(`${ENGINE_HOME}/${rest}`, { recursive: true, force: true });
  }
}

async function untilItAnswers(): Promise<void> {
  const wait = { what: 'the Docker engine that we started answers', timeoutMs: 60_000 };
  try {
    await until(wait, () => engineVersion({ ...process.env, DOCKER_HOST: ENGINE_HOST }));
  } catch (error) {
    const log = await readFile(LOG_FILE, 'utf8').catch(() => '');
    const lines = log.trimEnd().split('\n').slice(-8).join('\n');
    throw new Error(`The Docker engine that we started does not answer:\n${lines}`, {
      cause: error,
    });
  }
}

async function stopProcess(pidFile: string, name: string): Promise<void> {
  const pid = await isRunning(pidFile, name);
  if (!pid) return;
  process.kill(pid, 'SIGTERM');
  const ended = async () => !(await isRunning(pidFile, name));
  try {
    await until({ what: `${name} stops`, timeoutMs: 30_000 }, ended);
  } catch {
    process.kill(pid, 'SIGKILL');
    await until({ what: `${name} is gone`, timeoutMs: 10_000 }, ended);
  }
}

/** The number in a pid file when the process of that number has the right name, else undefined. */
async function isRunning(pidFile: string, name: string): Promise<number | undefined> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  if (!(pid > 1)) return undefined;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.includes(`(${name})`) && !stat.includes(') Z ') ? pid : undefined;
}
