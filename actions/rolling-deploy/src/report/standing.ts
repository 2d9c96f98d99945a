/** What serves now, as it stands on the host and not as it was meant. */
import { shownRelease } from '../adopt/release-of.ts';
import { type Container, isServing, listContainers } from '../host/containers.ts';
import { shortId } from '../layout/describe.ts';
import { type Replication, slotName } from '../layout/layout.ts';
import { containersIn } from '../layout/plan-scaled.ts';
import { markersOf } from '../look.ts';
import type { RunningProxy } from '../proxy/proxy.ts';
import type { Site } from '../site/site.ts';

/** A replica as it stands. */
export interface Standing {
  readonly service: string;
  /** The release of its container; undefined when that is not ours, or there is none. */
  readonly release: string | undefined;
  /** Why it does not serve; undefined when it does. */
  readonly trouble: string | undefined;
}

/** Looks at the replicas. */
export async function lookAtReplicas(
  site: Site,
  proxy: RunningProxy | undefined,
): Promise<Standing[]> {
  const [containers, markers] = await Promise.all([
    listContainers(site.host, site.config.project),
    markersOf(site, proxy),
  ]);
  return placesOf(containers, site.config.roll).map(({ name, slot, own }) => {
    const container = own.find(isServing) ?? own[0];
    const release = container && shownRelease(container);
    if (container === undefined) return { service: name, release, trouble: 'has no container' };
    if (!isServing(container)) {
      return { service: name, release, trouble: `is ${container.health ?? container.state}` };
    }
    const trouble = markers.includes(slot) ? 'is out of the proxy' : undefined;
    return { service: name, release, trouble };
  });
}

/** The replicas in words: in few where all are alike. */
export function describeStanding(replicas: readonly Standing[]): string {
  const name = (release: string | undefined) => release ?? 'a release that is not by Fairway';
  const releases = new Set(replicas.map(({ release }) => release));
  if (releases.size === 1 && replicas.every(({ trouble }) => trouble === undefined)) {
    return `${name(replicas[0]?.release)}, on every replica.`;
  }
  const each = replicas.map(({ service, release, trouble }) =>
    trouble === undefined
      ? `${service} serves ${name(release)}`
      : `${service}, with ${name(release)}, ${trouble}`,
  );
  return `${each.join('; ')}.`;
}

// --- internal ---

/** Where a replica stands, or should stand. */
interface Place {
  readonly name: string;
  /** Its name in the configuration of the proxy. */
  readonly slot: string;
  readonly own: readonly Container[];
}

function placesOf(containers: readonly Container[], { services, layout }: Replication): Place[] {
  if (layout.kind === 'scaled') {
    const { service } = layout;
    const found = containersIn(containers, service);
    const each = found.map((one) => ({
      ...{ name: `${service} (${shortId(one.id)})`, slot: service, own: [one] },
    }));
    return each.length > 0 ? each : [{ name: service, slot: service, own: [] }];
  }
  const all = services.map((name) => ({
    ...{ name, slot: slotName(layout, name) },
    own: containers.filter(({ service }) => service === name),
  }));
  if (layout.kind === 'services') return all;
  // One of the two slots is always empty.
  const filled = all.filter(({ own }) => own.length > 0);
  return filled.length > 0 ? filled : all.slice(0, 1);
}
