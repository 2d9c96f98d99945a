/** Kinds of requests that a small shop gets, with what each must be answered. */
import type { RequestOptions } from 'node:http';

/** A stream of requests at a steady rate. */
export interface Stream {
  readonly name: string;
  /** Requests per second. */
  readonly rate: number;
  /** Whether connections are used again, as browsers do, or made anew for each request. */
  readonly keepAlive: boolean;
  readonly request: Pick<RequestOptions, 'method' | 'path' | 'headers'>;
  readonly body?: string;
  /** Slow on purpose: its durations say nothing about a roll. */
  readonly slow?: boolean;
}

/** The mix of the measurements: 145 requests per second, quick, slow, reading and writing. */
export const mixedTraffic: readonly Stream[] = [
  { name: 'GET', rate: 100, keepAlive: true, request: { method: 'GET', path: '/version' } },
  {
    name: 'GET, new connection',
    rate: 20,
    keepAlive: false,
    request: { method: 'GET', path: '/version' },
  },
  {
    name: 'POST',
    rate: 20,
    keepAlive: true,
    request: { method: 'POST', path: '/orders', headers: { 'content-type': 'application/json' } },
    body: '{"item":"tea"}',
  },
  {
    name: 'GET, 3 s',
    rate: 5,
    keepAlive: true,
    request: { method: 'GET', path: '/slow?ms=3000' },
    slow: true,
  },
];
