/**
 * Rolls a single service: a new container beside the old one, which takes over once it is healthy. The
 * old one goes when its last request is answered, and is not touched before the new one is in.
 */

import { composeCommand, removeArgs } from '../host/compose.ts';
import { LABELS, listContainers } from '../host/containers.ts';
import type { TakeOver } from '../plan/plan.ts';
import { clearMarker, markerDirectory, setMarker } from '../proxy/marker.ts';
import { untilFit } from '../roll/fit.ts';
import { recreate } from '../roll/recreate.ts';
import {
  RECREATE_MS,
  type Roll,
  replicaIn,
  replicaOn,
  throughProxy,
  untilDrained,
  untilKnown,
} from '../roll/roll.ts';
import { watch } from '../roll/watch.ts';
import { succeed } from '../ssh/host.ts';
import { slotName } from './layout.ts';

/** One slot takes over from the other one. */
export interface TakingOver extends TakeOver {
  /** Whether its container is made first; else it stands there since a run that was cut short. */
  readonly isNew: boolean;
  /** Told when nothing stands in the slot that was left. */
  readonly onEmpty: () => Promise<void>;
}

/**
 * Lets one slot take over. Every step looks first, so that one which was cut short can be done again.
 *
 * @throws {ActionError} FR040 to FR043, FR046. Up to FR041 the old one is as it was, and serves.
 */
export async function takeOver(roll: Roll, taking: TakingOver): Promise<void> {
  const { site, timeline } = roll;
  const { enter, leave, isNew } = taking;
  if (isNew) await start(roll, taking);
  const { container, since } = await untilFit(roll, { service: enter, before: [] });
  roll.onStage(enter, 'back');
  await timeline.during(enter, 'back', () => switchOver(roll, { ...taking, since }));
  await empty(roll, taking);
  await taking.onEmpty();
  site.log.info(`${enter} has taken over; nothing stands in ${leave}`);
  roll.onStage(enter, 'watch');
  await timeline.during(enter, 'watch', () =>
    watch(site, container, { code: 'FR043', check: roll.checkRequests }),
  );
}

// --- internal ---

/** Makes the new container; where the proxy can tell the two apart it sends it nothing yet. */
async function start(roll: Roll, { enter, leave }: TakeOver): Promise<void> {
  const { site, timeline } = roll;
  await keepOut(roll, { enter, leave });
  roll.onStage(enter, 'replace');
  const timeoutMs = roll.graceMs(enter) + RECREATE_MS;
  await timeline.during(enter, 'replace', () =>
    recreate(site, [enter], { pull: 'never', timeoutMs }),
  );
}

async function keepOut({ site, proxy, note }: Roll, { enter, leave }: TakeOver): Promise<void> {
  if (proxy === undefined || !proxy.way.drains) return;
  const old = await replicaOn(site, leave);
  const isNamed = old.containers.every(({ labels }) => labels[LABELS.slot] === old.service);
  // One that we did not start has no name of its own yet: then only the shared one leads to it.
  if (!isNamed) return;
  if (old.containers.length > 0) await proxy.way.putBack(site, old);
  await proxy.way.takeOut(site, await replicaOn(site, enter), note);
}

/**
 * Sends requests to the new one, then none to the old one any more. While both are marked each proxy
 * leads to one of the two, and both serve.
 */
async function switchOver(
  roll: Roll,
  { enter, leave, since }: TakeOver & { readonly since: number },
): Promise<void> {
  const { site, proxy, note } = roll;
  if (proxy === undefined) return mark(roll, { enter, leave });
  await untilKnown(roll, since);
  await proxy.way.takeOut(site, await replicaOn(site, leave), note);
  await proxy.way.putBack(site, await replicaOn(site, enter));
  await throughProxy(roll, enter);
}

/** For a proxy that is started afterwards: it finds the markers as they shall be. */
async function mark({ site, note }: Roll, { enter, leave }: TakeOver): Promise<void> {
  const directory = markerDirectory(site.paths);
  const { layout } = site.config.roll;
  const [out, back] = [slotName(layout, leave), slotName(layout, enter)];
  await setMarker(site.changes, { directory, service: out, note, containers: [] });
  await clearMarker(site.changes, { directory, service: back });
}

/** Waits for what the old one has in flight, and removes it. */
async function empty(roll: Roll, { enter, leave }: TakeOver): Promise<void> {
  const { site, proxy, timeline } = roll;
  const containers = await listContainers(site.changes, site.config.project);
  const old = replicaIn(containers, site.config, leave);
  if (old.containers.length === 0) return;
  await timeline.during(leave, 'drain', () => untilDrained(roll, old));
  const args = composeCommand(site.config, site.paths, removeArgs(leave));
  const timeoutMs = roll.graceMs(leave) + RECREATE_MS;
  await timeline.during(leave, 'remove', () =>
    succeed(site.changes, { args, timeoutMs, onLine: site.log.foreign }),
  );
  // A proxy that looks names up once has to forget the address of the one that is gone.
  await proxy?.way.putBack(site, await replicaOn(site, enter));
}
