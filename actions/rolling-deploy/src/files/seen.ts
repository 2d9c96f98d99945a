/** Whether a container sees the files that were copied for it. */
import type { Container } from '../host/containers.ts';
import type { StagedFile } from '../host/staging.ts';
import type { Site } from '../site/site.ts';

/**
 * The first file that a container has mounted by itself and sees as it was once: it was replaced while
 * the container ran. Undefined when there is none, or where the container can not show what it sees.
 */
export async function staleFile(
  { host, paths }: Pick<Site, 'host' | 'paths'>,
  container: Container,
  files: readonly StagedFile[],
): Promise<string | undefined> {
  for (const { path, content } of files) {
    const mount = container.mounts.find(({ source }) => source === `${paths.directory}/${path}`);
    if (mount === undefined) continue;
    const args = ['docker', 'exec', container.id, 'cat', mount.destination];
    const { exitCode, stdout } = await host.run({ args });
    if (exitCode === 0 && stdout !== content) return path;
  }
  return undefined;
}
