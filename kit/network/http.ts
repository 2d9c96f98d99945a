/**
 * One HTTP exchange: limits for time and size, and redirects that carry no credentials away. Over
 * Node's own client, because the first question of a process takes `fetch` twice as long.
 */
import { createReadStream, statSync } from 'node:fs';
import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline } from 'node:stream';
import { useEnvironmentProxy } from './proxy.ts';
import { ConnectionFailure } from './trouble.ts';

/** What is sent. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
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

// --- internal ---

async function exchange(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
  let { url, headers = {} } = request;
  for (let hop = 0; ; hop++) {
    const response = await ask({ ...request, url, headers }, signal);
    const target = redirectOf(request, response, url);
    if (target === undefined || hop === MOST_REDIRECTS) {
      const status = response.statusCode ?? 0;
      const body = await readBody(response, request);
      return { url, status, headers: headersOf(response), body };
    }
    response.resume();
    // Object stores behind a registry refuse a request that carries its credentials, and no other
    // host has any business with them.
    if (target.origin !== url.origin) headers = without(headers, 'authorization');
    url = target;
  }
}

function ask(
  { method, url, headers, body }: HttpRequest,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  const isFile = body !== undefined && 'file' in body;
  const own = isFile ? { 'content-length': statSync(body.file).size } : {};
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method,
      headers: { ...OWN_HEADERS, ...own, ...headers },
      signal,
    });
    outgoing.on('response', resolve);
    outgoing.on('error', (error) => reject(new ConnectionFailure(error)));
    limitConnecting(outgoing);
    // What goes wrong with either of them is an error of the request.
    if (isFile) pipeline(createReadStream(body.file), outgoing, () => undefined);
    else outgoing.end(body);
  });
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
  const isPlain = target.username === '' && target.password === '';
  return /^https?:$/.test(target.protocol) && isPlain ? target : undefined;
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
