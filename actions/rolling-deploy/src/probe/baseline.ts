/** Judges the requests before the first change: a probe that reaches nothing could say nothing later. */
import type { Sample } from './sample.ts';

/**
 * Why a probe is of no use while the application serves: nothing answers at all, or every answer
 * leads elsewhere. Answers with errors are the release's own, and a deploy may mend them.
 */
export function uselessProbe(samples: readonly Sample[]): string | undefined {
  const [first] = samples;
  if (first === undefined) return undefined;
  if (samples.every(({ status }) => status === undefined)) {
    return `gets no answer: ${first.failure ?? 'nothing came'}`;
  }
  if (!samples.every(isRedirect)) return undefined;
  const where = first.location === undefined ? '' : ` to ${first.location}`;
  return `is redirected${where} (HTTP ${first.status}), so it does not ask the application`;
}

// --- internal ---

function isRedirect({ status, failure }: Sample): boolean {
  return failure !== undefined && status !== undefined && status >= 300 && status < 400;
}
