/** Reads files of a commit through GitHub's API: nothing that is done to the checkout touches them. */
import { messageOf } from '../../../../../kit/action/message.ts';
import type { EventContext } from '../../../../../kit/github/event.ts';
import { AnswerTooLarge, type HttpAnswer, type Send } from '../../../../../kit/network/http.ts';
import { connectionTrouble } from '../../../../../kit/network/trouble.ts';
import { type Judgement, retry } from '../../../../../kit/retry/retry.ts';
import { parseRetryAfter } from '../../../../../kit/retry/retry-after.ts';
import { type Clock, systemClock } from '../../../../../kit/time/clock.ts';

/** Whom to ask, as whom, about which commit. */
export interface CommitAccess {
  readonly event: Pick<EventContext, 'repository' | 'run'>;
  readonly sha: string | undefined;
  readonly token: string | undefined;
  readonly send: Send;
  readonly signal: AbortSignal;
  readonly onWait: (message: string) => void;
  readonly clock?: Clock;
}

/** The commit can not be looked into; the message says why, to stand behind "because". */
export class UnreadableCommit extends Error {}

/** Nobody writes so much by hand. */
export const LARGEST_FILE_BYTES = 1_048_576;
/** Waivers are not worth more of a job's time. */
const RETRY_BUDGET_MS = 20_000;
const ANSWER_LIMIT_MS = 15_000;

/** The commit whose waivers are believed. */
export interface TrustedCommit {
  /** Undefined where the event does not name it. */
  readonly sha: string | undefined;
  /**
   * Whether it is the one that a change builds on, which is not in its branch yet: what the change
   * itself brings is not to be believed.
   */
  readonly isBase: boolean;
  /** What it is called in messages: "the base commit 1a2b3c4". */
  readonly title: string;
}

/** The commit of the run, or, for a pull request and in a merge queue, the one that it builds on. */
export function trustedCommit({
  name,
  sha,
  pullRequest,
  mergeGroup,
}: Pick<EventContext, 'name' | 'sha' | 'pullRequest' | 'mergeGroup'>): TrustedCommit {
  const change = pullRequest ?? mergeGroup;
  const isBase = change !== undefined || name.startsWith('pull_request') || name === 'merge_group';
  const counting = (isBase ? change?.baseSha : sha) || undefined;
  const title = `the ${isBase ? 'base ' : ''}commit ${counting?.slice(0, 7) ?? ''}`.trim();
  return { sha: counting, isBase, title };
}

/**
 * The text of a file; undefined when the commit has none of this name.
 * https://docs.github.com/en/rest/repos/contents#get-repository-content
 *
 * @throws {UnreadableCommit} for any other answer than the file or 404.
 */
export async function readFromCommit(
  commit: CommitAccess,
  file: string,
): Promise<string | undefined> {
  const { sha, token, signal, onWait, clock = systemClock } = commit;
  if (sha === undefined) throw new UnreadableCommit('the event does not name it');
  if (token === undefined) throw new UnreadableCommit('there is no `github-token`');
  try {
    const answer = await retry(() => ask({ ...commit, sha, token }, file), {
      budgetMs: RETRY_BUDGET_MS,
      judge: (error) => judge(error, clock.now()),
      onWait: (message) => onWait(`${file}: ${message}`),
      signal,
      clock,
    });
    return answer === undefined ? undefined : textOf(answer);
  } catch (error) {
    signal.throwIfAborted();
    throw new UnreadableCommit(reasonOf(error), { cause: error });
  }
}

// --- internal ---

/** An answer that is neither the file nor that there is none. */
class Refused extends Error {
  readonly answer: HttpAnswer;

  constructor(answer: HttpAnswer) {
    const isLimit = answer.headers.get('x-ratelimit-remaining') === '0';
    const meaning = isLimit ? ' (the rate limit is reached)' : MEANING[answer.status];
    super(`GitHub answered ${answer.status}${meaning ?? ''}`);
    this.answer = answer;
  }
}

const MEANING: Readonly<Record<number, string>> = {
  401: ' (the token is not valid)',
  403: ' (the token needs `contents: read`)',
};

async function ask(
  { event, sha, token, send }: CommitAccess & { readonly sha: string; readonly token: string },
  file: string,
): Promise<HttpAnswer | undefined> {
  const path = [...event.repository.split('/'), 'contents', ...file.split('/')];
  const api = event.run.apiUrl.replace(/\/+$/, '');
  const url = new URL(`${api}/repos/${path.map(encodeURIComponent).join('/')}`);
  url.searchParams.set('ref', sha);
  const answer = await send({
    method: 'GET',
    url,
    headers: {
      accept: 'application/vnd.github.raw+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
    },
    limitBytes: LARGEST_FILE_BYTES,
    limitMs: ANSWER_LIMIT_MS,
  });
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw new Refused(answer);
  return answer;
}

/** Of a directory GitHub sends a list, whatever form was asked for. */
function textOf({ headers, body }: HttpAnswer): string {
  if (headers.get('content-type')?.startsWith('application/json') === true) {
    throw new UnreadableCommit('it is no file there');
  }
  return new TextDecoder().decode(body);
}

// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
function judge(error: unknown, now: number): Judgement {
  if (error instanceof Refused) {
    const { status, headers } = error.answer;
    const afterMs = parseRetryAfter(headers.get('retry-after'), now);
    const passes = status >= 500 || status === 429 || (status === 403 && afterMs !== undefined);
    return passes ? { retry: true, reason: error.message, afterMs } : { retry: false };
  }
  const trouble = connectionTrouble(error);
  return trouble?.passes === true ? { retry: true, reason: trouble.text } : { retry: false };
}

function reasonOf(error: unknown): string {
  if (error instanceof AnswerTooLarge) return 'it has more than 1 MiB';
  const trouble = connectionTrouble(error);
  return trouble === undefined ? messageOf(error) : `GitHub can not be reached: ${trouble.text}`;
}
