/** What serves now, as it stands on the host and not as it was meant. */
import { shownRelease } from './adopt/release-of.ts';
import { isServing, listContainers } from './host/containers.ts';
import { markersOf } from './look.ts';
import type { RunningProxy } from './proxy/proxy.ts';
import type { Site } from './site.ts';

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
  return site.config.roll.services.map((service) => {
    const own = containers.filter((container) => container.service === service);
    const container = own.find(isServing) ?? own[0];
    const release = container && shownRelease(container);
    if (container === undefined) return { service, release, trouble: 'has no container' };
    if (!isServing(container)) {
      return { service, release, trouble: `is ${container.health ?? container.state}` };
    }
    const trouble = markers.includes(service) ? 'is out of the proxy' : undefined;
    return { service, release, trouble };
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
