/**
 * A GitHub on this machine with as much of its API as the actions use: comments of pull requests, how
 * two commits stand to each other, tokens with different rights, rate limits, and faults on demand. Its answers, and the questions
 * that it gets, are judged by GitHub's own description; see published/published.ts.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Answer,
  answerOf,
  bodyIn,
  type Fault,
  invalid,
  NOT_ALLOWED,
  NOT_FOUND,
  send,
  viewer,
} from './fake-answers.ts';
import {
  ACTIONS_BOT,
  type Account,
  commentAnswer,
  linksOf,
  type StoredComment,
  type Token,
} from './fake-comments.ts';
import { comparison } from './fake-commits.ts';
import type { Exchange } from './published/published.ts';

/** A question as it came. */
export interface Question {
  readonly method: string;
  /** Below the API's address, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly asked: unknown;
  /** From 1. */
  readonly count: number;
}

/** How a fake is set up. */
export interface FakeOptions {
  /** Where the API lies: `/api/v3` on a server of a company's own. */
  readonly base?: '' | '/api/v3';
  readonly tokens?: Readonly<Record<string, Token>>;
  /** A pull request whose conversation is closed. */
  readonly isLocked?: boolean;
  /** Commits of a branch, oldest first; see fake-commits.ts. */
  readonly commits?: readonly string[];
  /** Called before each question is looked at; what it does comes in between. */
  readonly before?: (question: Question) => Fault | undefined | Promise<Fault | undefined>;
}

/** The fake; it is closed by `await using`. */
export interface FakeGitHub extends AsyncDisposable {
  readonly apiUrl: string;
  readonly exchanges: readonly Exchange[];
  /** Method and path of every question, in order. */
  readonly asked: readonly string[];
  /** Ordered by id, as GitHub lists them. */
  readonly comments: readonly StoredComment[];
  /** Somebody writes a comment. */
  write(body: string, author?: Account): StoredComment;
  /** Somebody deletes one. */
  remove(id: number): void;
}

export const REPOSITORY = 'Acme/Shop';
export const PULL = 7;
/** A comment is not longer than this: "body is too long (maximum is 65536 characters)". */
const LONGEST_BODY = 65_536;
const START = Date.parse('2026-11-02T08:00:00Z');

