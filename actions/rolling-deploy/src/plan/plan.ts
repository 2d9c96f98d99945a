/** What a plan is made from, and what it says. */
import type { Effect } from '../files/effect.ts';
import type { Model } from '../host/compose.ts';
import type { Container } from '../host/containers.ts';
import type { Release } from '../host/journal.ts';
import type { Layout } from '../layout/layout.ts';

/** What is asked for. */
export interface Wish extends Release {
  readonly services: readonly string[];
  /** Without one each service is a replica. */
  readonly layout?: Layout;
  readonly then: readonly string[];
  /** Undefined when it is not part of the project. */
  readonly proxy: string | undefined;
}

/** What is there. */
export interface Facts {
  /** The services as they shall be. */
  readonly model: Model;
  readonly containers: readonly Container[];
  /** The engine's id of the image that is asked for; undefined when it must be pulled. */
  readonly imageId: string | undefined;
  /** Name of the image in the model, where the release stands for itself. */
  readonly imageName: string;
  /** Markers that are set. */
  readonly markers: readonly string[];
  /** Whether markers are how replicas are taken out of the proxy. */
  readonly usesMarkers?: boolean;
  /** Paths of files that differ from the ones in the checkout. */
  readonly changedFiles: readonly string[];
  /** What services have to do with these, and with what an earlier run copied. */
  readonly effects: readonly Effect[];
  /** The release that the journal names last. */
  readonly journal: Release | undefined;
}

/** What is done, in the order in which it is done. */
export interface Plan {
  readonly wish: Release;
  /** The release that serves now. */
  readonly previous: Release | undefined;
  readonly pull: boolean;
  readonly changedFiles: readonly string[];
  /** What services do with new files, before the replicas are rolled. */
  readonly effects: readonly Effect[];
  /** The Compose service of the proxy; undefined when it is not part of the project. */
  readonly proxy: string | undefined;
  /** What becomes of a stack that was started by hand. */
  readonly adoption?: Adoption;
  /** Started before the replicas, because it is not there. */
  readonly start: readonly string[];
  /** Replicas that serve, and that an earlier run left out of the proxy. */
  readonly putBack: readonly string[];
  /** With a scaled service: containers that go before others are replaced. */
  readonly surplus?: readonly Surplus[];
  /** Replicas in the order in which they are rolled. */
  readonly roll: readonly Replacement[];
  /** With one service: which of the two slots serves from then on, in place of the other. */
  readonly takeOver?: TakeOver | undefined;
  /** Whether the proxy is only started after the replicas, because none of them serves yet. */
  readonly proxyLast: boolean;
  /** Updated after the replicas. */
  readonly update: readonly Replacement[];
}

/** A container that is replaced, or made, and why. */
export interface Replacement {
  readonly service: string;
  readonly reason: string;
  /** In a scaled service: id of the one in whose place the new one stands; without, none goes. */
  readonly container?: string;
}

/** A container that goes, and nothing comes in its place. */
export interface Surplus {
  readonly service: string;
  /** Its id. */
  readonly container: string;
  readonly reason: string;
}

/** One slot takes the requests over, and the other one is emptied. Both are Compose services. */
export interface TakeOver {
  readonly enter: string;
  readonly leave: string;
}

/** What of a stack that was started by hand stays as it is. */
export interface Adoption {
  /** Services that are taken over, and whose containers are not touched. */
  readonly takeOver: readonly string[];
  /** The proxy, where nobody can tell whether its definition changed: why. */
  readonly trusted: string | undefined;
  /** What runs beside, and is not taken over. */
  readonly beside: readonly string[];
}

/** Whether there is nothing to do to any container or file; the environment file comes on top. */
export function isUnchanged(plan: Plan): boolean {
  const { start, roll, update, putBack, changedFiles, effects, surplus = [] } = plan;
  const lists = [start, roll, update, putBack, changedFiles, effects, surplus];
  const isDone = plan.takeOver === undefined && !plan.proxyLast;
  return isDone && lists.every(({ length }) => length === 0);
}

/** Whether a service's container is replaced, so that it takes the new release's name. */
export function takesRelease(plan: Plan): boolean {
  return plan.roll.length > 0 || plan.update.length > 0;
}
