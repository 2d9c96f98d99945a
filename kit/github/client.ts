/** GitHub's API for an action: through the runner's proxy, patient with rate limits, clear in its errors. */
import { ActionError, fail } from '../action/errors.ts';
import { type HttpRequest, type Send, sender } from '../network/http.ts';
import { type RetryBudget, retryBudget } from '../retry/budget.ts';
import { type Judgement, retry } from '../retry/retry.ts';
import { type Clock, systemClock } from '../time/clock.ts';
import type { GitHub } from './octokit.ts';
import { explain, judge } from './refusal.ts';

/**
 * Octokit: `client.request('GET /repos/{owner}/{repo}', …)` and `client.paginate`, typed from GitHub's
 * own description. They throw ActionErrors FK020 to FK024, or the reason of the signal.
 */
export type GitHubClient = InstanceType<typeof GitHub>;

/** Whom to ask, as whom, and how patiently. */
export interface GitHubOptions {
  /** `https://api.github.com`, or that of a server of one's own: `event.run.apiUrl`. */
  readonly apiUrl: string;
  readonly token: string;
  /**
   * Time for the waits between attempts, of all questions together, in milliseconds. With 0 nothing
   * is asked twice: for who looks at the world before each attempt, with `judgeError`.
   */
  readonly retryBudgetMs: number;
  /** Told before each wait, for the log. */
  readonly onWait: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly clock?: Clock;
}

/** A page of a hundred comments of 65,536 characters, each of which may take four bytes. */
const LONGEST_ANSWER_BYTES = 32 * 1_024 * 1_024;
const LONGEST_EXCHANGE_MS = 30_000;
/** What answers look like: https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28';

/**
 * Makes a client. What is known to pass is asked again within the budget; but a POST only when
 * GitHub refused it for its rate limit: after anything else it may have been carried out, and who
 * asked has to look.
 *
 * @throws {ActionError} FK007 when the environment names a proxy that is none.
 */
export async function gitHubClient(options: GitHubOptions): Promise<GitHubClient> {
  const { GitHub } = await import('./octokit.ts');
  const { apiUrl, token, onWait, clock = systemClock } = options;
  const client = new GitHub({
    auth: token,
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: 'fairway',
    request: { fetch: fetchOver(sender(process.env, options.signal)) },
    // It would print to the console what a server says of deprecation.
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  const budget = retryBudget(options.retryBudgetMs, clock);
  client.hook.before('request', ({ headers }) => {
    headers['x-github-api-version'] = API_VERSION;
  });
  client.hook.wrap('request', (request, question) => {
    const asked = `${question.method} ${question.url}`;
    return patiently(async () => inJson(await request(question), asked), {
      asked,
      // The one question in GraphQL is a query, which changes nothing.
      mayRepeat: question.method !== 'POST' || question.url.endsWith('/graphql'),
      mayWait: options.retryBudgetMs > 0,
      budget,
      onWait,
      signal: options.signal,
    });
  });
  return client;
}

/** Whether an error of the client passes, for who repeats more than a single question. */
export function judgeError(error: unknown, now: number): Judgement {
  if (!(error instanceof ActionError)) return { retry: false };
  return judge(error.cause, { now, mayRepeat: true });
}

// --- internal ---

/** One question of the client. */
interface Question {
  readonly asked: string;
  readonly mayRepeat: boolean;
  readonly mayWait: boolean;
  readonly budget: RetryBudget;
  readonly onWait: (message: string) => void;
  readonly signal: AbortSignal | undefined;
}

async function patiently<Answer>(
  attempt: () => Promise<Answer>,
  { asked, mayRepeat, mayWait, budget, onWait, signal }: Question,
): Promise<Answer> {
  const { clock } = budget;
  try {
    return await retry(attempt, {
      budgetMs: budget.leftMs,
      judge: (error) =>
        mayWait ? judge(error, { now: clock.now(), mayRepeat }) : { retry: false },
      onWait: (message) => onWait(`GitHub: ${message} (${asked})`),
      signal,
      clock,
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof ActionError ? error : explain(error, asked, clock.now());
  }
}

/** Octokit takes the page of a proxy, or half of an answer, for text. */
function inJson<Answer extends { readonly status: number; readonly data: unknown }>(
  answer: Answer,
  asked: string,
): Answer {
  if (answer.status === 204 || typeof answer.data !== 'string') return answer;
  throw fail('FK024', `The answer of GitHub to \`${asked}\` is not JSON.`);
}

/** What Octokit hands to `fetch`. */
interface FetchOptions {
  readonly method: HttpRequest['method'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** As much of `fetch` as Octokit uses, over our own way to send. */
function fetchOver(send: Send) {
  return async (url: string, { method, headers, body }: FetchOptions) => {
    const answer = await send({
      method,
      url: new URL(url),
      headers,
      body: body === undefined ? undefined : Buffer.from(body),
      limitBytes: LONGEST_ANSWER_BYTES,
      limitMs: LONGEST_EXCHANGE_MS,
    });
    const text = Buffer.from(answer.body).toString('utf8');
    return {
      url: answer.url.href,
      status: answer.status,
      headers: answer.headers,
      text: async () => text,
      arrayBuffer: async () => new Uint8Array(answer.body).buffer,
    };
  };
}

function silent(): void {
  // Nothing: errors are thrown, and told where they are caught.
}
