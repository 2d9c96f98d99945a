/** The command line and the environment of `docker buildx build`. */
import { childEnvironment } from '../../../../../kit/process/environment.ts';
import type { BuildOrder, Destination } from '../order.ts';

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
  return [
    'buildx',
    'build',
    ...(build.builder === undefined ? [] : ['--builder', build.builder]),
    '--progress=rawjson',
    ...['--metadata-file', build.metadataFile],
    ...['--file', order.file],
    ...(order.target === undefined ? [] : ['--target', order.target]),
    ...[...order.labels].flatMap(([name, value]) => ['--label', `${name}=${value}`]),
    ...order.buildArgs.flatMap(({ name, value }) => ['--build-arg', `${name}=${value}`]),
    ...outputArguments(destination),
    '--',
    order.context,
  ];
}

function outputArguments(destination: Destination): string[] {
  switch (destination.kind) {
    case 'registry':
      return ['--tag', destination.tag, '--push'];
    case 'registry by digest':
      return ['--output', `type=image,name=${destination.name},push=true,push-by-digest=true`];
    case 'engine':
      return [...destination.tags.flatMap((tag) => ['--tag', tag]), '--load'];
  }
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
