/**
 * Where nginx sends requests: plays its rewrite directives through, for every place that passes
 * requests on, with one file there or none. What it can not know, such as another condition, it takes
 * both ways. https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#internals
 */
import { fileTest } from './nginx-conditions.ts';
import type { Directive } from './nginx-grammar.ts';

/** One address that a request may be sent to. */
export interface Destination {
  /** `name:port` */
  readonly address: string;
  /** Whether the name is looked up only when the configuration is read. */
  readonly isResolvedOnce: boolean;
  /** Whether a connection that fails is tried at another address of the same name or pool. */
  readonly isRetried: boolean;
  /** The addresses to which a request goes on when the connection fails. */
  readonly retriedAt: readonly string[];
}

/** The destinations of every place that may get a request by itself, while only `file` is there. */
export function placesOf(config: readonly Directive[], file: string | undefined): Destination[][] {
  return config.flatMap((context) => {
    if (context.block === undefined) return [];
    if (context.name !== 'http' && context.name !== 'stream') return [];
    const upstreams = new Map(
      children(context, 'upstream').map((one) => [one.args[0] ?? '', one.block ?? []]),
    );
    return children(context, 'server').flatMap((server) =>
      placesOfServer({ upstreams, file, context, server }),
    );
  });
}

// --- internal ---

/** Possible values of variables; a variable that is not here may have any. */
type Variables = ReadonlyMap<string, readonly string[]>;

interface World {
  readonly upstreams: ReadonlyMap<string, readonly Directive[]>;
  readonly file: string | undefined;
  readonly context: Directive;
  readonly server: Directive;
}

/** One way a request may have taken through the rewrite directives of a place. */
interface Way {
  readonly variables: Variables;
  /** The blocks whose directives hold, the innermost first. */
  readonly blocks: readonly (readonly Directive[])[];
  readonly end: 'content' | 'break' | { readonly status: string };
}

/** Conditions without a known answer double the ways; past this many no more is learned. */
const MOST_WAYS = 256;

function placesOfServer(world: World): Destination[][] {
  const { server } = world;
  const start: Way = { variables: variablesOf(world.context), blocks: [], end: 'content' };
  const entered = played(server.block ?? [], [start], world);
  const places = locationsOf(server.block ?? []).filter(({ args }) => !args[0]?.startsWith('@'));
  // A `stream` server, and one without locations, passes on by itself.
  const all = [server.block ?? [], ...places.map(({ block }) => block ?? [])];
  return all.map((block) => entered.flatMap((way) => through(block, { way, world, depth: 0 })));
}

/** Every location of a server, those inside others too. */
function locationsOf(block: readonly Directive[]): Directive[] {
  return block
    .filter(({ name }) => name === 'location')
    .flatMap((location) => [location, ...locationsOf(location.block ?? [])]);
}

/** The destinations of a request that comes to a location, with what it leads on to. */
function through(
  block: readonly Directive[],
  { way, world, depth }: { readonly way: Way; readonly world: World; readonly depth: number },
): Destination[] {
  const { server } = world;
  if (depth > 4) return [];
  const start: Way = way.end === 'content' ? { ...way, blocks: [block] } : way;
  const ways = block === server.block ? [start] : played(block, [start], world);
  return ways.flatMap((one) => {
    const scopes = [...one.blocks, server.block ?? [], world.context.block ?? []];
    const next = (name: string) => {
      const named = children(server, 'location').find(({ args }) => args[0] === name);
      return through(named?.block ?? [], {
        way: { ...one, end: 'content' },
        world,
        depth: depth + 1,
      });
    };
    if (typeof one.end === 'object') {
      return namedErrors(scopes, one.end.status).flatMap(next);
    }
    const fallback = nearest(scopes.slice(0, -1), 'try_files')?.args.at(-1) ?? '';
    const passes = one.blocks.map(passesOf).find(({ length }) => length > 0) ?? [];
    return [
      ...passes.flatMap((pass) => destinationsOf(pass, { way: one, world, scopes })),
      ...(fallback.startsWith('@') ? next(fallback) : []),
    ];
  });
}

/** Goes through the rewrite directives of a block, in their order. */
function played(block: readonly Directive[], starts: readonly Way[], world: World): Way[] {
  return block.reduce<Way[]>(
    (ways, directive) =>
      ways
        .flatMap((way) => (way.end === 'content' ? stepped(directive, way, world) : [way]))
        .slice(0, MOST_WAYS),
    [...starts],
  );
}

