/** Waits until a new container may get requests: healthy, of the right image, and answering by itself. */
import { fail } from '../errors.ts';
import type { Container } from '../host/containers.ts';
import type { OpenSite } from '../site/site.ts';
import { askReplica, type Expected, type Healthy, untilHealthy } from './health.ts';
import type { Roll } from './roll.ts';

/**
 * Waits for the new container of a service, and asks it what visitors will ask before they do. `nameOf`
 * is what the log calls it.
 *
 * @throws {ActionError} FR040, FR041.
 */
export async function untilFit(
  { site, timeline, imageId }: Pick<Roll, 'site' | 'timeline' | 'imageId'>,
  expected: Expected,
  nameOf: (container: Container) => string = ({ service }) => service,
): Promise<Healthy> {
  const healthy = await timeline.during(expected.service, 'boot', () =>
    untilHealthy(site, expected),
  );
  const { container } = healthy;
  site.log.info(`${nameOf(container)} is healthy`);
  checkImage(container, imageId);
  await checkDirectly(site, container);
  return healthy;
}

/** @throws {ActionError} FR041 when a container runs another image than the one it was made for. */
export function checkImage({ service, imageId }: Container, expected: string): void {
  if (imageId === expected) return;
  throw fail('FR041', `\`${service}\` runs the image ${imageId}, not ${expected}.`);
}

// --- internal ---

/** What the probe and `verify` will ask through the proxy must be answered by the replica itself. @throws {ActionError} FR040. */
async function checkDirectly(site: OpenSite, container: Container): Promise<void> {
  const { probe, verify } = site.config;
  for (const address of [probe?.url, ...verify.map(({ url }) => url)]) {
    if (address === undefined) continue;
    const { pathname, search, host } = new URL(address);
    const path = pathname + search;
    const status = await askReplica(site, container, { path, host });
    if (status === undefined || (typeof status === 'number' && status < 500)) continue;
    throw fail('FR040', `The new \`${container.service}\` answers ${path} itself with: ${status}.`);
  }
}
