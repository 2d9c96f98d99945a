/** What build-image needs around it: an engine, a registry with accounts, a base image. */
import { registryClient } from '../../kit/registry/client.ts';
import { type ActionRun, type RunOptions, runAction } from '../runner/run-action.ts';
import { docker, tryDocker } from '../stack/docker.ts';
import { connectEngine, type Engine } from '../stack/engine/engine.ts';
import { ensureImage } from '../stack/images/image.ts';
import { newOwner, removeOwned } from '../stack/owned.ts';
import { type Registry, startRegistry } from '../stack/registry.ts';
import type { Checkout } from './checkout.ts';

/** The stack; `stop` removes what it started and the images it made. */
export interface BuildStack {
  readonly engine: Engine;
  readonly registry: Registry;
  /** An image with a shell, which the engine has. */
  readonly base: string;
  /** `registry/acme/<name>`. */
  image(name: string): string;
  /** Runs build-image in a checkout, with the registry's account unless told. */
  build(checkout: Checkout, options: Partial<RunOptions>): Promise<ActionRun>;
  /** Runs build-image with `operation: tag`, on a runner that has no engine. */
  tag(inputs: Readonly<Record<string, string>>, options?: Partial<RunOptions>): Promise<ActionRun>;
  /** The digest of a tag in the registry; undefined when it has no such tag. */
  digestOf(name: string, tag: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** Starts the stack. */
export async function startBuildStack(): Promise<BuildStack> {
  const engine = await connectEngine(() => undefined);
  const owner = newOwner();
  const label = `dev.fairway.test=${owner.id}`;
  const stop = async () => {
    await removeImages(engine, label);
    await removeOwned(engine, owner);
    await engine.stop();
  };
  try {
    const base = await ensureImage(engine, 'shell');
    await docker(engine, ['network', 'create', ...owner.labels, owner.id]);
    const registry = await startRegistry(engine, { owner, network: owner.id });
    const image = (name: string) => `${registry.address}/acme/${name}`;
    return {
      engine,
      registry,
      base,
      image,
      build: (checkout, options) =>
        runAction({
          action: 'build-image',
          workspace: checkout.directory,
          env: engine.env,
          secrets: [registry.writer.password],
          ...options,
          inputs: {
            ...registry.writer,
            ...options.inputs,
            labels: `${label}\n${options.inputs?.labels ?? ''}`,
          },
        }),
      tag: (inputs, options) =>
        runAction({
          action: 'build-image',
          env: { PATH: '/nowhere' },
          secrets: [registry.writer.password],
          ...options,
          inputs: { ...registry.writer, operation: 'tag', ...inputs },
        }),
      async digestOf(name, tag) {
        const client = registryClient({
          registry: registry.address,
          credentials: registry.writer,
          retryBudgetMs: 0,
          onWait: () => undefined,
        });
        return (await client.headManifest(`acme/${name}`, tag))?.digest;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Images carry the label of their run, whatever they are called. */
async function removeImages(engine: Engine, label: string): Promise<void> {
  const listed = await docker(engine, ['images', '--quiet', '--filter', `label=${label}`]);
  const ids = [...new Set(listed.split('\n').filter((id) => id !== ''))];
  if (ids.length > 0) await tryDocker(engine, ['rmi', '--force', ...ids]);
}
