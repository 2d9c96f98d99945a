/** Replaces replicas: out of the proxy, drained, replaced, healthy, back in, watched. */
import { messageOf } from '../../../../kit/action/message.ts';
import { fail } from '../errors.ts';
import { type Container, isServing, listContainers } from '../host/containers.ts';
import { slotName } from '../layout/layout.ts';
import { agentFor, ask, isAnswered } from '../probe/request.ts';
import { describeDrain, waitForDrain } from '../proxy/drain.ts';
import type { RunningProxy } from '../proxy/proxy.ts';
import type { Replica } from '../proxy/way-out.ts';
import type { Timeline } from '../report/timeline.ts';
import type { OpenSite } from '../site/site.ts';
import type { Soak } from '../soak/soak.ts';
import { untilFit } from './fit.ts';
import type { Expected } from './health.ts';
import { recreate } from './recreate.ts';
import { watch } from './watch.ts';

/** How far a service is; it tells what is to be done when a deploy is cut short. */
export type Stage = 'drain' | 'replace' | 'back' | 'watch' | 'update';

/** What a roll works with. */
export interface Roll {
  readonly site: OpenSite;
  /** Undefined while the proxy does not run. */
  readonly proxy: RunningProxy | undefined;
  readonly timeline: Timeline;
  /** The engine's id of the image that the new container shall run. */
  readonly imageId: string;
  /** How long the container of a service may take to stop. */
  readonly graceMs: (service: string) => number;
  /** For whom a replica is taken out. */
  readonly note: string;
  /** Told before each stage begins. */
  readonly onStage: (service: string, stage: Stage) => void;
  /** Throws when more requests failed than may. */
  readonly checkRequests: () => void;
  /** It is only said when no request is answered: that may be why one goes back. */
  readonly forgives: boolean;
  /** Begins to compare the new release with the old one beside it. */
  readonly beginSoak: (container: Container) => Promise<Soak>;
}

/** Compose needs this on top of the grace period to make and start a container. */
export const RECREATE_MS = 5 * 60_000;
/** Even a proxy that does not look at replicas by itself gets this long to see one. */
const LEAST_SETTLE_MS = 300;

/**
 * Rolls a replica, or several at once where nothing is drained: one that fails lets the others come to
 * their end first. Every step looks first, so that a roll which was cut short can be done again.
 *
 * @throws {ActionError} FR040 to FR043, FR046; the replica then stays out of the proxy.
 */
