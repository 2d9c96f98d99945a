/** Puts the tags of this run beside the image that is reused. */
import { formatReference } from '../../../../kit/registry/reference.ts';
import { type Placing, placeTags, verifyTags } from '../publish/place-tags.ts';

/**
 * Makes every tag stand for the image; those that do already are left alone.
 *
 * @throws {ActionError} FB009, FK010 to FK015.
 */
export async function adopt(placing: Placing): Promise<void> {
  const { tags, registries, manifest, log } = placing;
  const digests = await Promise.all(
    tags.map(async (tag) => {
      const { client, repository } = registries.place(tag);
      // A name that is new may be denied until something is pushed to it; the push itself tells why.
      const found = await client.headManifest(repository, tag.tag).catch(() => undefined);
      return found?.digest;
    }),
  );
  const missing = tags.filter((_, index) => digests[index] !== manifest.digest);
  if (missing.length === 0) return;
  await placeTags({ ...placing, tags: missing });
  await verifyTags(missing, manifest.digest, registries);
  for (const tag of missing) log(`Tagged ${formatReference(tag)}.`);
}
