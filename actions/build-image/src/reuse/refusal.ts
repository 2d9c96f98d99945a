/** The words for a tag of a commit that has to stay where it is. */
import { formatReference, type TaggedReference } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import type { Refusal } from './decide.ts';

/** What a run for a pull request can do instead. */
const OWN_TAGS = 'Give pull requests tags of their own, such as `type=ref,event=pr`';

/** The error for a verdict that refuses. */
export function refusal({ tag, different, why }: Refusal & { readonly tag: TaggedReference }) {
  if (different.length === 0) {
    return keptForPush(tag, why, `${OWN_TAGS}, or leave out what makes the run build.`);
  }
  const names = different.map((name) => `\`${name}\``).join(', ');
  const taken = formatReference(tag);
  return fail('FB030', `\`${taken}\` was built with other inputs: other ${names}.`);
}

/** The error for a tag that a run for a pull request would take from the image of a push. */
export function keptForPush(tag: TaggedReference, why: string, remedy = `${OWN_TAGS}.`) {
  const taken = formatReference(tag);
  return fail('FB030', `\`${taken}\` was pushed for a push, and would be replaced: ${why}.`, {
    cause: 'A run for a pull request never replaces the image that a push gave its tag.',
    remedy,
  });
}
