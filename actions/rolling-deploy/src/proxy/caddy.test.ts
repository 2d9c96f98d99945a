import { describe, expect, it } from 'vitest';
import { caddyOffers, caddySnippet, isFromFile, withoutReplica } from './caddy.ts';
import { hostPath } from './marker.ts';

const replicas = { services: ['app-a', 'app-b'], port: 3000 };

function proxyTo(dials: readonly string[], active?: object) {
  const upstreams = dials.map((dial) => ({ dial }));
  const health = active === undefined ? {} : { health_checks: { active } };
  return { handler: 'reverse_proxy', upstreams, ...health };
}

/** A route as `caddy adapt` writes it for a `handle` with a `file` matcher. */
function route(tryFiles: readonly string[], dials: readonly string[], root = '/drain') {
  const inner = { handler: 'subroute', routes: [{ handle: [proxyTo(dials)] }] };
  return { handle: [inner], match: [{ file: { root, try_files: tryFiles } }] };
}

/** A route that asks for a path as well. */
function onlyFor(path: readonly string[], marked: ReturnType<typeof route>) {
  return { ...marked, match: marked.match.map((match) => ({ ...match, path })) };
}

const config = (...routes: object[]) => ({ apps: { http: { servers: { srv0: { routes } } } } });

describe('caddyOffers', () => {
  it('finds a marker for each replica', () => {
    const found = caddyOffers(
      config(route(['/app-a'], ['app-b:3000']), route(['/app-b'], ['app-a:3000'])),
      replicas,
    );
    expect(found.markers).toEqual([
      { service: 'app-a', root: '/drain' },
      { service: 'app-b', root: '/drain' },
    ]);
  });

  it.each([
    ['leads to the replica itself', route(['/app-a'], ['app-a:3000', 'app-b:3000'])],
    ['leads nowhere', route(['/app-a'], [])],
    ['leads to the replica by another name', route(['/app-a'], ['shop-app-a-1:3000'])],
    ['is only for some paths', onlyFor(['/api/*'], route(['/app-a'], ['app-b:3000']))],
    ['asks for another file', route(['/app-c'], ['app-b:3000'])],
    ['has no directory', route(['/app-a'], ['app-b:3000'], '{http.vars.root}')],
    ['asks for no file', { handle: [proxyTo(['app-b:3000'])], match: [{ path: ['/app-a'] }] }],
  ])('takes no route that %s for a marker', (_, found) => {
    expect(caddyOffers(config(found), replicas).markers).toEqual([]);
  });

  const guards = [route(['/app-a'], ['app-b:3000']), route(['/app-b'], ['app-a:3000'])];
  const site = (host: string, ...routes: object[]) => ({
    match: [{ host: [host] }],
    handle: [{ handler: 'subroute', routes }],
  });
  const rest = { handle: [proxyTo(['app-a:3000', 'app-b:3000'])] };

  it.each<[string, object[], string[]]>([
    ['nobody, where both markers come first', [...guards, rest], []],
    ['nobody, where they come first in a site', [site('shop', ...guards, rest)], []],
    ['nobody, where a site stands behind the markers', [...guards, site('shop', rest)], []],
    [
      'both, in a second site without markers',
      [site('a', ...guards, rest), site('b', rest)],
      ['app-a', 'app-b'],
    ],
    ['both, before the markers', [rest, ...guards], ['app-a', 'app-b']],
    ['one, whose marker is missing', [...guards.slice(0, 1), rest], ['app-b']],
    [
      'one, by the name of its container',
      [{ handle: [proxyTo(['shop-app-b-1:3000'])] }, ...guards],
      ['app-b'],
    ],
    [
      'one, with the network before it',
      [{ handle: [proxyTo(['tcp/app-a:3000'])] }, ...guards],
      ['app-a'],
    ],
    ['nobody on another port', [{ handle: [proxyTo(['app-b:9000'])] }, ...guards], []],
  ])('finds that requests get past the marker of %s', (_, routes, expected) => {
    expect([...caddyOffers(config(...routes), replicas).unguarded].sort()).toEqual(expected);
  });

  it.each<[string, object | undefined, number | undefined]>([
    ['nanoseconds', { interval: 1_500_000_000 }, 1_500],
    ['text', { interval: '2s' }, 2_000],
    ['nothing, which means 30 s', { uri: '/health' }, 30_000],
    ['no active check at all', undefined, undefined],
  ])('reads the health interval from %s', (_, active, expected) => {
    const found = caddyOffers(config({ handle: [proxyTo(['app-a:3000'], active)] }), replicas);
    expect(found.activeCheck?.intervalMs).toBe(expected);
  });

  it.each<[string, object, readonly string[], string[]]>([
    ['tries for a time', { try_duration: '5s' }, ['app-a:3000', 'app-b:3000'], []],
    ['tries several times', { retries: 2 }, ['app-a:3000', 'app-b:3000'], []],
    ['tries once', {}, ['app-a:3000', 'app-b:3000'], ['app-a', 'app-b']],
    ['has nobody else to try', { retries: 2 }, ['app-a:3000', 'other:3000'], ['app-a']],
  ])('says of a handler that %s who gets no second try', (_, balancing, dials, expected) => {
    const handler = { ...proxyTo(dials), load_balancing: balancing };
    expect(caddyOffers(config({ handle: [handler] }), replicas).unretried).toEqual(expected);
  });

  it.each([[undefined], [null], ['text'], [[]], [{ apps: null }]])(
    'finds nothing in %j',
    (nonsense) => {
      expect(caddyOffers(nonsense, replicas)).toEqual({
        markers: [],
        unguarded: [],
        dialled: [],
        activeCheck: undefined,
        changeable: undefined,
        unretried: [],
        resolvedOnce: [],
      });
    },
  );
});

