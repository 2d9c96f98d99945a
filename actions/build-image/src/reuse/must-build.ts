/** Reasons to build whatever there is: the step asks for it, or an equal image can not be known. */
import type { BuildOrder } from '../engine/order.ts';
import type { Plan } from '../plan.ts';

/** Why; undefined when an equal image will do. */
export function mustBuild({
  build,
  announces,
}: Pick<Plan, 'build' | 'announces'>): string | undefined {
  if (announces) return '`attestations: github` vouches for what this very run has built';
  return REASONS.find(({ holds }) => holds(build))?.why;
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
