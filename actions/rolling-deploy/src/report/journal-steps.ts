/** What was done on a host, as it stands in a line of the journal: in few bytes, and never in many. */
import type { JournalStep } from '../host/journal.ts';
import type { Span } from './timeline.ts';

/** All lines are read with each deploy; a large project has more steps than anybody looks up later. */
const MOST_STEPS = 60;

/**
 * The steps of a time line, in the order in which they ended; times from `start`, in milliseconds. Of
 * more than 60 those in the middle are left out.
 */
export function journalSteps(spans: readonly Span[], start: number): JournalStep[] {
  const half = MOST_STEPS / 2;
  const told = spans.length > MOST_STEPS ? [...spans.slice(0, half), ...spans.slice(-half)] : spans;
  return told.map(({ lane, what, from, to, failed }) => {
    const step = [lane, what, from - start, to - start] as const;
    return failed ? [...step, 'failed'] : [...step];
  });
}
