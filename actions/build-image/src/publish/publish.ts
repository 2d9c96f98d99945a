/** Builds and pushes the first tag, puts the others beside it, and looks whether all of them are there. */
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import {
  formatReference,
  isSameRepository,
  type TaggedReference,
} from '../../../../kit/registry/reference.ts';
import type { RetryBudget } from '../../../../kit/retry/budget.ts';
import { retry } from '../../../../kit/retry/retry.ts';
import { allOf } from '../all-of.ts';
import { explainBuild } from '../engine/build-failure.ts';
import type { BuildStep } from '../engine/build-step.ts';
import type { BuildOutcome, Engine } from '../engine/engine.ts';
import type { Destination } from '../engine/order.ts';
import { fail } from '../errors.ts';
import type { Measures } from '../measure/measure.ts';
import { commitTags } from '../naming/commit-tags.ts';
import type { Plan } from '../plan.ts';
import { destinationOf, ownTags } from '../push-decision.ts';
import type { Registries } from '../registries.ts';
import { checkOwn } from './own-image.ts';
import { placeTags, verifyTags } from './place-tags.ts';
import { explainPush, judgePush, PushFailure } from './push-failure.ts';

/** With what to publish. */
export interface Publishing {
  readonly plan: Plan;
  readonly engine: Engine;
  readonly registries: Registries;
  /** Where a blob may lie on its way to another registry. */
  readonly directory: () => string;
  readonly budget: RetryBudget;
  /** Whether `beforeTags` may hold back what was pushed. */
  readonly isGated: boolean;
  /**
   * Looks at what was pushed before its tags are put, and throws to hold it back. `tagged` is the tag
   * that it has already, because the builder can not push without one or need not.
   */
  readonly beforeTags: (
    manifest: Manifest,
    tagged: string | undefined,
  ) => Promise<Measures | undefined>;
  /**
   * Looks, right before the tags are put, whether they still may be, and throws if not. Undefined where
   * they may in any case.
   */
  readonly checkTags: (() => Promise<void>) | undefined;
  /** Told as soon as the registry holds the image, whatever becomes of its tags. */
  readonly onPushed: (digest: string) => void;
  /** Told once, when the first attempt to build is over, however it ended. */
  readonly onBuilt: (outcome: BuildOutcome) => void;
  readonly onWait: (message: string) => void;
  readonly signal: AbortSignal;
}

/** An image that is in the registry under all its tags. */
export interface Published {
  readonly digest: string;
  readonly manifest: Manifest;
  readonly steps: readonly BuildStep[];
  readonly measures: Measures | undefined;
}

/**
 * Publishes an image. One whose tags depend on a look at it, or at them, is pushed without a tag, by
 * builders that can do so. Another one pushes it under a tag, of the commit only where there is no
 * other. That is looked at when the image is built: what somebody pushes there while the builder
 * pushes is replaced.
 *
 * @throws {ActionError} FB007 to FB009, FB022, FK010 to FK014.
 * @throws what `beforeTags` and `checkTags` throw.
 */
export async function publish(publishing: Publishing): Promise<Published> {
  const { plan, registries, checkTags } = publishing;
  const first = await firstPush(publishing);
  const { digest, steps, configDigest } = await buildAndPush(publishing, first);
  if (configDigest === undefined) publishing.onPushed(digest);
  const place = registries.place(plan.image);
  const manifest = await place.client.getManifest(place.repository, digest);
  if (configDigest !== undefined) {
    checkOwn(manifest, configDigest);
    publishing.onPushed(digest);
  }
  const tagged = first.tag && formatReference(first.tag);
  const tags = ownTags(plan);
  const missing = tags.filter((tag) => tag !== first.tag);
  const { directory, onWait: log } = publishing;
  const sources = [{ manifest, place }];
  const placing = { manifest, sources, registries, directory, log };
  const putTags = async () => {
    await placeTags({ ...placing, tags: missing, beforeTags: checkTags });
    await verifyTags(tags, digest, registries);
  };
  const look = () => publishing.beforeTags(manifest, tagged);
  if (!publishing.isGated) {
    const [measures] = await allOf([look(), putTags()]);
    return { digest, manifest, steps, measures };
  }
  const measures = await look();
  await putTags();
  return { digest, manifest, steps, measures };
}

/**
 * The outcome of a build that succeeded.
 *
 * @throws {ActionError} FB007 or FB022 for one that did not.
 */
export function builtOrThrow(outcome: BuildOutcome, plan: Plan) {
  if (outcome.kind !== 'built') throw explainBuild(outcome, plan.dockerfile);
  return outcome;
}

// --- internal ---

/** What the builder pushes; the other tags are put beside it. */
interface FirstPush {
  readonly destination: Destination;
  /** Undefined for a push without a tag. */
  readonly tag: TaggedReference | undefined;
}

async function firstPush(publishing: Publishing): Promise<FirstPush> {
  const { plan, engine, isGated, checkTags } = publishing;
  const usual = destinationOf(plan);
  if (usual.kind !== 'registry') return { destination: usual, tag: undefined };
  const isHeld = isGated || checkTags !== undefined;
  if (!isHeld) return { destination: usual, tag: plan.tags[0] };
  try {
    await engine.fit(plan.build, 'registry by digest');
    const name = formatReference(plan.image);
    return { destination: { kind: 'registry by digest', name }, tag: undefined };
  } catch {
    const tag = checkTags === undefined ? plan.tags[0] : leastTag(plan);
    return { destination: { kind: 'registry', tag: formatReference(tag) }, tag };
  }
}

/** A tag of the first image, where there is one that is of no commit. */
function leastTag(plan: Plan): TaggedReference {
  const ofCommit = commitTags(plan);
  const others = plan.tags.filter((tag) => !ofCommit.includes(tag));
  return others.find((tag) => isSameRepository(tag, plan.image)) ?? plan.tags[0];
}

/**
 * The builder keeps the layers, so pushing once more repeats the push alone. Before that the registry
 * is asked whether it takes uploads again: our own questions honour its `Retry-After`, of which a
 * builder's message says nothing.
 */
async function buildAndPush(publishing: Publishing, { destination, tag }: FirstPush) {
  const { plan, engine, registries, budget, checkTags, onWait, signal } = publishing;
  const takesCommitTag = tag !== undefined && commitTags(plan).includes(tag);
  const beforePush = takesCommitTag ? checkTags : undefined;
  const { client: registry, repository } = registries.place(plan.image);
  // A later attempt finds everything cached; what was really built, the first one tells.
  let first: BuildOutcome | undefined;
  const attempt = async () => {
    if (first !== undefined) await registry.checkPush(repository);
    const outcome = await engine.build(plan.build, destination, beforePush);
    if (first === undefined) publishing.onBuilt(outcome);
    first ??= outcome;
    if (outcome.kind === 'push failed') throw new PushFailure(outcome.said);
    return { ...builtOrThrow(outcome, plan), steps: first.steps };
  };
  try {
    const built = await retry(attempt, {
      budgetMs: budget.leftMs,
      clock: budget.clock,
      judge: (error) => judgePush(error, budget.clock.now()),
      onWait: (message) => onWait(`push: ${message}`),
      signal,
    });
    if (built.digest === undefined)
      throw fail('FB008', 'The builder named no digest of the image.');
    return { ...built, digest: built.digest };
  } catch (error) {
    throw error instanceof PushFailure ? explainPush(error, plan.image.registry) : error;
  }
}
