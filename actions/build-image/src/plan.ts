/** Decides what will be built, how it is called, and whether it is pushed. Asks nothing and nobody. */
import { relative, resolve } from 'node:path';
import type { EventContext } from '../../../kit/github/event.ts';
import {
  formatReference,
  type ImageReference,
  type TaggedReference,
} from '../../../kit/registry/reference.ts';
import type { Notice } from './engine/engine.ts';
import { type BuildOrder, isIndex } from './engine/order.ts';
import type { Inputs } from './inputs.ts';
import { annotationsOf } from './naming/annotations.ts';
import { checkCommitTags } from './naming/commit-tags.ts';
import { labelsOf, REVISION_LABEL } from './naming/labels.ts';
import { nameImage } from './naming/naming.ts';
import { type Checkout, type Revision, revisionOf } from './naming/revision.ts';
import { resolveContexts } from './options/build-context.ts';
import { cacheOrder } from './options/cache-order.ts';
import { checkOptions, presentSecrets } from './options/check-options.ts';
import { decidePush, type PushDecision } from './push-decision.ts';

/** Everything that is settled before anything is done. */
export interface Plan {
  /** Registry and repository, without a tag. */
  readonly image: ImageReference;
  /** All names, without tags; the first is `image`. */
  readonly images: readonly [ImageReference, ...ImageReference[]];
  /** At least one; the first is the main one. They may be of several images. */
  readonly tags: readonly [TaggedReference, ...TaggedReference[]];
  /** What is odd about the names, one sentence each. */
  readonly warnings: readonly string[];
  /** What the run does without, although it was asked for. */
  readonly notices: readonly Notice[];
  readonly revision: Revision | undefined;
  readonly push: PushDecision;
  readonly build: BuildOrder;
  /** Why a second build may get another digest; undefined when it should not, or was not to. */
  readonly unreproducible: string | undefined;
  /** Whether a later step attests what was pushed. */
  readonly announces: boolean;
  /** The Dockerfile as it stands in the workspace, for annotations. */
  readonly dockerfile: string;
}

/** What the plan depends on. */
export interface PlanFacts {
  readonly inputs: Inputs;
  readonly event: EventContext;
  readonly workspace: string;
  readonly checkout: Checkout | undefined;
  /** Branches that Git knows of. */
  readonly branches: readonly string[];
  readonly now: Date;
}

/**
 * Makes the plan.
 *
 * @throws {ActionError} FB001, FB010, FB011 and FB013, when there is no name, no commit, no tag, or one
 *   of another commit.
 */
export function planBuild(facts: PlanFacts): Plan {
  const { inputs, event, workspace, checkout } = facts;
  const revision = revisionOf(checkout, event);
  const naming = nameImage({ ...facts, images: inputs.image, lines: inputs.tags, revision });
  const { images, tags, warnings } = naming;
  const labels = labelsOf({ event, revision, version: naming.version, own: inputs.labels });
  checkCommitTags(tags, revision, labels.get(REVISION_LABEL));
  checkOptions(inputs, event);
  const { target, platforms } = inputs;
  const secrets = presentSecrets(inputs, event);
  const image = formatReference(images[0]);
  const cache = cacheOrder({ wish: inputs.cache, image, target, platforms, event });
  return {
    image: images[0],
    images,
    tags,
    warnings,
    notices: [...secrets.notices, ...cache.notices],
    revision,
    push: decidePush(inputs.push, event),
    dockerfile: relative(workspace, pathsOf(inputs, workspace).file),
    unreproducible: undefined,
    announces: inputs.attestations === 'github',
    build: {
      ...orderOf(facts, labels),
      secrets: secrets.present,
      cache: { from: cache.from, to: cache.to },
      sourceDate: inputs.reproducible ? revision?.committedAt : undefined,
    },
  };
}

/** The context and the Dockerfile as absolute paths; the Dockerfile is in the context by default. */
export function pathsOf(
  inputs: Pick<Inputs, 'context' | 'file'>,
  workspace: string,
): { context: string; file: string } {
  const context = resolve(workspace, inputs.context);
  const file =
    inputs.file === undefined ? resolve(context, 'Dockerfile') : resolve(workspace, inputs.file);
  return { context, file };
}

/**
 * Where in the inputs a secret stands: all of it would be in the argument list of the builder, and most
 * of it in the image. What is added to them is known to everyone who knows the repository, of which a
 * part may well read like a weak password.
 */
export function secretsInInputs(
  inputs: Pick<
    Inputs,
    'buildArgs' | 'labels' | 'annotations' | 'buildContexts' | 'extraArgs' | 'cache'
  >,
  isSecret: (text: string) => boolean,
): string[] {
  const { cache } = inputs;
  const caches = cache.kind === 'raw' ? [...cache.from, ...cache.to] : [wordOf(cache)];
  const named = (what: string, list: Inputs['labels']) =>
    list.filter(({ value }) => isSecret(value)).map(({ name }) => `${what} \`${name}\``);
  return [
    ...named('build argument', inputs.buildArgs),
    ...named('label', inputs.labels),
    ...named('annotation', inputs.annotations),
    ...named('build context', inputs.buildContexts),
    ...(inputs.extraArgs.some(isSecret) ? ['`extra-args`'] : []),
    ...(caches.some(isSecret) ? ['`cache`'] : []),
  ];
}

// --- internal ---

function wordOf(cache: Exclude<Inputs['cache'], { kind: 'raw' }>): string {
  return cache.kind === 'registry' ? (cache.ref ?? '') : '';
}

/** What of an order the inputs say by themselves. */
function orderOf(
  { inputs, workspace }: PlanFacts,
  labels: ReadonlyMap<string, string>,
): Omit<BuildOrder, 'secrets' | 'cache' | 'sourceDate'> {
  const { target, platforms, buildArgs, pull, noCache, extraArgs, archive, reproducible } = inputs;
  const attest = inputs.attestations === 'buildkit';
  return {
    ...pathsOf(inputs, workspace),
    ...{ target, platforms, buildArgs, pull, noCache, extraArgs, archive, attest, labels },
    buildContexts: resolveContexts(inputs.buildContexts, workspace),
    annotations: annotationsOf({
      own: inputs.annotations,
      labels,
      isIndex: isIndex({ platforms, attest }),
    }),
    rewriteTimes: reproducible,
  };
}
