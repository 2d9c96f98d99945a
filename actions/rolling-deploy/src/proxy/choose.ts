/** Chooses how replicas are taken out, from what the proxy offers and what is asked for. Pure. */

import { formatDuration } from '../../../../kit/time/duration.ts';
import type { Layout } from '../layout/layout.ts';
import { untilSeenMs } from './by-health.ts';
import type { KindName } from './kinds.ts';
import type { Offers } from './offers.ts';
import { METHODS, type Method } from './way-out.ts';

/** What the configuration of a deploy asks for. */
export interface Wanted {
  readonly kind: KindName | 'none';
  readonly method: 'auto' | Method;
  readonly services: readonly string[];
  readonly port: number;
  readonly hasDrainCommand: boolean;
  /** Without one each service is a replica. */
  readonly layout?: Layout['kind'];
}

/** How it is done, and what that can not promise; or why it can not be done. */
export type Choice =
  | { readonly method: Method; readonly caution: string | undefined }
  | { readonly method: undefined; readonly problem: Problem };

/** Why a proxy can not take a replica out. */
export interface Problem {
  readonly what: string;
  readonly cause: string;
  readonly remedy?: string;
}

/** `offers` are undefined for a proxy that is not known. */
export function chooseMethod(wanted: Wanted, offers: Offers | undefined): Choice {
  const kept = keptNames(wanted, offers);
  if (kept !== undefined) return { method: undefined, problem: kept };
  const problems = METHODS.map((method) => ({
    method,
    problem: OBSTACLES[method](wanted, offers),
  }));
  // Who began with markers wants them, and would not notice that they are not used.
  const hasSome = offers !== undefined && offers.markers.length > 0;
  const asked = wanted.method === 'auto' && hasSome ? 'marker' : wanted.method;
  const found = problems.find(({ method, problem }) =>
    asked === 'auto' ? problem === undefined : method === asked,
  );
  if (found === undefined) {
    // The best one is the one to go for; of several containers of one name that is the last.
    const best = wanted.layout === 'scaled' ? problems.at(-1) : problems[0];
    return { method: undefined, problem: best?.problem ?? NOTHING };
  }
  const { method, problem } = found;
  if (problem !== undefined) return { method: undefined, problem };
  return { method, caution: CAUTIONS[method](offers, wanted.layout) };
}

// --- internal ---

const NOTHING: Problem = {
  what: 'There is no way to take a replica out.',
  cause: 'None is known.',
};

const BEHIND_ONE_NAME =
  'The proxy knows old and new containers by one name, and does not tell them apart.';

/** Longer than this nobody waits for a proxy to look a name up again. */
const LONGEST_KEPT_MS = 60_000;

/** Names stand for other addresses with each roll: a proxy that keeps these would not find them. */
function keptNames({ layout }: Wanted, offers: Offers | undefined): Problem | undefined {
  const keptMs = offers?.namesKeptMs ?? 0;
  if (layout === undefined || layout === 'services' || keptMs <= LONGEST_KEPT_MS) return undefined;
  return {
    what: 'It would go on with addresses of containers that are gone.',
    cause: `It keeps the addresses of a name for ${formatDuration(keptMs)}.`,
    remedy:
      'Let it look names up more often: `resolver 127.0.0.11 valid=1s` in nginx, `refresh 1s` in Caddy.',
  };
}

/** nginx does not start while a name is not there that it looks up only then. */
function absentName(layout: Wanted['layout'], { resolvedOnce }: Offers): Problem | undefined {
  if (layout !== 'single' || resolvedOnce.length === 0) return undefined;
  return {
    what: 'One of the two slots is always empty, and nginx looks its name up when it starts.',
    cause: `Then it would not start again: ${quoted(resolvedOnce)} stand in its configuration as they are.`,
    remedy:
      'Put the name into a variable, with `resolver 127.0.0.11 valid=1s`: the log shows the lines.',
  };
}

type Obstacle = (wanted: Wanted, offers: Offers | undefined) => Problem | undefined;

