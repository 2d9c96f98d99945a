import { describe, expect, it } from 'vitest';
import { nginxOffers, nginxSnippet } from './nginx.ts';
import { dumpedFiles, includesOf, parseNginx } from './nginx-grammar.ts';

const replicas = { services: ['app-a', 'app-b'], port: 3000 };

const UPSTREAMS = `
upstream both { server app-a:3000; server app-b:3000; }
upstream only_a { server app-a:3000; }
upstream only_b { server app-b:3000; }`;

/** Both markers, as `set` that chooses among upstreams. */
const BY_SET = `set $pool both;
if (-f /drain/app-a) { set $pool only_b; }
if (-f /drain/app-b) { set $pool only_a; }`;

const http = (server: string) => `http { ${UPSTREAMS} server { ${server} } }`;
const offers = (config: string) =>
  nginxOffers(dumpedFiles(`# configuration file /etc/nginx/nginx.conf:\n${config}`), replicas);
const marked = (config: string) =>
  offers(config).markers.map(({ service, root }) => `${root} ${service}`);

const BOTH = ['/drain app-a', '/drain app-b'];

describe('parseNginx', () => {
  it.each([
    ['comments', '# a { b;\na b; # c;', [['a', 'b']]],
    ['quotes', `a "b; c" 'd { e' "f\\"g";`, [['a', 'b; c', 'd { e', 'f"g']]],
    ['a hash inside a word', 'a b#c;', [['a', 'b#c']]],
    ['variables in braces', 'a http://${b}/c;', [['a', 'http://${b}/c']]],
    ['a regular expression', 'a ~ \\.php$;', [['a', '~', '\\.php$']]],
    ['a text that is never closed', 'a b; c "d', [['a', 'b']]],
  ])('reads %s', (_, text, expected) => {
    expect(parseNginx(text).map(({ name, args }) => [name, ...args])).toEqual(expected);
  });

  it('reads blocks in blocks', () => {
    expect(parseNginx('http { server { listen 80; } } pid x;')).toEqual([
      {
        name: 'http',
        args: [],
        block: [
          {
            name: 'server',
            args: [],
            block: [{ name: 'listen', args: ['80'], block: undefined }],
          },
        ],
      },
      { name: 'pid', args: ['x'], block: undefined },
    ]);
  });
});

