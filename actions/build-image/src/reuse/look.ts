/** Looks for an image that stands for the one to be built, before anything else is asked. */
import { ActionError } from '../../../../kit/action/errors.ts';
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import { isSameRepository, type TaggedReference } from '../../../../kit/registry/reference.ts';
import type { Plan } from '../plan.ts';
import { contentTag, readPointer } from './content-pointer.ts';
import {
  type Expectation,
  type FoundContent,
  judgeCommitTag,
  judgeContent,
  type Verdict,
} from './decide.ts';
import { findImage } from './recorded-image.ts';

/** What to look for. */
export interface Look {
  readonly plan: Pick<Plan, 'image' | 'revision'> & { readonly tags: readonly TaggedReference[] };
  readonly expected: Expectation;
  readonly registry: RegistryClient;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Looks under the tag of the commit, then under that of the content. A registry that fails is no
 * reason to fail, and its silence is no answer: the image is built.
 *
 * @throws {ActionError} of class `cancelled` only.
 */
export async function look({ plan, expected, registry, now }: Look): Promise<Verdict> {
  return orBuild(async () => {
    const first = await lookAtCommit({ plan, expected, registry, now });
    const { content } = expected.record;
    const isSettled = first.kind !== 'build' || first.replaces !== undefined;
    if (isSettled || content === undefined || expected.mustBuild !== undefined) return first;
    return judgeContent(await findContent(plan.image.repository, content, registry), expected, now);
  });
}

/** With `reuse: off`: what the tag of the commit stands for now, for it may be moved. */
export async function lookAtTag(plan: Look['plan'], registry: RegistryClient): Promise<Verdict> {
  return orBuild(async () => {
    const tag = commitTag(plan);
    const found = tag && (await registry.headManifest(tag.repository, tag.tag));
    const why = '`reuse` is `off`';
    return found === undefined
      ? { kind: 'build', why }
      : { kind: 'build', why, replaces: found.digest };
  });
}

/** The first tag that names the commit in full; such a tag is never to change its meaning. */
export function commitTag({ revision, image, tags }: Look['plan']): TaggedReference | undefined {
  if (revision === undefined) return undefined;
  return tags.find((one) => isSameRepository(one, image) && one.tag.includes(revision.sha));
}

// --- internal ---

async function lookAtCommit({ plan, expected, registry }: Look): Promise<Verdict> {
  const tag = commitTag(plan);
  if (tag === undefined) {
    return { kind: 'build', why: expected.mustBuild ?? 'no tag names the commit in full' };
  }
  const { repository } = tag;
  return judgeCommitTag(await findImage({ registry, repository, tag: tag.tag }), expected);
}

async function findContent(
  repository: string,
  content: string,
  registry: RegistryClient,
): Promise<FoundContent | undefined> {
  const manifest = await registry.findManifest(repository, contentTag(content));
  const pointer = manifest && readPointer(manifest);
  if (pointer === undefined) return undefined;
  const image = await findImage({ registry, repository, tag: pointer.digest });
  return image && { image, builtAt: pointer.builtAt };
}

async function orBuild(lookAround: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await lookAround();
  } catch (error) {
    if (!(error instanceof ActionError) || error.kind.class === 'cancelled') throw error;
    return { kind: 'build', why: `it can not be told what is there: ${error.what}`, failed: true };
  }
}
