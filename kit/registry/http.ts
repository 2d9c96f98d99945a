/** One HTTP exchange: a time limit, a size limit, and redirects that carry no credentials away. */
import { useEnvironmentProxy } from '../network/proxy.ts';

/** Part of `fetch` that is used; tests hand in their own. */
export type Fetch = (url: URL, init: RequestInit) => Promise<Response>;

/** What is sent. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** A Blob where the content is a file, which is read while it is sent. */
  readonly body?: Uint8Array | Blob | undefined;
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

/** What came back, read to its end. */
export interface HttpAnswer {
  /** Who answered: where the last redirect led to. */
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** Sends one request. */
export type Send = (request: HttpRequest) => Promise<HttpAnswer>;

/** An answer has more bytes than the question can have. */
export class AnswerTooLarge extends Error {}

/** Of an exchange that has no limit of its own. */
export const TIME_LIMIT_MS = 60_000;
const MOST_REDIRECTS = 5;
const SHORT_ANSWER_BYTES = 1_024 * 1_024;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Makes the function that sends, over Node's own fetch unless another one is given. */
export function sender(options: { fetch?: Fetch | undefined; signal?: AbortSignal }): Send {
  const fetch = options.fetch ?? systemFetch();
  return async (request) => {
    const limit = AbortSignal.timeout(request.limitMs ?? TIME_LIMIT_MS);
    const signal = options.signal === undefined ? limit : AbortSignal.any([options.signal, limit]);
    return exchange({ request, fetch, signal });
  };
}

/**
 * The address of a registry's API. Loopback is spoken to in plain HTTP, as Docker does; Docker Hub's
 * API has a host of its own.
 */
export function apiOf(registry: string): URL {
  if (registry === 'docker.io') return new URL('https://registry-1.docker.io');
  const url = new URL(`https://${registry}`);
  if (isLoopback(url.hostname)) return new URL(`http://${registry}`);
  return url;
}

/** Whether a host name is this machine: localhost, 127.0.0.0/8 or ::1. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.toLowerCase();
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

// --- internal ---

function systemFetch(): Fetch {
  useEnvironmentProxy(process.env);
  return (url, init) => globalThis.fetch(url, init);
}

interface Exchange {
  readonly request: HttpRequest;
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
}

async function exchange({ request, fetch, signal }: Exchange): Promise<HttpAnswer> {
  let { url, headers } = request;
  for (let hop = 0; ; hop++) {
    const response = await fetch(url, {
      method: request.method,
      headers,
      redirect: 'manual',
      signal,
      ...(request.body === undefined ? {} : { body: bodyOf(request.body) }),
    });
    const target = redirectOf(request, response, url);
    if (target === undefined || hop === MOST_REDIRECTS) {
      return {
        url,
        status: response.status,
        headers: response.headers,
        body: await readBody(response, request),
      };
    }
    await response.body?.cancel();
    // Object stores behind a registry refuse a request that carries its credentials, and no other
    // host has any business with them.
    if (target.origin !== url.origin) headers = without(headers, 'authorization');
    url = target;
  }
}

function redirectOf(request: HttpRequest, response: Response, from: URL): URL | undefined {
  const location = response.headers.get('location');
  if (location === null || !REDIRECTS.has(response.status)) return undefined;
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
  if (!URL.canParse(location, from.href)) return undefined;
  const target = new URL(location, from);
  // `fetch` would read data: as an answer, and refuses addresses that hold credentials.
  return /^https?:$/.test(target.protocol) && target.username === '' && target.password === ''
    ? target
    : undefined;
}

function bodyOf(body: Uint8Array | Blob): Uint8Array<ArrayBuffer> | Blob {
  return body instanceof Blob ? body : new Uint8Array(body);
}

async function readBody(response: Response, request: HttpRequest): Promise<Uint8Array> {
  const { limitBytes = SHORT_ANSWER_BYTES, sink } = request;
  if (sink !== undefined && response.ok) {
    const take = sink();
    for await (const chunk of response.body ?? []) take(chunk);
    return new Uint8Array();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limitBytes) {
      // Of a refusal the status counts, however long the page is that comes with it.
      if (!response.ok) break;
      throw new AnswerTooLarge(`more than ${limitBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function without(headers: Readonly<Record<string, string>>, name: string) {
  return Object.fromEntries(
    Object.entries(headers).filter(([header]) => header.toLowerCase() !== name),
  );
}
