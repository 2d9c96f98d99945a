/** The command line and the environment of `docker buildx build`. */
import { childEnvironment } from '../../../../../kit/process/environment.ts';
import type { BuildOrder } from '../../plan.ts';

/** Where the result of a build goes. */
export type Destination =
  | { readonly kind: 'registry'; readonly tag: string }
  /** Into the engine, for runs that do not push. */
  | { readonly kind: 'engine'; readonly tags: readonly string[] };

/** What a build with Docker needs to know. */
export interface DockerBuild {
  readonly order: BuildOrder;
  readonly destination: Destination;
  readonly builder: string | undefined;
  readonly metadataFile: string;
}

/**
 * The arguments of docker. Progress is asked for as JSON, because that tells steps, their own output
 * and their times apart.
 */
export function buildArguments(build: DockerBuild): string[] {
  const { order, destination } = build;
  const tags = destination.kind === 'registry' ? [destination.tag] : destination.tags;
  return [
    'buildx',
    'build',
    ...(build.builder === undefined ? [] : ['--builder', build.builder]),
    '--progress=rawjson',
    ...['--metadata-file', build.metadataFile],
    ...['--file', order.file],
    ...(order.target === undefined ? [] : ['--target', order.target]),
    ...tags.flatMap((tag) => ['--tag', tag]),
    ...[...order.labels].flatMap(([name, value]) => ['--label', `${name}=${value}`]),
    ...order.buildArgs.flatMap(({ name, value }) => ['--build-arg', `${name}=${value}`]),
    destination.kind === 'registry' ? '--push' : '--load',
    '--',
    order.context,
  ];
}

/** What of the job's environment tells docker which engine to use and how. */
const ENGINE_VARIABLES: readonly string[] = [
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS_VERIFY',
  'DOCKER_API_VERSION',
  'DOCKER_DEFAULT_PLATFORM',
  'BUILDX_BUILDER',
  // For engines behind SSH.
  'SSH_AUTH_SOCK',
];

/** The environment of a docker command; `config` is what `writeDockerConfig` gave. */
export function dockerEnvironment(
  env: NodeJS.ProcessEnv,
  config: NodeJS.ProcessEnv,
  sourceDate?: number,
): NodeJS.ProcessEnv {
  return childEnvironment(env, {
    also: ENGINE_VARIABLES,
    own: {
      ...config,
      // An attestation would make an index of every image, with another digest at every build:
      // https://docs.docker.com/build/building/variables/#buildx_no_default_attestations
      BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
      BUILDX_METADATA_PROVENANCE: 'disabled',
      ...(sourceDate === undefined ? {} : { SOURCE_DATE_EPOCH: String(sourceDate) }),
    },
  });
}
