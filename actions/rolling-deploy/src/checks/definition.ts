/** What the checks want to know of a service's definition, read from Compose's resolved model. Pure. */
import * as z from 'zod/mini';
import { parseDuration } from '../../../../kit/time/duration.ts';

/** Parts of a definition; what is not written is absent. Times in milliseconds. */
export interface Definition {
  readonly containerName?: string;
  /** Ports of the host that lead to the service. */
  readonly hostPorts: readonly number[];
  /** How often the health check looks; Docker's own default is 30 s. */
  readonly intervalMs?: number;
  readonly startPeriodMs?: number;
  readonly startIntervalMs?: number;
  readonly retries?: number;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  /** Whether Docker puts an init before the program, which passes signals on to it. */
  readonly hasInit: boolean;
}

const words = z.nullish(z.array(z.string()));
const text = z.nullish(z.string());

const schema = z.looseObject({
  container_name: text,
  ports: z.nullish(
    z.array(z.looseObject({ published: z.nullish(z.union([z.string(), z.number()])) })),
  ),
  healthcheck: z.nullish(
    z.looseObject({
      interval: text,
      start_period: text,
      start_interval: text,
      retries: z.nullish(z.number()),
    }),
  ),
  entrypoint: words,
  command: words,
  init: z.nullish(z.boolean()),
});

/** Reads a service as `docker compose config --format json` prints it; undefined when it is unlike that. */
export function definitionOf(service: unknown): Definition | undefined {
  const { data } = schema.safeParse(service);
  if (data === undefined) return undefined;
  const { healthcheck } = data;
  const found = {
    containerName: data.container_name ?? undefined,
    intervalMs: durationOf(healthcheck?.interval),
    startPeriodMs: durationOf(healthcheck?.start_period),
    startIntervalMs: durationOf(healthcheck?.start_interval),
    retries: healthcheck?.retries ?? undefined,
    entrypoint: data.entrypoint ?? undefined,
    command: data.command ?? undefined,
  };
  const known = Object.entries(found).filter(([, value]) => value !== undefined);
  const hostPorts = (data.ports ?? []).flatMap(({ published }) => portsOf(published));
  return { ...Object.fromEntries(known), hostPorts, hasInit: data.init === true };
}

// --- internal ---

function durationOf(written: string | null | undefined): number | undefined {
  return written ? parseDuration(written) : undefined;
}

/** One port; a range of them, of which Docker takes a free one, can not be told beforehand. */
function portsOf(published: string | number | null | undefined): number[] {
  const port = Number(published ?? Number.NaN);
  return Number.isInteger(port) && port > 0 ? [port] : [];
}
