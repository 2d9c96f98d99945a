/** What the checks want to know of a service's definition, read from Compose's resolved model. Pure. */
import { parseDuration } from '../../../../kit/time/duration.ts';
import type { ComposeService } from '../host/compose-service.ts';

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

/** Takes them out of a service. */
export function definitionOf(service: Written): Definition {
  const { healthcheck } = service;
  const found = {
    containerName: service.container_name ?? undefined,
    intervalMs: durationOf(healthcheck?.interval),
    startPeriodMs: durationOf(healthcheck?.start_period),
    startIntervalMs: durationOf(healthcheck?.start_interval),
    retries: healthcheck?.retries ?? undefined,
    entrypoint: service.entrypoint ?? undefined,
    command: service.command ?? undefined,
  };
  const known = Object.entries(found).filter(([, value]) => value !== undefined);
  const hostPorts = (service.ports ?? []).flatMap(({ published }) => portsOf(published));
  return { ...Object.fromEntries(known), hostPorts, hasInit: service.init === true };
}

// --- internal ---

type Written = Pick<
  ComposeService,
  'container_name' | 'ports' | 'healthcheck' | 'entrypoint' | 'command' | 'init'
>;

function durationOf(written: string | null | undefined): number | undefined {
  return written ? parseDuration(written) : undefined;
}

/** One port; a range of them, of which Docker takes a free one, can not be told beforehand. */
function portsOf(published: string | number | null | undefined): number[] {
  const port = Number(published ?? Number.NaN);
  return Number.isInteger(port) && port > 0 ? [port] : [];
}
