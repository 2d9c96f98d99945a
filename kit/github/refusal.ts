/** What a failed question to GitHub means: wait and ask again, or an error for people. */
import { ActionError, fail } from '../action/errors.ts';
import { messageOf } from '../action/message.ts';
import { AnswerTooLarge } from '../network/http.ts';
import { connectionTrouble } from '../network/trouble.ts';
import { plainLine } from '../report/foreign.ts';
import type { Judgement } from '../retry/retry.ts';
import { parseRetryAfter } from '../retry/retry-after.ts';
import { formatDuration } from '../time/duration.ts';

/** An answer of GitHub that is none of the good ones. */
export interface Refusal {
  readonly status: number;
  /** By name, in small letters. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** GitHub's own words. */
  readonly words: string;
}

/** A wait that a rate limit asks for. */
export interface LimitWait {
  readonly reason: string;
  readonly afterMs: number;
}

/** What GitHub asks for where it names no time: https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately */
const UNNAMED_WAIT_MS = 60_000;
/** Server and runner do not count the same seconds. */
const CLOCK_SKEW_MS = 1_000;
/** Words of GitHub that are shown. */
const LONGEST_WORDS = 300;
/** Of these it is known that they pass: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const PASSING: ReadonlySet<number> = new Set([408, 500, 502, 503, 504]);

/** The answer in what Octokit threw, or in the error made of it; undefined when there was none. */
export function refusalIn(thrown: unknown): Refusal | undefined {
  const error = thrown instanceof ActionError ? thrown.cause : thrown;
  const response = fieldOf(error, 'response');
  const status = fieldOf(response, 'status');
  if (typeof status !== 'number') return undefined;
  const message = fieldOf(fieldOf(response, 'data'), 'message');
  return {
    status,
    headers: { ...(fieldOf(response, 'headers') as object | undefined) },
    words: typeof message === 'string' ? plainLine(message).slice(0, LONGEST_WORDS) : '',
  };
}

/**
 * How long a rate limit makes us wait, primary or secondary; undefined when it is none.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function limitWait({ status, headers, words }: Refusal, now: number): LimitWait | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const after = parseRetryAfter(textOf(headers['retry-after']), now);
  if (after !== undefined) return { reason: 'the secondary rate limit is reached', afterMs: after };
  const reset = Number(textOf(headers['x-ratelimit-reset'])) * 1_000;
  if (textOf(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset)) {
    const afterMs = Math.max(0, reset - now) + CLOCK_SKEW_MS;
    return { reason: 'the rate limit is reached', afterMs };
  }
  const isLimit = status === 429 || /rate limit|abuse detection/i.test(words);
  return isLimit ? { reason: 'the rate limit is reached', afterMs: UNNAMED_WAIT_MS } : undefined;
}

/** What to do about a failure. Without `mayRepeat`, only what GitHub refused may be asked again. */
export function judge(
  thrown: unknown,
  { now, mayRepeat }: { readonly now: number; readonly mayRepeat: boolean },
): Judgement {
  const refusal = refusalIn(thrown);
  if (refusal === undefined) {
    const trouble = connectionTrouble(innermost(thrown));
    if (trouble === undefined || !trouble.passes || !mayRepeat) return { retry: false };
    return { retry: true, reason: trouble.text };
  }
  const limit = limitWait(refusal, now);
  if (limit !== undefined) return { retry: true, ...limit };
  if (!PASSING.has(refusal.status) || !mayRepeat) return { retry: false };
  const afterMs = parseRetryAfter(textOf(refusal.headers['retry-after']), now);
  return { retry: true, reason: `GitHub answered ${refusal.status}`, afterMs };
}

/** The error FK020 to FK024 for what the last attempt threw; `asked` names the question. */
export function explain(thrown: unknown, asked: string, now: number): ActionError {
  const refusal = refusalIn(thrown);
  if (refusal !== undefined) return explainRefusal(refusal, { thrown, asked, now });
  const inner = innermost(thrown);
  const trouble = connectionTrouble(inner);
  const detail = { error: thrown };
  if (trouble !== undefined) {
    return fail('FK020', `GitHub gave no answer to \`${asked}\`: ${trouble.text}.`, {
      ...detail,
      ...(trouble.remedy?.includes('https_proxy') ? { remedy: trouble.remedy } : {}),
    });
  }
  if (inner instanceof AnswerTooLarge) {
    return fail('FK024', `The answer of GitHub to \`${asked}\` has ${inner.message}.`, detail);
  }
  const message = plainLine(messageOf(inner)).slice(0, LONGEST_WORDS);
  return fail('FK024', `GitHub's answer to \`${asked}\` can not be used: ${message}.`, detail);
}

// --- internal ---

function explainRefusal(
  refusal: Refusal,
  about: { readonly thrown: unknown; readonly asked: string; readonly now: number },
): ActionError {
  const { status, words } = refusal;
  const said = `${status}${words === '' ? '' : ` "${words}"`}`;
  const detail = { error: about.thrown };
  const limit = limitWait(refusal, about.now);
  if (limit !== undefined) {
    const wait = formatDuration(limit.afterMs);
    return fail(
      'FK023',
      `GitHub wants ${wait} of rest before \`${about.asked}\`: ${said}.`,
      detail,
    );
  }
  const code = codeOf(status);
  return fail(code, `GitHub answers ${said} to \`${about.asked}\`.`, detail);
}

/** What our own way to send threw; Octokit wraps it. */
function innermost(thrown: unknown): unknown {
  return thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
}

function codeOf(status: number): 'FK020' | 'FK021' | 'FK022' | 'FK024' {
  if (status === 401) return 'FK021';
  // What a token may not see does not exist for it.
  if (status === 403 || status === 404 || status === 410) return 'FK022';
  return status === 408 || status >= 500 ? 'FK020' : 'FK024';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(header: unknown): string | undefined {
  return typeof header === 'string' || typeof header === 'number' ? String(header) : undefined;
}
