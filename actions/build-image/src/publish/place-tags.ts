/** Puts a manifest under tags, wherever they are, and looks whether all of them answer with it. */
import { copyContent } from '../../../../kit/registry/copy.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import type { Place } from '../../../../kit/registry/place.ts';
import {
  formatReference,
  type ImageReference,
  isSameRepository,
  type TaggedReference,
} from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import type { Registries } from '../registries.ts';

/** A manifest in the repository where it is already. */
export interface Held {
  readonly manifest: Manifest;
  readonly place: Place;
}

/** What to put where. */
export interface Placing {
  readonly manifest: Manifest;
  /** What the manifest consists of: itself, or the images that it joins. */
  readonly sources: readonly Held[];
  readonly tags: readonly TaggedReference[];
  readonly registries: Registries;
  /** Asked for when a blob has to go through this machine. */
  readonly directory: () => string;
  readonly log: (message: string) => void;
  /**
   * Called when the tags can be put, right before the first; throws to leave all of them where they
   * are.
   */
  readonly beforeTags?: (() => Promise<void>) | undefined;
}

/**
 * Puts the same bytes under each tag. Where a tag is of another repository, its content is copied
 * there first.
 *
 * @throws {ActionError} FK010 to FK015, and what `beforeTags` throws.
 */
export async function placeTags(placing: Placing): Promise<void> {
  const { manifest, tags, registries, beforeTags } = placing;
  if (tags.length === 0) return;
  for (const image of imagesIn(tags)) await bringContent(registries.place(image), placing);
  await beforeTags?.();
  for (const tag of tags) {
    const { client, repository } = registries.place(tag);
    await client.putManifest(repository, tag.tag, manifest);
  }
}

/**
 * Makes sure that a repository has all that a manifest points at.
 *
 * @throws {ActionError} FK010 to FK015.
 */
export async function bringContent(
  to: Place,
  { manifest, sources, directory, log }: Omit<Placing, 'tags' | 'registries' | 'beforeTags'>,
): Promise<void> {
  const absent = sources.filter(({ place }) => !isSameRepository(place, to));
  for (const source of absent) {
    await copyContent({ manifest: source.manifest, from: source.place, to, directory });
    if (source.manifest.digest !== manifest.digest) {
      await to.client.putManifest(to.repository, source.manifest.digest, source.manifest);
    }
    log(`Copied ${nameOf(source)} to ${to.registry}/${to.repository}.`);
  }
}

/**
 * Makes sure that every tag answers with a digest.
 *
 * @throws {ActionError} FB009.
 */
export async function verifyTags(
  tags: readonly TaggedReference[],
  digest: string,
  registries: Registries,
): Promise<void> {
  await Promise.all(
    tags.map(async (tag) => {
      const { client, repository } = registries.place(tag);
      const found = await client.headManifest(repository, tag.tag);
      if (found?.digest === digest) return;
      const state = found === undefined ? 'is not there' : `is ${found.digest}`;
      throw fail('FB009', `${digest} was pushed, but \`${formatReference(tag)}\` ${state}.`);
    }),
  );
}

// --- internal ---

function nameOf({ place: { registry, repository }, manifest: { digest } }: Held): string {
  return formatReference({ registry, repository, digest });
}

function imagesIn(tags: readonly TaggedReference[]): ImageReference[] {
  return tags
    .filter((tag, index) => tags.findIndex((one) => isSameRepository(one, tag)) === index)
    .map(({ registry, repository }) => ({ registry, repository }));
}
