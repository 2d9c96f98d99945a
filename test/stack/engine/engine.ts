/** The Docker engine that tests use: the one that answers, else one that we install and start. */
import type { Progress } from '../progress.ts';
import { privateDockerConfig } from './docker-config.ts';
import { requireInstalled, requirePlugins } from './installed.ts';
import { ENGINE_HOST, engineVersion, runningHost } from './shared-engine.ts';
import { joinSharedEngine } from './users.ts';

/** An engine that answers. */
export interface Engine extends AsyncDisposable {
  readonly version: string;
  /** Whether we started it, and will stop it when its last user leaves. */
  readonly ours: boolean;
  /** `DOCKER_HOST` and a `DOCKER_CONFIG` of this run's own: add these to a child's environment. */
  readonly env: { readonly DOCKER_HOST: string; readonly DOCKER_CONFIG: string };
  /** Leaves the engine, and stops it when it is ours and nobody else uses it. */
  stop(): Promise<void>;
}

/**
 * Connects to the engine of this machine. One that answers is used and never stopped; otherwise,
 * as root on Debian or Ubuntu, Docker is installed where it is missing and an engine of our own
 * started, with its data in the cache directory, shared by all test runs of the machine.
 *
 * @throws {Error} that says what to do, when there is no engine and none can be started
 */
export async function connectEngine(progress: Progress): Promise<Engine> {
  const theirs = await runningHost();
  if (theirs !== undefined) {
    await requirePlugins(progress);
    return describe(theirs, false, async () => undefined);
  }
  await requireInstalled(progress);
  const leave = await joinSharedEngine(() =>
    progress('another run is starting or stopping the engine, waiting'),
  );
  return describe(ENGINE_HOST, true, leave);
}

async function describe(host: string, ours: boolean, leave: () => Promise<void>): Promise<Engine> {
  const config = await privateDockerConfig();
  const env = { DOCKER_HOST: host, DOCKER_CONFIG: config.directory };
  const version = (await engineVersion({ ...process.env, ...env })) ?? 'unknown';
  let left: Promise<void> | undefined;
  const stop = () => {
    left ??= Promise.all([config.remove(), leave()]).then(() => undefined);
    return left;
  };
  return { version, ours, env, stop, [Symbol.asyncDispose]: stop };
}
