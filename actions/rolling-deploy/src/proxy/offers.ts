/** What a proxy's configuration offers for taking a replica out, whatever the proxy is. */

/** The replicas behind a proxy. */
export interface Replicas {
  /** The name that each has for itself. */
  readonly services: readonly string[];
  readonly port: number;
  /** A name that leads to all of them, whichever are there. */
  readonly shared?: string | undefined;
}

/** A file that takes a replica out while it is there. */
export interface MarkerOffer {
  readonly service: string;
  /** Directory of the markers, as the container of the proxy sees it. */
  readonly root: string;
}

/** What the configuration says about the replicas. */
export interface Offers {
  readonly markers: readonly MarkerOffer[];
  /** Replicas that get requests in a place where their marker is not looked at. */
  readonly unguarded: readonly string[];
  /** Replicas that get requests anywhere. */
  readonly dialled: readonly string[];
  /** How the proxy itself looks at the replicas; undefined when it does not. */
  readonly activeCheck: ActiveCheck | undefined;
  /** The configuration to change for a while and to restore; undefined when that can not be done. */
  readonly changeable: unknown;
  /** Replicas of which a request goes nowhere else when the connection to them fails. */
  readonly unretried: readonly string[];
  /** Replicas whose address the proxy looks up once, when it reads its configuration. */
  readonly resolvedOnce: readonly string[];
  /** How long the proxy keeps the addresses that it found for a name; undefined when it does not. */
  readonly namesKeptMs?: number | undefined;
}

/** A proxy that asks replicas by itself. */
export interface ActiveCheck {
  readonly intervalMs: number;
  readonly timeoutMs: number;
  /** Failed looks that take a replica out. */
  readonly fails: number;
}

/**
 * The replica behind an address: by its service, also with the name of a Compose network behind it
 * (`app-a.shop_default`), or by a name like `shop-app-a-1` that Compose gives. Case does not count in names.
 */
export function replicaOf(written: string, { services, port, shared }: Replicas): string[] {
  const [host = '', of] = written
    .toLowerCase()
    .replace(/^tcp\//, '')
    .split(':');
  if (of !== String(port)) return [];
  const is = (service: string) => host.replace(/\.$|\.[^.]*_[^.]*$/, '') === service.toLowerCase();
  if (shared !== undefined && is(shared)) return [...services];
  return services.filter(
    (service) => is(service) || new RegExp(`[-_]${escaped(service)}[-_]\\d+$`, 'i').test(host),
  );
}

// --- internal ---

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
