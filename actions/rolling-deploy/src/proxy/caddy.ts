/**
 * What Caddy's configuration offers for taking a replica out: a `file` matcher looks at a directory
 * with every request, so that a marker file there works at once and without a reload.
 * https://caddyserver.com/docs/json/apps/http/servers/routes/match/file/
 */
import { isDeepStrictEqual } from 'node:util';
import { parseDuration } from '../../../../kit/time/duration.ts';
import {
  type ActiveCheck,
  type MarkerOffer,
  type Offers,
  type Replicas,
  replicaOf,
} from './offers.ts';

type Json = Readonly<Record<string, unknown>>;

/** Caddy's own defaults: https://caddyserver.com/docs/caddyfile/directives/reverse_proxy */
const DEFAULTS = { intervalMs: 30_000, timeoutMs: 5_000, fails: 1, refreshMs: 60_000 } as const;

/** Looks through a configuration in Caddy's JSON form. */
export function caddyOffers(config: unknown, replicas: Replicas): Offers {
  const objects = [...objectsIn(config)];
  const markers = objects.flatMap((route) => markersOf(route, replicas));
  const services = new Set(markers.map(({ service }) => service));
  return {
    markers: [...services].flatMap(
      (service) => markers.find((offer) => offer.service === service) ?? [],
    ),
    unguarded: [...new Set(unguardedIn(config, replicas, new Set()))],
    dialled: [...new Set(dialledIn(objects, replicas))],
    activeCheck: slowestCheck(objects),
    changeable: undefined,
    unretried: unretriedIn(objects, replicas),
    // Go looks a name up with every connection.
    resolvedOnce: [],
    namesKeptMs: longestKept(objects, replicas),
  };
}

/**
 * The same configuration with a replica taken out of every place that leads to it; undefined where
 * nobody else would be left to get its requests.
 */
export function withoutReplica(
  config: unknown,
  service: string,
  replicas: Replicas,
): unknown | undefined {
  let isLonely = false;
  const changed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(changed);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, changed(inner)]);
    const copy: Json = Object.fromEntries(entries);
    const upstreams = arrayOf(copy.upstreams);
    if (copy.handler !== 'reverse_proxy' || upstreams.length === 0) return copy;
    const left = upstreams.filter((upstream) => {
      const { dial } = objectOf(upstream);
      return !replicaOf(typeof dial === 'string' ? dial : '', replicas).includes(service);
    });
    isLonely ||= left.length === 0;
    return { ...copy, upstreams: left };
  };
  const result = changed(config);
  return isLonely ? undefined : result;
}

/**
 * Whether what runs is what the file says, but for one replica that a run may have left out. What was
 * changed through the API alone would be lost with the first change of ours.
 */
export function isFromFile(running: unknown, file: unknown, replicas: Replicas): boolean {
  const left = replicas.services.map((service) => withoutReplica(file, service, replicas));
  return [file, ...left].some((one) => isDeepStrictEqual(one, running));
}

/** The lines of a Caddyfile that make a replica markable, to be shown to a person. */
export function caddySnippet({ services, port, shared }: Replicas): string {
  const dials = (names: readonly string[]) => names.map((name) => `${name}:${port}`).join(' ');
  const blocks = services.map((service) => {
    const matcher = `@${service.replaceAll(/\W/g, '_')}_out`;
    const others = services.filter((other) => other !== service);
    return `${matcher} file {
	root /drain
	try_files /${service}
}
handle ${matcher} {
	reverse_proxy ${dials(others)}
}`;
  });
  const all = dials(shared === undefined ? services : [shared]);
  return [...blocks, `handle {\n\treverse_proxy ${all}\n}`].join('\n');
}

// --- internal ---

/** A route that asks for nothing but the file of a replica, and sends its requests to the others. */
function markersOf(route: Json, replicas: Replicas): MarkerOffer[] {
  const { services, port } = replicas;
  const files = arrayOf(route.match)
    .map(objectOf)
    // Another condition beside it, such as a path, would let other requests past the marker.
    .filter((match) => Object.keys(match).length === 1)
    .map((match) => objectOf(match.file));
  const dials = [...objectsIn(route.handle)].flatMap(dialsOf);
  if (dials.length === 0) return [];
  return files.flatMap(({ root, try_files: paths }) => {
    if (typeof root !== 'string' || !root.startsWith('/')) return [];
    return services
      .filter((service) => arrayOf(paths).includes(`/${service}`))
      .filter((service) => {
        const others = services.filter((other) => other !== service);
        return dials.every((dial) => others.some((other) => dial === `${other}:${port}`));
      })
      .map((service) => ({ service, root }));
  });
}

