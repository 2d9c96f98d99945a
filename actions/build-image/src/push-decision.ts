/** What a run pushes: whether it does, which images, under which tags. */
import type { EventContext } from '../../../kit/github/event.ts';
import {
  formatReference,
  type ImageReference,
  type TaggedReference,
} from '../../../kit/registry/reference.ts';
import type { Destination } from './engine/order.ts';
import type { Inputs } from './inputs.ts';

/** Whether the image goes to the registry; `reason` is the output of that name. */
export type PushDecision =
  | { readonly push: true; readonly by: 'tag' | 'digest'; readonly reason: string }
  | { readonly push: false; readonly reason: string; readonly isNotice: boolean };

/** A decision, and the tags that it is about. */
export interface Pushing {
  readonly push: PushDecision;
  readonly tags: readonly [TaggedReference, ...TaggedReference[]];
}

/**
 * Whether to push. In runs whose token can only read, `auto` and `by-digest` build without pushing.
 */
export function decidePush(
  wanted: Inputs['push'],
  event: Pick<EventContext, 'name' | 'readOnly'>,
): PushDecision {
  if (wanted === 'true') return { push: true, by: 'tag', reason: 'the input push is true' };
  if (wanted === 'false')
    return { push: false, reason: 'the input push is false', isNotice: false };
  const by = wanted === 'by-digest' ? 'digest' : 'tag';
  if (event.readOnly === undefined)
    return { push: true, by, reason: `the run was started by ${event.name || 'hand'}` };
  const whose = event.readOnly === 'fork' ? 'a pull request from a fork' : 'Dependabot';
  return {
    push: false,
    reason: `the token of a run for ${whose} can not push`,
    isNotice: true,
  };
}

/** Where the result of the build goes. */
export function destinationOf(plan: Pushing & { readonly image: ImageReference }): Destination {
  if (!plan.push.push) return { kind: 'engine', tags: tagNames(plan) };
  return plan.push.by === 'digest'
    ? { kind: 'registry by digest', name: formatReference(plan.image) }
    : { kind: 'registry', tag: formatReference(plan.tags[0]) };
}

/** The tags that this run is to put: none, when another step does that after the gate. */
export function ownTags({ push, tags }: Pushing): readonly TaggedReference[] {
  return push.push && push.by === 'digest' ? [] : tags;
}

/** The images that this run pushes: without tags the first alone, from which the others are tagged. */
export function pushedImages({
  push,
  images,
}: Pick<Pushing, 'push'> & {
  readonly images: readonly ImageReference[];
}): readonly ImageReference[] {
  if (!push.push) return [];
  return push.by === 'digest' ? images.slice(0, 1) : images;
}

/** The full names of the tags that this run is to put. */
export function tagNames(plan: Pushing): string[] {
  return ownTags(plan).map(formatReference);
}