describe('nginxOffers', () => {
  it.each<[string, string]>([
    ['a variable', `location / { ${BY_SET} proxy_pass http://$pool; }`],
    ['a variable of the server', `${BY_SET} location / { proxy_pass http://\${pool}/x; }`],
    ['a path behind the variable', `${BY_SET} location / { proxy_pass http://$pool$request_uri; }`],
    [
      'a block with its own handler',
      `location / {
         if (-f /drain/app-a) { proxy_pass http://only_b; }
         if (-f /drain/app-b) { proxy_pass http://only_a; }
         proxy_pass http://both;
       }`,
    ],
    [
      'an error page',
      `location / {
         error_page 471 = @a_out; error_page 472 = @b_out;
         if (-f /drain/app-a) { return 471; }
         if (-f /drain/app-b) { return 472; }
         proxy_pass http://both;
       }
       location @a_out { proxy_pass http://only_b; }
       location @b_out { proxy_pass http://only_a; }`,
    ],
    [
      'conditions the other way round',
      `location / {
         set $pool only_b;
         if (!-f /drain/app-a) { set $pool both; }
         if (-f /drain/app-b) { set $pool only_a; }
         proxy_pass http://$pool;
       }`,
    ],
    [
      'files that are tried first',
      `location / { root /srv; try_files $uri @app; } location @app { ${BY_SET} proxy_pass http://$pool; }`,
    ],
    [
      'other conditions beside them',
      `location / { if ($host = x) { return 404; } ${BY_SET} proxy_pass http://$pool; }`,
    ],
  ])('finds markers that work by %s', (_, server) => {
    const found = offers(http(server));
    expect(found.markers.map(({ service, root }) => `${root} ${service}`)).toEqual(BOTH);
    expect(found.unguarded).toEqual([]);
  });

  it.each<[string, string]>([
    ['leads to the replica itself', 'if (-f /drain/app-a) { set $pool both; }'],
    ['leads nowhere', 'if (-f /drain/app-a) { return 503; }'],
    ['is overwritten', 'if (-f /drain/app-a) { set $pool only_b; } set $pool both;'],
    ['asks for another file', 'if (-f /drain/app-c) { set $pool only_b; }'],
    ['has no fixed path', 'if (-f $document_root/app-a) { set $pool only_b; }'],
    ['asks for a directory', 'if (-d /drain/app-a) { set $pool only_b; }'],
  ])('takes no condition that %s for a marker', (_, lines) => {
    expect(
      marked(http(`location / { set $pool both; ${lines} proxy_pass http://$pool; }`)),
    ).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['a second location', `location /api { proxy_pass http://both; }`, ['app-a', 'app-b']],
    [
      'a location in a location',
      `location /x { location /x/y { proxy_pass http://app-b:3000; } }`,
      ['app-b'],
    ],
    ['a container by its name', `location /x { proxy_pass http://shop-app-a-1:3000; }`, ['app-a']],
    ['a name in capitals', `location /x { proxy_pass http://APP-A:3000; }`, ['app-a']],
    ['a name with its end', `location /x { proxy_pass http://app-b.:3000; }`, ['app-b']],
    ['its network', `location /x { proxy_pass http://app-b.shop_default:3000; }`, ['app-b']],
    ['nothing to another domain', `location /x { proxy_pass http://app-b.example.com:3000; }`, []],
    ['another protocol', `location /rpc { grpc_pass grpc://both; }`, ['app-a', 'app-b']],
    [
      'a later condition',
      `location /x { if (-f /drain/app-a) { proxy_pass http://only_b; } if ($arg_x) { set $y 1; } proxy_pass http://only_a; }`,
      ['app-a'],
    ],
    ['nothing on another port', `location /x { proxy_pass http://app-b:9000; }`, []],
    ['nothing to a server that is down', `location /x { proxy_pass http://spare; }`, []],
  ])('finds requests that get past a marker through %s', (_, more, expected) => {
    const config = `http { ${UPSTREAMS} upstream spare { server app-a:3000 down; server x; }
      server { location / { ${BY_SET} proxy_pass http://$pool; } ${more} } }`;
    expect(offers(config).unguarded).toEqual(expected);
  });

  it('finds requests that get past a marker through a second server and through a stream', () => {
    const first = http(`location / { ${BY_SET} proxy_pass http://$pool; }`);
    const second = first.replace(
      'server { location',
      'server { location / { proxy_pass http://only_a; } } server { location',
    );
    expect(offers(second).unguarded).toEqual(['app-a']);
    const stream = `${first} stream { upstream raw { server app-b:3000; } server { listen 1; proxy_pass raw; } }`;
    expect(offers(stream).unguarded).toEqual(['app-b']);
  });

  it('follows the files that are included, in their places', () => {
    const dump = `# configuration file /etc/nginx/nginx.conf:
http { include conf.d/*.conf; server { include /etc/nginx/site; } include /etc/nginx/nginx.conf; }
# configuration file /etc/nginx/conf.d/pools.conf:
${UPSTREAMS}
# configuration file /etc/nginx/site:
location / { ${BY_SET} proxy_pass http://$pool; }
# configuration file /etc/nginx/conf.d/deep/not.conf:
server { location / { proxy_pass http://both; } }`;
    expect(nginxOffers(dumpedFiles(dump), replicas)).toMatchObject({
      markers: [
        { service: 'app-a', root: '/drain' },
        { service: 'app-b', root: '/drain' },
      ],
      unguarded: [],
    });
    expect(includesOf('http { include a/*.conf; }', '/etc/nginx')).toEqual(['/etc/nginx/a/*.conf']);
  });

  it.each<[string, string, string[], string[]]>([
    ['an upstream', 'proxy_pass http://both;', ['app-a', 'app-b'], []],
    ['an upstream of one', 'proxy_pass http://only_a;', ['app-a'], ['app-a']],
    ['a service', 'proxy_pass http://app-a:3000;', ['app-a'], ['app-a']],
    ['a service in a variable', 'set $to app-a:3000; proxy_pass http://$to;', [], ['app-a']],
    ['an upstream that looks names up', 'proxy_pass http://fresh;', [], []],
    [
      'an upstream without a second try',
      'proxy_next_upstream off; proxy_pass http://fresh;',
      [],
      ['app-a', 'app-b'],
    ],
  ])('says of %s what is looked up once, and what gets no second try', (_, lines, once, lonely) => {
    const fresh =
      'upstream fresh { zone z 64k; server app-a:3000 resolve; server app-b:3000 resolve; }';
    const found = offers(`http { ${UPSTREAMS} ${fresh} server { location / { ${lines} } } }`);
    expect(found.resolvedOnce).toEqual(once);
    expect(found.unretried).toEqual(lonely);
  });

  it.each([[''], ['}'], ['http {'], ['http;'], ['map $a $b { default $b; }']])(
    'finds nothing in %j',
    (nonsense) => {
      const found = offers(nonsense);
      expect(found.markers).toEqual([]);
      expect(found.unguarded).toEqual([]);
    },
  );

  it('takes a variable whose value names itself for unknown', () => {
    const loop =
      'http { map $x $pool { default $pool; } server { location / { proxy_pass http://$pool; } } }';
    expect(offers(loop).resolvedOnce).toEqual([]);
  });
});

describe('nginxSnippet', () => {
  it('is a configuration that has every marker it promises', () => {
    const services = ['a', 'b-1', 'c'];
    const text = `# configuration file /x:\nhttp {\n${nginxSnippet({ services, port: 80 })}\n}`;
    const found = nginxOffers(dumpedFiles(text), { services, port: 80 });
    expect(found.markers).toEqual(services.map((service) => ({ service, root: '/drain' })));
    expect(found.unguarded).toEqual([]);
  });
});
