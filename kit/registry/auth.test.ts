import { describe, expect, it } from 'vitest';
import {
  errorBody,
  type Scripted,
  type Seen,
  scriptedRegistry,
} from '../../test/registry/scripted-registry.ts';
import type { Credentials } from './auth.ts';
import { parseChallenge } from './auth.ts';
import { registryClient } from './client.ts';
import { digestOf } from './digest.ts';

const DIGEST = digestOf(Buffer.from('manifest'));
const FOUND: Scripted = { headers: { 'docker-content-digest': DIGEST } };
const USER = { username: 'mia', password: 'p:ss' };
const BASIC = `Basic ${Buffer.from('mia:p:ss').toString('base64')}`;

function client(registry: string, options: { credentials?: Credentials } = {}) {
  return registryClient({ registry, retryBudgetMs: 0, onWait: () => undefined, ...options });
}

it.each([
  [
    'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:o/a:pull"',
    { scheme: 'bearer', realm: new URL('https://ghcr.io/token'), service: 'ghcr.io' },
  ],
  [
    'bearer realm=https://auth.example/t',
    { scheme: 'bearer', realm: new URL('https://auth.example/t'), service: undefined },
  ],
  ['Basic realm="Registry"', { scheme: 'basic' }],
  [
    'Basic realm="x", Bearer realm="https://auth.example/t",service="s"',
    { scheme: 'bearer', realm: new URL('https://auth.example/t'), service: 's' },
  ],
  ['Bearer realm="not an address"', undefined],
  ['Negotiate', undefined],
  [undefined, undefined],
])('the challenge %s is understood', (header, expected) => {
  expect(parseChallenge(header)).toEqual(expected);
});

describe('proof of who asks', () => {
  const byToken = ({ path, headers }: Seen): Scripted => {
    if (path.startsWith('/token')) {
      return headers.authorization === BASIC
        ? { body: JSON.stringify({ token: 'opaque' }) }
        : { status: 401, body: errorBody('UNAUTHORIZED', 'incorrect user name or password') };
    }
    if (headers.authorization === 'Bearer opaque') return FOUND;
    const realm = `Bearer realm="http://${headers.host}/token",service="test"`;
    return { status: 401, headers: { 'www-authenticate': realm } };
  };

  it('is fetched from the token service once for one access', async () => {
    await using registry = await scriptedRegistry(byToken);
    const asking = client(registry.host, { credentials: USER });
    await asking.headManifest('o/a', 'v1');
    await asking.headManifest('o/a', 'v2');
    expect(registry.asked).toEqual([
      'HEAD /v2/o/a/manifests/v1',
      'GET /token?service=test&scope=repository%3Ao%2Fa%3Apull',
      'HEAD /v2/o/a/manifests/v1',
      'HEAD /v2/o/a/manifests/v2',
    ]);
  });

  it('fails with FK011 when the token service refuses', async () => {
    await using registry = await scriptedRegistry(byToken);
    const credentials = { username: 'mia', password: 'wrong' };
    await expect(
      client(registry.host, { credentials }).headManifest('o/a', 'v1'),
    ).rejects.toMatchObject({
      code: 'FK011',
      what: expect.stringContaining('incorrect user name or password'),
    });
  });

  it('is renewed once when a token has run out', async () => {
    let valid = 'first';
    let issued = 0;
    await using registry = await scriptedRegistry(({ path, headers }) => {
      if (path.startsWith('/token')) {
        issued += 1;
        valid = `token ${issued}`;
        return { body: JSON.stringify({ access_token: valid }) };
      }
      if (headers.authorization === `Bearer ${valid}`) return FOUND;
      const realm = `Bearer realm="http://${headers.host}/token"`;
      return { status: 401, headers: { 'www-authenticate': realm } };
    });
    const asking = client(registry.host, { credentials: USER });
    await asking.headManifest('o/a', 'v1');
    valid = 'something else';
    expect(await asking.headManifest('o/a', 'v1')).toBeDefined();
    expect(issued).toBe(2);
  });

  it('is given directly where the registry asks for Basic', async () => {
    await using registry = await scriptedRegistry(({ headers }) =>
      headers.authorization === BASIC
        ? FOUND
        : { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
    );
    const found = await client(registry.host, { credentials: USER }).headManifest('o/a', 'v1');
    expect(found?.digest).toBe(DIGEST);
  });

  it('never goes to another host over plain HTTP', async () => {
    await using registry = await scriptedRegistry(() => ({
      status: 401,
      headers: { 'www-authenticate': 'Bearer realm="http://registry.example/token"' },
    }));
    await expect(
      client(registry.host, { credentials: USER }).headManifest('o/a', 'v1'),
    ).rejects.toMatchObject({ code: 'FK014', what: expect.stringContaining('plain HTTP') });
  });

  it('does not follow a redirect to another host', async () => {
    const blob = Buffer.from('{}');
    await using store = await scriptedRegistry(() => ({ body: blob }));
    await using registry = await scriptedRegistry(({ headers }) =>
      headers.authorization === BASIC
        ? { status: 307, headers: { location: `http://${store.host}/blob?signature=1` } }
        : { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } },
    );
    const asking = client(registry.host, { credentials: USER });
    expect(Buffer.from(await asking.getBlob('o/a', digestOf(blob)))).toEqual(blob);
    expect(store.asked).toEqual(['GET /blob?signature=1']);
    expect(store.seen[0]?.headers.authorization).toBeUndefined();
  });
});

describe('an answer that makes no sense is FK014, and nothing secret of it is shown', () => {
  const challenge = (realm: string): Scripted => ({
    status: 401,
    headers: { 'www-authenticate': `Bearer realm="${realm}"` },
  });
  it.each<[string, (request: Seen, host: string) => Scripted]>([
    ['a redirect in a circle', ({ path }) => ({ status: 302, headers: { location: path } })],
    ['a redirect to data', () => ({ status: 302, headers: { location: 'data:,x' } })],
    ['a redirect with a password', () => ({ status: 302, headers: { location: '//a:b@c/' } })],
    ['a token service with a password', (_, host) => challenge(`http://mia:pw-4711@${host}/t`)],
    [
      'a token that is no header',
      ({ path }, host) =>
        path.startsWith('/t')
          ? { body: JSON.stringify({ token: 'pw-4711\n2' }) }
          : challenge(`http://${host}/t`),
    ],
  ])('%s', async (_, answer) => {
    await using registry = await scriptedRegistry((request) => {
      return answer(request, request.headers.host ?? '');
    });
    await expect(client(registry.host).getManifest('o/a', 'v1')).rejects.toMatchObject({
      code: 'FK014',
      what: expect.not.stringContaining('4711'),
    });
  });
});
