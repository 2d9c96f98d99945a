/** Joins images of several platforms to one OCI index. */
import { digestOf } from '../../../../kit/registry/digest.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import type { Assignment } from '../assignment.ts';
import { fail } from '../errors.ts';
import { annotationsOf } from '../naming/annotations.ts';
import { REVISION_LABEL } from '../naming/labels.ts';
import { normalised, platformText } from './platform.ts';
import type { Descriptor, SourceContent, SourceImage } from './read-sources.ts';

const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';

/**
 * The index of all images of the sources, with their attestations. The order is that of the
 * platforms' names, whatever the order of the sources, so that the digest is always the same. It has
 * for annotations the labels of OCI on which all images agree, and those that were given.
 *
 * @throws {ActionError} FB012 when two images are of one platform, or of two commits.
 */
export function joinIndex(
  sources: readonly SourceContent[],
  annotations: readonly Assignment[],
): Manifest {
  const images = sources
    .flatMap((source) => source.images)
    .toSorted((a, b) => compare(platformText(a.platform), platformText(b.platform)));
  checkPlatforms(images);
  revisionIn(images);
  const all = annotationsOf({ own: annotations, labels: commonLabels(images), isIndex: true });
  const index = {
    schemaVersion: 2,
    mediaType: OCI_INDEX,
    manifests: [
      ...images.map(({ descriptor, platform }) => entry({ ...descriptor, platform })),
      ...attestationsOf(images, sources).map(entry),
    ],
    ...(all.size === 0 ? {} : { annotations: Object.fromEntries(all) }),
  };
  const bytes = Buffer.from(JSON.stringify(index));
  return { bytes, mediaType: OCI_INDEX, digest: digestOf(bytes) };
}

/**
 * The commit from which the images were built, by their label of that name; undefined where none has
 * one.
 *
 * @throws {ActionError} FB012 when they name several.
 */
export function revisionIn(images: readonly SourceImage[]): string | undefined {
  const named = images.flatMap(({ platform, labels }) => {
    const revision = labels[REVISION_LABEL];
    return revision === undefined ? [] : [{ revision, platform: platformText(platform) }];
  });
  const [first] = named;
  const other = named.find(({ revision }) => revision !== first?.revision);
  if (first === undefined || other === undefined) return first?.revision;
  throw fail(
    'FB012',
    `The image for ${first.platform} was built from commit \`${first.revision}\`, that for ${other.platform} from \`${other.revision}\`.`,
  );
}

// --- internal ---

function checkPlatforms(images: readonly SourceImage[]): void {
  const names = images.map(({ platform }) => platformText(platform));
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (twice < 0) return;
  const name = names[twice] ?? '';
  const digests = images
    .filter((_, index) => names[index] === name)
    .map(({ descriptor }) => `\`${descriptor.digest}\``);
  throw fail('FB012', `There are ${digests.length} images for ${name}: ${digests.join(', ')}.`);
}

function commonLabels([first, ...others]: readonly SourceImage[]): ReadonlyMap<string, string> {
  const labels = Object.entries(first?.labels ?? {}).filter(([name, value]) =>
    others.every((other) => other.labels[name] === value),
  );
  return new Map(labels.toSorted(([a], [b]) => compare(a, b)));
}

/** Those of the first image first, as their images stand in the index. */
function attestationsOf(
  images: readonly SourceImage[],
  sources: readonly SourceContent[],
): Descriptor[] {
  const place = ({ annotations }: Descriptor) =>
    images.findIndex(
      ({ descriptor }) => descriptor.digest === annotations?.['vnd.docker.reference.digest'],
    );
  return sources.flatMap((source) => source.attestations).toSorted((a, b) => place(a) - place(b));
}

function entry({ mediaType, digest, size, platform, annotations }: Descriptor) {
  return {
    mediaType,
    digest,
    size,
    ...(annotations === undefined ? {} : { annotations }),
    ...(platform === undefined ? {} : { platform: normalised(platform) }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
