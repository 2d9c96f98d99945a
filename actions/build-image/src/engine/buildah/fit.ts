/** Fits an order to a version of buildah: what it can't do is said before anything is built. */
import { fail } from '../../errors.ts';
import type { Instruction } from '../dockerfile.ts';
import type { FittedOrder, Notice } from '../engine.ts';
import { givenTime } from '../given-time.ts';
import { type BuildOrder, cacheType, type Destination } from '../order.ts';
import { type AbilityName, type BuildahVersion, can, sinceVersion } from './abilities.ts';
import type { ImageFormat } from './arguments.ts';

/** What is to be fitted. */
export interface Fitting {
  readonly order: BuildOrder;
  readonly destination: Destination['kind'];
  readonly version: BuildahVersion & { readonly text: string };
  readonly instructions: readonly Instruction[];
  /** Whether the Dockerfile runs commands on the platform that the image is for. */
  readonly runsOnTarget: boolean;
  /** Platforms whose programs this machine runs. */
  readonly runnable: readonly string[];
}

/**
 * Leaves off what the result is right without, with a notice.
 *
 * @throws {ActionError} FB020 naming all that this version can't do, FB021 for a platform.
 */
export function fitOrder(fitting: Fitting): FittedOrder & { readonly format: ImageFormat } {
  const { order, version } = fitting;
  refuseUnable(fitting);
  refusePlatforms(fitting);
  const caches = fitCaches(order, version);
  const shape = chooseFormat(fitting);
  return {
    order: { ...order, cache: caches.cache, noCache: order.noCache || mistakesPlatform(fitting) },
    notices: [...caches.notices, ...shape.notices],
    unreproducible: unreproducible(order),
    format: shape.format,
  };
}

// --- internal ---

interface Lack {
  /** What the user asked for, behind "has no". */
  readonly what: string;
  /** Undefined when no version can. */
  readonly ability: AbilityName | undefined;
  readonly isWanted: (fitting: Fitting) => boolean;
}

const hasExtra = (name: string) => (fitting: Fitting) =>
  fitting.order.extraArgs.some((argument) => argument.startsWith(`--${name}=`));

const LACKS: readonly Lack[] = [
  {
    what: 'build secrets from the environment (`secrets`)',
    ability: 'secrets from the environment',
    isWanted: ({ order }) => order.secrets.length > 0,
  },
  {
    what: '`build-contexts`',
    ability: 'named contexts',
    isWanted: ({ order }) => order.buildContexts.length > 0,
  },
  {
    what: 'push without a tag (`push: by-digest`)',
    ability: 'pushes without a tag',
    isWanted: ({ destination }) => destination === 'registry by digest',
  },
  {
    // It pushes such an index, but does not tell its digest.
    what: 'push of several platforms without a tag (`push: by-digest`)',
    ability: undefined,
    isWanted: ({ order, destination }) =>
      destination === 'registry by digest' && order.platforms.length > 1,
  },
  {
    what: 'attestations (`attestations: buildkit`)',
    ability: undefined,
    isWanted: ({ order }) => order.attest,
  },
  {
    what: '`--no-cache-filter` (`extra-args`)',
    ability: undefined,
    isWanted: hasExtra('no-cache-filter'),
  },
  { what: '`--allow` (`extra-args`)', ability: undefined, isWanted: hasExtra('allow') },
  {
    what: '`docker` archive of several platforms (`archive`)',
    ability: undefined,
    isWanted: ({ order }) => order.archive?.format === 'docker' && order.platforms.length > 1,
  },
];

function refuseUnable(fitting: Fitting): void {
  const { version } = fitting;
  const unable = LACKS.filter(
    ({ isWanted, ability }) =>
      isWanted(fitting) && (ability === undefined || !can(version, ability)),
  );
  if (unable.length === 0) return;
  const what = unable.map((lack) =>
    lack.ability === undefined ? lack.what : `${lack.what} before ${sinceVersion(lack.ability)}`,
  );
  throw fail('FB020', `buildah ${version.text} has no ${what.join(', no ')}.`, {
    cause: 'The inputs ask for something that this engine can not do.',
    remedy: 'Leave the input out, use a newer buildah, or set `engine: docker`.',
  });
}

