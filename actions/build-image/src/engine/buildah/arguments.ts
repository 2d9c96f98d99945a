/** The command lines of buildah: `build`, `push`, and what makes an index of several platforms. */
import { isLoopback } from '../../../../../kit/network/http.ts';
import type { ArchiveOrder, BuildOrder } from '../order.ts';
import { type BuildahVersion, can } from './abilities.ts';

/** In which shape an image is made: only `oci` has annotations, only `docker` has health checks. */
export type ImageFormat = 'oci' | 'docker';

/** What one build needs to know. */
export interface BuildahBuild {
  /** Fitted to the version, so that there is an option for everything in it. */
  readonly order: BuildOrder;
  readonly version: BuildahVersion;
  readonly format: ImageFormat;
  /** The one beside the Dockerfile, which buildah does not find by itself; undefined without one. */
  readonly ignoreFile: string | undefined;
  /** Names that the image gets in the storage. */
  readonly tags: readonly string[];
  /** The list that collects the images of several platforms; undefined for one image. */
  readonly list: string | undefined;
  /** Where the identifier of the image is to be written; not for a list. */
  readonly idFile: string;
  /** By this the working containers of the build are known; see `leftovers.ts`. */
  readonly marker: string;
}

/** The arguments of `buildah build`. */
export function buildArguments(build: BuildahBuild): string[] {
  const { order, version, format } = build;
  return [
    'build',
    '--layers',
    // Else the container of a step that failed stays, and its file system stays mounted.
    '--force-rm',
    `--format=${format}`,
    ...(can(version, 'images without its own label') ? ['--identity-label=false'] : []),
    ...['--secret', `id=${build.marker},src=/dev/null`],
    ...['--file', order.file],
    ...(build.ignoreFile === undefined ? [] : ['--ignorefile', build.ignoreFile]),
    ...(order.target === undefined ? [] : ['--target', order.target]),
    ...(order.platforms.length === 0 ? [] : ['--platform', order.platforms.join(',')]),
    ...(build.list === undefined
      ? ['--iidfile', build.idFile, ...build.tags.flatMap((tag) => ['--tag', tag])]
      : ['--manifest', build.list]),
    ...metadataArguments(order, format),
    ...order.buildArgs.flatMap(({ name, value }) => ['--build-arg', `${name}=${value}`]),
    ...order.buildContexts.flatMap(({ name, value }) => ['--build-context', `${name}=${value}`]),
    ...(order.pull ? ['--pull-always'] : []),
    ...(order.noCache ? ['--no-cache'] : []),
    ...order.secrets.flatMap(({ id, variable }) => ['--secret', `id=${id},env=${variable}`]),
    ...dateArguments(order, version),
    ...order.cache.from.flatMap((from) => ['--cache-from', repositoryOf(from)]),
    ...order.cache.to.flatMap((to) => ['--cache-to', repositoryOf(to)]),
    ...order.extraArgs.flatMap(extraArgument),
    '--',
    order.context,
  ];
}

/** The arguments of `buildah push` for one image. */
export function pushArguments(push: {
  /** Identifier of the image. */
  readonly image: string;
  readonly destination: string;
  readonly version: BuildahVersion;
  readonly digestFile: string;
}): string[] {
  const { image, destination, version, digestFile } = push;
  return [
    'push',
    ...(can(version, 'a delay between pushes') ? TRY_ONCE : []),
    ...verifyArguments(destination),
    ...['--digestfile', digestFile],
    '--',
    image,
    destination,
  ];
}

/**
 * The arguments of `buildah manifest push` for an index with all its images. With a digest file, it
 * says nothing of a failure, ends well and leaves the file empty.
 * https://github.com/containers/buildah/blob/v1.44.0/cmd/buildah/manifest.go (manifestPush)
 */
export function pushListArguments(push: {
  readonly list: string;
  readonly destination: string;
  readonly version: BuildahVersion;
  readonly format: ImageFormat;
  readonly digestFile: string | undefined;
}): string[] {
  const { list, destination, version, format, digestFile } = push;
  return [
    'manifest',
    'push',
    '--all',
    `--format=${format === 'docker' ? 'v2s2' : 'oci'}`,
    ...(can(version, 'a delay between pushes of an index') ? TRY_ONCE : []),
    ...verifyArguments(destination),
    ...(digestFile === undefined ? [] : ['--digestfile', digestFile]),
    '--',
    list,
    destination,
  ];
}

/** The arguments that put annotations on an index itself. */
export function annotateListArguments(
  list: string,
  annotations: ReadonlyMap<string, string>,
): string[] {
  const given = [...annotations].flatMap(([name, value]) => ['--annotation', `${name}=${value}`]);
  return ['manifest', 'annotate', '--index', ...given, list];
}

/** The destination of a push, as buildah names it. */
export function registryDestination(
  where: { readonly tag: string } | { readonly name: string },
): string {
  return 'tag' in where ? `docker://${where.tag}` : `docker://${where.name}@@unknown-digest@@`;
}

/** The destination that writes an archive; `tag` is what the image is called in it. */
export function archiveDestination(
  { format, path }: ArchiveOrder,
  tag: string | undefined,
): string {
  // An OCI archive knows tags only, one of Docker whole names.
  const name = format === 'oci' ? tag?.slice(tag.lastIndexOf(':') + 1) : tag;
  return `${format}-archive:${path}${name === undefined ? '' : `:${name}`}`;
}

// --- internal ---

/**
 * How often to push and how long to wait is decided outside, where the reasons are told. buildah tries
 * three times more all the same, because of the two options it hands on only the second.
 * https://github.com/containers/buildah/blob/v1.44.0/push.go
 */
const TRY_ONCE: readonly string[] = ['--retry=0', '--retry-delay=100ms'];

function metadataArguments(order: BuildOrder, format: ImageFormat): string[] {
  const labels = [...order.labels].flatMap(([name, value]) => ['--label', `${name}=${value}`]);
  if (format === 'docker') return labels;
  const annotations = [...order.annotations];
  return [
    ...labels,
    ...annotations.flatMap(([name, value]) => ['--annotation', `${name}=${value}`]),
  ];
}

function dateArguments(
  { sourceDate, rewriteTimes }: BuildOrder,
  version: BuildahVersion,
): string[] {
  if (sourceDate === undefined) return [];
  if (!can(version, 'a source date')) return ['--timestamp', String(sourceDate)];
  return [
    ...['--source-date-epoch', String(sourceDate)],
    ...(rewriteTimes ? ['--rewrite-timestamp'] : []),
  ];
}

/** `type=registry,ref=ghcr.io/o/a:cache` → `ghcr.io/o/a`: buildah chooses the tags itself. */
function repositoryOf(cache: string): string {
  const reference = /(?:^|,)ref=([^,]+)/.exec(cache)?.[1] ?? cache;
  const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
  return (colon < 0 ? reference : reference.slice(0, colon)).replace(/@.*$/, '');
}

/** Where buildah has other words for the same thing. */
function extraArgument(option: string): string[] {
  // BuildKit's name for what happens without the option.
  if (option === '--network=default') return [];
  const host = /^--add-host=([^=:]+)=(.*)$/.exec(option);
  return host === null ? [option] : [`--add-host=${host[1]}:${host[2]}`];
}

/** Docker speaks to registries on the machine itself in plain HTTP; buildah has to be told. */
function verifyArguments(destination: string): string[] {
  const host = /^docker:\/\/([^/]+)\//.exec(destination)?.[1];
  if (host === undefined || !URL.canParse(`https://${host}`)) return [];
  return isLoopback(new URL(`https://${host}`).hostname) ? ['--tls-verify=false'] : [];
}
