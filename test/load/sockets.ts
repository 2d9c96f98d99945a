/** WebSockets that stay open: which of them ended, when, and with whom they spoke. */
import { setTimeout as sleep } from 'node:timers/promises';

/** A WebSocket that ended while visitors wanted it. */
export interface SocketEnd {
  /** The container that it spoke with: the first 12 digits of its id. */
  readonly replica: string;
  /** In milliseconds since the epoch. */
  readonly at: number;
  readonly code: number;
}

/** WebSockets that are open, or open again as soon as they have ended. */
export interface Sockets extends AsyncDisposable {
  readonly ends: readonly SocketEnd[];
  /** One that could not be opened, or was open and did not answer. */
  readonly failures: readonly string[];
  /** How many messages came back. */
  readonly answered: () => number;
  stop(): Promise<void>;
}

/** A message each so often, which has to come back within so long. */
const EVERY_MS = 250;
const ANSWER_MS = 5_000;
/** As a browser does, not at once. */
const REOPEN_MS = 100;
const LONGEST_MS = 10 * 60_000;

interface Telling {
  readonly url: string;
  readonly ends: SocketEnd[];
  readonly failures: string[];
  readonly stopped: AbortSignal;
  answered: number;
}

/** Opens WebSockets to a server on this machine, and opens each again when it ends. */
export function startSockets(target: URL, count: number): Sockets {
  if (target.hostname !== '127.0.0.1')
    throw new Error(`Load goes to 127.0.0.1 only, not ${target.host}`);
  const stopping = new AbortController();
  const stopped = AbortSignal.any([stopping.signal, AbortSignal.timeout(LONGEST_MS)]);
  const url = `ws://${target.host}/socket`;
  const telling: Telling = { url, ends: [], failures: [], stopped, answered: 0 };
  const visitors = Array.from({ length: count }, () => visit(telling));
  const stop = async () => {
    stopping.abort();
    await Promise.all(visitors);
  };
  const { ends, failures } = telling;
  return { ends, failures, answered: () => telling.answered, stop, [Symbol.asyncDispose]: stop };
}

// --- internal ---

async function visit(telling: Telling): Promise<void> {
  while (!telling.stopped.aborted) {
    await speak(telling);
    await sleep(REOPEN_MS, undefined, { signal: telling.stopped }).catch(() => undefined);
  }
}

/** One WebSocket from its opening to its end. */
function speak(telling: Telling): Promise<void> {
  const { url, ends, failures, stopped } = telling;
  const socket = new WebSocket(url);
  let replica: string | undefined;
  let waitingSince: number | undefined;
  const say = setInterval(() => {
    if (replica === undefined) return;
    if (waitingSince === undefined) {
      waitingSince = Date.now();
      socket.send('hello');
    } else if (Date.now() - waitingSince > ANSWER_MS) {
      failures.push(`an open WebSocket did not answer for ${ANSWER_MS / 1_000} s`);
      socket.close();
    }
  }, EVERY_MS);
  socket.addEventListener('message', ({ data }) => {
    if (replica === undefined) {
      replica = String((JSON.parse(String(data)) as { replica: string }).replica);
    } else {
      waitingSince = undefined;
      telling.answered += 1;
    }
  });
  const close = () => socket.close();
  stopped.addEventListener('abort', close);
  return new Promise((resolve) => {
    // An error is always followed by this.
    socket.addEventListener('close', ({ code }) => {
      clearInterval(say);
      stopped.removeEventListener('abort', close);
      if (replica !== undefined && !stopped.aborted) ends.push({ replica, at: Date.now(), code });
      if (replica === undefined && !stopped.aborted) failures.push(`not opened (code ${code})`);
      resolve();
    });
  });
}