function refusePlatforms({ order, runsOnTarget, runnable }: Fitting): void {
  if (!runsOnTarget || runnable.length === 0) return;
  const foreign = order.platforms.filter((platform) => !runnable.includes(platform));
  if (foreign.length === 0) return;
  const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
  throw fail(
    'FB021',
    `This machine can not run commands on ${list(foreign)}; it can on ${list(runnable)}.`,
  );
}

/** Whether the layers that buildah keeps may be those of another platform. */
function mistakesPlatform({ order, version, instructions }: Fitting): boolean {
  const isFromScratch = ({ keyword, text }: Instruction) =>
    keyword === 'FROM' && /^FROM\s+(--\S+\s+)*scratch(\s|$)/i.test(text);
  const isFixed = can(version, 'a cache that knows platforms');
  return order.platforms.length > 0 && !isFixed && instructions.some(isFromScratch);
}

/** A build without its cache is right, only slower. */
function fitCaches(order: BuildOrder, version: BuildahVersion) {
  const isKept = (cache: string) =>
    can(version, 'caches in a registry') && cacheType(cache) === 'registry';
  const cache = { from: order.cache.from.filter(isKept), to: order.cache.to.filter(isKept) };
  const dropped = [...order.cache.from, ...order.cache.to].filter((one) => !isKept(one));
  if (dropped.length === 0) return { cache, notices: [] };
  const kinds = [...new Set(dropped.map((one) => cacheType(one) ?? one))];
  const text = `buildah keeps caches only in registries, since ${sinceVersion('caches in a registry')}: the image is built without ${kinds.map((kind) => `\`${kind}\``).join(' and ')}.`;
  return { cache, notices: [{ title: 'Built without the cache', text }] };
}

/** Instructions that only Docker's format of an image has room for. */
const DOCKER_ONLY: ReadonlySet<string> = new Set(['HEALTHCHECK', 'ONBUILD', 'SHELL']);

/**
 * Docker's format loses nothing that a Dockerfile or a base image says, but it has no annotations.
 * So it is OCI only for annotations that the labels do not say already.
 * https://github.com/containers/buildah/blob/main/docs/buildah-build.1.md (--format)
 */
function chooseFormat({ order, version, instructions }: Fitting): {
  readonly format: ImageFormat;
  readonly notices: readonly Notice[];
} {
  const isIndex = order.platforms.length > 1;
  const says = [...order.annotations].filter(([name, text]) => order.labels.get(name) !== text);
  const mayAnnotate = !isIndex || can(version, 'annotations of an index');
  const annotates = mayAnnotate && (isIndex ? order.annotations.size > 0 : says.length > 0);
  const lost = [...new Set(instructions.map(({ keyword }) => keyword))].filter((keyword) =>
    DOCKER_ONLY.has(keyword),
  );
  const notices: Notice[] = [];
  if (isIndex && !mayAnnotate && order.annotations.size > 0) {
    notices.push({
      title: 'Pushed without annotations',
      text: `buildah annotates an index since ${sinceVersion('annotations of an index')}; this one has none. The labels of the images say the same.`,
    });
  }
  if (annotates && lost.length > 0) {
    notices.push({
      title: 'An instruction is without effect',
      text: `buildah makes an image with annotations in the OCI format, which has no ${lost.join(' and no ')}. Leave \`annotations\` out, or set \`engine: docker\`.`,
    });
  }
  return { format: annotates ? 'oci' : 'docker', notices };
}

/** Files get the time of the commit: with a source date, and before 1.41 with `--timestamp` as well. */
function unreproducible(order: BuildOrder): string | undefined {
  if (!order.rewriteTimes) return undefined;
  return order.sourceDate === undefined ? 'the time of the commit is not known' : givenTime(order);
}
