/** Puts one question to a registry: with proof of who asks, again where that helps, or an error. */
import {
  type FileBody,
  type HttpAnswer,
  type HttpRequest,
  isAsSafe,
  type Send,
  sender,
  TIME_LIMIT_MS,
} from '../network/http.ts';
import { type RetryBudget, retryBudget } from '../retry/budget.ts';
import { retry } from '../retry/retry.ts';
import { type Clock, systemClock } from '../time/clock.ts';
import { apiOf } from './address.ts';
import { type Access, type Authorizer, authorizer, type Credentials } from './auth.ts';
import { BadAnswer, explain, judge, Refused } from './failures.ts';

/** Whom to ask, as whom, and how patiently. */
export interface AskOptions {
  /** As in a reference: `ghcr.io`, `127.0.0.1:5000`, `docker.io`. */
  readonly registry: string;
  /** Sent only when the registry asks for them. */
  readonly credentials?: Credentials | undefined;
  /**
   * Time for the waits between attempts, of all questions together, in milliseconds. A function
   * where others use it up as well; `clock` is then that of the shared `retryBudget`.
   */
  readonly retryBudgetMs: number | (() => number);
  /** Told before each wait, for the log. */
  readonly onWait: (message: string) => void;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

/** A question in the words of the distribution specification. */
export interface RegistryQuestion {
  readonly method: HttpRequest['method'];
  /** Below `/v2/`. */
  readonly path: string;
  readonly access: Access;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly limitBytes?: number;
  readonly limitMs?: number;
  readonly sink?: NonNullable<HttpRequest['sink']>;
  /** Status codes that are an answer (200); anything else is a refusal. */
  readonly expected?: readonly number[];
  /** Throws a BadAnswer when the content can not be right. */
  readonly check?: (answer: HttpAnswer) => void;
}

/** Asks one registry; see `registryClient`. */
export interface Ask {
  /** @throws {ActionError} FK010 to FK015. */
  (question: RegistryQuestion): Promise<HttpAnswer>;
  /** Gives an upload up that was begun; whether that worked does not matter. */
  cancelUpload(opened: HttpAnswer, repository: string): Promise<void>;
  /**
   * Uploads a blob as one piece; an attempt that fails in passing begins anew.
   *
   * @throws {ActionError} FK010 to FK015.
   */
  upload(blob: BlobUpload): Promise<void>;
  /**
   * The same, with less patience: waits use up `milliseconds` at most, and the common budget too. An
   * answer may take as long, or five seconds where that is more, and silence is not waited for twice.
   */
  within(milliseconds: number): Ask;
}

/** A blob to be uploaded. */
export interface BlobUpload extends FileBody {
  readonly repository: string;
  readonly digest: string;
}

/** GHCR's own limit: https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-container-registry#troubleshooting */
export const BLOB_LIMIT_MS = 600_000;

/** Makes the function that asks; it remembers tokens and the way in which the registry wants them. */
export function asker(options: AskOptions): Ask {
  return askOver({
    options,
    budget: budgetOf(options),
    api: apiOf(options.registry),
    send: sender(process.env, options.signal),
    authorize: authorizer(options.credentials),
    isHasty: false,
  });
}

// --- internal ---

/** What is needed to ask one registry, and what it has granted so far. */
interface Connection {
  readonly options: AskOptions;
  readonly budget: RetryBudget;
  readonly api: URL;
  readonly send: Send;
  readonly authorize: Authorizer;
  /** Whether an answer that did not come in time is given up. */
  readonly isHasty: boolean;
}

function askOver(connection: Connection): Ask {
  return Object.assign((question: RegistryQuestion) => askRegistry(connection, question), {
    cancelUpload: (opened: HttpAnswer, repository: string) =>
      cancelUpload(connection, opened, repository),
    upload: (blob: BlobUpload) => upload(connection, blob),
    within: (milliseconds: number) =>
      askOver({
        ...connection,
        budget: shareOf(connection.budget, milliseconds),
        send: inTime(connection.send, milliseconds),
        isHasty: true,
      }),
  });
}

/** A part of a budget: what is spent of it is spent of the whole. */
function shareOf(whole: RetryBudget, milliseconds: number): RetryBudget {
  const part = retryBudget(milliseconds, whole.clock);
  return { leftMs: () => Math.min(part.leftMs(), whole.leftMs()), clock: part.clock };
}

/** A registry that is well has answered by then, with a token where it wants one. */
const LEAST_ANSWER_MS = 5_000;

function inTime(send: Send, milliseconds: number): Send {
  const most = Math.max(milliseconds, LEAST_ANSWER_MS);
  return (request) =>
    send({ ...request, limitMs: Math.min(most, request.limitMs ?? TIME_LIMIT_MS) });
}

async function askRegistry(
  connection: Connection,
  question: RegistryQuestion,
): Promise<HttpAnswer> {
  const { access, path, expected = [200], check, ...rest } = question;
  const url = new URL(`/v2/${path}`, connection.api);
  return patiently(connection, `${question.method} ${url.href}`, async () => {
    const answer = await sendAs(connection, { ...rest, url }, access);
    if (!expected.includes(answer.status)) throw new Refused('registry', answer);
    check?.(answer);
    return answer;
  });
}

/** Makes attempts until one succeeds, and explains the failure of the last. */
async function patiently<Result>(
  { options, budget, isHasty }: Connection,
  asked: string,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const { registry, signal, credentials } = options;
  try {
    return await retry(attempt, {
      budgetMs: budget.leftMs,
      judge: (error) =>
        isHasty && isTimeUp(error) ? { retry: false } : judge(error, budget.clock.now()),
      onWait: (message) => options.onWait(`${registry}: ${message} (${asked})`),
      signal,
      clock: budget.clock,
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw explain(error, { registry, asked, hasCredentials: credentials !== undefined });
  }
}

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#post-then-put */
async function upload(connection: Connection, blob: BlobUpload): Promise<void> {
  const { repository, digest, file } = blob;
  const { api, send } = connection;
  const access: Access = { repository, actions: 'pull,push' };
  const start = new URL(`/v2/${repository}/blobs/uploads/`, api);
  await patiently(connection, `POST and PUT ${start.href}`, async () => {
    const opened = await sendAs(connection, { method: 'POST', url: start }, access);
    if (opened.status !== 202) throw new Refused('registry', opened);
    const url = uploadAddress(opened, api);
    url.searchParams.set('digest', digest);
    const request: HttpRequest = {
      method: 'PUT',
      url,
      headers: { 'content-type': 'application/octet-stream' },
      body: { file },
      limitMs: BLOB_LIMIT_MS,
    };
    // Another host, such as an object store, has no business with the credentials.
    const answer =
      url.origin === api.origin ? await sendAs(connection, request, access) : await send(request);
    if (answer.status !== 201) throw new Refused('registry', answer);
  });
}

function uploadAddress(opened: HttpAnswer, api: URL): URL {
  const location = opened.headers.get('location');
  if (location === undefined || !URL.canParse(location, api.href)) {
    throw new BadAnswer('it began an upload without saying where');
  }
  const url = new URL(location, api);
  if (isAsSafe(url, api)) return url;
  throw new BadAnswer(`it wants the upload at ${url.protocol}//${url.host}`);
}

async function sendAs(
  { api, authorize, send }: Connection,
  request: HttpRequest,
  access: Access,
): Promise<HttpAnswer> {
  const given = await authorize.header(access, send);
  const answer = await send(withAuthorization(request, given));
  // Who asks is nobody's business but the registry's, whatever a host that it led to asks for.
  if (answer.status !== 401 || answer.url.origin !== api.origin) return answer;
  // The first contact, or a token that ran out meanwhile.
  authorize.learn(answer, access);
  const fresh = await authorize.header(access, send);
  return fresh === undefined || fresh === given ? answer : send(withAuthorization(request, fresh));
}

async function cancelUpload(
  connection: Connection,
  opened: HttpAnswer,
  repository: string,
): Promise<void> {
  const { api } = connection;
  const location = opened.headers.get('location');
  if (location === undefined || !URL.canParse(location, api.href)) return;
  const url = new URL(location, api);
  if (url.origin !== api.origin) return;
  const access: Access = { repository, actions: 'pull,push' };
  const request: HttpRequest = { method: 'DELETE', url };
  await sendAs(connection, request, access).catch(() => undefined);
}

function budgetOf({ retryBudgetMs, clock = systemClock }: AskOptions): RetryBudget {
  if (typeof retryBudgetMs === 'number') return retryBudget(retryBudgetMs, clock);
  return { leftMs: retryBudgetMs, clock };
}

/** Whether it failed because an answer did not come in time: by the limit of an exchange. */
function isTimeUp(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

function withAuthorization(request: HttpRequest, authorization: string | undefined): HttpRequest {
  if (authorization === undefined) return request;
  return { ...request, headers: { ...request.headers, authorization } };
}
