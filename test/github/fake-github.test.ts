import { describe, expect, it } from 'vitest';
import { type GitHubClient, gitHubClient } from '../../kit/github/client.ts';
import { VIEWER } from '../../kit/github/pull-comments.ts';
import { secondaryLimit } from './fake-answers.ts';
import { ACTIONS_BOT } from './fake-comments.ts';
import { type FakeOptions, fakeGitHub } from './fake-github.ts';
import { graphqlProblems } from './published/graphql.ts';
import { type Exchange, problemsOf } from './published/published.ts';
import { quickClock } from './quick-clock.ts';

const PLACE = { owner: 'Acme', repo: 'Shop', issue_number: 7 } as const;
const FIRST = { owner: 'Acme', repo: 'Shop', comment_id: 1001 } as const;
const LIST = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const CREATE = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

/** Every exchange of GitHub's own client with a fake. */
async function exchangesOf(
  ask: (client: GitHubClient) => Promise<unknown>,
  options: FakeOptions = {},
  token = 'job-token',
): Promise<readonly Exchange[]> {
  await using fake = await fakeGitHub(options);
  fake.write('first');
  const client = await gitHubClient({
    ...{ apiUrl: fake.apiUrl, token, retryBudgetMs: 0, clock: quickClock() },
    onWait: () => undefined,
  });
  await ask(client).catch(() => undefined);
  return fake.exchanges;
}

const reader: FakeOptions = { tokens: { 'job-token': { ...ACTIONS_BOT, may: 'read' } } };
const stranger: FakeOptions = { tokens: { 'job-token': { ...ACTIONS_BOT, may: 'none' } } };
const OLD = '1'.repeat(40);
const NEW = '2'.repeat(40);
const LEFT = 'f'.repeat(40);
const branch: FakeOptions = { commits: [OLD, NEW, LEFT] };
const compare = (client: GitHubClient, basehead: string) =>
  client.request(COMPARE, { owner: 'Acme', repo: 'Shop', basehead, per_page: 1 });
const person: FakeOptions = {
  tokens: { 'job-token': { id: 5, login: 'octocat', type: 'User', may: 'write' } },
};

describe.each(['api.github.com', 'ghes-3.17'] as const)('as %s describes it', (published) => {
  it.each<[string, number, (client: GitHubClient) => Promise<unknown>, FakeOptions?]>([
    ['a list', 200, (client) => client.request(LIST, { ...PLACE, per_page: 100 })],
    ['a page of it', 200, (client) => client.request(LIST, { ...PLACE, per_page: 1, page: 2 })],
    ['a comment', 201, (client) => client.request(CREATE, { ...PLACE, body: 'new' })],
    ['one of a person', 201, (client) => client.request(CREATE, { ...PLACE, body: 'x' }), person],
    ['looking', 200, (client) => client.request(`GET ${COMMENT}`, FIRST)],
    ['a change', 200, (client) => client.request(`PATCH ${COMMENT}`, { ...FIRST, body: 'x' })],
    ['a removal', 204, (client) => client.request(`DELETE ${COMMENT}`, FIRST)],
    ['two commits', 200, (client) => compare(client, `${OLD}...${NEW}`), branch],
    ['the same one', 200, (client) => compare(client, `${OLD}...${OLD}`), branch],
    ['no such commit', 404, (client) => compare(client, `${OLD}...${NEW}`)],
    ['what is not there', 404, (client) => client.request(LIST, { ...PLACE, issue_number: 8 })],
    ['no sight', 404, (client) => client.request(LIST, PLACE), stranger],
    ['no right', 403, (client) => client.request(CREATE, { ...PLACE, body: 'x' }), reader],
    [
      'a lock',
      403,
      (client) => client.request(CREATE, { ...PLACE, body: 'x' }),
      { isLocked: true },
    ],
    ['nothing', 422, (client) => client.request(CREATE, { ...PLACE, body: '' })],
    ['too much', 422, (client) => client.request(CREATE, { ...PLACE, body: 'x'.repeat(65_537) })],
    ['no haste', 403, (client) => client.request(LIST, PLACE), { before: () => secondaryLimit(1) }],
    ['no token', 401, (client) => client.request(LIST, PLACE), { tokens: {} }],
  ])('%s: %i', async (_, status, ask, options) => {
    const exchanges = await exchangesOf(ask, options);
    expect(exchanges.map((exchange) => exchange.status)).toEqual([status]);
    expect(exchanges.flatMap((exchange) => problemsOf(exchange, published))).toEqual([]);
  });
});

