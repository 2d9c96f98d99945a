/** What of a service decides whether it can stand beside itself, from Compose's resolved model. Pure. */
import type { ComposeService } from '../host/compose-service.ts';

/** What only one container can have, and what several would share. */
export interface Shape {
  readonly containerName: string | undefined;
  /** Ports of the host that it takes. */
  readonly hostPorts: readonly string[];
  /** `host`, `none`, … in place of networks. */
  readonly networkMode: string | undefined;
  readonly networks: readonly string[];
  /** Networks in which it has an address of its own. */
  readonly fixedIn: readonly string[];
  /** Where it may write to what outlives a container. */
  readonly writesTo: readonly string[];
}

/** Takes that out of a service. */
export function shapeOf(service: Written): Shape {
  const networks = Object.entries(service.networks ?? {});
  return {
    containerName: service.container_name ?? undefined,
    hostPorts: (service.ports ?? []).flatMap(({ published }) =>
      published === undefined || published === null || published === '' ? [] : [String(published)],
    ),
    networkMode: service.network_mode ?? undefined,
    networks: networks.map(([name]) => name),
    fixedIn: networks.flatMap(([name, at]) => (at?.ipv4_address || at?.ipv6_address ? [name] : [])),
    writesTo: (service.volumes ?? []).flatMap(({ type, target, read_only: isReadOnly }) =>
      (type === 'volume' || type === 'bind') && isReadOnly !== true ? [target] : [],
    ),
  };
}

// --- internal ---

type Written = Pick<
  ComposeService,
  'container_name' | 'ports' | 'network_mode' | 'networks' | 'volumes'
>;
