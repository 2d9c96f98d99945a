/** What a builder of Docker can do, and an order cut to that. Asks nothing and nobody. */
import { fail } from '../../errors.ts';
import type { FittedOrder, Notice } from '../engine.ts';
import { givenTime } from '../given-time.ts';
import { type BuildOrder, cacheType, type Destination } from '../order.ts';
import { type DockerFacts, isOlder } from './inspect.ts';

/** What is to be fitted. */
export interface Fitting {
  readonly order: BuildOrder;
  readonly destination: Destination['kind'];
  readonly facts: DockerFacts;
  /** Whether the Dockerfile runs commands on the platform that the image is for. */
  readonly runsOnTarget: boolean;
  /** Whether the archives of the engine itself are archives of OCI as well. */
  readonly savesOci: boolean;
}

/** How a builder gets its results out. */
export type Exporter =
  /** BuildKit's own: everything. */
  | 'buildkit'
  /** Of an engine that keeps its images in containerd's store: no push by digest, no file times. */
  | 'engine with containerd'
  /** Of an engine that keeps its images in the old store: one platform, and nothing beside it. */
  | 'engine';

/** Which exporter a builder has; what the kinds can do was tried with engine 26.1, buildx 0.13 and 0.36. */
export function exporterOf({ driver, hasSnapshotter }: DockerFacts): Exporter {
  if (driver !== 'docker') return 'buildkit';
  return hasSnapshotter ? 'engine with containerd' : 'engine';
}

/** Since this version BuildKit rewrites the times of files: March 2024. */
const REWRITES_TIMES = [0, 13] as const;

/** How to get a builder that can do everything. The step is what the user has to add. */
const SETUP =
  'Add the step `- uses: docker/setup-buildx-action@v4` before this one: the builder that it makes can do it.';

/**
 * Fits an order to the builder.
 *
 * @throws {ActionError} FB020 for what the builder lacks, FB021 for a platform.
 */
export function fitOrder(fitting: Fitting): FittedOrder {
  refuseUnable(fitting);
  refusePlatforms(fitting);
  const exporter = exporterOf(fitting.facts);
  const { cache, notices } = fitCache(fitting, exporter);
  const reason = unreproducible(fitting, exporter);
  const order: BuildOrder = {
    ...fitting.order,
    cache,
    rewriteTimes:
      fitting.order.rewriteTimes && exporter === 'buildkit' && !isOldBuildkit(fitting.facts),
    // Attestations belong to an index, and an image that is only loaded has none.
    attest:
      fitting.order.attest &&
      (fitting.destination !== 'engine' || fitting.order.archive?.format === 'oci'),
  };
  const left = fitAnnotations(order, exporter);
  return { order: left.order, notices: [...notices, ...left.notices], unreproducible: reason };
}

// --- internal ---

/** What a run may ask for that not every builder can do. */
const ABILITIES: readonly {
  readonly what: string;
  readonly isWanted: (fitting: Fitting) => boolean;
  readonly can: readonly Exporter[];
  readonly source: string;
}[] = [
  {
    what: 'build several platforms at once',
    isWanted: ({ order }) => order.platforms.length > 1,
    can: ['buildkit', 'engine with containerd'],
    source: 'https://docs.docker.com/go/build-multi-platform/',
  },
  {
    what: 'add attestations',
    isWanted: ({ order }) => order.attest,
    can: ['buildkit', 'engine with containerd'],
    source: 'https://docs.docker.com/go/attestations/',
  },
  {
    what: 'push by digest',
    isWanted: ({ destination }) => destination === 'registry by digest',
    can: ['buildkit'],
    source: 'https://github.com/docker/buildx/blob/v0.36.1/build/opt.go#L507',
  },
  {
    what: 'write an archive of OCI',
    isWanted: ({ order, savesOci }) => order.archive?.format === 'oci' && !savesOci,
    can: ['buildkit', 'engine with containerd'],
    source: 'https://docs.docker.com/go/build-exporters/',
  },
];

