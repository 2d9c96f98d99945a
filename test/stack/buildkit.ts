/** A BuildKit of its own, as docker/setup-buildx-action gives it to a job, and a new buildx. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docker, tryDocker } from './docker.ts';
import type { Engine } from './engine/engine.ts';
import { freePort } from './free-port.ts';
import { ensureImage } from './images/image.ts';
import { newOwner, removeOwned } from './owned.ts';
import { type Progress, silent } from './progress.ts';
import { findTool } from './tools/find-tool.ts';
import { tools } from './tools/table.ts';
import { until } from './until.ts';

/** A BuildKit that runs. */
export interface BuildKit extends AsyncDisposable {
  /** Name of the builder, for the engine's own configuration of buildx. */
  readonly builder: string;
}

/**
 * Starts BuildKit in a container that shares the network of this machine, so that registries have
 * the same address for it, and adds it to the builders of the engine's configuration.
 *
 * @param mirror the registry that it asks for images of Docker Hub
 */
export async function startBuildKit(
  engine: Engine,
  options: { readonly mirror?: string; readonly progress?: Progress } = {},
): Promise<BuildKit> {
  const { mirror, progress = silent } = options;
  const owner = newOwner();
  const image = await ensureImage(engine, 'buildkit', progress);
  const builder = `${owner.id}-builder`;
  const stop = async () => {
    await tryDocker(engine, ['buildx', 'rm', '--force', builder]);
    await removeOwned(engine, owner);
  };
  try {
    const port = await freePort();
    const address = `tcp://127.0.0.1:${port}`;
    await docker(engine, [
      ...['create', '--name', `${owner.id}-buildkit`, ...owner.labels],
      ...['--network', 'host', '--privileged', '--stop-signal', 'SIGKILL'],
      ...[image, '--addr', address, '--config', '/etc/buildkitd.toml'],
    ]);
    await configure(engine, `${owner.id}-buildkit`, mirror);
    await docker(engine, ['start', `${owner.id}-buildkit`]);
    await docker(engine, ['buildx', 'create', '--name', builder, '--driver', 'remote', address]);
    await until({ what: 'BuildKit answers', timeoutMs: 30_000 }, async () => {
      const inspect = await docker(engine, ['buildx', 'inspect', builder]);
      return /^Status:\s+running$/m.test(inspect);
    });
    return { builder, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The environment of a Docker client with the buildx of hosted runners, and with the builders of the
 * engine's own configuration. It is removed with that.
 */
export async function newBuildx(engine: Engine): Promise<Readonly<Record<string, string>>> {
  const { DOCKER_HOST, DOCKER_CONFIG } = engine.env;
  const directory = join(DOCKER_CONFIG, `with-buildx-${tools.buildx.version}`);
  const plugins = join(directory, 'cli-plugins');
  const plugin = join(plugins, 'docker-buildx');
  const found = await findTool('buildx');
  await mkdir(plugins, { recursive: true });
  await symlink(found, plugin);
  return { DOCKER_HOST, DOCKER_CONFIG: directory, BUILDX_CONFIG: join(DOCKER_CONFIG, 'buildx') };
}

async function configure(engine: Engine, container: string, mirror?: string): Promise<void> {
  const lines =
    mirror === undefined
      ? []
      : [
          '[registry."docker.io"]',
          `  mirrors = ["${mirror}"]`,
          `[registry."${mirror}"]`,
          '  http = true',
        ];
  const file = join(engine.env.DOCKER_CONFIG, `${container}.toml`);
  await writeFile(file, `${lines.join('\n')}\n`);
  await docker(engine, ['cp', file, `${container}:/etc/buildkitd.toml`]);
}
