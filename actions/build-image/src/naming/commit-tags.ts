/** Tags with the full hash of a commit: they never lie, and what they stand for never changes. */
import type { TaggedReference } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import type { Revision } from './revision.ts';

/** The tags of a run that name its commit in full, of all its images. */
export function commitTags({
  revision,
  tags,
}: {
  readonly revision: Pick<Revision, 'sha'> | undefined;
  readonly tags: readonly TaggedReference[];
}): readonly TaggedReference[] {
  return revision === undefined ? [] : tags.filter(({ tag }) => tag.includes(revision.sha));
}

/**
 * Makes sure that no tag names another commit than that of the image. Only a hash as long as that of
 * the commit counts: a longer one, as of `hashFiles`, is none of a commit.
 *
 * @param label the commit in the label of the image, which without a checkout the user may know better
 * @throws {ActionError} FB013.
 */
export function checkCommitTags(
  tags: readonly TaggedReference[],
  revision: Pick<Revision, 'sha'> | undefined,
  label: string | undefined,
): void {
  if (revision === undefined) return;
  const { sha } = revision;
  for (const { tag } of tags) {
    const runs = hexRuns(tag).filter((run) => run.length === sha.length);
    if (runs.length === 0 || tag.includes(sha) || runs.includes(label ?? sha)) continue;
    throw fail('FB013', `The tag \`${tag}\` is for an image of commit \`${label ?? sha}\`.`);
  }
}

// --- internal ---

function hexRuns(tag: string): readonly string[] {
  return tag.match(/[0-9a-f]+/g) ?? [];
}
