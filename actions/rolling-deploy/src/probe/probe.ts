/** Asks the application all the time while a deploy runs, as a visitor would, and keeps count. */
import { setImmediate } from 'node:timers/promises';
import { messageOf } from '../../../../kit/action/message.ts';
import type { ProbeConfig } from '../config/config.ts';
import { type AgentPool, type Agents, agentPool } from './agents.ts';
import { newAbsences } from './announced.ts';
import { askAsVisitor } from './repeat.ts';
import { type Dial, isAnswered } from './request.ts';
import type { Sample } from './sample.ts';
import { type Figures, figures } from './statistics.ts';

/** A probe that runs. */
export interface Probe {
  /** From now on failures are blamed on the deploy. A second call does nothing. */
  changed(): void;
  /** Does what takes the proxy away for a while, as the plan has said: that is not held against the deploy. */
  announced<Result>(task: () => Promise<Result>): Promise<Result>;
  /** What was asked from a moment on, in milliseconds since the epoch. */
  since(at: number): readonly Sample[];
  /** What was counted until now. */
  figures(): Figures;
  /** What the requests met until now; waits until one of them has ended. */
  first(): Promise<readonly Sample[]>;
  /** Waits for what is in flight, and goes on. */
  settled(): Promise<Figures>;
  /** Ends the probe and waits for what is in flight, but not after a cancel. */
  stop(): Promise<Figures>;
}

const TIMEOUT_MS = 10_000;
/** No more than this many requests wait for an answer at once, whatever the rate. */
const MOST_IN_FLIGHT = 20;
/** After this many requests the probe ends, so that it can never become a flood. */
const MOST_REQUESTS = 200_000;

/** Starts to ask, by turns over a new connection and over one that is kept, until the cancel. */
export function startProbe(
  config: ProbeConfig,
  { dial, signal }: { readonly dial: Dial | undefined; readonly signal: AbortSignal },
): Probe {
  const url = new URL(config.url);
  const agents = agentPool(url, dial);
  const samples: Sample[] = [];
  const inFlight = new Set<Promise<void>>();
  const absences = newAbsences();
  let changedAt: number | undefined;
  const send = sender({ config, url, dial, signal, agents, samples, inFlight });
  const timer = setInterval(send, 1_000 / config.rate);
  send();
  const end = () => {
    clearInterval(timer);
    agents.destroy();
  };
  const aborted = whenAborted(signal).then(end);
  const counted = () => figures(samples, changedAt, absences.all);
  return {
    changed: () => {
      changedAt ??= Date.now();
    },
    announced: absences.during,
    since: (at) => samples.filter((sample) => sample.at >= at),
    figures: counted,
    async first() {
      while (samples.length === 0 && inFlight.size > 0 && !signal.aborted) {
        await Promise.race([...inFlight, aborted]);
      }
      return samples;
    },
    async settled() {
      await Promise.race([Promise.all(inFlight), aborted]);
      return counted();
    },
    async stop() {
      clearInterval(timer);
      await Promise.race([Promise.all(inFlight), aborted]);
      end();
      return counted();
    },
  };
}

// --- internal ---

interface Sending {
  readonly config: ProbeConfig;
  readonly url: URL;
  readonly dial: Dial | undefined;
  readonly signal: AbortSignal;
  readonly agents: AgentPool;
  readonly samples: Sample[];
  readonly inFlight: Set<Promise<void>>;
}

/** Sends a request with each call, unless too many wait already. */
function sender(sending: Sending): () => void {
  const { config, url, dial, signal, agents, samples, inFlight } = sending;
  let sent = 0;
  return () => {
    if (inFlight.size >= MOST_IN_FLIGHT || sent >= MOST_REQUESTS) return;
    const connection = sent % 2 === 0 ? 'fresh' : 'kept';
    sent += 1;
    const epoch = dial?.epoch();
    const stands = async () => !signal.aborted && (await stillLeads(dial, epoch));
    const request = sample({ config, url, agents: agents.at(epoch), connection, mayRepeat: stands })
      .then(async (one) => {
        // What failed because our own connection to the host did says nothing about the application.
        const says = one.failure === undefined || (await stands());
        if (says && !signal.aborted) samples.push(one);
      })
      .finally(() => inFlight.delete(request));
    inFlight.add(request);
  };
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Whether our own connection is the one that there was when a request was sent. */
async function stillLeads(dial: Dial | undefined, epoch: number | undefined): Promise<boolean> {
  if (dial === undefined) return true;
  // The end of a connection is told after the end of what went over it.
  await setImmediate();
  return epoch !== undefined && dial.epoch() === epoch;
}

interface Asking {
  readonly config: ProbeConfig;
  readonly url: URL;
  readonly agents: Agents;
  readonly connection: Sample['connection'];
  readonly mayRepeat: () => Promise<boolean>;
}

async function sample({ config, ...question }: Asking): Promise<Sample> {
  const { connection } = question;
  const at = Date.now();
  const started = performance.now();
  const durationMs = () => performance.now() - started;
  try {
    const answer = await askAsVisitor({ ...question, timeoutMs: TIMEOUT_MS });
    const { status, headers, repeated } = answer;
    const header = config.versionHeader === undefined ? undefined : headers[config.versionHeader];
    const version = Array.isArray(header) ? header[0] : header;
    const failure = isAnswered(status) ? undefined : `HTTP ${status}`;
    const location = headers.location === undefined ? {} : { location: headers.location };
    const one = { at, durationMs: durationMs(), connection, repeated };
    return { ...one, failure, version, status, ...location };
  } catch (error) {
    const failure = messageOf(error);
    return { at, durationMs: durationMs(), connection, failure, version: undefined };
  }
}