function stepped(directive: Directive, way: Way, world: World): Way[] {
  const { name, args, block = [] } = directive;
  if (name === 'set') {
    const variables = new Map(way.variables);
    const values = expanded(args[1] ?? '', way.variables);
    if (values === undefined) variables.delete(plainName(args[0]));
    else variables.set(plainName(args[0]), values);
    return [{ ...way, variables }];
  }
  if (name === 'return') return [{ ...way, end: { status: args[0] ?? '' } }];
  if (name === 'break') return [{ ...way, end: 'break' }];
  if (name !== 'if') return [way];
  const test = fileTest(args);
  const isThere = test === undefined ? undefined : test.path === world.file;
  const holds = test === undefined ? undefined : isThere !== test.isNegated;
  const taken = () => {
    // Only the last block that holds counts in a location, with what the location itself says.
    const location = way.blocks.slice(-1);
    const blocks = location.length === 0 ? [] : [block, ...location];
    return played(block, [{ ...way, blocks }], world);
  };
  if (holds === true) return taken();
  return holds === false ? [way] : [way, ...taken()];
}

/** Directives that hand a request on: `proxy_pass`, `grpc_pass`, and their kin. */
function passesOf(block: readonly Directive[]): Directive[] {
  return block.flatMap((directive) => {
    if (directive.name === 'limit_except') return passesOf(directive.block ?? []);
    return /^(proxy|grpc|fastcgi|uwsgi|scgi)_pass$/.test(directive.name) ? [directive] : [];
  });
}

function destinationsOf(
  { name, args }: Directive,
  at: {
    readonly way: Way;
    readonly world: World;
    readonly scopes: readonly (readonly Directive[])[];
  },
): Destination[] {
  const { way, world, scopes } = at;
  const text = args[0] ?? '';
  const kind = name.replace(/_pass$/, '');
  const next = nearest(scopes, `${kind}_next_upstream`)?.args;
  const isRetried = next === undefined || (next.includes('error') && !next.includes('off'));
  return (expanded(text, way.variables) ?? []).flatMap((target) => {
    const [, scheme, name = ''] = /^(?:(\w+):\/\/)?([^/]*)/.exec(target) ?? [];
    const servers = world.upstreams.get(name);
    if (servers === undefined) {
      const address = withPort(name, scheme === 'https' || scheme === 'grpcs' ? 443 : 80);
      return [{ address, isResolvedOnce: !text.includes('$'), isRetried, retriedAt: [] }];
    }
    const used = servers.filter((one) => one.name === 'server' && !one.args.includes('down'));
    const addresses = used.map((one) => withPort(one.args[0] ?? '', 80));
    return used.map((one, index) => ({
      address: addresses[index] ?? '',
      isResolvedOnce: !one.args.includes('resolve'),
      isRetried,
      retriedAt: isRetried ? addresses.filter((_, other) => other !== index) : [],
    }));
  });
}

function withPort(name: string, port: number): string {
  return name.includes(':') ? name : `${name}:${port}`;
}

/** The named locations that an error leads to. */
function namedErrors(scopes: readonly (readonly Directive[])[], status: string): string[] {
  // Error pages of a scope are used when the one inside it has none.
  const pages = scopes.map((block) => block.filter(({ name }) => name === 'error_page'));
  const used = pages.find(({ length }) => length > 0) ?? [];
  return used.flatMap(({ args }) => {
    const target = args.at(-1) ?? '';
    return args.slice(0, -1).includes(status) && target.startsWith('@') ? [target] : [];
  });
}

function nearest(scopes: readonly (readonly Directive[])[], name: string): Directive | undefined {
  const found = scopes.flatMap((block) => block.filter((directive) => directive.name === name));
  return found[0];
}

/** Every text that a text with variables may stand for; undefined when one may be anything. */
function expanded(text: string, variables: Variables): string[] | undefined {
  const match = /\$\{(\w+)\}|\$(\w+)/.exec(text);
  if (match === null) return [text];
  const name = match[1] ?? match[2] ?? '';
  const values = variables.get(name);
  if (values === undefined) {
    // A path behind the host does not matter: `http://both$request_uri`.
    const head = text.slice(0, match.index);
    return /^\w+:\/\/[^/$]+$/.test(head) ? [head] : undefined;
  }
  // Its own name in its value would never end.
  const others = new Map([...variables].filter(([other]) => other !== name));
  const all = values.map((value) =>
    expanded(
      text.replace(match[0], () => value),
      others,
    ),
  );
  return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
}

/** What `map` and `split_clients` may set. */
function variablesOf({ block = [] }: Directive): Variables {
  return new Map(
    block
      .filter(({ name }) => name === 'map' || name === 'split_clients')
      .map((one) => [
        plainName(one.args.at(-1)),
        (one.block ?? []).flatMap(({ args }) => args.slice(0, 1)),
      ]),
  );
}

function plainName(variable: string | undefined): string {
  return (variable ?? '').replace(/^\$\{?/, '').replace(/\}$/, '');
}

function children({ block = [] }: Directive, name: string): Directive[] {
  return block.filter((directive) => directive.name === name);
}
