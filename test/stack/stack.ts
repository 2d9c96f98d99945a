/** A whole stack for one scenario: a network, a registry and hosts, apart from every other stack. */
import { docker, dockerEnvironment } from './docker.ts';
import { connectEngine, type Engine } from './engine/engine.ts';
import { type Host, startHost } from './host.ts';
import { ensureImage } from './images/image.ts';
import { newOwner, type Owner, removeOwned, sweepLeftovers } from './owned.ts';
import { type Progress, silent } from './progress.ts';
import { type Registry, startRegistry } from './registry.ts';

/** What a stack shall have. */
export interface StackRequest {
  /** Names of the hosts, each with the deploy directory /home/deploy/<name>. Default: one, "shop". */
  readonly hosts?: readonly string[];
  readonly progress?: Progress;
}

/** A stack that runs. `stop` (or `await using`) removes all of it and leaves the engine. */
export interface Stack extends AsyncDisposable {
  readonly engine: Engine;
  readonly owner: Owner;
  readonly network: string;
  /** The environment for a child that uses the engine: this process's own and the engine's. */
  readonly env: NodeJS.ProcessEnv;
  readonly registry: Registry;
  readonly hosts: readonly Host[];
  /** The first host. */
  readonly host: Host;
  /** The image with Node that the sample application is built on. */
  readonly appBase: string;
  /** Caddy 2.11; loaded into every host. */
  readonly caddyImage: string;
  /** One more host, in the same network. */
  addHost(project: string): Promise<Host>;
  stop(): Promise<void>;
}

/** Starts a stack: engine, network, registry, hosts. What a step before failed to start is removed. */
export async function startStack(request: StackRequest = {}): Promise<Stack> {
  const progress = request.progress ?? silent;
  const engine = await connectEngine(progress);
  const owner = newOwner();
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= removeOwned(engine, owner).finally(() => engine.stop());
    return stopped;
  };
  try {
    await sweepLeftovers(engine);
    const network = owner.id;
    await docker(engine, ['network', 'create', ...owner.labels, network]);
    const registry = await startRegistry(engine, { owner, network }, progress);
    const caddyImage = await ensureImage(engine, 'caddy', progress);
    const appBase = await ensureImage(engine, 'app', progress);
    const addHost = (project: string) =>
      startHost(engine, { owner, network, project, registry, images: [caddyImage] }, progress);
    const [host, ...more] = await Promise.all((request.hosts ?? ['shop']).map(addHost));
    if (host === undefined) throw new Error('a stack needs at least one host');
    return {
      engine,
      owner,
      network,
      env: dockerEnvironment(engine),
      registry,
      hosts: [host, ...more],
      host,
      appBase,
      caddyImage,
      addHost,
      stop,
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
