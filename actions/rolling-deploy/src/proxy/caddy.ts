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
  /** Between two looks at a replica; 0 when Caddy does not look by itself. */
  readonly healthIntervalMs: number;
}

type Json = Readonly<Record<string, unknown>>;

/** Caddy's own default: https://caddyserver.com/docs/caddyfile/directives/reverse_proxy */
const DEFAULT_HEALTH_INTERVAL_MS = 30_000;

/** Looks through a configuration in Caddy's JSON form. */
export function caddyOffers(
  config: unknown,
  replicas: { readonly services: readonly string[]; readonly port: number },
): CaddyOffers {
  const objects = [...objectsIn(config)];
  const markers = objects.flatMap((route) => markersOf(route, replicas));
  const services = new Set(markers.map(({ service }) => service));
  return {
    markers: [...services].flatMap(
      (service) => markers.find((offer) => offer.service === service) ?? [],
    ),
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

/** A route that asks for the file of a replica and sends its requests elsewhere. */
function markersOf(
  route: Json,
  { services, port }: { readonly services: readonly string[]; readonly port: number },
): MarkerOffer[] {
  const matchers = arrayOf(route.match).map((match) => objectOf(objectOf(match).file));
  const upstreams = new Set([...objectsIn(route.handle)].flatMap((handler) => dialsOf(handler)));
  if (upstreams.size === 0) return [];
  return matchers.flatMap((file) => {
    const root = typeof file.root === 'string' ? file.root : '';
    const paths = arrayOf(file.try_files);
    return services
      .filter((service) => paths.includes(`/${service}`) && !upstreams.has(`${service}:${port}`))
      .filter(() => root.startsWith('/'))
      .map((service) => ({ service, root }));
  });
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
