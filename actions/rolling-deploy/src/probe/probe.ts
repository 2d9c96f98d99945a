/** Asks the application all the time while a deploy runs, as a visitor would, and keeps count. */
import { messageOf } from '../../../../kit/action/message.ts';
import type { ProbeConfig } from '../config/config.ts';
import { agentFor, ask, type Dial } from './request.ts';
import { type Figures, figures, type Sample } from './statistics.ts';

/** A probe that runs. */
export interface Probe {
  /** From now on failures are blamed on the deploy. A second call does nothing. */
  changed(): void;
  /** What was counted until now. */
  figures(): Figures;
  /** Ends the probe and waits for what is in flight. */
  stop(): Promise<Figures>;
}

const TIMEOUT_MS = 10_000;
/** No more than this many requests wait for an answer at once, whatever the rate. */
const MOST_IN_FLIGHT = 20;
/** After this many requests the probe ends, so that it can never become a flood. */
const MOST_REQUESTS = 200_000;

/** Starts to ask, by turns over a new connection and over one that is kept. */
export function startProbe(config: ProbeConfig, dial: Dial | undefined): Probe {
  const url = new URL(config.url);
  const agents = {
    fresh: agentFor(url, { dial, keepAlive: false }),
    kept: agentFor(url, { dial, keepAlive: true }),
  };
  const samples: Sample[] = [];
  const inFlight = new Set<Promise<void>>();
  let sent = 0;
  let changedAt: number | undefined;
  const send = () => {
    if (inFlight.size >= MOST_IN_FLIGHT || sent >= MOST_REQUESTS) return;
    const connection = sent % 2 === 0 ? 'fresh' : 'kept';
    sent += 1;
    const request = sample({ config, url, agent: agents[connection], connection })
      .then((one) => {
        // What failed because our own connection to the host did says nothing about the application.
        if (one.failure === undefined || dial === undefined || dial.isOpen()) samples.push(one);
      })
      .finally(() => inFlight.delete(request));
    inFlight.add(request);
  };
  const timer = setInterval(send, 1_000 / config.rate);
  return {
    changed: () => {
      changedAt ??= Date.now();
    },
    figures: () => figures(samples, changedAt),
    async stop() {
      clearInterval(timer);
      await Promise.all(inFlight);
      agents.fresh.destroy();
      agents.kept.destroy();
      return figures(samples, changedAt);
    },
  };
}

// --- internal ---

interface Asking {
  readonly config: ProbeConfig;
  readonly url: URL;
  readonly agent: ReturnType<typeof agentFor>;
  readonly connection: Sample['connection'];
}

async function sample({ config, url, agent, connection }: Asking): Promise<Sample> {
  const at = Date.now();
  const started = performance.now();
  const seen = (failure: string | undefined, version?: string): Sample => {
    return { at, durationMs: performance.now() - started, connection, failure, version };
  };
  try {
    const { status, headers } = await ask({ url, agent, timeoutMs: TIMEOUT_MS });
    const header = config.versionHeader === undefined ? undefined : headers[config.versionHeader];
    const version = Array.isArray(header) ? header[0] : header;
    return seen(status >= 200 && status < 400 ? undefined : `HTTP ${status}`, version);
  } catch (error) {
    return seen(messageOf(error));
  }
}
