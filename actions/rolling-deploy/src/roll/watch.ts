/** Watches a new container: it must stay as it is, and requests must go on being answered. */
import { fail } from '../errors.ts';
import { type Container, exitOf, isServing, listContainers } from '../host/containers.ts';
import type { OpenSite } from '../site/site.ts';

const EVERY_MS = 1_000;

/**
 * Watches a container for `roll.soak`, and for `leastMs`; `check` throws when more requests failed than
 * may.
 *
 * @throws {ActionError} `code` when the container does not stay as it is.
 */
export async function watch(
  site: OpenSite,
  container: Container,
  options: {
    readonly code: 'FR043' | 'FR045';
    readonly check: () => void;
    readonly leastMs?: number;
  },
): Promise<void> {
  const { soakMs } = site.config.roll;
  const until = site.clock.now() + Math.max(soakMs, options.leastMs ?? 0);
  for (;;) {
    options.check();
    const containers = await listContainers(site.host, site.config.project);
    const now = containers.find(({ id }) => id === container.id);
    const change = whatChanged(container, now);
    if (change !== undefined) throw fail(options.code, `\`${container.service}\` ${change}.`);
    const left = until - site.clock.now();
    if (left <= 0) return;
    await site.clock.sleep(Math.min(left, EVERY_MS), site.signal);
  }
}

// --- internal ---

function whatChanged(before: Container, now: Container | undefined): string | undefined {
  if (now === undefined) return 'is gone';
  if (now.restarts > before.restarts) return `was restarted${exitOf(now)}`;
  if (now.state !== 'running') return `is ${now.state}${exitOf(now)}`;
  return isServing(now) ? undefined : `became ${now.health ?? 'unhealthy'}`;
}
