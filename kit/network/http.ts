/**
 * One HTTP exchange: limits for time and size, and redirects that carry no credentials away. Over
 * Node's own client, because the first question of a process takes `fetch` twice as long.
 */
import { createReadStream, statSync } from 'node:fs';
import * as http from 'node:http';
import * as https from 'node:https';
import { useEnvironmentProxy } from './proxy.ts';
import { ConnectionFailure } from './trouble.ts';

/** What is sent. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | FileBody | undefined;
  /** Most bytes of an answer that are read. */
  readonly limitBytes?: number;
  /** Most time that the whole exchange may take, in milliseconds; a minute unless told. */
  readonly limitMs?: number;
  /**
   * Takes a good answer piece by piece, whatever its size; the body of the answer is then empty. It
   * is called at the beginning of each answer, so that what an earlier attempt left can be dropped.
   */
  readonly sink?: () => (chunk: Uint8Array) => void;
}

/** The content of a file, which is read while it is sent. */
export interface FileBody {
  readonly file: string;
}

/** What came back, read to its end. */
export interface HttpAnswer {
  /** Who answered: where the last redirect led to. */
  readonly url: URL;
  readonly status: number;
  /** By name, in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/**
 * Sends one request.
 *
 * @throws {ConnectionFailure} when no whole answer came.
 * @throws {AnswerTooLarge} when it came and is too long.
 */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/** An answer has more bytes than the question can have. */
export class AnswerTooLarge extends Error {}

/** Of an exchange that has no limit of its own. */
export const TIME_LIMIT_MS = 60_000;
const CONNECT_LIMIT_MS = 10_000;
const MOST_REDIRECTS = 5;
const SHORT_ANSWER_BYTES = 1_024 * 1_024;
/** Content is checked against digests of what is stored, so it is not to be packed on the way. */
const OWN_HEADERS = { 'user-agent': 'fairway', accept: '*/*', 'accept-encoding': 'identity' };
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Makes the function that sends, through the proxy of the environment where it names one. When the
 * signal aborts, or time is up, the function throws the reason of that.
 *
 * @throws {ActionError} FK007 when the environment names a proxy that is none.
 */
export function sender(env: NodeJS.ProcessEnv, signal?: AbortSignal): Send {
  useEnvironmentProxy(env);
  return async (request) => {
    const limit = AbortSignal.timeout(request.limitMs ?? TIME_LIMIT_MS);
    const until = signal === undefined ? limit : AbortSignal.any([signal, limit]);
    try {
      return await exchange(request, until);
    } catch (error) {
      until.throwIfAborted();
      throw error;
    }
  };
}

/** Whether a host name is this machine: localhost, 127.0.0.0/8 or ::1. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.toLowerCase();
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Whether an address that a host gives may be asked: by HTTP, and in the open only by who is. */
export function isAsSafe(target: URL, from: URL): boolean {
  return target.protocol === 'https:' || (target.protocol === 'http:' && from.protocol === 'http:');
}

// --- internal ---

/** Connections to this machine, which no proxy has any business with, whatever `no_proxy` says. */
const DIRECTLY = {
  http: new http.Agent({ keepAlive: true }),
  https: new https.Agent({ keepAlive: true }),
};

async function exchange(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  let { url, headers = {} } = request;
  for (let hop = 0; ; hop++) {
    const response = await ask({ ...request, url, headers }, signal);
    const target = redirectOf(request, response, url);
    const body = await readBody(response, request);
    if (target === undefined || hop === MOST_REDIRECTS) {
      return { url, status: response.statusCode ?? 0, headers: headersOf(response), body };
    }
    // Object stores behind a registry refuse a request that carries its credentials, and no other
    // host has any business with them.
    if (target.origin !== url.origin) headers = without(headers, 'authorization');
    url = target;
  }
}

function ask(question: HttpRequest, signal: AbortSignal): Promise<http.IncomingMessage> {
  const { method, url, headers, body } = question;
  const isSecure = url.protocol === 'https:';
  const { request } = isSecure ? https : http;
  const isFile = body !== undefined && 'file' in body;
  const own = isFile ? { 'content-length': statSync(body.file).size } : {};
  return new Promise((resolve, reject) => {
    // A request that waits for a proxy's tunnel does not hear of the signal.
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    const outgoing = request(url, {
      method,
      headers: { ...OWN_HEADERS, ...own, ...headers },
      signal,
      agent: isLoopback(url.hostname) ? DIRECTLY[isSecure ? 'https' : 'http'] : undefined,
    });
    let isAnswered = false;
    outgoing.on('response', (response) => {
      isAnswered = true;
      // Who answers before everything was sent does not want the rest.
      response.on('close', () => outgoing.writableFinished || outgoing.destroy());
      resolve(response);
    });
    outgoing.on('error', (error) => {
      // An answer that breaks off says so itself; nobody waits for a second one.
      if (isAnswered) return;
      const isOld = outgoing.reusedSocket && isClosed(error) && !isFile && method !== 'POST';
      // The other side had closed a connection that was kept from an earlier question, most likely;
      // who sends a POST has to look, as it may have been carried out.
      if (isOld) resolve(ask(question, signal));
      else reject(new ConnectionFailure(error));
    });
    // An answer that is none, such as 101, ends without an error.
    outgoing.on('close', () =>
      reject(new ConnectionFailure('the connection ended with no answer')),
    );
    limitConnecting(outgoing);
    if (isFile) sendFile(body, outgoing, reject);
    else outgoing.end(body);
  });
}

function sendFile(
  { file }: FileBody,
  outgoing: http.ClientRequest,
  onUnreadable: (error: Error) => void,
): void {
  const content = createReadStream(file);
  content.on('error', (error) => {
    onUnreadable(error);
    outgoing.destroy();
  });
  outgoing.on('close', () => content.destroy());
  content.pipe(outgoing);
}

function isClosed({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ECONNRESET' || code === 'EPIPE';
}

/** A host that is silent is not waited for as long as one that is at work. */
function limitConnecting(outgoing: http.ClientRequest): void {
  const timer = setTimeout(() => {
    outgoing.destroy(Object.assign(new Error('connect'), { code: 'ETIMEDOUT' }));
  }, CONNECT_LIMIT_MS);
  const stop = () => clearTimeout(timer);
  outgoing.on('close', stop);
  outgoing.on('socket', (socket) => {
    if (socket.connecting) socket.once('connect', stop);
    else stop();
  });
}

function redirectOf(
  { method }: HttpRequest,
  { statusCode = 0, headers: { location } }: http.IncomingMessage,
  from: URL,
): URL | undefined {
  if (location === undefined || !REDIRECTS.has(statusCode)) return undefined;
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (!URL.canParse(location, from.href)) return undefined;
  const target = new URL(location, from);
  const isAnonymous = target.username === '' && target.password === '';
  return isAnonymous && isAsSafe(target, from) ? target : undefined;
}

function headersOf({ headers }: http.IncomingMessage): ReadonlyMap<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

async function readBody(
  response: http.IncomingMessage,
  { limitBytes = SHORT_ANSWER_BYTES, sink }: HttpRequest,
): Promise<Uint8Array> {
  const { statusCode = 0 } = response;
  const isGood = statusCode >= 200 && statusCode < 300;
  if (sink !== undefined && isGood) {
    const take = sink();
    for await (const chunk of chunksOf(response)) take(chunk);
    return new Uint8Array();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(response)) {
    size += chunk.length;
    if (size > limitBytes) {
      // Of a refusal the status counts, however long the page is that comes with it.
      if (!isGood) break;
      throw new AnswerTooLarge(`more than ${limitBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* chunksOf(response: http.IncomingMessage): AsyncGenerator<Buffer> {
  try {
    yield* response;
  } catch (error) {
    throw new ConnectionFailure(error);
  }
}

function without(headers: Readonly<Record<string, string>>, name: string) {
  return Object.fromEntries(
    Object.entries(headers).filter(([header]) => header.toLowerCase() !== name),
  );
}
