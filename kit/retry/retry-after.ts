/** The `Retry-After` header in all the shapes that are seen. */
import { parseDuration } from '../time/duration.ts';

/** No server is waited for longer than this because of one header. */
const LONGEST_WAIT_MS = 300_000;

/**
 * Seconds (`120`), a date, or a Go duration (`1.889377ms`, as GHCR sends it) → milliseconds to wait;
 * undefined when there is nothing sensible in it.
 */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (text === '') return undefined;
  const wait = /^\d+(\.\d+)?$/.test(text)
    ? Number(text) * 1_000
    : (parseGoDuration(text.split(',')[0]?.trim() ?? '') ?? Date.parse(text) - now);
  if (!Number.isFinite(wait)) return undefined;
  return Math.min(Math.max(0, Math.ceil(wait)), LONGEST_WAIT_MS);
}

// --- internal ---

/** Go writes less than a millisecond in `µs` or `ns`: https://pkg.go.dev/time#Duration.String */
function parseGoDuration(text: string): number | undefined {
  const tiny = /^(\d+(?:\.\d+)?)(µs|μs|us|ns)$/.exec(text);
  if (tiny === null) return parseDuration(text);
  return Number(tiny[1]) / (tiny[2] === 'ns' ? 1_000_000 : 1_000);
}