export async function rollReplicas(roll: Roll, services: readonly string[]): Promise<void> {
  const { site, timeline } = roll;
  const containers = await listContainers(site.host, site.config.project);
  const [only, ...more] = services;
  if (roll.proxy !== undefined && only !== undefined && more.length === 0) {
    if (othersServe(containers, site.config, only)) {
      roll.onStage(only, 'drain');
      const replica = replicaIn(containers, site.config, only);
      await timeline.during(only, 'drain', () => takeOut(roll, replica));
    }
  }
  await replace(roll, services);
  const before = containers.map(({ id }) => id);
  const ends = await Promise.allSettled(
    services.map((service) => comeBack(roll, { service, before })),
  );
  const failed = ends.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** Puts a replica that serves already back into the proxy, before another one is taken out. */
export async function putBack(roll: Roll, service: string): Promise<void> {
  const { site, proxy } = roll;
  if (proxy === undefined) return;
  await letIn(roll, { service, since: site.clock.now() });
  await site.clock.sleep(settleMs(proxy), site.signal);
  roll.checkRequests();
}

/**
 * Gives the proxy the time that it needs to see a replica which answers `since` then, in milliseconds
 * since the epoch.
 */
export async function untilKnown({ site, proxy }: Roll, since: number): Promise<void> {
  const neededMs = Math.max(LEAST_SETTLE_MS, (proxy?.healthIntervalMs ?? 0) * 1.5);
  const leftMs = since + neededMs - site.clock.now();
  if (leftMs > 0) await site.clock.sleep(leftMs, site.signal);
}

/** A replica by the name that the proxy has for it, with the containers that it has now. */
export async function replicaOn(
  site: Pick<OpenSite, 'host' | 'config'>,
  service: string,
): Promise<Replica> {
  const containers = await listContainers(site.host, site.config.project);
  return replicaIn(containers, site.config, service);
}

/** The same among containers that were listed. */
export function replicaIn(
  containers: readonly Container[],
  { roll }: Pick<OpenSite['config'], 'roll'>,
  service: string,
): Replica {
  return {
    service: slotName(roll.layout, service),
    containers: containers.filter((container) => container.service === service),
  };
}

/** Whether another replica can take the requests meanwhile. */
export function othersServe(
  containers: readonly Container[],
  { roll }: Pick<OpenSite['config'], 'roll'>,
  service: string,
): boolean {
  return containers.some(
    (container) =>
      container.service !== service &&
      roll.services.includes(container.service) &&
      isServing(container),
  );
}

/** Waits until a replica that was taken out has answered what it has in flight. */
export async function untilDrained({ site, proxy }: Roll, replica: Replica): Promise<void> {
  if (proxy === undefined) return;
  const running = replica.containers.find(({ state }) => state === 'running');
  if (!proxy.way.drains || running === undefined) return;
  const drained = await waitForDrain({
    count: () => proxy.way.inFlight(site, replica),
    timeoutMs: site.config.roll.drainTimeoutMs,
    quietMs: proxy.way.quietMs ?? 0,
    clock: site.clock,
    signal: site.signal,
  });
  const { text, isQuiet } = describeDrain(running.service, drained);
  if (isQuiet) site.log.info(text);
  else site.log.warning(`${running.service}: requests still in flight`, text);
}

/** Waits until requests are answered through the proxy. @throws {ActionError} FR046. */
export async function throughProxy(
  { site, forgives, checkRequests }: Roll,
  service: string,
): Promise<void> {
  const { probe, roll } = site.config;
  if (probe === undefined) return;
  const url = new URL(probe.url);
  const dial = probe.from === 'host' ? site.dial : undefined;
  const agent = agentFor(url, { dial, keepAlive: false });
  const deadline = site.clock.now() + roll.health.timeoutMs;
  let last = '';
  for (let successes = 0; successes < roll.health.successes; ) {
    site.signal.throwIfAborted();
    checkRequests();
    if (site.clock.now() > deadline) {
      const error = fail('FR046', `With \`${service}\` back, ${probe.url} answers: ${last}.`);
      if (!forgives) throw error;
      return site.log.warning('Way back', error.what);
    }
    last = await ask({ url, agent, timeoutMs: 5_000 }).then(
      ({ status }) => (isAnswered(status) ? '' : `HTTP ${status}`),
      messageOf,
    );
    successes = last === '' ? successes + 1 : 0;
    if (last !== '') await site.clock.sleep(roll.health.intervalMs, site.signal);
  }
}

// --- internal ---

async function replace(roll: Roll, services: readonly string[]): Promise<void> {
  const { site, timeline, graceMs } = roll;
  for (const service of services) roll.onStage(service, 'replace');
  const timeoutMs = Math.max(...services.map(graceMs)) + RECREATE_MS;
  const replacing = recreate(site, services, { pull: 'never', timeoutMs });
  await Promise.all(services.map((one) => timeline.during(one, 'replace', () => replacing)));
}

/** From a container that was started to a replica that serves, and was watched. */
async function comeBack(roll: Roll, { service, before }: Expected): Promise<void> {
  const { site, timeline } = roll;
  const { container, since } = await untilFit(roll, { service, before });
  roll.onStage(service, 'back');
  await timeline.during(service, 'back', () => letIn(roll, { service, since }));
  roll.onStage(service, 'watch');
  await timeline.during(service, 'watch', async () => {
    const { isMet, judge } = await roll.beginSoak(container);
    const leastMs = roll.proxy === undefined ? 0 : settleMs(roll.proxy);
    await watch(site, container, { code: 'FR043', check: roll.checkRequests, leastMs, isMet });
    judge();
  });
}

async function takeOut(roll: Roll, replica: Replica): Promise<void> {
  await roll.proxy?.way.takeOut(roll.site, replica, roll.note);
  await untilDrained(roll, replica);
}

/** Puts a replica that answers `since` then into the proxy, and waits until requests are answered. */
async function letIn(
  roll: Roll,
  { service, since }: { readonly service: string; readonly since: number },
): Promise<void> {
  const { site, proxy } = roll;
  if (proxy === undefined) return;
  await untilKnown(roll, since);
  await proxy.way.putBack(site, await replicaOn(site, service));
  await throughProxy(roll, service);
  site.log.info(`${service} is back behind the proxy`);
}

/** Before another replica goes: requests that the proxy retried elsewhere must not lose that one as well. */
function settleMs({ healthIntervalMs }: RunningProxy): number {
  return Math.max(LEAST_SETTLE_MS, healthIntervalMs * 2);
}
