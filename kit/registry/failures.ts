/** What can go wrong with a registry: which of it passes by itself, and what to tell the user. */
import { ActionError, fail } from '../action/errors.ts';
import { AnswerTooLarge, type HttpAnswer } from '../network/http.ts';
import { connectionTrouble } from '../network/trouble.ts';
import { plainLine } from '../report/foreign.ts';
import type { Judgement } from '../retry/retry.ts';
import { parseRetryAfter } from '../retry/retry-after.ts';
import { adviceFor } from './advice.ts';
import { jsonOf } from './json.ts';

/** An answer that is not the one that was asked for. */
export class Refused extends Error {
  readonly answer: HttpAnswer;
  /** Whether the registry itself refused, or the place that hands out its tokens. */
  readonly by: 'registry' | 'token service';

  constructor(by: Refused['by'], answer: HttpAnswer) {
    super(`${answer.status} ${sayingOf(answer)}`);
    this.by = by;
    this.answer = answer;
  }
}

/** An answer that no registry should give; the message says in what it is wrong. */
export class BadAnswer extends Error {}

/** The question that failed. */
export interface Question {
  readonly registry: string;
  /** Method and address, as they were sent. */
  readonly asked: string;
  readonly hasCredentials: boolean;
}

/** Says whether to ask once more. `now` is in milliseconds since the epoch. */
export function judge(thrown: unknown, now: number): Judgement {
  if (thrown instanceof Refused) {
    const { status, headers } = thrown.answer;
    if (!isPassing(thrown)) return { retry: false };
    const afterMs = parseRetryAfter(headers.get('retry-after'), now);
    return { retry: true, reason: `the ${thrown.by} answered ${status}`, afterMs };
  }
  const trouble = connectionTrouble(thrown);
  if (trouble === undefined || !trouble.passes) return { retry: false };
  return { retry: true, reason: trouble.text };
}

/** The error a user gets: what was asked of whom, what was answered, and what to change. */
export function explain(thrown: unknown, question: Question): ActionError {
  if (thrown instanceof ActionError) return thrown;
  if (thrown instanceof Refused) return explainRefusal(thrown, question);
  const { registry, asked } = question;
  if (thrown instanceof BadAnswer || thrown instanceof AnswerTooLarge) {
    const what = `\`${registry}\` gave an answer that can not be used: ${plainLine(thrown.message)} (${asked}).`;
    return fail('FK014', what, { error: thrown });
  }
  const trouble = connectionTrouble(thrown);
  if (trouble === undefined) return fail('FK099', `${asked} failed.`, { error: thrown });
  return fail('FK010', `\`${registry}\` can not be reached: ${trouble.text} (${asked}).`, {
    error: thrown,
    ...(trouble.remedy === undefined ? {} : { remedy: trouble.remedy }),
  });
}

// --- internal ---

const LONGEST_SAYING = 300;
/** 499 is what a proxy of GHCR's answers when the server behind it took too long. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 499, 500, 502, 503, 504]);

function isPassing({ answer }: Refused): boolean {
  if (PASSING.has(answer.status)) return true;
  // Seen in passing at GHCR: https://github.com/GoogleContainerTools/jib/issues/4301
  return (
    answer.status === 404 && errorsIn(answer).some(({ code }) => code === 'BLOB_UPLOAD_UNKNOWN')
  );
}

function explainRefusal(refused: Refused, question: Question): ActionError {
  const { registry, asked, hasCredentials } = question;
  const { answer } = refused;
  const saying = sayingOf(answer);
  const whom =
    refused.by === 'registry' ? `\`${registry}\`` : `The token service of \`${registry}\``;
  const what = `${whom} answered ${answer.status}${saying === '' ? '' : `, "${saying}",`} to ${asked}.`;
  const advice = adviceFor({ registry, by: refused.by, text: `${answer.status} ${saying}` });
  const known = advice && { cause: advice.cause, remedy: advice.remedy };
  const code = codeOf(refused);
  return fail(code, what, known ?? (hasCredentials ? {} : withoutCredentials(code)));
}

function codeOf({
  answer,
  by,
}: Refused): 'FK010' | 'FK011' | 'FK012' | 'FK013' | 'FK014' | 'FK015' {
  const codes = new Set(errorsIn(answer).map(({ code }) => code));
  if (PASSING.has(answer.status)) return 'FK010';
  if (codes.has('NAME_INVALID') || codes.has('TAG_INVALID')) return 'FK015';
  if (answer.status === 401) return 'FK011';
  if (answer.status === 403) return by === 'token service' ? 'FK011' : 'FK012';
  // A mirror or cache that can only be read.
  if (answer.status === 405 || codes.has('UNSUPPORTED')) return 'FK012';
  return answer.status === 404 ? 'FK013' : 'FK014';
}

function withoutCredentials(code: string): { cause?: string } {
  return code === 'FK011' || code === 'FK012'
    ? { cause: 'No user name and password (token) were given for this registry.' }
    : {};
}

interface RegistryError {
  readonly code: string;
  readonly message: string;
}

// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes
function errorsIn(answer: HttpAnswer): RegistryError[] {
  const body = jsonOf(answer.body);
  const errors: unknown = isObject(body) ? body.errors : undefined;
  return (Array.isArray(errors) ? errors : []).filter(isObject).map((error) => ({
    code: wordOf(error.code),
    message: wordOf(error.message),
  }));
}

/** An object need not have a text. */
function wordOf(value: unknown): string {
  return isObject(value) ? '' : String(value ?? '');
}

/** What the other side said, on one line and defused; the page of a proxy loses its markup. */
function sayingOf(answer: HttpAnswer): string {
  const errors = errorsIn(answer);
  const text =
    errors.length > 0
      ? errors.map(({ code, message }) => `${code}: ${message}`).join('; ')
      : Buffer.from(answer.body.subarray(0, 4_096))
          .toString('utf8')
          .replace(/<(style|script)[^>]*>.*?<\/\1>/gis, ' ')
          .replace(/<[^>]*>/g, ' ');
  const line = plainLine(text.replace(/\s+/g, ' ').trim());
  return line.length > LONGEST_SAYING ? `${line.slice(0, LONGEST_SAYING)}…` : line;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
