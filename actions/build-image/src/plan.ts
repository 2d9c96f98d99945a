/** Decides what will be built, how it is called, and whether it is pushed. Asks nothing and nobody. */
import { relative, resolve } from 'node:path';
import type { EventContext } from '../../../kit/github/event.ts';
import { formatReference, type ImageReference } from '../../../kit/registry/reference.ts';
import type { Notice } from './engine/engine.ts';
import type { BuildOrder, Destination } from './engine/order.ts';
import type { Inputs } from './inputs.ts';
import { annotationsOf } from './naming/annotations.ts';
import { labelsOf } from './naming/labels.ts';
import { nameImage } from './naming/naming.ts';
import { type Checkout, type Revision, revisionOf } from './naming/revision.ts';
import { resolveContexts } from './options/build-context.ts';
import { cacheOrder } from './options/cache-order.ts';
import { checkOptions, presentSecrets } from './options/check-options.ts';

/** Whether the image goes to the registry; `reason` is the output of that name. */
export type PushDecision =
  | { readonly push: true; readonly by: 'tag' | 'digest'; readonly reason: string }
  | { readonly push: false; readonly reason: string; readonly isNotice: boolean };

/** Everything that is settled before anything is done. */
export interface Plan {
  /** Registry and repository, without a tag. */
  readonly image: ImageReference;
  /** All names, without tags; the first is `image`. */
  readonly images: readonly [ImageReference, ...ImageReference[]];
  /** At least one; the first is the main one. They may be of several images. */
  readonly tags: readonly [ImageReference, ...ImageReference[]];
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
 * @throws {ActionError} FB001, FB010 and FB011, when there is no name, no commit or no tag.
 */
export function planBuild(facts: PlanFacts): Plan {
  const { inputs, event, workspace, checkout } = facts;
  const revision = revisionOf(checkout, event);
  const naming = nameImage({ ...facts, images: inputs.image, lines: inputs.tags, revision });
  const { images, tags, warnings } = naming;
  const labels = labelsOf({ event, revision, version: naming.version, own: inputs.labels });
  const paths = pathsOf(inputs, workspace);
  const { target, platforms } = inputs;
  checkOptions(inputs, event);
  const secrets = presentSecrets(inputs, event);
  const image = formatReference(images[0]);
  const cache = cacheOrder({ wish: inputs.cache, image, target, platforms, event });
  const attest = inputs.attestations === 'buildkit';
  return {
    image: images[0],
    images,
    tags,
    warnings,
    notices: [...secrets.notices, ...cache.notices],
    revision,
    push: decidePush(inputs.push, event),
    dockerfile: relative(workspace, paths.file),
    unreproducible: undefined,
    announces: inputs.attestations === 'github',
    build: {
      ...paths,
      target,
      platforms,
      buildArgs: inputs.buildArgs,
      buildContexts: resolveContexts(inputs.buildContexts, workspace),
      labels,
      annotations: annotationsOf({
        own: inputs.annotations,
        labels,
        isIndex: platforms.length > 1 || attest,
      }),
      pull: inputs.pull,
      noCache: inputs.noCache,
      extraArgs: inputs.extraArgs,
      secrets: secrets.present,
      cache: { from: cache.from, to: cache.to },
      attest,
      sourceDate: inputs.reproducible ? revision?.committedAt : undefined,
      rewriteTimes: inputs.reproducible,
      archive: inputs.archive,
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
 * Whether to push. In runs whose token can only read, `auto` and `by-digest` build without pushing.
 */
export function decidePush(
  wanted: Inputs['push'],
  event: Pick<EventContext, 'name' | 'readOnly'>,
): PushDecision {
  if (wanted === 'true') return { push: true, by: 'tag', reason: 'the input push is true' };
  if (wanted === 'false')
    return { push: false, reason: 'the input push is false', isNotice: false };
  const by = wanted === 'by-digest' ? 'digest' : 'tag';
  if (event.readOnly === undefined)
    return { push: true, by, reason: `the run was started by ${event.name || 'hand'}` };
  const whose = event.readOnly === 'fork' ? 'a pull request from a fork' : 'Dependabot';
  return {
    push: false,
    reason: `the token of a run for ${whose} can not push`,
    isNotice: true,
  };
}

/**
 * Where in an order a secret stands: all of it is in the argument list of the builder, and most of it
 * in the image.
 */
export function secretsInOrder(
  order: Pick<
    BuildOrder,
    'buildArgs' | 'labels' | 'annotations' | 'buildContexts' | 'extraArgs' | 'cache'
  >,
  isSecret: (text: string) => boolean,
): string[] {
  const named = (what: string, pairs: Iterable<readonly [string, string]>) =>
    [...pairs].filter(([, value]) => isSecret(value)).map(([name]) => `${what} \`${name}\``);
  const pairsOf = (list: BuildOrder['buildArgs']) =>
    list.map(({ name, value }) => [name, value] as const);
  return [
    ...named('build argument', pairsOf(order.buildArgs)),
    ...named('label', order.labels),
    ...named('annotation', order.annotations),
    ...named('build context', pairsOf(order.buildContexts)),
    ...(order.extraArgs.some(isSecret) ? ['`extra-args`'] : []),
    ...([...order.cache.from, ...order.cache.to].some(isSecret) ? ['`cache`'] : []),
  ];
}

/** Where the result of the build goes. */
export function destinationOf(plan: Pick<Plan, 'push' | 'image' | 'tags'>): Destination {
  if (!plan.push.push) return { kind: 'engine', tags: tagNames(plan) };
  return plan.push.by === 'digest'
    ? { kind: 'registry by digest', name: formatReference(plan.image) }
    : { kind: 'registry', tag: formatReference(plan.tags[0]) };
}

/** The tags that this run is to put: none, when another step does that after the gate. */
export function ownTags({ push, tags }: Pick<Plan, 'push' | 'tags'>): readonly ImageReference[] {
  return push.push && push.by === 'digest' ? [] : tags;
}

/** The images that this run pushes: without tags the first alone, from which the others are tagged. */
export function pushedImages({ push, images }: Pick<Plan, 'push' | 'images'>) {
  if (!push.push) return [];
  return push.by === 'digest' ? images.slice(0, 1) : images;
}

/** The full names of the tags that this run is to put. */
export function tagNames(plan: Pick<Plan, 'push' | 'tags'>): string[] {
  return ownTags(plan).map(formatReference);
}
