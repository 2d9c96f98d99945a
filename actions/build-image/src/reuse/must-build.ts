/** Reasons to build whatever there is: the step asks for it, or an equal image can not be known. */

import { checkoutRoot, type Whereabouts } from '../../../../kit/git/checkout-root.ts';
import type { BuildOrder } from '../engine/order.ts';
import { contextPaths } from '../options/build-context.ts';
import type { Plan } from '../plan.ts';

/** Why; undefined when an equal image will do. */
export function mustBuild({
  build,
  announces,
}: Pick<Plan, 'build' | 'announces'>): string | undefined {
  if (announces) return '`attestations: github` vouches for what this very run has built';
  return REASONS.find(({ holds }) => holds(build))?.why;
}

/**
 * Why the commit does not stand for all directories of a build; undefined when it does. Of a further
 * context in another checkout neither the tag nor the record of an image says anything.
 */
export async function contextElsewhere(
  { context, buildContexts }: Pick<BuildOrder, 'context' | 'buildContexts'>,
  where: Omit<Whereabouts, 'directory'>,
): Promise<string | undefined> {
  const paths = contextPaths(buildContexts);
  if (paths.length === 0) return undefined;
  const rootOf = (directory: string) => checkoutRoot({ ...where, directory });
  const [own, ...others] = await Promise.all([context, ...paths].map(rootOf));
  if (others.every((root) => root === own)) return undefined;
  return 'a further context is not of the checkout that the tag of this commit names';
}

// --- internal ---

const REASONS: readonly { readonly holds: (order: BuildOrder) => boolean; readonly why: string }[] =
  [
    { holds: ({ pull }) => pull, why: '`pull` asks for the newest base images' },
    {
      holds: ({ noCache, extraArgs }) =>
        noCache || extraArgs.some((arg) => arg.startsWith('--no-cache-filter')),
      why: '`no-cache` asks for a fresh build',
    },
    {
      holds: ({ archive }) => archive !== undefined,
      why: '`archive` asks for a file of the image',
    },
    {
      holds: ({ buildContexts }) =>
        buildContexts.some(({ value }) => !/^(\/|docker-image:)/.test(value)),
      why: 'a further context is elsewhere, and may have changed',
    },
  ];
