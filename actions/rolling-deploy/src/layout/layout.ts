/** How the replicas of a project are laid out, and by which names Compose and the proxy know them. */

/**
 * `services`: each replica is a service of its own. `single`: one service, beside which a twin is
 * started that takes over. `scaled`: several containers of one service.
 */
export type Layout =
  | { readonly kind: 'services' }
  | { readonly kind: 'single'; readonly service: string; readonly twin: string }
  | { readonly kind: 'scaled'; readonly service: string; readonly replicas: number };

/** The services that are rolled, and how they are laid out. */
export interface Replication {
  /** Compose services: the replicas, a service and its twin, or the one that is scaled. */
  readonly services: readonly string[];
  readonly layout: Layout;
}

/** What the configuration says of the replicas. */
export interface WrittenReplicas {
  readonly services?: readonly string[] | undefined;
  readonly service?: string | undefined;
  readonly replicas?: number | undefined;
}

/** The layout that is written; rules of the configuration see to it that it is one. */
export function replicationOf({ services, service, replicas = 1 }: WrittenReplicas): Replication {
  if (service === undefined) return { services: services ?? [], layout: { kind: 'services' } };
  if (replicas > 1) return { services: [service], layout: { kind: 'scaled', service, replicas } };
  const twin = twinOf(service);
  return { services: [service, twin], layout: { kind: 'single', service, twin } };
}

/** The service that is made beside a single one. */
export function twinOf(service: string): string {
  return `${service}-b`;
}

/**
 * The name that stands for one replica alone in the configuration of the proxy, and as its marker. A
 * single service has its own name in common with its twin, so each of the two has one more.
 */
export function slotName(layout: Layout, service: string): string {
  return layout.kind === 'single' && service === layout.service ? `${service}-a` : service;
}

/** The names of all replicas, in the order of their services. */
export function slotNames({ services, layout }: Replication): string[] {
  return services.map((service) => slotName(layout, service));
}

/** The name that leads to every replica; undefined where each has only its own. */
export function sharedName(layout: Layout): string | undefined {
  return layout.kind === 'services' ? undefined : layout.service;
}
