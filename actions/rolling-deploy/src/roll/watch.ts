/** Watches a new container: it must stay as it is, and requests must go on being answered. */
import { fail } from '../errors.ts';
import { type Container, exitOf, isServing, listContainers } from '../host/containers.ts';
import type { OpenSite } from '../site/site.ts';

const EVERY_MS = 1_000;
/** A proxy may have its reasons to send everything to another replica. */
const MOST_UNMET_MS = 5_000;
const UNMET_EVERY_MS = 200;

/** How a container is watched. */
export interface Watching {
  readonly code: 'FR043' | 'FR045';
  /** Throws when more requests failed than may. */
  readonly check: () => void;
  /** So long at least, however short the soak is. */
  readonly leastMs?: number;
  /** Whether the container was met through the proxy, which then knows it: waited for, up to 5 s. */
  readonly isMet?: () => boolean;
}

/**
 * Watches a container for `roll.soak`, and until it was met.
 *
 * @throws {ActionError} `code` when the container does not stay as it is.
 */
export async function watch(
  site: OpenSite,
  container: Container,
  { code, check, leastMs = 0, isMet = () => true }: Watching,
): Promise<void> {
  const until = site.clock.now() + Math.max(site.config.roll.soakMs, leastMs);
  for (;;) {
    check();
    const containers = await listContainers(site.host, site.config.project);
    const now = containers.find(({ id }) => id === container.id);
    const change = whatChanged(container, now);
    if (change !== undefined) throw fail(code, `\`${container.service}\` ${change}.`);
    const left = until - site.clock.now();
    if (left <= -MOST_UNMET_MS || (left <= 0 && isMet())) return;
    await site.clock.sleep(left > 0 ? Math.min(left, EVERY_MS) : UNMET_EVERY_MS, site.signal);
  }
}

// --- internal ---

function whatChanged(before: Container, now: Container | undefined): string | undefined {
  if (now === undefined) return 'is gone';
  if (now.restarts > before.restarts) return `was restarted${exitOf(now)}`;
  if (now.state !== 'running') return `is ${now.state}${exitOf(now)}`;
  return isServing(now) ? undefined : `became ${now.health ?? 'unhealthy'}`;
}
