/** Hands out ports of this machine that are free. */
import { createServer } from 'node:net';

/** Below the kernel's range for outgoing connections (32768 and up), so that none of those takes it. */
const FIRST = 21_000;
const COUNT = 9_000;
const given = new Set<number>();

/**
 * A port of 127.0.0.1 on which nothing listens, and which this process has not handed out before.
 * Another process may still be quicker: whoever binds it retries with the next one.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (given.has(port) || !(await canListen(port))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`no free port between ${FIRST} and ${FIRST + COUNT} on 127.0.0.1`);
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
