/** The proxy before the replicas: whether and how it can take one out. */

import { fail } from '../errors.ts';
import type { Container } from '../host/containers.ts';
import type { Site } from '../site.ts';
import { caddyConfig } from './admin.ts';
import { caddyOffers, caddySnippet } from './caddy.ts';
import { canWrite, hostPath } from './marker.ts';

/** A proxy that runs and can take each replica out. */
export interface RunningProxy {
  readonly container: Container;
  /** Directory on the host for the marker of each replica. */
  readonly markers: ReadonlyMap<string, string>;
  readonly healthIntervalMs: number;
}

/**
 * Looks at the proxy that runs; one that was looked at `before` is taken as it was.
 *
 * @returns undefined when it is not running, which a first deploy mends.
 * @throws {ActionError} FR024 when it can not take out a replica.
 */
export async function findProxy(
  site: Site,
  containers: readonly Container[],
  before?: RunningProxy,
): Promise<RunningProxy | undefined> {
  const { services, port, proxyService } = site.config.roll;
  const container = containers.find(
    ({ service, state }) => service === proxyService && state === 'running',
  );
  if (container === undefined) return undefined;
  const isSame = before?.container.id === container.id;
  if (isSame && before.container.startedAt === container.startedAt) return before;
  const config = await caddyConfig(site.host, container);
  if (config === undefined) {
    throw fail('FR024', `The configuration of \`${proxyService}\` can not be read.`, {
      cause: 'Its admin API does not answer inside the container, and `caddy adapt` fails there.',
      remedy: 'Use the image of Caddy with its shell, or do not set `admin off`.',
    });
  }
  const offers = caddyOffers(config, { services, port });
  const missing = services.filter(
    (service) => !offers.markers.some((offer) => offer.service === service),
  );
  if (missing.length > 0) throw noMarkers(site, missing);
  if (offers.unguarded.length > 0) throw unguarded(site, offers.unguarded);
  const markers = new Map<string, string>();
  for (const { service, root } of offers.markers) {
    markers.set(service, await directoryFor(site, container, root));
  }
  return { container, markers, healthIntervalMs: offers.healthIntervalMs };
}

// --- internal ---

function noMarkers({ config, log }: Site, missing: readonly string[]) {
  const { services, port, proxyService } = config.roll;
  log.info('Lines that the Caddyfile needs, in the block of the site:');
  log.info(caddySnippet(services, port));
  const names = missing.map((service) => `\`${service}\``).join(', ');
  return fail('FR024', `\`${proxyService}\` has no marker for ${names}.`, {
    cause: `The configuration that runs has no \`file\` matcher for it that leads to the other replicas on port ${port}.`,
  });
}

function unguarded({ config }: Site, services: readonly string[]) {
  const names = services.map((service) => `\`${service}\``).join(', ');
  return fail(
    'FR024',
    `\`${config.roll.proxyService}\` sends requests past the marker of ${names}.`,
    {
      cause:
        'Another site or path of its configuration leads there without looking at the marker first.',
      remedy: 'Write the `handle` blocks of the markers before every `reverse_proxy` to a replica.',
    },
  );
}

async function directoryFor(site: Site, container: Container, root: string): Promise<string> {
  const directory = hostPath(container, root);
  if (directory === undefined) {
    throw fail('FR024', `\`${root}\` is not mounted into the container of the proxy.`, {
      remedy: `Add the volume \`./drain:${root}:ro\` to the service in the Compose file, and recreate it.`,
    });
  }
  if (!(await canWrite(site.host, directory))) {
    throw fail('FR024', `Markers can not be written to \`${directory}\` on the host.`, {
      cause: 'The directory belongs to another user: Docker makes a missing one as root.',
      remedy: `Give it to the user of the deploy: \`sudo chown ${site.config.host.user} ${directory}\`.`,
    });
  }
  return directory;
}
