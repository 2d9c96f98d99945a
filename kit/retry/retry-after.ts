/** The `Retry-After` header in all the shapes that are seen. */
import { parseDuration } from '../time/duration.ts';

/** No server is waited for longer than this because of one header. */
const LONGEST_WAIT_MS = 300_000;

/**
 * Seconds (`120`), a date, or a Go duration (`1.889377ms`, as GHCR sends it) → milliseconds to wait;
 * undefined when there is nothing sensible in it.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (text === '') return undefined;
  const wait = /^\d+(\.\d+)?$/.test(text)
    ? Number(text) * 1_000
    : (parseDuration(text.split(',')[0]?.trim() ?? '') ?? Date.parse(text) - now);
  if (!Number.isFinite(wait)) return undefined;
  return Math.min(Math.max(0, Math.ceil(wait)), LONGEST_WAIT_MS);
}
