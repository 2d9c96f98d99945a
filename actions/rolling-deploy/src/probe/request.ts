/** One HTTP request, from the runner or through the SSH connection from the host. */
import * as http from 'node:http';
import * as https from 'node:https';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';

/** Opens a connection to an address, from somewhere else than this machine. */
export interface Dial {
  (address: { readonly host: string; readonly port: number }): Promise<Duplex>;
  /** Which connection leads there; where it changes meanwhile, a failure says nothing. */
  readonly epoch: () => number | undefined;
}

/** An answer, its body read and dropped. */
export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
}

/** What to ask. */
export interface Question {
  readonly url: URL;
  readonly agent: http.Agent;
  readonly timeoutMs: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A connection that had been kept was closed before any byte of an answer came. A server may do that at any
 * time, such as when it reads its configuration again, and the request may have been on its way already.
 */
export class KeptConnectionClosed extends Error {}

/** Whether a status is what a visitor wants to see; a redirect is not the page. */
export function isAnswered(status: number): boolean {
  return (status >= 200 && status < 300) || status === 304;
}

/** An agent whose connections are made by `dial`, or by this machine when there is none. */
export function agentFor(
  url: URL,
  from: { readonly dial: Dial | undefined; readonly keepAlive: boolean },
): http.Agent {
  const { dial, keepAlive } = from;
  const isTls = url.protocol === 'https:';
  // From this machine the proxy of the environment is used, as by everything else here.
  const options = dial === undefined ? { keepAlive, proxyEnv: process.env } : { keepAlive };
  const agent = isTls ? new https.Agent(options) : new http.Agent(options);
  if (dial === undefined) return agent;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port || (isTls ? 443 : 80));
  const createConnection: http.Agent['createConnection'] = (_, done) => {
    dial({ host, port }).then(
      (stream) => done?.(null, isTls ? overTls(stream, host) : asSocket(stream)),
      (error: unknown) => done?.(asError(error), undefined as never),
    );
    return undefined;
  };
  return Object.assign(agent, { createConnection });
}

/**
 * Asks and reads the whole answer.
 *
 * @throws {KeptConnectionClosed} when it is no wonder that no answer came.
 * @throws {Error} when no whole answer came in time.
 */
export function ask(question: Question): Promise<Answer> {
  const { url, agent, timeoutMs } = question;
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const headers = { 'user-agent': 'fairway', accept: '*/*', ...question.headers };
    const outgoing = request(url, { agent, headers, method: 'GET' }, (response) => {
      response.on('error', reject);
      response.on('end', () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
      });
      response.resume();
    });
    const timer = setTimeout(() => {
      const error = new Error(`no answer within ${timeoutMs} ms`);
      // A request that has no socket yet would keep its error to itself.
      reject(error);
      outgoing.destroy(error);
    }, timeoutMs);
    let heard = false;
    outgoing.on('socket', (socket) =>
      socket.once('data', () => {
        heard = true;
      }),
    );
    outgoing.on('error', (error) => {
      clearTimeout(timer);
      const isKept = outgoing.reusedSocket && !heard && isClosed(error);
      reject(isKept ? new KeptConnectionClosed(error.message, { cause: error }) : error);
    });
    outgoing.end();
  });
}

// --- internal ---

function isClosed(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ECONNRESET' || error.code === 'EPIPE';
}

function overTls(stream: Duplex, host: string): Duplex {
  // A name for SNI; an address is none.
  const servername = /^[\d.]+$|:/.test(host) ? '' : host;
  return connectTls({ socket: stream, servername });
}

/** What `http.Agent` calls on a socket and a channel of SSH does not have. */
function asSocket(stream: Duplex): Duplex {
  const itself = () => stream;
  const missing = {
    setKeepAlive: itself,
    setNoDelay: itself,
    setTimeout: itself,
    ref: itself,
    unref: itself,
  };
  // A socket closes when the other side has; this one would be kept for a request that nobody answers.
  stream.once('end', () => stream.destroy());
  for (const [name, method] of Object.entries(missing)) {
    if (!(name in stream)) Object.assign(stream, { [name]: method });
  }
  return stream;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