/** Why a method can not be used; undefined when it can. */
const OBSTACLES: Readonly<Record<Method, Obstacle>> = {
  marker({ services, port, layout }, offers) {
    if (layout === 'scaled') {
      return {
        what: 'There is no marker for one of several containers.',
        cause: 'The proxy knows them by one name, so that none can be taken out by its own.',
        remedy:
          'Make each replica a service of its own, `roll.services`, for which there are markers.',
      };
    }
    if (offers === undefined) {
      return {
        what: 'There is no marker for the replicas.',
        cause: 'With `kind: none` nobody knows how the proxy is configured.',
      };
    }
    const marked = new Set(offers.markers.map(({ service }) => service));
    const missing = services.filter((service) => !marked.has(service));
    if (missing.length > 0) {
      return {
        what: `There is no marker for ${quoted(missing)}.`,
        cause: `The configuration that runs asks for no file that leads its requests to the other replicas on port ${port}.`,
      };
    }
    if (offers.unguarded.length === 0) return absentName(layout, offers);
    return {
      what: `Requests get past the marker of ${quoted(offers.unguarded)}.`,
      cause:
        'Another site or path of the configuration leads there without looking at the marker first.',
      remedy: 'Let every way to a replica look at its marker first.',
    };
  },
  health({ kind, hasDrainCommand, layout }, offers) {
    const what = 'The replicas can not take themselves out.';
    if (layout !== undefined && layout !== 'services') return { what, cause: BEHIND_ONE_NAME };
    if (!hasDrainCommand) {
      return {
        what,
        cause: '`roll.proxy.drain-command` is not set.',
        remedy: 'Give a command after which the readiness of the replica answers 503.',
      };
    }
    if (kind === 'none' || offers?.activeCheck !== undefined) return undefined;
    return {
      what,
      cause: 'The proxy does not look at them by itself.',
      remedy:
        'Set an active health check in its configuration, or use another `roll.proxy.method`.',
    };
  },
  admin({ kind, services, layout }, offers) {
    const what = 'The configuration of the proxy can not be changed for the time of a roll.';
    if (layout !== undefined && layout !== 'services') return { what, cause: BEHIND_ONE_NAME };
    if (kind !== 'caddy') return { what, cause: 'Only that of Caddy can.' };
    if (offers?.changeable === undefined) {
      return {
        what,
        cause: 'Its admin API does not answer, or it runs something else than its file says.',
        remedy: 'Let Caddy load its file again, or use markers, which need no change.',
      };
    }
    const missing = notDialled(services, offers);
    if (missing.length === 0) return undefined;
    return { what, cause: `It does not lead to ${quoted(missing)}.` };
  },
  none({ kind, services }, offers) {
    if (kind === 'none') return undefined;
    const what = 'A replica can not be replaced while the proxy sends it requests.';
    const missing = notDialled(services, offers);
    if (missing.length > 0)
      return { what, cause: `The proxy does not lead to ${quoted(missing)}.` };
    const lonely = services.filter((service) => offers?.unretried.includes(service));
    if (lonely.length === 0) return undefined;
    return {
      what,
      cause: `Where the proxy sends requests to ${quoted(lonely)}, a connection that fails is not tried at another replica.`,
      remedy:
        'Let the proxy try again: `lb_try_duration 5s` in Caddy, an `upstream` with all replicas in nginx.',
    };
  },
};

type Caution = (offers: Offers | undefined, layout: Wanted['layout']) => string | undefined;

/** What would be better for replicas behind one name. */
const BETTER: Readonly<Record<Layout['kind'], string>> = {
  services: '',
  single:
    ' The new container may be asked as soon as it listens, before it is healthy. Markers prevent both.',
  scaled:
    ' For one that does not, make each replica a service of its own, `roll.services`, with markers.',
};

/** What a method can not promise; undefined when it keeps every request. */
const CAUTIONS: Readonly<Record<Method, Caution>> = {
  marker: () => undefined,
  health: (offers) =>
    offers?.activeCheck === undefined
      ? 'Nobody knows when the proxy sends nothing more, so each replica gets the whole `drain-timeout`.'
      : `The proxy sees only after ${formatDuration(untilSeenMs(offers.activeCheck))} that a replica is not ready: until then it has to go on answering.`,
  admin: () =>
    'Each replica needs two reloads of the proxy; each closes idle kept-alive connections, at which a few requests may fail, and WebSockets without `stream_close_delay`.',
  none: (_, layout = 'services') =>
    `Requests that a replica has in flight when it is stopped are lost, unless the application finishes them on SIGTERM; that can not be checked.${BETTER[layout]}`,
};

function notDialled(services: readonly string[], offers: Offers | undefined): string[] {
  return services.filter((service) => offers?.dialled.includes(service) !== true);
}

function quoted(services: readonly string[]): string {
  return services.map((service) => `\`${service}\``).join(', ');
}
