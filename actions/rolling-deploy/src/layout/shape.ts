/** What of a service decides whether it can stand beside itself, from Compose's resolved model. */
import * as z from 'zod/mini';

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

const shape = z.looseObject({
  container_name: z.nullish(z.string()),
  network_mode: z.nullish(z.string()),
  ports: z.nullish(
    z.array(z.looseObject({ published: z.nullish(z.union([z.string(), z.number()])) })),
  ),
  networks: z.nullish(
    z.record(
      z.string(),
      z.nullish(
        z.looseObject({
          ipv4_address: z.nullish(z.string()),
          ipv6_address: z.nullish(z.string()),
        }),
      ),
    ),
  ),
  volumes: z.nullish(
    z.array(
      z.looseObject({
        type: z.optional(z.string()),
        target: z._default(z.string(), ''),
        read_only: z.nullish(z.boolean()),
      }),
    ),
  ),
});

/** @throws {Error} when it is not a service as Compose prints it. */
export function shapeOf(service: unknown): Shape {
  const found = shape.parse(service);
  const networks = Object.entries(found.networks ?? {});
  return {
    containerName: found.container_name ?? undefined,
    hostPorts: (found.ports ?? []).flatMap(({ published }) =>
      published === undefined || published === null || published === '' ? [] : [String(published)],
    ),
    networkMode: found.network_mode ?? undefined,
    networks: networks.map(([name]) => name),
    fixedIn: networks.flatMap(([name, at]) => (at?.ipv4_address || at?.ipv6_address ? [name] : [])),
    writesTo: (found.volumes ?? []).flatMap(({ type, target, read_only: isReadOnly }) =>
      (type === 'volume' || type === 'bind') && isReadOnly !== true ? [target] : [],
    ),
  };
}
