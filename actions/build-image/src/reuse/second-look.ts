/**
 * The second look of a run for a pull request at tags of a commit, right before it puts them: while it
 * built or copied, a push may have pushed the same commit. Registries can not put a tag on a condition,
 * so what is pushed between this look and the tag is still replaced.
 */
import { ActionError } from '../../../../kit/action/errors.ts';
import type { TaggedReference } from '../../../../kit/registry/reference.ts';
import type { Registries } from '../registries.ts';
import type { Verdict } from './decide.ts';
import { findImage, isOfPush } from './recorded-image.ts';
import { keptForPush, refusal } from './refusal.ts';

/** Thrown where a push has meanwhile pushed the image that was built, which is to be taken instead. */
export class Overtaken extends Error {
  readonly verdict: Extract<Verdict, { kind: 'reuse' }>;

  constructor(verdict: Overtaken['verdict']) {
    super(verdict.why);
    this.verdict = verdict;
  }
}

/**
 * Makes sure that the tags of the commit may still be put.
 *
 * @param look looks and judges as before the build
 * @throws {ActionError} FB030 where they may not, and whatever made the look fail.
 * @throws {Overtaken}
 */
export async function lookBeforeTags(look: () => Promise<Verdict>): Promise<void> {
  const verdict = await surely(look);
  if (verdict.kind === 'refuse') throw refusal(verdict);
  if (verdict.kind === 'reuse') throw new Overtaken(verdict);
}

/**
 * Makes sure that no tag is taken from an image of a push.
 *
 * @param tags of a commit
 * @param digest what they are to stand for
 * @throws {ActionError} FB030 for the first that would be, and whatever made the look fail.
 */
export async function keepFromPush(
  tags: readonly TaggedReference[],
  digest: string,
  registries: Pick<Registries, 'place'>,
): Promise<void> {
  for (const tag of tags) {
    const { client: registry, repository } = registries.place(tag);
    const isKept = await surely(async () => {
      const found = await findImage({ registry, repository, tag: tag.tag });
      if (found === undefined || found.manifest.digest === digest) return false;
      return isOfPush(found, { registry, repository });
    });
    if (isKept) throw keptForPush(tag, `it would be ${digest}`);
  }
}

// --- internal ---

/** Before the build a registry that can not be asked is no reason to fail. Here it has the last word. */
async function surely<Found>(look: () => Promise<Found>): Promise<Found> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof ActionError) || error.kind.class === 'cancelled') throw error;
    const { code, kind, headline, remedy } = error;
    throw new ActionError(
      code,
      kind,
      `What the tag of the commit stands for now can not be told: ${error.what}`,
      {
        headline,
        cause: `${error.likelyCause} A run for a pull request puts no tag of a commit without having looked that it takes it from no push.`,
        remedy,
        error,
      },
    );
  }
}
