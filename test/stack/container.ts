/** Containers on the test engine: started with their ports, and removed. */
import { docker, tryDocker } from './docker.ts';
import type { Engine } from './engine/engine.ts';
import { freePort } from './free-port.ts';
import type { Owner } from './owned.ts';

/** A container to start. */
export interface ContainerRequest {
  /** What it is, for its name: "registry". */
  readonly role: string;
  readonly image: string;
  readonly network: string;
  /** Its name inside that network. */
  readonly alias: string;
  /** Ports of the container that shall be reachable on 127.0.0.1. */
  readonly publish: readonly number[];
  readonly env?: Readonly<Record<string, string>>;
  readonly options?: readonly string[];
  readonly command?: readonly string[];
}

/** A container that runs. */
export interface RunningContainer {
  readonly id: string;
  readonly name: string;
  /** The port on 127.0.0.1 of each published port. */
  readonly ports: Readonly<Record<number, number>>;
  remove(): Promise<void>;
}

const ATTEMPTS = 5;
let count = 0;

/**
 * Starts a container with published ports chosen by us, so that they stay when it is restarted.
 *
 * @throws {Error} with Docker's message
 */
export async function startContainer(
  engine: Engine,
  owner: Owner,
  request: ContainerRequest,
): Promise<RunningContainer> {
  const name = `${owner.id}-${request.role}-${++count}`;
  for (let attempt = 1; ; attempt++) {
    const ports: Record<number, number> = {};
    for (const port of request.publish) ports[port] = await freePort();
    const started = await tryDocker(engine, runArguments(owner, request, name, ports));
    if (started.exitCode === 0) {
      const remove = async () => {
        await docker(engine, ['rm', '--force', '--volumes', name]);
      };
      return { id: started.stdout.trim(), name, ports, remove };
    }
    // Docker created the container before it failed to bind a port that somebody else just took.
    await tryDocker(engine, ['rm', '--force', '--volumes', name]);
    const taken = /already allocated|address already in use/.test(started.stderr);
    if (!taken || attempt === ATTEMPTS) {
      throw new Error(`the ${request.role} container does not start: ${started.stderr.trim()}`);
    }
  }
}

function runArguments(
  owner: Owner,
  request: ContainerRequest,
  name: string,
  ports: Readonly<Record<number, number>>,
): string[] {
  return [
    ...['run', '--detach', '--name', name, '--hostname', request.alias],
    ...owner.labels,
    ...['--network', request.network, '--network-alias', request.alias],
    // When the engine stops, there is nothing in these that would have to be saved first.
    ...['--stop-signal', 'SIGKILL'],
    ...Object.entries(ports).flatMap(([inner, outer]) => ['-p', `127.0.0.1:${outer}:${inner}`]),
    ...Object.entries(request.env ?? {}).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
    ...(request.options ?? []),
    request.image,
    ...(request.command ?? []),
  ];
}
