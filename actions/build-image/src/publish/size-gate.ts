/** The gate of the input `max-size`: an image that is too large is not let through to its tags. */

import type { Manifest } from '../../../../kit/registry/manifest.ts';
import type { Place } from '../../../../kit/registry/place.ts';
import { fail } from '../errors.ts';
import { largestOf, readImageContent } from '../measure/image-content.ts';
import { formatBytes } from '../report/size.ts';

/** What the gate is held against, and what was done before it was asked. */
export interface SizeLimit {
  readonly maxBytes: number;
  readonly place: Place;
  /** The tag that it has: from a builder that can not push without one, or from the run before. */
  readonly tagged: string | undefined;
}

/**
 * Lets an image pass that is small enough. Of an index the largest platform counts, for that is the
 * most that a host downloads.
 *
 * @throws {ActionError} FB040 when it is too large, FB041 when its size can not be told.
 */
export async function checkSize(manifest: Manifest, limit: SizeLimit): Promise<void> {
  const { maxBytes, place, tagged } = limit;
  const content = await readImageContent(manifest, place.client, place.repository);
  const largest = content && largestOf(content);
  if (largest === undefined) {
    throw fail('FB041', `The size of ${manifest.digest} can not be told from its manifest.`);
  }
  if (largest.sizeBytes <= maxBytes) return;
  const whose = largest.platform === undefined ? '' : ` for ${largest.platform}`;
  const over = formatBytes(largest.sizeBytes - maxBytes);
  const state =
    tagged === undefined
      ? 'No tag was put on it.'
      : `\`${tagged}\` has it already; no other tag was put.`;
  throw fail(
    'FB040',
    `The image${whose} has ${formatBytes(largest.sizeBytes)} compressed, ${over} more than the ${formatBytes(maxBytes)} of \`max-size\`. ${state}`,
    { headline: `${formatBytes(largest.sizeBytes)} is more than \`max-size\` allows` },
  );
}