function refuseUnable(fitting: Fitting): void {
  const { facts } = fitting;
  const exporter = exporterOf(facts);
  const unable = ABILITIES.filter(
    ({ isWanted, can }) => isWanted(fitting) && !can.includes(exporter),
  );
  if (unable.length === 0) return;
  const what = unable.map((ability) => ability.what).join(', nor ');
  throw fail(
    'FB020',
    `The builder \`${facts.builder}\` (driver \`${facts.driver}\`) can not ${what}.`,
    { remedy: SETUP },
  );
}

/**
 * A platform that the builder does not list can not be run, but perhaps be built: a Dockerfile that
 * compiles on the builder's own platform (`FROM --platform=$BUILDPLATFORM`) runs nothing on the target.
 */
function refusePlatforms({ order, facts, runsOnTarget }: Fitting): void {
  if (!runsOnTarget || facts.platforms.length === 0) return;
  const foreign = order.platforms.filter((platform) => !facts.platforms.includes(platform));
  if (foreign.length === 0) return;
  const [first = ''] = foreign;
  throw fail(
    'FB021',
    `The builder \`${facts.builder}\` can not run commands on ${foreign.map((name) => `\`${name}\``).join(', ')}; it can on ${facts.platforms.map((name) => `\`${name}\``).join(', ')}.`,
    {
      remedy: `Build each platform in a job of its own, on a runner of that kind (such as ${runnerFor(first)}) with \`push: by-digest\`, and join the digests with \`operation: tag\`. Slower, but in one job: add the step \`- uses: docker/setup-qemu-action@v4\` before this one.`,
    },
  );
}

function runnerFor(platform: string): string {
  return platform === 'linux/arm64' ? '`ubuntu-24.04-arm`' : 'your own';
}

function fitCache(
  { order, facts }: Fitting,
  exporter: Exporter,
): Pick<BuildOrder, 'cache'> & { notices: Notice[] } {
  const { from, to } = order.cache;
  if (exporter !== 'engine') return { cache: order.cache, notices: [] };
  const kept = to.filter((cache) => cacheType(cache) === 'inline');
  if (kept.length === to.length) return { cache: order.cache, notices: [] };
  const notice = {
    title: 'Built without writing the cache',
    text: `The builder \`${facts.builder}\` (driver \`${facts.driver}\`) can not write a cache. ${SETUP}`,
  };
  return { cache: { from, to: kept }, notices: [notice] };
}

/** The old store knows no annotations. Nothing is lost with those that are labels as well. */
function fitAnnotations(order: BuildOrder, exporter: Exporter) {
  if (exporter !== 'engine') return { order, notices: [] };
  const lost = [...order.annotations].filter(([name, value]) => order.labels.get(name) !== value);
  const names = lost.map(([name]) => `\`${name}\``).join(', ');
  const notice = {
    title: 'Built without annotations',
    text: `The builder can not write the annotations ${names}. ${SETUP}`,
  };
  return { order: { ...order, annotations: new Map() }, notices: lost.length > 0 ? [notice] : [] };
}

function unreproducible({ order, facts }: Fitting, exporter: Exporter): string | undefined {
  if (!order.rewriteTimes) return undefined;
  if (order.sourceDate === undefined) return 'the time of the commit is not known';
  if (order.attest) return 'attestations tell when the image was built';
  const other = givenTime(order);
  if (other !== undefined) return other;
  if (exporter !== 'buildkit') {
    return `the builder ${facts.builder} (driver docker) keeps the times of files as they are; one of docker/setup-buildx-action sets them to that of the commit`;
  }
  if (isOldBuildkit(facts)) {
    return `BuildKit ${facts.buildkitVersion} keeps the times of files as they are; 0.13 sets them to that of the commit`;
  }
  return undefined;
}

function isOldBuildkit({ buildkitVersion }: DockerFacts): boolean {
  return buildkitVersion !== undefined && isOlder(buildkitVersion, REWRITES_TIMES);
}
