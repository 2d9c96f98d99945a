/** Decides what will be built, how it is called, and whether it is pushed. Asks nothing and nobody. */
import { relative, resolve } from 'node:path';
import type { EventContext } from '../../../kit/github/event.ts';
import { formatReference, type ImageReference, withTag } from '../../../kit/registry/reference.ts';
import type { BuildOrder } from './engine/order.ts';
import { fail } from './errors.ts';
import type { Inputs } from './inputs.ts';
import { nameOf } from './naming/image-name.ts';
import { labelsOf } from './naming/labels.ts';
import { type Checkout, type Revision, revisionOf } from './naming/revision.ts';
import { needsRevision, resolveTags } from './naming/tag-rule.ts';

/** Whether the image goes to the registry; `reason` is the output of that name. */
export type PushDecision =
  | { readonly push: true; readonly reason: string }
  | { readonly push: false; readonly reason: string; readonly isNotice: boolean };

/** Everything that is settled before anything is done. */
export interface Plan {
  /** Registry and repository, without a tag. */
  readonly image: ImageReference;
  /** At least one; the first is the main one. */
  readonly tags: readonly [ImageReference, ...ImageReference[]];
  readonly revision: Revision | undefined;
  readonly push: PushDecision;
  readonly build: BuildOrder;
  /** The Dockerfile as it stands in the workspace, for annotations. */
  readonly dockerfile: string;
}

/** What the plan depends on. */
export interface PlanFacts {
  readonly inputs: Inputs;
  readonly event: EventContext;
  readonly workspace: string;
  readonly checkout: Checkout | undefined;
}

/**
 * Makes the plan.
 *
 * @throws {ActionError} FB001 and FB010, when there is no name or no commit to take it from.
 */
export function planBuild({ inputs, event, workspace, checkout }: PlanFacts): Plan {
  const image = nameOf(inputs.image, event);
  const revision = revisionOf(checkout, event);
  if (revision === undefined && needsRevision(inputs.tags)) {
    throw fail('FB010', 'There is no commit to take the tag from.');
  }
  const [first, ...further] = resolveTags(inputs.tags, revision).map((tag) => withTag(image, tag));
  if (first === undefined) throw fail('FB010', 'There is no tag for the image.');
  const paths = pathsOf(inputs, workspace);
  return {
    image,
    tags: [first, ...further],
    revision,
    push: decidePush(inputs.push, event),
    dockerfile: relative(workspace, paths.file),
    build: {
      ...paths,
      target: inputs.target,
      platforms: [],
      buildArgs: inputs.buildArgs,
      buildContexts: [],
      labels: labelsOf({
        serverUrl: event.run.serverUrl,
        repository: event.repository,
        revision,
        version: first.tag ?? '',
        own: inputs.labels,
      }),
      annotations: new Map(),
      pull: false,
      noCache: false,
      extraArgs: [],
      secrets: [],
      cache: { from: [], to: [] },
      attest: false,
      sourceDate: revision?.committedAt,
      rewriteTimes: false,
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

/** Whether to push. In runs whose token can only read, `auto` builds without pushing. */
export function decidePush(
  wanted: Inputs['push'],
  event: Pick<EventContext, 'name' | 'readOnly'>,
): PushDecision {
  if (wanted === 'true') return { push: true, reason: 'the input push is true' };
  if (wanted === 'false')
    return { push: false, reason: 'the input push is false', isNotice: false };
  if (event.readOnly === undefined)
    return { push: true, reason: `the run was started by ${event.name || 'hand'}` };
  const whose = event.readOnly === 'fork' ? 'a pull request from a fork' : 'Dependabot';
  return {
    push: false,
    reason: `the token of a run for ${whose} can not push`,
    isNotice: true,
  };
}

/** Names of build arguments and labels that hold a secret. */
export function secretsInOrder(
  order: Pick<BuildOrder, 'buildArgs' | 'labels'>,
  isSecret: (text: string) => boolean,
): string[] {
  const buildArgs = order.buildArgs
    .filter(({ value }) => isSecret(value))
    .map(({ name }) => `build argument \`${name}\``);
  const labels = [...order.labels]
    .filter(([, value]) => isSecret(value))
    .map(([name]) => `label \`${name}\``);
  return [...buildArgs, ...labels];
}

/** The full names of all tags. */
export function tagNames(plan: Pick<Plan, 'tags'>): string[] {
  return plan.tags.map(formatReference);
}
