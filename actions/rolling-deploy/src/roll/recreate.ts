/** Replaces containers of services by new ones, whatever an earlier attempt left of them. */
import { composeCommand, recreateArgs, removeArgs } from '../host/compose.ts';
import { listContainers } from '../host/containers.ts';
import type { OpenSite } from '../site/site.ts';
import { commandFailed, succeed } from '../ssh/host.ts';

/** What the engine says while it still finishes what a Compose that is gone had asked for. */
const STILL_BUSY = /already in progress|Conflict\./;

/**
 * Replaces the container of each service, or makes it; Compose stops those of several side by side.
 *
 * A Compose that was cut short leaves the old container and the new one side by side, and can't
 * recreate them both: they would need the same name. Then they are removed first.
 *
 * @throws {ActionError} FR014 when Compose can't.
 */
export async function recreate(
  site: OpenSite,
  services: readonly string[],
  options: { readonly pull: 'never' | 'missing'; readonly timeoutMs: number },
): Promise<void> {
  const { timeoutMs } = options;
  const compose = (args: readonly string[]) => {
    const whole = composeCommand(site.config, site.paths, args);
    return { args: whole, timeoutMs, onLine: site.log.foreign };
  };
  for (let attempt = 1; ; attempt += 1) {
    // Looked at as a change is, so that nothing else changes it any more.
    const containers = await listContainers(site.changes, site.config.project);
    for (const service of services) {
      if (containers.filter((container) => container.service === service).length < 2) continue;
      await succeed(site.changes, compose(removeArgs(service)));
    }
    const command = compose(recreateArgs(services, options));
    const finished = await site.changes.run(command);
    if (finished.exitCode === 0) return;
    if (attempt > 1 || !STILL_BUSY.test(finished.stderr)) throw commandFailed(command, finished);
    site.log.info('The engine is still busy with an earlier change; once more');
  }
}
