/** Builds and pushes the first tag, puts the others beside it, and looks whether all of them are there. */
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { formatReference } from '../../../../kit/registry/reference.ts';
import type { RetryBudget } from '../../../../kit/retry/budget.ts';
import { retry } from '../../../../kit/retry/retry.ts';
import { allOf } from '../all-of.ts';
import { explainBuild } from '../engine/build-failure.ts';
import type { BuildStep } from '../engine/build-step.ts';
import type { BuildOutcome, Engine } from '../engine/engine.ts';
import type { Destination } from '../engine/order.ts';
import { fail } from '../errors.ts';
import type { Measures } from '../measure/measure.ts';
import type { Plan } from '../plan.ts';
import { destinationOf, ownTags } from '../push-decision.ts';
import type { Registries } from '../registries.ts';
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
  /** Whether what was pushed may have to be held back, and should have no tag until it is let through. */
  readonly isGated: boolean;
  /**
   * Looks at what was pushed before its tags are put, and throws to hold it back. `tagged` is the tag
   * that it has already, because the builder can not push without one or need not.
   */
  readonly beforeTags: (
    manifest: Manifest,
    tagged: string | undefined,
  ) => Promise<Measures | undefined>;
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
 * Publishes an image. A gated one is pushed without a tag, by builders that can do so.
 *
 * @throws {ActionError} FB007 to FB009, FB022, FK010 to FK014, and what `beforeTags` throws.
 */
export async function publish(publishing: Publishing): Promise<Published> {
  const { plan, registries } = publishing;
  const destination = await firstDestination(publishing);
  const { digest, steps } = await buildAndPush(publishing, destination);
  publishing.onPushed(digest);
  const place = registries.place(plan.image);
  const manifest = await place.client.getManifest(place.repository, digest);
  const tagged = destination.kind === 'registry' ? destination.tag : undefined;
  const tags = ownTags(plan);
  const { directory, onWait: log } = publishing;
  const missing = tagged === undefined ? tags : tags.slice(1);
  const sources = [{ manifest, place }];
  const putTags = async () => {
    await placeTags({ manifest, sources, tags: missing, registries, directory, log });
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

/** Where the builder pushes to; the other tags are put beside it. */
async function firstDestination({ plan, engine, isGated }: Publishing): Promise<Destination> {
  const usual = destinationOf(plan);
  if (!isGated || usual.kind !== 'registry') return usual;
  try {
    await engine.fit(plan.build, 'registry by digest');
    return { kind: 'registry by digest', name: formatReference(plan.image) };
  } catch {
    return usual;
  }
}

/**
 * The builder keeps the layers, so pushing once more repeats the push alone. Before that the registry
 * is asked whether it takes uploads again: our own questions honour its `Retry-After`, of which a
 * builder's message says nothing.
 */
async function buildAndPush(publishing: Publishing, destination: Destination) {
  const { plan, engine, registries, budget, onWait, signal } = publishing;
  const { client: registry, repository } = registries.place(plan.image);
  // A later attempt finds everything cached; what was really built, the first one tells.
  let first: BuildOutcome | undefined;
  const attempt = async () => {
    if (first !== undefined) await registry.checkPush(repository);
    const outcome = await engine.build(plan.build, destination);
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
    return { digest: built.digest, steps: built.steps };
  } catch (error) {
    throw error instanceof PushFailure ? explainPush(error, plan.image.registry) : error;
  }
}
