/**
 * A service as `docker compose config --format json` prints it: the one place that says which of its
 * keys are read, and how they look. What is not named here is kept for the hash alone.
 */
import * as z from 'zod/mini';

const text = z.nullish(z.string());
const words = z.nullish(z.array(z.string()));

/** Containers carry a hash of what comes out of this: another default would replace them all once more. */
export const composeService = z.looseObject({
  image: z._default(z.string(), ''),
  build: z.nullish(z.unknown()),
  container_name: text,
  entrypoint: words,
  command: words,
  init: z.nullish(z.boolean()),
  environment: z.nullish(z.record(z.string(), z.unknown())),
  healthcheck: z.nullish(
    z.looseObject({
      test: words,
      disable: z.nullish(z.boolean()),
      interval: text,
      start_period: text,
      start_interval: text,
      retries: z.nullish(z.number()),
    }),
  ),
  stop_grace_period: text,
  ports: z.nullish(
    z.array(z.looseObject({ published: z.nullish(z.union([z.string(), z.number()])) })),
  ),
  network_mode: text,
  networks: z.nullish(
    z.record(z.string(), z.nullish(z.looseObject({ ipv4_address: text, ipv6_address: text }))),
  ),
  volumes: z.nullish(
    z.array(
      z.looseObject({
        type: z.optional(z.string()),
        source: text,
        target: z._default(z.string(), ''),
        read_only: z.nullish(z.boolean()),
      }),
    ),
  ),
  depends_on: z.nullish(
    z.record(z.string(), z.looseObject({ condition: z._default(z.string(), 'service_started') })),
  ),
});

export type ComposeService = z.output<typeof composeService>;
