/** Builds and pushes the first tag, puts the others beside it, and looks whether all of them are there. */
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { formatReference, type ImageReference } from '../../../../kit/registry/reference.ts';
import type { RetryBudget } from '../../../../kit/retry/budget.ts';
import { retry } from '../../../../kit/retry/retry.ts';
import { explainBuild } from '../engine/build-failure.ts';
import type { BuildStep } from '../engine/build-log.ts';
import type { BuildOutcome, Engine } from '../engine/engine.ts';
import { fail } from '../errors.ts';
import type { Plan } from '../plan.ts';
import { explainPush, judgePush, PushFailure } from './push-failure.ts';

/** With what to publish. */
export interface Publishing {
  readonly plan: Plan;
  readonly engine: Engine;
  readonly registry: RegistryClient;
  readonly budget: RetryBudget;
  readonly onWait: (message: string) => void;
  readonly signal: AbortSignal;
}

/** An image that is in the registry under all its tags. */
export interface Published {
  readonly digest: string;
  readonly manifest: Manifest;
  readonly steps: readonly BuildStep[];
}

/**
 * Publishes an image.
 *
 * @throws {ActionError} FB007 to FB009, FK010 to FK014.
 */
export async function publish(publishing: Publishing): Promise<Published> {
  const { plan, registry } = publishing;
  const { digest, steps } = await buildAndPush(publishing);
  const { repository } = plan.image;
  const manifest = await registry.getManifest(repository, digest);
  const [, ...further] = plan.tags;
  for (const tag of further) {
    await registry.putManifest(repository, tag.tag ?? '', manifest);
  }
  await Promise.all(plan.tags.map((tag) => verifyTag(registry, tag, digest)));
  return { digest, manifest, steps };
}

// --- internal ---

/** The builder keeps the layers, so pushing once more repeats the push alone. */
async function buildAndPush({ plan, engine, budget, onWait, signal }: Publishing) {
  const [first] = plan.tags;
  const attempt = async () => {
    const destination = { kind: 'registry', tag: formatReference(first) } as const;
    const outcome = await engine.build(plan.build, destination);
    if (outcome.kind === 'push failed') throw new PushFailure(outcome.said);
    return builtOrThrow(outcome, plan);
  };
  try {
    const built = await retry(attempt, {
      budgetMs: budget.leftMs(),
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

/** The outcome of a build that succeeded. */
export function builtOrThrow(outcome: BuildOutcome, plan: Plan) {
  if (outcome.kind !== 'built') throw explainBuild(outcome, plan.dockerfile);
  return outcome;
}

async function verifyTag(
  registry: RegistryClient,
  tag: ImageReference,
  digest: string,
): Promise<void> {
  const found = await registry.headManifest(tag.repository, tag.tag ?? '');
  if (found?.digest === digest) return;
  const state = found === undefined ? 'is not there' : `is ${found.digest}`;
  throw fail('FB009', `${digest} was pushed, but \`${formatReference(tag)}\` ${state}.`);
}
