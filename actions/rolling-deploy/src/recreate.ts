/** Replaces the container of one service by a new one, whatever an earlier attempt left of it. */
import { composeCommand, recreateArgs, removeArgs } from './host/compose.ts';
import { listContainers } from './host/containers.ts';
import type { OpenSite } from './site.ts';
import { succeed } from './ssh/host.ts';

/**
 * Replaces the container of a service, or makes it.
 *
 * A Compose that was cut short leaves the old container and the new one side by side, and can't
 * recreate them both: they would need the same name. Then they are removed first.
 *
 * @throws {ActionError} FR014 when Compose can't.
 */
export async function recreate(
  site: OpenSite,
  service: string,
  options: { readonly pull: 'never' | 'missing'; readonly timeoutMs: number },
): Promise<void> {
  const compose = (args: readonly string[]) =>
    succeed(site.changes, {
      args: composeCommand(site.config, site.paths, args),
      timeoutMs: options.timeoutMs,
      onLine: site.log.foreign,
    });
  const containers = await listContainers(site.host, site.config.project);
  if (containers.filter((container) => container.service === service).length > 1) {
    await compose(removeArgs(service));
  }
  await compose(recreateArgs(service, options));
}
