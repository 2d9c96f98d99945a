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
 * Makes sure that no tag names another commit than that of the image. A hash counts that is as long as
 * that of the commit, also beside letters that could be digits, as in `web<hash>`.
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
    const names = (commit: string | undefined) =>
      commit?.length === sha.length && tag.includes(commit);
    if (!holdsHash(tag, sha.length) || names(sha) || names(label)) continue;
    throw fail('FB013', `The tag \`${tag}\` is for an image of commit \`${label ?? sha}\`.`);
  }
}

// --- internal ---

/**
 * Whether there is a run of digits for the hash of a commit. A much longer one is another hash, as of
 * `hashFiles`: commits have 40 digits or 64, files 64, 96 or 128.
 */
function holdsHash(tag: string, length: number): boolean {
  const runs = tag.match(/[0-9a-f]+/g) ?? [];
  return runs.some((run) => run.length >= length && run.length < length + 24);
}
