/** Reasons to build whatever there is: the step asks for it, or an equal image can not be known. */
import type { BuildOrder } from '../engine/order.ts';

/** Why; undefined when an equal image will do. */
export function mustBuild(order: BuildOrder): string | undefined {
  return REASONS.find(({ holds }) => holds(order))?.why;
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
