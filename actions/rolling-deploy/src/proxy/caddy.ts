/**
 * What Caddy's configuration offers for taking a replica out: a `file` matcher looks at a directory
 * with every request, so that a marker file there works at once and without a reload.
 * https://caddyserver.com/docs/json/apps/http/servers/routes/match/file/
 */
import { parseDuration } from '../../../../kit/time/duration.ts';

/** How one replica can be taken out. */
export interface MarkerOffer {
  readonly service: string;
  /** Directory of the markers, as the container of the proxy sees it. */
  readonly root: string;
}

/** What the configuration says about the replicas. */
export interface CaddyOffers {
  readonly markers: readonly MarkerOffer[];
  /** Replicas that get requests in a place where their marker is not looked at. */
  readonly unguarded: readonly string[];
  /** Between two looks at a replica; 0 when Caddy does not look by itself. */
  readonly healthIntervalMs: number;
}

/** The replicas behind the proxy. */
interface Replicas {
  readonly services: readonly string[];
  readonly port: number;
}

type Json = Readonly<Record<string, unknown>>;

/** Caddy's own default: https://caddyserver.com/docs/caddyfile/directives/reverse_proxy */
const DEFAULT_HEALTH_INTERVAL_MS = 30_000;

/** Looks through a configuration in Caddy's JSON form. */
export function caddyOffers(config: unknown, replicas: Replicas): CaddyOffers {
  const objects = [...objectsIn(config)];
  const markers = objects.flatMap((route) => markersOf(route, replicas));
  const services = new Set(markers.map(({ service }) => service));
  return {
    markers: [...services].flatMap(
      (service) => markers.find((offer) => offer.service === service) ?? [],
    ),
    unguarded: [...new Set(unguardedIn(config, replicas, new Set()))],
    healthIntervalMs: Math.max(0, ...objects.map(healthInterval)),
  };
}

/** The lines of a Caddyfile that make a replica markable, to be shown to a person. */
export function caddySnippet(services: readonly string[], port: number): string {
  const others = (out: string) =>
    services.filter((service) => service !== out).map((service) => `${service}:${port}`);
  const blocks = services.map((service) => {
    const matcher = `@${service.replaceAll(/\W/g, '_')}_out`;
    return `${matcher} file {
	root /drain
	try_files /${service}
}
handle ${matcher} {
	reverse_proxy ${others(service).join(' ')}
}`;
  });
  const all = services.map((service) => `${service}:${port}`).join(' ');
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

/** The replica behind an address: by its service, or by a name like `shop-app-a-1` that Compose gives. */
function replicaOf(dial: string, { services, port }: Replicas): string[] {
  return services.filter((service) => {
    if (dial === `${service}:${port}`) return true;
    const [name = '', of] = dial.split(':');
    return of === String(port) && new RegExp(`[-_]${escaped(service)}[-_]\\d+$`).test(name);
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function dialsOf(handler: Json): string[] {
  if (handler.handler !== 'reverse_proxy') return [];
  return arrayOf(handler.upstreams).flatMap((upstream) => {
    const { dial } = objectOf(upstream);
    return typeof dial === 'string' ? [dial] : [];
  });
}

/** Go's JSON has durations as nanoseconds, or as text. */
function healthInterval(handler: Json): number {
  if (handler.handler !== 'reverse_proxy') return 0;
  const { active } = objectOf(handler.health_checks);
  if (active === undefined) return 0;
  const { interval } = objectOf(active);
  if (typeof interval === 'number') return interval / 1_000_000;
  const parsed = typeof interval === 'string' ? parseDuration(interval) : undefined;
  return parsed ?? DEFAULT_HEALTH_INTERVAL_MS;
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
