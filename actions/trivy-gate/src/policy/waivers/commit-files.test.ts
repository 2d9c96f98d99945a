import { describe, expect, test } from 'vitest';
import {
  AnswerTooLarge,
  type HttpAnswer,
  type HttpRequest,
} from '../../../../../kit/network/http.ts';
import { ConnectionFailure } from '../../../../../kit/network/trouble.ts';
import { type CommitAccess, readFromCommit, trustedCommit } from './commit-files.ts';

interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks a GitHub that gives these answers, one after the other; the last one for ever. */
async function read(answers: readonly (Answer | Error)[], changes: Partial<CommitAccess> = {}) {
  const asked: HttpRequest[] = [];
  let now = 0;
  const waits: string[] = [];
  const send = async (request: HttpRequest): Promise<HttpAnswer> => {
    asked.push(request);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (answer === undefined || answer instanceof Error) throw answer;
    const { status, body = '', headers = {} } = answer;
    return {
      url: request.url,
      status,
      headers: new Map(Object.entries(headers)),
      body: Buffer.from(body),
    };
  };
  const commit: CommitAccess = {
    event: {
      repository: 'Acme/Shop',
      run: { id: '1', attempt: 1, url: '', serverUrl: '', apiUrl: 'https://ghe.test/api/v3/' },
    },
    sha: 'abc',
    token: 'ghs_x',
    send,
    signal: new AbortController().signal,
    onWait: (message) => waits.push(message),
    clock: {
      now: () => now,
      async sleep(milliseconds) {
        now += milliseconds;
      },
    },
    ...changes,
  };
  const text = await readFromCommit(commit, '.github/a b#.yaml').catch((error: Error) => error);
  return { text, asked, waits };
}

const refused = (code: string) => new ConnectionFailure(Object.assign(new Error(code), { code }));

describe('a file of a commit', () => {
  test('is asked for by its path, its commit and with the token', async () => {
    const { text, asked } = await read([{ status: 200, body: '- id: ä' }]);
    expect(text).toBe('- id: ä');
    expect(asked[0]?.url.href).toBe(
      'https://ghe.test/api/v3/repos/Acme/Shop/contents/.github/a%20b%23.yaml?ref=abc',
    );
    expect(asked[0]).toMatchObject({
      method: 'GET',
      headers: {
        accept: 'application/vnd.github.raw+json',
        authorization: 'Bearer ghs_x',
        'x-github-api-version': '2022-11-28',
      },
    });
  });

  test('that is not there is none', async () => {
    expect((await read([{ status: 404 }])).text).toBeUndefined();
  });

  test.each<[string, Answer | Error]>([
    ['an overloaded server', { status: 502 }],
    ['a rate limit', { status: 429, headers: { 'retry-after': '2' } }],
    ['a secondary rate limit', { status: 403, headers: { 'retry-after': '2' } }],
    ['a connection that was reset', refused('ECONNRESET')],
  ])('is asked for again after %s', async (_, trouble) => {
    const { text, waits } = await read([trouble, { status: 200, body: 'x' }]);
    expect(text).toBe('x');
    expect(waits).toEqual([expect.stringMatching(/^\.github\/a b#\.yaml: attempt 2 in /)]);
  });

  test.each<[string, Answer | Error, string]>([
    ['a token that may not', { status: 403 }, '403 (the token needs `contents: read`)'],
    [
      'a token that has asked too much',
      { status: 403, headers: { 'x-ratelimit-remaining': '0' } },
      'GitHub answered 403 (the rate limit is reached)',
    ],
    ['a token that is none', { status: 401 }, 'GitHub answered 401 (the token is not valid)'],
    ['a teapot', { status: 418 }, 'GitHub answered 418'],
    ['a server that stays down', { status: 503 }, 'GitHub answered 503'],
    ['no connection', refused('ECONNREFUSED'), 'GitHub can not be reached: the connection was'],
    ['too much of it', new AnswerTooLarge('x'), 'it has more than 1 MiB'],
    [
      'a directory',
      { status: 200, body: '[]', headers: { 'content-type': 'application/json; charset=utf-8' } },
      'it is no file there',
    ],
  ])('can not be read with %s', async (_, trouble, words) => {
    const { text } = await read([trouble]);
    expect(String(text)).toContain(words);
  });

  test('can not be read without a token or a commit, and nobody is asked', async () => {
    for (const without of [{ token: undefined }, { sha: undefined }]) {
      const { text, asked } = await read([{ status: 200, body: '[]' }], without);
      expect(text).toBeInstanceOf(Error);
      expect(asked).toEqual([]);
    }
  });

  test('is not read after a cancel, which is not for want of rights', async () => {
    const controller = new AbortController();
    controller.abort(new Error('cancelled'));
    expect(String((await read([{ status: 200 }], { signal: controller.signal })).text)).toBe(
      'Error: cancelled',
    );
  });
});

const baseSha = 'b'.repeat(40);
const sha = 'c'.repeat(40);
const pullRequest = { number: 1, headSha: 'h', baseSha, baseRef: 'main', fromFork: true };
const mergeGroup = { headSha: 'h', baseRef: 'main', baseSha };
const none = { sha, pullRequest: undefined, mergeGroup: undefined };
const base = { sha: baseSha, isBase: true, title: 'the base commit bbbbbbb' };
const own = { sha, isBase: false, title: 'the commit ccccccc' };
const unknown = { sha: undefined, isBase: true, title: 'the base commit' };

test.each([
  ['push', none, own],
  ['schedule', none, own],
  ['workflow_run', none, own],
  ['pull_request', { ...none, pullRequest }, base],
  ['pull_request_target', { ...none, pullRequest }, base],
  ['merge_group', { ...none, mergeGroup }, base],
  ['pull_request', none, unknown],
  ['merge_group', { ...none, mergeGroup: { headSha: 'h', baseRef: 'main' } }, unknown],
])('%s with %j: counting are the files of %j', (name, event, commit) => {
  expect(trustedCommit({ name, ...event })).toEqual(commit);
});
