/** The proxy before the replicas: whether and how it can take one out. */
import { fail } from '../errors.ts';
import type { Container } from '../host/containers.ts';
import { sharedName, slotNames } from '../layout/layout.ts';
import type { Site } from '../site/site.ts';
import { byAdmin } from './by-admin.ts';
import { byHealth } from './by-health.ts';
import { byMarker } from './by-marker.ts';
import { byNothing } from './by-nothing.ts';
import { type Choice, chooseMethod, type Wanted } from './choose.ts';
import { withFreshNames } from './fresh-names.ts';
import { KINDS, type ProxyKind } from './kinds.ts';
import { canWrite, hostPath, markerDirectory } from './marker.ts';
import type { Offers, Replicas } from './offers.ts';
import type { Method, WayOut } from './way-out.ts';

/** A proxy that runs and can take each replica out. */
export interface RunningProxy {
  /** Undefined for one that is not part of the project. */
  readonly container: Container | undefined;
  readonly way: WayOut;
  /** Directories on the host in which a file says which replica is out. */
  readonly directories: readonly string[];
  /** How long it may take until it looks at a replica, or looks its name up, again. */
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
  const { proxy, proxyService } = site.config.roll;
  const { kind: name } = proxy;
  if (name === 'none') return before ?? unknownProxy(site);
  const container = containers.find(
    ({ service, state }) => service === proxyService && state === 'running',
  );
  if (container === undefined) return undefined;
  const isSame = before?.container?.id === container.id;
  if (isSame && before.container?.startedAt === container.startedAt) return before;
  const kind: ProxyKind = KINDS[name];
  const offers = await kind.look(site.host, container, replicasOf(site));
  if (offers === undefined) {
    const what = `The configuration of \`${proxyService}\` can not be read.`;
    throw fail('FR024', what, kind.unreadable);
  }
  const method = chosen(site, { choice: chooseMethod(wantedOf(site), offers), kind });
  const found = await wayFor(site, { method, container, offers, kind });
  // A service by itself keeps its name, and mostly its address.
  const keptMs = site.config.roll.layout.kind === 'services' ? 0 : (offers.namesKeptMs ?? 0);
  const looksMs = Math.max(offers.activeCheck?.intervalMs ?? 0, keptMs);
  return { ...found, container, healthIntervalMs: looksMs };
}

// --- internal ---

/** The replicas by the names that the proxy has for them. */
function replicasOf({ config }: Pick<Site, 'config'>): Replicas {
  const { roll } = config;
  return { services: slotNames(roll), port: roll.port, shared: sharedName(roll.layout) };
}

function wantedOf(site: Site): Wanted {
  const { proxy, layout } = site.config.roll;
  const { kind, method, drainCommand } = proxy;
  const { services, port } = replicasOf(site);
  const hasDrainCommand = drainCommand !== undefined;
  return { kind, method, services, port, hasDrainCommand, layout: layout.kind };
}

/** One that is not part of the project: nobody can ask it anything. */
function unknownProxy(site: Site): RunningProxy {
  const method = chosen(site, { choice: chooseMethod(wantedOf(site), undefined) });
  const { drainCommand } = site.config.roll.proxy;
  const directory = markerDirectory(site.paths);
  const inFlight = async () => undefined;
  const way =
    method === 'health' && drainCommand !== undefined
      ? byHealth({ drainCommand, directory, activeCheck: undefined, inFlight })
      : byNothing;
  return { container: undefined, way, directories: [directory], healthIntervalMs: 0 };
}

/** Says how replicas are taken out, and what would be better; or why they can not be. */
function chosen(
  site: Site,
  { choice, kind }: { readonly choice: Choice; readonly kind?: ProxyKind },
): Method {
  const { log } = site;
  const { proxyService, layout } = site.config.roll;
  const showSnippet = () => {
    // One name for all containers leaves nothing to mark.
    if (kind === undefined || layout.kind === 'scaled') return;
    log.info(kind.snippetPlace);
    log.info(kind.snippet(replicasOf(site)));
  };
  if (choice.method === undefined) {
    const { what, cause, remedy } = choice.problem;
    showSnippet();
    throw fail('FR024', `\`${proxyService ?? 'The proxy'}\` can not take a replica out. ${what}`, {
      cause,
      ...(remedy === undefined ? {} : { remedy }),
    });
  }
  log.info(`Replicas are taken out by: ${choice.method}`);
  if (choice.caution !== undefined) {
    log.warning(`roll.proxy.method: ${choice.method}`, choice.caution);
    showSnippet();
  }
  return choice.method;
}

interface Found {
  readonly method: Method;
  readonly container: Container;
  readonly offers: Offers;
  readonly kind: ProxyKind;
}

async function wayFor(
  site: Site,
  { method, container, offers, kind }: Found,
): Promise<Pick<RunningProxy, 'way' | 'directories'>> {
  const { proxy } = site.config.roll;
  const replicas = replicasOf(site);
  const markers = new Map<string, string>();
  if (method === 'marker') {
    const directories = new Map<string, string>();
    for (const { service, root } of offers.markers) {
      const directory = directories.get(root) ?? (await directoryFor(site, container, root));
      directories.set(root, directory);
      markers.set(service, directory);
    }
  }
  const directory = markerDirectory(site.paths);
  const inFlight: WayOut['inFlight'] = ({ host }, replica) =>
    kind.count(host, container, replica, replicas);
  const { drainCommand } = proxy;
  const { activeCheck, resolvedOnce } = offers;
  const ways: Readonly<Record<Method, () => WayOut>> = {
    marker: () => byMarker(markers, { inFlight }),
    // The choice saw to it that there is a command.
    health: () => byHealth({ drainCommand: drainCommand ?? [], directory, activeCheck, inFlight }),
    admin: () =>
      byAdmin({
        ...{ container, replicas },
        ...{ whole: offers.changeable, directory, inFlight },
      }),
    none: () => byNothing,
  };
  const noteOf = (service: string) => markers.get(service);
  const reload = kind.reload(container);
  const way = withFreshNames(ways[method](), { container, resolvedOnce, reload, noteOf });
  return { way, directories: [...new Set([directory, ...markers.values()])] };
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
