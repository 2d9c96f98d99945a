/** Takes a new replica that turned out to be ill away from visitors, before anything else is done about it. */
import { toActionError } from '../../../../kit/action/errors.ts';
import { listContainers } from '../host/containers.ts';
import type { Applying } from './apply.ts';
import { othersServe } from './roll.ts';

/**
 * Takes the replica in hand out of the proxy when it serves already and a way back follows: to look for
 * what is wrong and to prepare the way takes seconds. Only the first replica that a run replaces: then
 * all others still run what ran before, and none of them has to be taken out on the way back. A single
 * service has no others: going back, its old slot takes over again.
 */
export async function takeOutIll({ site, progress, findings, request }: Applying): Promise<void> {
  const { inHand, replaced } = progress;
  const proxy = progress.proxy ?? findings.proxy;
  if (inHand === undefined || (inHand.stage !== 'back' && inHand.stage !== 'watch')) return;
  if (proxy?.way.method !== 'marker' || new Set(replaced).size > 1) return;
  if (site.config.roll.layout.kind !== 'services') return;
  const { service } = inHand;
  try {
    const containers = await listContainers(site.host, site.config.project);
    if (!othersServe(containers, site.config, service)) return;
    const own = containers.filter((one) => one.service === service);
    const note = `${request.owner.url} ${request.release}`;
    await proxy.way.takeOut(site, { service, containers: own }, note);
    site.log.info(`${service} is out of the proxy again; the others serve`);
  } catch (error) {
    // The way back takes it out as well.
    site.log.info(`${service} still gets requests: ${toActionError(error).text}`);
  }
}