/** Starts a fake on a free port. */
export async function fakeGitHub(options: FakeOptions = {}): Promise<FakeGitHub> {
  const fake = new Fake(options);
  const server = createServer((request, response) => void fake.serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(fake, {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

// --- internal ---

const COMMENTS = new RegExp(`^/repos/${REPOSITORY}/issues/(\\d+)/comments$`, 'i');
const COMPARE = new RegExp(`^/repos/${REPOSITORY}/compare/([^/]+)$`, 'i');
const COMMENT = new RegExp(`^/repos/${REPOSITORY}/issues/comments/(\\d+)$`, 'i');

class Fake {
  origin = '';
  readonly exchanges: Exchange[] = [];
  readonly comments: StoredComment[] = [];
  readonly #options: FakeOptions;
  readonly #base: string;
  readonly #tokens: Readonly<Record<string, Token>>;
  #nextId = 1_001;
  #seconds = 0;
  #count = 0;

  constructor(options: FakeOptions) {
    this.#options = options;
    this.#base = options.base ?? '';
    this.#tokens = options.tokens ?? { 'job-token': ACTIONS_BOT };
  }

  get apiUrl(): string {
    return `${this.origin}${this.#base}`;
  }

  get asked(): string[] {
    return this.exchanges.map(({ method, path }) => `${method} ${path}`);
  }

  write(body: string, author: Account = ACTIONS_BOT): StoredComment {
    const createdAt = this.#now();
    const comment = { id: this.#nextId, pull: PULL, author, createdAt, body, updatedAt: createdAt };
    this.#nextId += 1;
    this.comments.push(comment);
    return comment;
  }

  remove(id: number): void {
    const index = this.comments.findIndex((comment) => comment.id === id);
    if (index >= 0) this.comments.splice(index, 1);
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const question = await this.#read(request);
    const fault = await this.#options.before?.(question);
    const answer =
      fault === undefined || fault === 'lost' ? this.#answer(question, request) : undefined;
    const told = typeof fault === 'object' ? fault : answer;
    this.exchanges.push({ ...question, status: told?.status ?? 0, answered: told?.body });
    if (told === undefined || fault === 'lost') request.socket.resetAndDestroy();
    else send(response, told);
  }

  async #read(request: IncomingMessage): Promise<Question> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const url = new URL(request.url ?? '', this.origin);
    const isBelow = url.pathname.startsWith(this.#base);
    this.#count += 1;
    return {
      method: request.method ?? '',
      path: isBelow ? url.pathname.slice(this.#base.length) : url.pathname,
      query: url.searchParams,
      headers: request.headers,
      asked: text === '' ? undefined : JSON.parse(text),
      count: this.#count,
    };
  }

  #answer(question: Question, request: IncomingMessage): Answer {
    const given = /^(?:token|bearer) (.+)$/i.exec(question.headers.authorization ?? '')?.[1];
    const token = this.#tokens[given ?? ''];
    if (token === undefined) return answerOf(401, 'Bad credentials');
    if (question.method === 'POST' && request.url === this.#graphqlPath) {
      return viewer(question.asked, token);
    }
    if (token.may === 'none') return NOT_FOUND;
    const pull = COMMENTS.exec(question.path)?.[1];
    if (pull !== undefined) return this.#answerOfPull(question, Number(pull), token);
    const compared = COMPARE.exec(question.path)?.[1];
    if (compared !== undefined && question.method === 'GET') {
      return comparison(compared, this.#options.commits ?? [], this.#place);
    }
    const id = COMMENT.exec(question.path)?.[1];
    return id === undefined ? NOT_FOUND : this.#answerOfComment(question, Number(id), token);
  }

  /** https://docs.github.com/en/enterprise-server@3.17/graphql/guides/forming-calls-with-graphql#the-graphql-endpoint */
  get #graphqlPath(): string {
    return this.#base === '' ? '/graphql' : '/api/graphql';
  }

  #answerOfPull(question: Question, pull: number, token: Token): Answer {
    if (pull !== PULL) return NOT_FOUND;
    if (question.method === 'GET') return this.#list(question);
    if (question.method !== 'POST') return NOT_FOUND;
    const refused = this.#refusalOfWriting(question, token);
    if (refused !== undefined) return refused;
    const body = commentAnswer(this.write(bodyIn(question.asked) ?? '', token), this.#place);
    return { status: 201, headers: { location: body.url }, body };
  }

  #answerOfComment(question: Question, id: number, token: Token): Answer {
    const comment = this.comments.find((one) => one.id === id);
    if (comment === undefined) return NOT_FOUND;
    if (question.method === 'GET') return this.#show(comment);
    if (token.may !== 'write') return NOT_ALLOWED;
    if (question.method === 'DELETE') {
      this.remove(id);
      return { status: 204 };
    }
    if (question.method !== 'PATCH') return NOT_FOUND;
    const refused = this.#refusalOfWriting(question, token);
    if (refused !== undefined) return refused;
    Object.assign(comment, { body: bodyIn(question.asked), updatedAt: this.#now() });
    return this.#show(comment);
  }

  #list({ query, path }: Question): Answer {
    const perPage = Math.min(100, Number(query.get('per_page') ?? 30));
    const page = Number(query.get('page') ?? 1);
    const lastPage = Math.max(1, Math.ceil(this.comments.length / perPage));
    const shown = this.comments.slice((page - 1) * perPage, page * perPage);
    const url = new URL(`${this.apiUrl}${path}?${query}`);
    const link = linksOf(url, page, lastPage);
    return {
      status: 200,
      ...(link === '' ? {} : { headers: { link } }),
      body: shown.map((comment) => commentAnswer(comment, this.#place)),
    };
  }

  #show(comment: StoredComment): Answer {
    return { status: 200, body: commentAnswer(comment, this.#place) };
  }

  #refusalOfWriting({ asked, method }: Question, token: Token): Answer | undefined {
    if (token.may !== 'write') return NOT_ALLOWED;
    if (this.#options.isLocked && method === 'POST') {
      return answerOf(403, 'Unable to create comment because issue is locked.');
    }
    const body = bodyIn(asked);
    if (body === undefined || body.trim() === '') return invalid('body', 'missing_field');
    // GitHub counts characters, not the places that they take in JavaScript.
    if ([...body].length > LONGEST_BODY) {
      return invalid('body', 'custom', `body is too long (maximum is ${LONGEST_BODY} characters)`);
    }
    return undefined;
  }

  get #place() {
    return { api: this.apiUrl, server: this.origin, repository: REPOSITORY };
  }

  #now(): string {
    this.#seconds += 1;
    return new Date(START + this.#seconds * 1_000).toISOString().replace('.000Z', 'Z');
  }
}
