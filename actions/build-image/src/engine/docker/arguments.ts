/** The command line and the environment of `docker buildx build`. */
import { childEnvironment } from '../../../../../kit/process/environment.ts';
import { type BuildOrder, type Destination, isIndex } from '../order.ts';
import { cacheVariables } from './cache-access.ts';
import type { Exporter } from './fit.ts';

/** What a build with Docker needs to know. */
export interface DockerBuild {
  readonly order: BuildOrder;
  readonly destination: Destination;
  readonly exporter: Exporter;
  readonly builder: string | undefined;
  /** Whether images that are only built shall be loaded into an engine. */
  readonly loads: boolean;
  readonly metadataFile: string;
}

/**
 * The arguments of buildx. Progress is asked for as JSON, because that tells steps, their own output
 * and their times apart.
 */
export function buildArguments(build: DockerBuild): string[] {
  const { order, builder } = build;
  return [
    'build',
    ...(builder === undefined ? [] : ['--builder', builder]),
    '--progress=rawjson',
    ...['--metadata-file', build.metadataFile],
    ...['--file', order.file],
    ...(order.target === undefined ? [] : ['--target', order.target]),
    ...(order.platforms.length === 0 ? [] : ['--platform', order.platforms.join(',')]),
    ...(order.pull ? ['--pull'] : []),
    ...(order.noCache ? ['--no-cache'] : []),
    ...assignments('--label', order.labels),
    ...annotationArguments(order),
    ...order.buildArgs.flatMap(({ name, value }) => ['--build-arg', `${name}=${value}`]),
    ...order.buildContexts.flatMap(({ name, value }) => ['--build-context', `${name}=${value}`]),
    ...order.secrets.flatMap(({ id }, index) => [
      '--secret',
      `id=${id},env=${secretVariable(index)}`,
    ]),
    ...order.cache.from.flatMap((cache) => ['--cache-from', cache]),
    ...order.cache.to.flatMap((cache) => ['--cache-to', cache]),
    // `min` holds neither build arguments nor the Dockerfile, which may be nobody else's business.
    ...(order.attest ? ['--attest', 'type=provenance,mode=min', '--attest', 'type=sbom'] : []),
    ...order.extraArgs,
    ...outputArguments(build),
    '--',
    order.context,
  ];
}

/** What of the job's environment tells docker which engine to use and how. */
const ENGINE_VARIABLES: readonly string[] = [
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS',
  'DOCKER_TLS_VERIFY',
  'DOCKER_API_VERSION',
  'DOCKER_DEFAULT_PLATFORM',
  'BUILDX_BUILDER',
  // For engines behind SSH, and for `--ssh`.
  'SSH_AUTH_SOCK',
];

/**
 * The environment of a docker command; `config` is what `writeDockerConfig` gave. That of a build
 * also has the secrets of the order, each in a variable of ours: one of the user's could be one that
 * docker heeds.
 */
export function dockerEnvironment(
  env: NodeJS.ProcessEnv,
  config: NodeJS.ProcessEnv,
  order?: Pick<BuildOrder, 'secrets' | 'cache' | 'sourceDate'>,
): NodeJS.ProcessEnv {
  const caches = order === undefined ? [] : cacheVariables(order.cache);
  const secrets = order?.secrets ?? [];
  return childEnvironment(env, {
    also: [...ENGINE_VARIABLES, ...caches],
    own: {
      ...config,
      // An attestation would make an index of every image, with another digest at every build:
      // https://docs.docker.com/build/building/variables/#buildx_no_default_attestations
      BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
      BUILDX_METADATA_PROVENANCE: 'disabled',
      ...(order?.sourceDate === undefined ? {} : { SOURCE_DATE_EPOCH: String(order.sourceDate) }),
      ...Object.fromEntries(
        secrets.map(({ variable }, index) => [secretVariable(index), env[variable]]),
      ),
    },
  });
}

// --- internal ---

function secretVariable(index: number): string {
  return `FAIRWAY_BUILD_SECRET_${index}`;
}

function assignments(option: string, values: ReadonlyMap<string, string>): string[] {
  return [...values].flatMap(([name, value]) => [option, `${name}=${value}`]);
}

/**
 * An image that is no index has none to annotate, and buildx refuses. Each level has an option of its
 * own: buildx 0.13 takes `manifest,index:` for a part of the name.
 */
function annotationArguments(order: BuildOrder): string[] {
  const levels = isIndex(order) ? ['manifest:', 'index:'] : ['manifest:'];
  return [...order.annotations].flatMap(([name, value]) =>
    levels.flatMap((level) => ['--annotation', `${level}${name}=${value}`]),
  );
}

/** The image comes last: with several results it is the last one's digest that buildx tells. */
function outputArguments(build: DockerBuild): string[] {
  const { destination, order, exporter } = build;
  const tags =
    destination.kind === 'engine'
      ? destination.tags
      : destination.kind === 'registry'
        ? [destination.tag]
        : [];
  return [
    ...tags.flatMap((tag) => ['--tag', tag]),
    // The old store's exporter writes no archives; `docker save` does that afterwards.
    ...(order.archive === undefined || exporter === 'engine'
      ? []
      : output({ type: order.archive.format, dest: order.archive.path, ...times(order) })),
    ...imageArguments(build),
  ];
}

function imageArguments({ destination, order, exporter, loads }: DockerBuild): string[] {
  // Said outright, because the default changed with BuildKit 0.32 and the digest with it.
  const image = { type: 'image', 'oci-mediatypes': 'true', ...times(order) };
  switch (destination.kind) {
    case 'registry':
      return exporter === 'engine' ? ['--push'] : output({ ...image, push: 'true' });
    case 'registry by digest':
      return output({
        ...image,
        name: destination.name,
        push: 'true',
        'push-by-digest': 'true',
        'name-canonical': 'true',
      });
    case 'engine':
      if (exporter !== 'buildkit') return exporter === 'engine' ? ['--load'] : output(image);
      if (order.archive !== undefined) return [];
      return loads && order.platforms.length < 2
        ? output({ type: 'docker', ...times(order) })
        : output({ type: 'cacheonly' });
  }
}

function times({ rewriteTimes }: BuildOrder): Readonly<Record<string, string>> {
  return rewriteTimes ? { 'rewrite-timestamp': 'true' } : {};
}

/** One `--output`. buildx reads it as a line of CSV. */
function output(attributes: Readonly<Record<string, string>>): string[] {
  const fields = Object.entries(attributes).map(([name, value]) => {
    const field = `${name}=${value}`;
    return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
  });
  return ['--output', fields.join(',')];
}
