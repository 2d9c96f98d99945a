/**
 * Rolls a scaled service: new containers first, then the old ones go in whose place they stand, so
 * that there are never fewer than asked for. Containers are known by their id.
 */

import { composeCommand } from '../host/compose.ts';
import { type Container, listContainers } from '../host/containers.ts';
import type { Replacement, Surplus } from '../plan/plan.ts';
import { untilFit } from '../roll/fit.ts';
import { RECREATE_MS, type Roll, throughProxy, untilKnown } from '../roll/roll.ts';
import { watch } from '../roll/watch.ts';
import { succeed } from '../ssh/host.ts';
import { shortId } from './describe.ts';

/** Removes containers in whose place nothing comes, one after the other. */
export async function removeSurplus(roll: Roll, surplus: readonly Surplus[]): Promise<void> {
  for (const { service, container, reason } of surplus) {
    await roll.site.log.group(`Remove ${named({ service, id: container })}: ${reason}`, () =>
      remove(roll, service, container),
    );
  }
}

/**
 * Makes as many new containers as there are replacements, and removes those that they replace.
 *
 * @throws {ActionError} FR040 to FR043, FR046; until the new ones are healthy the old ones serve.
 */
export async function replaceScaled(roll: Roll, batch: readonly Replacement[]): Promise<void> {
  const { site, timeline } = roll;
  const [first] = batch;
  if (first === undefined) return;
  const { service } = first;
  const before = await containersNow(roll, service);
  roll.onStage(service, 'replace');
  const count = before.length + batch.length;
  await timeline.during(service, 'replace', () => scaleTo(roll, service, count));
  const fresh: Container[] = [];
  let since = site.clock.now();
  for (const _ of batch) {
    const known = [...before, ...fresh].map(({ id }) => id);
    const fit = await untilFit(roll, { service, before: known }, named);
    since = fit.since;
    fresh.push(fit.container);
  }
  roll.onStage(service, 'back');
  await timeline.during(service, 'back', () => letIn(roll, { service, since }));
  for (const { container } of batch) {
    if (container !== undefined) await remove(roll, service, container);
  }
  roll.onStage(service, 'watch');
  await timeline.during(service, 'watch', async () => {
    const check = roll.checkRequests;
    await Promise.all(fresh.map((one) => watch(site, one, { code: 'FR043', check })));
  });
}

// --- internal ---

async function containersNow({ site }: Roll, service: string): Promise<Container[]> {
  const containers = await listContainers(site.changes, site.config.project);
  return containers.filter((container) => container.service === service);
}

/** Makes what is missing; with `--no-recreate` those that are there stay as they are. */
async function scaleTo(roll: Roll, service: string, count: number): Promise<void> {
  const { site } = roll;
  const only = ['--no-deps', '--no-recreate', '--pull', 'never'];
  const up = ['up', '--detach', ...only, '--scale', `${service}=${count}`, service];
  const args = composeCommand(site.config, site.paths, up);
  await succeed(site.changes, { args, timeoutMs: RECREATE_MS, onLine: site.log.foreign });
}

/** Waits until the proxy has to know the new ones, and tells one that looks names up only once. */
async function letIn(
  roll: Roll,
  { service, since }: { readonly service: string; readonly since: number },
): Promise<void> {
  await untilKnown(roll, since);
  await refresh(roll, service);
  if (roll.proxy !== undefined) await throughProxy(roll, service);
}

async function refresh(roll: Roll, service: string): Promise<void> {
  const containers = await containersNow(roll, service);
  await roll.proxy?.way.putBack(roll.site, { service, containers });
}

/** Stops a container, which takes as long as its application needs, and removes it. */
async function remove(roll: Roll, service: string, id: string): Promise<void> {
  const { site, timeline } = roll;
  const timeoutMs = roll.graceMs(service) + RECREATE_MS;
  await timeline.during(service, 'remove', async () => {
    // A run that was cut short may have removed it already.
    const found = (await listContainers(site.changes, site.config.project)).find(
      (container) => container.id === id,
    );
    if (found === undefined) return;
    await succeed(site.changes, { args: ['docker', 'stop', id], timeoutMs });
    await succeed(site.changes, { args: ['docker', 'rm', '--force', id] });
  });
  // A proxy that looks names up once has to forget its address.
  await refresh(roll, service);
  site.log.info(`${named({ service, id })} is gone`);
}

/** A container as the log calls it. */
function named({ service, id }: Pick<Container, 'service' | 'id'>): string {
  return `${service} (${shortId(id)})`;
}
