/** Sends traffic at a steady rate and keeps a record of every request. */
import { Agent, type IncomingMessage, request } from 'node:http';
import type { Stream } from './traffic.ts';

/** What became of one request. Times are milliseconds since the load began. */
export interface RequestRecord {
  readonly stream: string;
  /** False when the stream is slow on purpose. */
  readonly quick: boolean;
  readonly startMs: number;
  readonly durationMs: number;
  /** Undefined when it was answered as it should be; else what went wrong. */
  readonly failure: string | undefined;
  /** The version that answered, from the header `x-version`. */
  readonly version: string | undefined;
}

/** Load that is running. */
export interface Load extends AsyncDisposable {
  /** When the load began, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** What was answered until now. */
  readonly records: readonly RequestRecord[];
  /** Ends the load, waits for the requests in flight, and returns all records. */
  stop(): Promise<readonly RequestRecord[]>;
}

const TICK_MS = 10;
const REQUEST_TIMEOUT_MS = 15_000;
const LONGEST_LOAD_MS = 10 * 60_000;

/** Starts the streams against a server on this machine. The load ends by itself after ten minutes. */
export function startLoad(target: URL, streams: readonly Stream[]): Load {
  if (target.hostname !== '127.0.0.1')
    throw new Error(`Load goes to 127.0.0.1 only, not ${target.host}`);
  const startedAt = Date.now();
  const began = performance.now();
  const records: RequestRecord[] = [];
  const inFlight = new Set<Promise<void>>();
  const agents = new Map(
    streams.map((stream) => [stream.name, new Agent({ keepAlive: stream.keepAlive })]),
  );
  const due = new Map(streams.map((stream) => [stream.name, 0]));
  const timer = setInterval(() => {
    const elapsed = performance.now() - began;
    if (elapsed > LONGEST_LOAD_MS) return clearInterval(timer);
    for (const stream of streams) {
      const wanted = Math.floor((elapsed / 1_000) * stream.rate);
      for (let sent = due.get(stream.name) ?? 0; sent < wanted; sent++) {
        const sending = send({ target, stream, agent: agents.get(stream.name), began })
          .then((record) => void records.push(record))
          .finally(() => inFlight.delete(sending));
        inFlight.add(sending);
      }
      due.set(stream.name, wanted);
    }
  }, TICK_MS);
  const stop = async () => {
    clearInterval(timer);
    while (inFlight.size > 0) await Promise.all(inFlight);
    for (const agent of agents.values()) agent.destroy();
    return records;
  };
  return { startedAt, records, stop, [Symbol.asyncDispose]: async () => void (await stop()) };
}

interface Sending {
  readonly target: URL;
  readonly stream: Stream;
  readonly agent: Agent | undefined;
  readonly began: number;
}

function send({ target, stream, agent, began }: Sending): Promise<RequestRecord> {
  const start = performance.now();
  return new Promise((resolve) => {
    const finish = (failure: string | undefined, version?: string | string[]) =>
      resolve({
        stream: stream.name,
        quick: stream.slow !== true,
        startMs: start - began,
        durationMs: performance.now() - start,
        failure,
        version: typeof version === 'string' ? version : undefined,
      });
    const options = { ...stream.request, host: target.hostname, port: target.port, agent };
    const outgoing = request({ ...options, timeout: REQUEST_TIMEOUT_MS }, (response) =>
      receive(response, finish),
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')));
    outgoing.on('error', (error) => finish(error.message));
    outgoing.end(stream.body);
  });
}

function receive(
  response: IncomingMessage,
  finish: (failure: string | undefined, version?: string | string[]) => void,
): void {
  const status = response.statusCode ?? 0;
  response.on('error', (error) => finish(error.message));
  response.on('end', () => {
    const failure = status >= 200 && status < 300 ? undefined : `HTTP ${status}`;
    finish(failure, response.headers['x-version']);
  });
  response.resume();
}