/**
 * Replicas that are dialled where no earlier route of the same list, or of one around it, has looked
 * at their marker. Caddy goes through a list in its order.
 */
function unguardedIn(value: unknown, replicas: Replicas, guarded: ReadonlySet<string>): string[] {
  if (Array.isArray(value)) {
    const seen = new Set(guarded);
    return value.flatMap((route) => {
      const markers = markersOf(objectOf(route), replicas);
      for (const { service } of markers) seen.add(service);
      // It leads to the others while one is out, and only one ever is.
      return markers.length > 0 ? [] : unguardedIn(route, replicas, seen);
    });
  }
  if (value === null || typeof value !== 'object') return [];
  const dialled = dialsOf(value as Json).flatMap((dial) => replicaOf(dial, replicas));
  return [
    ...dialled.filter((service) => !guarded.has(service)),
    ...Object.values(value).flatMap((inner) => unguardedIn(inner, replicas, guarded)),
  ];
}

/** The addresses of a handler; those that `dynamic a` looks up by their name. */
function dialsOf(handler: Json): string[] {
  if (handler.handler !== 'reverse_proxy') return [];
  const { source, name, port } = objectOf(handler.dynamic_upstreams);
  if (source === 'a') return [`${name}:${port}`];
  return arrayOf(handler.upstreams).flatMap((upstream) => {
    const { dial } = objectOf(upstream);
    return typeof dial === 'string' ? [dial] : [];
  });
}

/** Of several checks the slowest one, which is the one to wait for. */
function slowestCheck(objects: readonly Json[]): ActiveCheck | undefined {
  const checks = objects.flatMap((handler) => {
    if (handler.handler !== 'reverse_proxy') return [];
    const { active } = objectOf(handler.health_checks);
    if (active === undefined) return [];
    const { interval, timeout, fails } = objectOf(active);
    return [
      {
        intervalMs: durationOf(interval) ?? DEFAULTS.intervalMs,
        timeoutMs: durationOf(timeout) ?? DEFAULTS.timeoutMs,
        fails: typeof fails === 'number' && fails > 0 ? fails : DEFAULTS.fails,
      },
    ];
  });
  const takes = ({ intervalMs, fails }: ActiveCheck) => intervalMs * fails;
  return checks.sort((a, b) => takes(b) - takes(a))[0];
}

/** How long `dynamic a` keeps addresses of the replicas. */
function longestKept(objects: readonly Json[], replicas: Replicas): number | undefined {
  const times = objects.flatMap((handler) => {
    const { source, refresh } = objectOf(handler.dynamic_upstreams);
    const isOurs = dialsOf(handler).some((dial) => replicaOf(dial, replicas).length > 0);
    return source === 'a' && isOurs ? [durationOf(refresh) ?? DEFAULTS.refreshMs] : [];
  });
  return times.length === 0 ? undefined : Math.max(...times);
}

function dialledIn(objects: readonly Json[], replicas: Replicas): string[] {
  return objects.flatMap(dialsOf).flatMap((dial) => replicaOf(dial, replicas));
}

/** Replicas in a handler that gives a failed connection no second try, or has nobody else to try. */
function unretriedIn(objects: readonly Json[], replicas: Replicas): string[] {
  const lonely = objects.flatMap((handler) => {
    const dials = dialsOf(handler);
    const services = dials.flatMap((dial) => replicaOf(dial, replicas));
    // A name that leads to all of them leads on to another one as well.
    const isShared = dials.includes(`${replicas.shared}:${replicas.port}`);
    const { try_duration: time, retries } = objectOf(handler.load_balancing);
    const isTriedAgain =
      (durationOf(time) ?? 0) > 0 || (typeof retries === 'number' && retries > 0);
    return isTriedAgain && (isShared || new Set(services).size > 1) ? [] : services;
  });
  return [...new Set(lonely)];
}

/** Go's JSON has durations as nanoseconds, or as text. */
function durationOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value / 1_000_000;
  return typeof value === 'string' ? parseDuration(value) : undefined;
}

function* objectsIn(value: unknown): Generator<Json> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value as Json;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function objectOf(value: unknown): Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Json)
    : {};
}
