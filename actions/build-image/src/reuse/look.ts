/** Looks for an image that stands for the one to be built, before anything else is asked. */
import { ActionError } from '../../../../kit/action/errors.ts';
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import { isSameRepository, type TaggedReference } from '../../../../kit/registry/reference.ts';
import { commitTags } from '../naming/commit-tags.ts';
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
  /** The client for a registry, which waits no longer than a look is worth. */
  readonly clientFor: (registry: string) => RegistryClient;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Looks under all tags of the commit, then under that of the content. A registry that fails is no
 * reason to fail, and its silence is no answer: the image is built.
 *
 * @throws {ActionError} of class `cancelled` only.
 */
export async function look(facts: Look): Promise<Verdict> {
  const { plan, expected, now } = facts;
  return orBuild(async () => {
    const first = await lookAtCommit(facts);
    const { content } = expected.record;
    const isSettled = first.kind !== 'build' || first.replaces !== undefined;
    if (isSettled || content === undefined || expected.mustBuild !== undefined) return first;
    const registry = facts.clientFor(plan.image.registry);
    return judgeContent(await findContent(plan.image.repository, content, registry), expected, now);
  });
}

// --- internal ---

/** Only an image in the first repository is reused, from which the others are tagged. */
async function lookAtCommit({ plan, expected, clientFor }: Look): Promise<Verdict> {
  const looks = await Promise.all(
    commitTags(plan).map(async (tag) => {
      const registry = clientFor(tag.registry);
      const found = await findImage({ registry, repository: tag.repository, tag: tag.tag });
      return { tag, found, verdict: judgeCommitTag(found, expected) };
    }),
  );
  for (const { tag, verdict } of looks) if (verdict.kind === 'refuse') return { ...verdict, tag };
  const before = looks.flatMap(({ tag, found }) =>
    found === undefined ? [] : [{ tag, digest: found.manifest.digest }],
  );
  const replaces = before.length === 0 ? {} : { replaces: before };
  for (const { tag, verdict } of looks) {
    if (verdict.kind === 'reuse' && isSameRepository(tag, plan.image)) {
      return { ...verdict, at: tag, ...replaces };
    }
  }
  const building = looks.toSorted(foundFirst).find(({ verdict }) => verdict.kind === 'build');
  const why = building?.verdict.why ?? expected.mustBuild ?? 'no tag names the commit in full';
  return { kind: 'build', why, ...replaces };
}

/** What is said of an image tells more than that another tag is not there yet. */
function foundFirst(a: { found: unknown }, b: { found: unknown }): number {
  return Number(a.found === undefined) - Number(b.found === undefined);
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