it.each([
  [OLD, NEW, 'ahead'],
  [NEW, OLD, 'behind'],
  [NEW, NEW, 'identical'],
  [LEFT, NEW, 'diverged'],
])('seen from %s, %s is %s', async (base, head, status) => {
  await using fake = await fakeGitHub(branch);
  const client = await gitHubClient({
    ...{ apiUrl: fake.apiUrl, token: 'job-token', retryBudgetMs: 0 },
    onWait: () => undefined,
  });
  expect((await compare(client, `${base}...${head}`)).data.status).toBe(status);
});

it('a list has pages, and the client finds them all', async () => {
  await using fake = await fakeGitHub();
  for (const number of Array(7).keys()) fake.write(`comment ${number}`);
  const client = await gitHubClient({
    ...{ apiUrl: fake.apiUrl, token: 'job-token', retryBudgetMs: 0 },
    onWait: () => undefined,
  });
  const all = await client.paginate(LIST, { ...PLACE, per_page: 3 });
  expect(all.map(({ body }) => body)).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => `comment ${n}`));
  expect(fake.exchanges.map(({ query }) => query.get('page'))).toEqual([null, '2', '3']);
});

it.each([
  ['job-token', 'github-actions[bot]'],
  ['other', 'octocat'],
])('of the token %s it says that %s holds it', async (token, login) => {
  const octocat = { id: 5, login: 'octocat', type: 'User', may: 'write' } as const;
  await using fake = await fakeGitHub({ tokens: { 'job-token': ACTIONS_BOT, other: octocat } });
  const options = { apiUrl: fake.apiUrl, token, retryBudgetMs: 0, onWait: () => undefined };
  const client = await gitHubClient(options);
  const data = await client.graphql(VIEWER);
  expect(data).toEqual({ viewer: { login } });
  expect(graphqlProblems(VIEWER, data)).toEqual([]);
});

it.each([
  ['{ viewer }', { viewer: {} }, /is not understood/],
  ['query { viewer }', { viewer: {} }, /of User fields have to be named/],
  ['query { viewer { name } }', { viewer: { name: 'x' } }, /User has no field name/],
  [VIEWER, { viewer: null }, /viewer is missing/],
  [VIEWER, { viewer: { login: 7 } }, /viewer\.login is not a String/],
])('of GraphQL it finds what is wrong with %s and %j', (query, data, problem) => {
  expect(graphqlProblems(query, data).join('\n')).toMatch(problem);
});

describe('the judge finds', () => {
  const good: Exchange = {
    method: 'POST',
    path: '/repos/Acme/Shop/issues/7/comments',
    query: new URLSearchParams(),
    asked: { body: 'x' },
    status: 404,
    answered: { message: 'Not Found' },
  };
  it('nothing where nothing is wrong', () => expect(problemsOf(good)).toEqual([]));
  it.each<[string, Partial<Exchange>, RegExp]>([
    ['a question that does not exist', { path: '/repos/Acme/Shop/comments' }, /no such operation/],
    ['a method that does not exist', { method: 'PUT' }, /no such operation/],
    ['a number that is none', { path: '/repos/Acme/Shop/issues/x/comments' }, /issue_number/],
    ['a parameter that does not exist', { query: new URLSearchParams('limit=3') }, /limit/],
    ['a field that is missing', { asked: {} }, /must have required property 'body'/],
    ['a field that does not exist', { asked: { body: 'x', title: 'y' } }, /"title"/],
    ['a value of another kind', { asked: { body: 7 } }, /must be string/],
    ['an answer that is not described', { status: 200 }, /200 is not an answer/],
    [
      'an answer that is half',
      { status: 201, answered: { id: 1 } },
      /required property 'html_url'/,
    ],
    ['an answer with more', { answered: { message: 'no', reason: 'x' } }, /"reason"/],
  ])('%s', (_, wrong, problem) => {
    expect(problemsOf({ ...good, ...wrong }).join('\n')).toMatch(problem);
  });
});
