/** Makes a tag of any text: the characters that tags have, and no more of them than they may have. */
import { createHash } from 'node:crypto';

const LONGEST_TAG = 128;
const HASH_DIGITS = 8;

/**
 * A text as a tag: each run of characters that no tag has becomes one `-`, as docker/metadata-action
 * does it. What can not begin a tag is left out, and a text that is too long ends with a hash of all
 * of it, for two long branches may differ at their ends. The empty string when nothing is left.
 */
export function tagText(text: string): string {
  const tag = text.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '');
  if (tag.length <= LONGEST_TAG) return tag;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS);
  return `${tag.slice(0, LONGEST_TAG - HASH_DIGITS - 1)}-${hash}`;
}

/** Whether `tagText` had to cut. */
export function isCut(text: string, tag: string): boolean {
  return tag.length === LONGEST_TAG && text.length > LONGEST_TAG;
}
