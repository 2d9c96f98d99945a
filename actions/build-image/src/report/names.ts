/** Tells how an image will be called, before anything is done to it. */
import type { Job } from '../../../../kit/action/job.ts';
import { formatReference } from '../../../../kit/registry/reference.ts';
import type { BuildOrder } from '../engine/order.ts';
import type { Naming } from '../naming/naming.ts';
import type { Output } from '../outputs.ts';
import { ownTags, type PushDecision, tagNames } from '../push-decision.ts';
import { metadataJson } from './json.ts';

/** Sets the outputs `image`, `tag`, `tags`, `reason` and `json`, and logs each tag. */
export function tellNames(
  named: Pick<Naming, 'images' | 'tags' | 'warnings'> &
    Pick<BuildOrder, 'labels' | 'annotations'> & { readonly push: PushDecision },
  { output, log }: Job<Output>,
): void {
  const names = tagNames(named);
  for (const warning of named.warnings) log.warning('Tags', warning);
  output('image', formatReference(named.images[0]));
  output('tag', ownTags(named)[0]?.tag ?? '');
  output('tags', names.join('\n'));
  output('reason', named.push.reason);
  output('json', metadataJson({ ...named, tags: ownTags(named) }));
  for (const name of names) log.info(`Tag: ${name}`);
}
