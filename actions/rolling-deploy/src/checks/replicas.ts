/** What the checks say about replicas: their definitions, and when a health check looks first. Pure. */
import type { Definition } from './definition.ts';
import type { CheckFacts } from './facts.ts';

/** Docker's defaults: https://docs.docker.com/reference/dockerfile/#healthcheck */
const DEFAULT_INTERVAL_MS = 30_000;
const DEFAULT_RETRIES = 3;

/** The services that are rolled, as far as their definition is known. */
export function replicas({ roll, model }: CheckFacts): [string, Definition][] {
  return roll.services.flatMap((name) => {
    const definition = model.get(name)?.definition;
    return definition === undefined ? [] : [[name, definition] as [string, Definition]];
  });
}

/** Those of them that are judged by a health check of the Compose file. */
export function judged(facts: CheckFacts): [string, Definition][] {
  return replicas(facts).filter(([name]) => facts.model.get(name)?.hasHealthCheck === true);
}

/** When a health check looks for the first time after the start. */
export function firstLookMs({ intervalMs, startPeriodMs, startIntervalMs }: Definition): number {
  const usual = intervalMs ?? DEFAULT_INTERVAL_MS;
  return startPeriodMs ? Math.min(usual, startIntervalMs ?? usual) : usual;
}

/** How long a replica may boot before it counts as unhealthy; undefined with a time of its own for that. */
export function bootMs({ intervalMs, startPeriodMs, retries }: Definition): number | undefined {
  if (startPeriodMs) return undefined;
  return (intervalMs ?? DEFAULT_INTERVAL_MS) * (retries ?? DEFAULT_RETRIES);
}
