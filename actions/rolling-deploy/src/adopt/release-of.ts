/** Which release a container runs that was started by hand: by its image. Pure. */
import {
  type ImageReference,
  isSameRepository,
  parseReference,
} from '../../../../kit/registry/reference.ts';
import { type Container, LABELS } from '../host/containers.ts';
import type { Release } from '../host/journal.ts';

/** What is asked for, as far as an image can be known again by it. */
export interface Asked {
  readonly image: ImageReference;
  readonly digest: string;
  /** The engine's id of it; undefined when it is not there. */
  readonly imageId: string | undefined;
}

/**
 * The release of a container: the tag that it was made from, and the digest of its image. An image
 * that never was in a registry has none; then the engine's id of it stands in its place.
 */
export function releaseByHand(
  { image = '', imageId }: Pick<Container, 'image' | 'imageId'>,
  asked: Asked,
  digests: ReadonlyMap<string, readonly string[]>,
): Release {
  return {
    release: tagOf(image),
    digest: imageId === asked.imageId ? asked.digest : digestOf(imageId, asked.image, digests),
  };
}

/** The tag that a container was made from, where it is of the image of the project. */
export function ownTag(
  { image }: Pick<Container, 'image'>,
  own: ImageReference,
): string | undefined {
  return image !== undefined && isOf(image, own) ? tagOf(image) : undefined;
}

/** Whether a name is one of the image of the project by tag. */
export function isOf(name: string, image: ImageReference): boolean {
  try {
    return !name.includes('@') && isSameRepository(parseReference(name), image);
  } catch {
    return false;
  }
}

/** The release of a container, for showing: by our label, or else by the tag of its image. */
export function shownRelease({
  labels,
  image,
}: Pick<Container, 'labels' | 'image'>): string | undefined {
  return labels[LABELS.release] ?? (image === undefined ? undefined : tagOf(image));
}

// --- internal ---

function tagOf(image: string): string {
  // An id of the engine reads like a name with a tag.
  if (image.startsWith('sha256:')) return image.slice(7, 19);
  try {
    const { tag, digest } = parseReference(image);
    return tag ?? digest?.replace(/^sha\d+:/, '').slice(0, 12) ?? 'latest';
  } catch {
    return 'unknown';
  }
}

function digestOf(
  imageId: string,
  image: ImageReference,
  digests: ReadonlyMap<string, readonly string[]>,
): string {
  for (const name of digests.get(imageId) ?? []) {
    const parsed = parseReference(name);
    if (isSameRepository(parsed, image) && parsed.digest !== undefined) return parsed.digest;
  }
  return imageId;
}