describe('withoutReplica', () => {
  const both = proxyTo(['app-a:3000', 'app-b:3000', 'other:3000']);

  it('takes a replica out wherever requests lead to it, and nothing else', () => {
    const whole = config({ handle: [both] }, { handle: [proxyTo(['shop-app-a-1:3000', 'x:1'])] });
    const left = [proxyTo(['app-b:3000', 'other:3000']), proxyTo(['x:1'])];
    expect(withoutReplica(whole, 'app-a', replicas)).toEqual(
      config(...left.map((handler) => ({ handle: [handler] }))),
    );
  });

  it('does not where nobody else would be left', () => {
    const whole = config({ handle: [both] }, { handle: [proxyTo(['app-a:3000'])] });
    expect(withoutReplica(whole, 'app-a', replicas)).toBeUndefined();
    expect(withoutReplica(whole, 'app-b', replicas)).toBeDefined();
  });
});

describe('isFromFile', () => {
  const of = (...dials: string[]) => config({ handle: [proxyTo(dials)] });

  it.each<[string, unknown, boolean]>([
    ['the file itself', of('app-a:3000', 'app-b:3000'), true],
    ['what a run left that was cut short', of('app-b:3000'), true],
    ['what was changed through the API', of('app-a:3000', 'app-b:3000', 'app-c:3000'), false],
    ['nothing at all', null, false],
  ])('knows %s', (_, running, expected) => {
    expect(isFromFile(running, of('app-a:3000', 'app-b:3000'), replicas)).toBe(expected);
  });
});

describe('caddySnippet', () => {
  it('leads each replica that is out to all others', () => {
    const snippet = caddySnippet({ services: ['a', 'b', 'c'], port: 80 });
    expect(snippet).toContain('try_files /b\n}\nhandle @b_out {\n\treverse_proxy a:80 c:80');
    expect(snippet).toContain('handle {\n\treverse_proxy a:80 b:80 c:80');
  });
});

describe('hostPath', () => {
  const container = (mounts: { source: string; destination: string }[]) =>
    ({ mounts }) as unknown as Parameters<typeof hostPath>[0];

  it.each([
    ['the mount itself', '/drain', '/srv/drain'],
    ['a path below a mount', '/srv/www/drain', '/data/www/drain'],
    ['a path that only begins alike', '/drainage', undefined],
    ['no mount', '/etc', undefined],
  ])('finds %s', (_, inside, expected) => {
    const mounts = [
      { source: '/srv/drain', destination: '/drain' },
      { source: '/data', destination: '/srv' },
    ];
    expect(hostPath(container(mounts), inside)).toBe(expected);
  });
});
