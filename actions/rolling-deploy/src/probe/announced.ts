/** Requests that met no proxy while it was away as the plan had said: counted, and not held against a release. */
import type { Sample } from './sample.ts';

/** A time in which nobody answers, as was said beforehand; milliseconds since the epoch. */
export interface Absence {
  readonly from: number;
  /** When the work was done; undefined while it goes on. */
  readonly to: number | undefined;
}

/** The absences of a run, as they come. */
export interface Absences {
  readonly all: readonly Absence[];
  /** Does what takes the proxy away for a while, and remembers from when to when, also when it fails. */
  during<Result>(task: () => Promise<Result>): Promise<Result>;
}

/** None yet. */
export function newAbsences(): Absences {
  const all: Absence[] = [];
  return {
    all,
    async during(task) {
      const from = Date.now();
      const place = all.push({ from, to: undefined }) - 1;
      try {
        return await task();
      } finally {
        all[place] = { from, to: Date.now() };
      }
    },
  };
}

/** So long may a proxy take to answer once its container runs. */
const MOST_AFTERWARDS_MS = 10_000;

/**
 * How many of the samples failed because nobody was there. An answer, such as 502, never counts: it comes
 * from a proxy that is there. An absence ends with the first answer after the work was done.
 */
export function announcedFailures(
  samples: readonly Sample[],
  absences: readonly Absence[],
): number {
  const spans = absences.map(({ from, to = Number.POSITIVE_INFINITY }) => {
    const last = samples
      .filter(({ failure }) => failure === undefined)
      .map(endOf)
      .filter((end) => end >= to)
      .reduce((first, end) => Math.min(first, end), to + MOST_AFTERWARDS_MS);
    return { from, to: last };
  });
  return samples.filter(
    (sample) =>
      sample.failure !== undefined &&
      sample.status === undefined &&
      spans.some(({ from, to }) => endOf(sample) >= from && sample.at <= to),
  ).length;
}

// --- internal ---

function endOf({ at, durationMs }: Sample): number {
  return at + durationMs;
}
