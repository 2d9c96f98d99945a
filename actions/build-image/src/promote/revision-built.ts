/** From which commit images were built that are in a registry already, for tags that name it. */
import type { EventContext } from '../../../../kit/github/event.ts';
import { fail } from '../errors.ts';
import { CREATED_LABEL } from '../naming/labels.ts';
import { type Revision, revisionOf } from '../naming/revision.ts';
import { readLabels } from '../reuse/record.ts';
import { revisionIn } from './join-index.ts';
import type { SourceImage } from './read-sources.ts';

/**
 * The commit that a tag may name is the one that the images were built from, by their labels. What the
 * workspace is at counts only where they do not say. A label that says otherwise is believed of images
 * that this action built: others may have that of their base image, for labels are inherited, the
 * record of that image among them.
 *
 * @param here the commit of the workspace, or of the run
 * @throws {ActionError} FB010 when a label may be that of a base image, FB012 when they name several.
 */
export function revisionBuilt(
  images: readonly SourceImage[],
  here: Revision | undefined,
  event: Pick<EventContext, 'sha' | 'ref' | 'pullRequest'>,
): Revision | undefined {
  const built = revisionIn(images);
  if (built === undefined || !/^[0-9a-f]{40,64}$/.test(built) || built === here?.sha) return here;
  if (built === event.sha) return revisionOf(undefined, event);
  if (images.every(isBuiltByUs)) {
    return { sha: built, committedAt: undefined, pullRequest: undefined };
  }
  throw fail(
    'FB010',
    `By its label the image was built from \`${built}\`, but the label may be that of its base image.`,
    {
      cause:
        'The run is for another commit, and the image was not built by this action, or without the time of its commit, as with `reproducible: false`.',
      remedy:
        'Write a literal tag in `tags`, or check out the commit that the image was built from.',
    },
  );
}

// --- internal ---

/**
 * Whether the record is the image's own. The time of the commit is then in a label and is that of the
 * image, too; what is built on it inherits the label alone. This is not seen through: a tool that adds
 * to an image and leaves it its time, and a build that is given the time of the base image's commit.
 */
function isBuiltByUs({ labels, created = '' }: SourceImage): boolean {
  const isOfCommit = Date.parse(created) === Date.parse(labels[CREATED_LABEL] ?? '');
  return isOfCommit && readLabels(labels).record !== undefined;
}
