/** How a replica is taken out of the proxy and put back: one interface, whatever the way. */
import type { Container } from '../host/containers.ts';
import type { OpenSite, Site } from '../site/site.ts';

/** A replica, and the containers that it has now. */
export interface Replica {
  readonly service: string;
  readonly containers: readonly Container[];
}

/** What is still in flight to a replica, and who says so. */
export interface Count {
  readonly inFlight: number;
  /** `counter`: the proxy counts requests; `connections`: the kernel lists its connections. */
  readonly by: 'counter' | 'connections';
}

/** Ways to take a replica out, the best first. */
export const METHODS = ['marker', 'health', 'admin', 'none'] as const;
export type Method = (typeof METHODS)[number];

/** A way to take replicas out. Each of its steps can be done again after one that was cut short. */
export interface WayOut {
  readonly method: Method;
  /** Whether a replica that was taken out gets no new request; else there is nothing to wait for. */
  readonly drains: boolean;
  /**
   * How long nothing may be in flight to a replica until it is taken for drained, in milliseconds; by
   * default the first look that finds nothing will do.
   */
  readonly quietMs?: number;
  /** Takes a replica out; `note` says for whom. Returns when it gets no new request. */
  takeOut(site: OpenSite, replica: Replica, note: string): Promise<void>;
  /** Undefined when nobody can count. */
  inFlight(site: Site, replica: Replica): Promise<Count | undefined>;
  /** Lets requests come again, to a new container or to the one that was taken out. */
  putBack(site: OpenSite, replica: Replica): Promise<void>;
}
