import { describe, expect, it } from 'vitest';
import {
  answerOf,
  type Fault,
  primaryLimit,
  secondaryLimit,
} from '../../test/github/fake-answers.ts';
import { type FakeOptions, fakeGitHub } from '../../test/github/fake-github.ts';
import { quickClock } from '../../test/github/quick-clock.ts';
import { ActionError } from '../action/errors.ts';
import { type GitHubOptions, gitHubClient } from './client.ts';

const PLACE = { owner: 'Acme', repo: 'Shop', issue_number: 7 } as const;
const LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';

/** Asks a fake to which these faults happen, one for each question. */
async function ask(
  route: typeof LIST | typeof CREATE,
  faults: readonly (Fault | undefined)[],
  { base = '', ...more }: Partial<GitHubOptions> & Pick<FakeOptions, 'base'> = {},
) {
  await using fake = await fakeGitHub({ base, before: ({ count }) => faults[count - 1] });
  const clock = quickClock();
  const waits: string[] = [];
  const client = await gitHubClient({
    ...{ apiUrl: fake.apiUrl, token: 'job-token', retryBudgetMs: 60_000, clock },
    onWait: (message) => waits.push(message),
    ...more,
  });
  const asking =
    route === LIST ? client.request(LIST, PLACE) : client.request(CREATE, { ...PLACE, body: 'x' });
  const outcome = await asking.then(
    ({ status }) => status,
    (error: unknown) => (error instanceof ActionError ? error.code : error),
  );
  return {
    outcome,
    waits,
    slept: clock.slept,
    asked: fake.asked.length,
    kept: fake.comments.length,
  };
}

const BUSY = answerOf(502, 'Server Error');
const inSeconds = (seconds: number) => primaryLimit(quickClock().now() + seconds * 1_000);

describe('a question', () => {
  it.each<[string, typeof LIST | typeof CREATE, readonly (Fault | undefined)[], unknown, number]>([
    ['is answered', LIST, [], 200, 1],
    ['is put again when GitHub is busy', LIST, [BUSY, BUSY], 200, 3],
    ['is put again when the connection breaks', LIST, ['reset', 'lost'], 200, 3],
    ['waits for the secondary limit', LIST, [secondaryLimit(5)], 200, 2],
    ['waits for the primary limit', LIST, [inSeconds(30)], 200, 2],
    ['does not wait longer than it has time', LIST, [inSeconds(3_600)], 'FK023', 1],
    ['is given up when GitHub stays busy', LIST, Array(40).fill(BUSY), 'FK020', 0],
    ['is not put again when it is refused', LIST, [answerOf(403, 'no')], 'FK022', 1],
    ['that writes is not put again when GitHub is busy', CREATE, [BUSY], 'FK020', 1],
    ['that writes is not put again when its answer is lost', CREATE, ['lost'], 'FK020', 1],
    ['that writes waits for the secondary limit', CREATE, [secondaryLimit(5)], 201, 2],
  ])('%s', async (_, route, faults, outcome, asked) => {
    const got = await ask(route, faults);
    expect(got.outcome).toBe(outcome);
    if (asked > 0) expect(got.asked).toBe(asked);
    expect(got.waits.length).toBe(got.slept.length);
    expect(got.kept).toBeLessThanOrEqual(1);
  });

  it('waits as long as GitHub says, and tells why', async () => {
    const { slept, waits } = await ask(LIST, [secondaryLimit(5)]);
    expect(slept).toEqual([5_000]);
    expect(waits).toEqual([
      `GitHub: attempt 2 in 5.0 s: the secondary rate limit is reached (${LIST})`,
    ]);
  });

  it('goes to a server of a company as well', async () => {
    expect((await ask(LIST, [], { base: '/api/v3' })).outcome).toBe(200);
  });

  it('with a wrong token is refused', async () => {
    expect((await ask(LIST, [], { token: 'wrong' })).outcome).toBe('FK021');
  });

  it('ends with the reason of a cancel', async () => {
    const reason = new Error('cancelled by the user');
    const { outcome } = await ask(LIST, [], { signal: AbortSignal.abort(reason) });
    expect(outcome).toBe(reason);
  });

  it('says which version of the API it means', async () => {
    let headers: unknown;
    await using fake = await fakeGitHub({
      before: (question) => {
        headers = question.headers;
        return undefined;
      },
    });
    const client = await gitHubClient({
      ...{ apiUrl: fake.apiUrl, token: 'job-token', retryBudgetMs: 0 },
      onWait: () => undefined,
    });
    await client.request(LIST, PLACE);
    expect(headers).toMatchObject({
      'x-github-api-version': '2022-11-28',
      'user-agent': expect.stringContaining('fairway'),
      authorization: 'token job-token',
    });
  });
});

it('an answer on a server of a company: GraphQL lies beside the API', async () => {
  await using fake = await fakeGitHub({ base: '/api/v3' });
  const options = { apiUrl: fake.apiUrl, token: 'job-token', retryBudgetMs: 0 };
  const client = await gitHubClient({ ...options, onWait: () => undefined });
  await client.graphql('query { viewer { login } }');
  expect(fake.asked).toEqual(['POST /api/graphql']);
});
