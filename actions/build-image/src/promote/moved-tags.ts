/**
 * Tags with the full hash of a commit that stand for another image now. Nobody expects that of such a
 * tag, so it is told; a new build of the same commit can be the reason.
 */
import { formatReference, type TaggedReference } from '../../../../kit/registry/reference.ts';
import type { Registries } from '../registries.ts';

/** A tag and the digest that it stood for. */
export interface TagBefore {
  readonly tag: TaggedReference;
  readonly digest: string;
}

/**
 * What the tags among these that hold a full hash stand for now; nothing is asked about others. It is
 * asked for a notice alone, so a registry that does not answer, or denies a name that is new, is no error.
 */
export async function commitTagsNow(
  tags: readonly TaggedReference[],
  registries: Pick<Registries, 'place'>,
): Promise<TagBefore[]> {
  const named = tags.filter(({ tag }) => FULL_HASH.test(tag));
  const found = await Promise.all(
    named.map(async (tag) => {
      const { client, repository } = registries.place(tag);
      const asked = client.within(0).headManifest(repository, tag.tag);
      const digest = (await asked.catch(() => undefined))?.digest;
      return digest === undefined ? [] : [{ tag, digest }];
    }),
  );
  return found.flat();
}

/** What to tell of each tag that stood for another image before it got this digest, without a dot. */
export function movedTags(before: readonly TagBefore[], digest: string): string[] {
  return before
    .filter((one) => one.digest !== digest)
    .map((one) => `\`${formatReference(one.tag)}\` was ${one.digest} and is ${digest} now`);
}

// --- internal ---

/** 40 digits or 64, also beside letters that could be digits; those of longer hashes are more. */
const FULL_HASH = /(?<![0-9a-f])[0-9a-f]{40,87}(?![0-9a-f])/;
