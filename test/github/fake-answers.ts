/** What a fake GitHub answers where it does not do as it is told, in the words of the real one. */

import type { ServerResponse } from 'node:http';

/** An answer of the fake. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or text as it is. */
  readonly body?: unknown;
}

/**
 * What happens to a question instead of its answer. `lost`: it is carried out and the connection
 * breaks; `reset`: it breaks before.
 */
export type Fault = Answer | 'lost' | 'reset';

/** The primary rate limit: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export function primaryLimit(resetAt: number): Answer {
  return {
    status: 403,
    headers: {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.ceil(resetAt / 1_000)),
    },
    body: refusal('API rate limit exceeded for installation ID 123.', 403),
  };
}

/** The secondary rate limit, with or without the time that it names. */
export function secondaryLimit(seconds?: number): Answer {
  return {
    status: 403,
    headers: seconds === undefined ? {} : { 'retry-after': String(seconds) },
    body: refusal('You have exceeded a secondary rate limit. Please wait a few minutes.', 403),
  };
}

/** A body that is not taken. */
export function invalid(field: string, code: string, message?: string): Answer {
  const error = { resource: 'IssueComment', field, code, ...(message && { message }) };
  const { status: _, ...said } = refusal('Validation Failed', 422);
  return { status: 422, body: { ...said, errors: [error] } };
}

/** A refusal with these words. */
export function answerOf(status: number, message: string): Answer {
  return { status, body: refusal(message, status) };
}

export const NOT_FOUND = answerOf(404, 'Not Found');
export const NOT_ALLOWED = answerOf(403, 'Resource not accessible by integration');

/** The one query of the actions: `query { viewer { login } }`. */
export function viewer(asked: unknown, { login }: { readonly login: string }): Answer {
  const query = typeof asked === 'object' && asked !== null && 'query' in asked ? asked.query : '';
  if (query === 'query { viewer { login } }') {
    return { status: 200, body: { data: { viewer: { login } } } };
  }
  return { status: 200, body: { errors: [{ type: 'undefinedField', message: 'No such field' }] } };
}

/** The text of a comment in a question; undefined when it holds none. */
export function bodyIn(asked: unknown): string | undefined {
  const body = typeof asked === 'object' && asked !== null && 'body' in asked ? asked.body : '';
  return typeof body === 'string' ? body : undefined;
}

/** Sends an answer, with what GitHub says beside each. */
export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + 3_600),
    ...headers,
  });
  response.end(typeof body === 'object' ? JSON.stringify(body) : body);
}

// --- internal ---

function refusal(message: string, status: number) {
  return {
    message,
    documentation_url: 'https://docs.github.com/rest/issues/comments',
    status: String(status),
  };
}
