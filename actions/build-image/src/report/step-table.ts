/** The steps of a build as people want to know them: what came from the cache, and where the time went. */
import type { Row } from '../../../../kit/report/markdown.ts';
import { code } from '../../../../kit/report/markdown.ts';
import { formatDuration } from '../../../../kit/time/duration.ts';
import type { BuildStep } from '../engine/build-step.ts';

const SLOWEST_STEPS = 5;
/** What was faster is not where the time went. */
const SHORTEST_MS = 100;

/** The steps that took the longest, the slowest first; cached ones and BuildKit's bookkeeping aside. */
export function slowestSteps(steps: readonly BuildStep[]): BuildStep[] {
  return steps
    .filter(({ name, isCached, durationMs }) => {
      return !isCached && !/^\[(internal|auth)\]/.test(name) && (durationMs ?? 0) >= SHORTEST_MS;
    })
    .sort((a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0))
    .slice(0, SLOWEST_STEPS);
}

/** Rows of a table of steps. */
export function stepRows(steps: readonly BuildStep[]): Row[] {
  return steps.map(({ name, durationMs }) => [code(name), formatDuration(durationMs ?? 0)]);
}

/** "3 of 7 steps", of those that make something of the base image; undefined when there were none. */
export function cacheText(steps: readonly BuildStep[]): string | undefined {
  const numbered = steps.filter(({ name }) => /^\[[^\]]*\d+\/\d+\] (?!FROM )/.test(name));
  if (numbered.length === 0) return undefined;
  const cached = numbered.filter(({ isCached }) => isCached).length;
  return `${cached} of ${numbered.length} steps`;
}
