/**
 * What nginx's configuration offers for taking a replica out: `if (-f /drain/NAME)` looks at a file
 * with every request, so that a marker works at once and without a reload.
 * https://nginx.org/en/docs/http/ngx_http_rewrite_module.html#if
 *
 * The configuration is played through: once without a marker, and once with each of the files that
 * it asks for. A marker is one with which no way leads to its replica and every way to another.
 */
import { parseDuration } from '../../../../kit/time/duration.ts';
import { testedFiles } from './nginx-conditions.ts';
import { type Directive, wholeConfig } from './nginx-grammar.ts';
import { type Destination, placesOf } from './nginx-ways.ts';
import { type MarkerOffer, type Offers, type Replicas, replicaOf } from './offers.ts';

/** What Docker's own name server says of every name. */
const DOCKER_TTL_MS = 600_000;

/** Looks through the files of a configuration, as `dumpedFiles` gives them. */
export function nginxOffers(files: ReadonlyMap<string, string>, replicas: Replicas): Offers {
  const config = wholeConfig(files);
  const usual = waysWith(config, replicas, undefined);
  const judged = replicas.services.map((service) =>
    judge(service, { config, replicas, usual, files: testedFiles(config) }),
  );
  const dialled = usual.flatMap(({ all }) => all).filter(({ service }) => service !== undefined);
  const servicesOf = (some: readonly Dialled[]) => [
    ...new Set(some.flatMap(({ service }) => service ?? [])),
  ];
  return {
    markers: judged.flatMap(({ marker }) => marker ?? []),
    unguarded: judged.flatMap(({ service, isLeaky }) => (isLeaky ? [service] : [])),
    dialled: servicesOf(dialled),
    // The open one only learns of a dead replica from requests that fail.
    activeCheck: undefined,
    changeable: undefined,
    unretried: servicesOf(
      dialled.filter(
        ({ service, retriedAt, address, isRetried }) =>
          !(isRetried && address === `${replicas.shared}:${replicas.port}`) &&
          !retriedAt.some((other) => replicaOf(other, replicas).some((name) => name !== service)),
      ),
    ),
    resolvedOnce: servicesOf(dialled.filter(({ isResolvedOnce }) => isResolvedOnce)),
    namesKeptMs: longestKept(config),
  };
}

/** The lines of a configuration that make a replica markable, to be shown to a person. */
export function nginxSnippet({ services, port, shared }: Replicas): string {
  if (shared !== undefined) return nginxSlotSnippet(services, shared, port);
  const name = (service: string) => service.replaceAll(/\W/g, '_');
  const upstream = (title: string, some: readonly string[]) =>
    `upstream ${title} {\n${some.map((service) => `\tserver ${service}:${port};\n`).join('')}}`;
  const others = (out: string) => services.filter((service) => service !== out);
  const ifs = services.map(
    (service) =>
      `\t\tif (-f /drain/${service}) {\n\t\t\tset $pool without_${name(service)};\n\t\t}\n`,
  );
  return [
    upstream('all_replicas', services),
    ...services.map((service) => upstream(`without_${name(service)}`, others(service))),
    `server {\n\tlocation / {\n\t\tset $pool all_replicas;\n${ifs.join('')}\t\tproxy_pass http://$pool;\n\t\tproxy_connect_timeout 2s;\n\t}\n}`,
  ].join('\n');
}

// --- internal ---

/** One of the two is not there, so that nginx must not look its name up before it is asked for. */
function nginxSlotSnippet(services: readonly string[], shared: string, port: number): string {
  const ifs = services.map((service) => {
    const [other] = services.filter((one) => one !== service);
    return `\t\tif (-f /drain/${service}) {\n\t\t\tset $replica ${other};\n\t\t}\n`;
  });
  return `server {\n\tresolver 127.0.0.11 valid=1s;\n\tlocation / {\n\t\tset $replica ${shared};\n${ifs.join('')}\t\tproxy_pass http://$replica:${port};\n\t\tproxy_connect_timeout 2s;\n\t}\n}`;
}

/** Of names in variables, for which there is a `resolver`; without `valid` it is as long as Docker says. */
function longestKept(config: readonly Directive[]): number | undefined {
  const times = config.flatMap(({ name, args, block = [] }): number[] => {
    const valid = args.find((arg) => arg.startsWith('valid='))?.slice('valid='.length);
    const own = name === 'resolver' ? [(valid && parseDuration(valid)) || DOCKER_TTL_MS] : [];
    return [...own, longestKept(block) ?? []].flat();
  });
  return times.length === 0 ? undefined : Math.max(...times);
}

/** A destination, and the replica that it is. */
interface Dialled extends Destination {
  readonly service: string | undefined;
}

/** Where the requests of one place go. */
interface Ways {
  readonly all: readonly Dialled[];
  readonly services: ReadonlySet<string>;
}

/** Where requests go while a file is there, place by place. */
function waysWith(
  config: readonly Directive[],
  replicas: Replicas,
  file: string | undefined,
): Ways[] {
  return placesOf(config, file).map((destinations) => {
    const all = destinations.flatMap((one) => {
      const found = replicaOf(one.address, replicas);
      return (found.length === 0 ? [undefined] : found).map((service) => ({ ...one, service }));
    });
    return { all, services: new Set(all.flatMap(({ service }) => service ?? [])) };
  });
}

interface Judging {
  readonly config: readonly Directive[];
  readonly replicas: Replicas;
  readonly usual: readonly Ways[];
  readonly files: readonly string[];
}

interface Judged {
  readonly service: string;
  readonly marker: MarkerOffer | undefined;
  /** Whether its marker is looked at somewhere, and requests get past it elsewhere. */
  readonly isLeaky: boolean;
}

function judge(service: string, { config, replicas, usual, files }: Judging): Judged {
  const own = files.filter((file) => file.endsWith(`/${service}`) && file.startsWith('/'));
  const results = own.map((file) => {
    const marked = waysWith(config, replicas, file);
    // The places are the same ones in the same order, whatever files are there.
    const reaching = usual.flatMap((ways, index) =>
      ways.services.has(service)
        ? [{ ways, now: marked[index]?.services ?? new Set<string>() }]
        : [],
    );
    const guards = reaching.filter(({ now }) => now.size > 0 && !now.has(service)).length;
    const root = file.slice(0, -service.length - 1) || '/';
    return { marker: { service, root }, guards, isWhole: guards === reaching.length };
  });
  const best = results.find(({ isWhole, guards }) => isWhole && guards > 0);
  const partly = results.find(({ guards }) => guards > 0);
  return {
    service,
    marker: (best ?? partly)?.marker,
    isLeaky: best === undefined && partly !== undefined,
  };
}
