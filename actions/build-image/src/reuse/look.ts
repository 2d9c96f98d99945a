/** Looks for an image that stands for the one to be built, before anything else is asked. */
import { ActionError } from '../../../../kit/action/errors.ts';
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import {
  formatReference,
  isSameRepository,
  type TaggedReference,
} from '../../../../kit/registry/reference.ts';
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
import { findImage, isOfPush } from './recorded-image.ts';

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

/**
 * Looks under all tags of the commit. Only an image in the first repository is reused, from which the
 * others are tagged.
 *
 * @throws {ActionError} FK010 to FK015.
 */
export async function lookAtCommit(facts: Omit<Look, 'now'>): Promise<Verdict> {
  const { plan, expected } = facts;
  const looks = await Promise.all(commitTags(plan).map((tag) => lookAtTag(tag, facts)));
  for (const { tag, verdict } of looks) if (verdict.kind === 'refuse') return { ...verdict, tag };
  const chosen = looks.find(
    ({ tag, verdict }) => verdict.kind === 'reuse' && isSameRepository(tag, plan.image),
  );
  const digest = chosen?.found?.manifest.digest;
  const kept = looks.find(({ isKept, found }) => isKept && found?.manifest.digest !== digest);
  if (kept !== undefined) {
    const what = chosen === undefined ? 'no image' : 'another image';
    const why = `\`${formatReference(plan.image)}\` has ${what} of this commit to reuse`;
    return { kind: 'refuse', different: [], why, tag: kept.tag };
  }
  const before = looks.flatMap(({ tag, found }) =>
    found === undefined ? [] : [{ tag, digest: found.manifest.digest }],
  );
  const replaces = before.length === 0 ? {} : { replaces: before };
  if (chosen?.verdict.kind === 'reuse') return { ...chosen.verdict, at: chosen.tag, ...replaces };
  const building = looks.toSorted(foundFirst).find(({ verdict }) => verdict.kind === 'build');
  const why = building?.verdict.why ?? expected.mustBuild ?? 'no tag names the commit in full';
  return { kind: 'build', why, ...replaces };
}

// --- internal ---

async function lookAtTag(tag: TaggedReference, { expected, clientFor }: Omit<Look, 'now'>) {
  const spot = { registry: clientFor(tag.registry), repository: tag.repository };
  const found = await findImage({ ...spot, tag: tag.tag });
  const mayTake = found === undefined || expected.record.pushedFor === 'push';
  const isKept = !mayTake && (await isOfPush(found, spot));
  return { tag, found, isKept, verdict: judgeCommitTag(found, expected, isKept) };
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
