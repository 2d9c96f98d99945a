/** Compares a new release with the old one beside it by the answers of both. Pure. */
import type { Sample } from '../probe/sample.ts';

/** What one side answered while a replica was watched. */
export interface Side {
  readonly answers: number;
  /** Of those, the ones that were no success. */
  readonly failed: number;
}

/** Both releases while one replica is new. */
export interface Sides {
  readonly fresh: Side;
  readonly old: Side;
}

/** With fewer answers of a side nothing is concluded. */
const LEAST_ANSWERS = 5;
/** One failure may be chance. */
const LEAST_FAILED = 2;

/**
 * Splits answers by the version that gave them. What carries no version, such as an error of the
 * proxy or a connection that failed, is nobody's.
 */
export function sidesOf(samples: readonly Sample[], version: string): Sides {
  const told = samples.filter((sample) => sample.version !== undefined);
  return {
    fresh: count(told.filter((sample) => sample.version === version)),
    old: count(told.filter((sample) => sample.version !== version)),
  };
}

/** Why the new release is worse than the old one, in words; undefined when it is not. */
export function whyWorse({ fresh, old }: Sides): string | undefined {
  if (fresh.answers < LEAST_ANSWERS || old.answers < LEAST_ANSWERS) return undefined;
  if (fresh.failed < LEAST_FAILED) return undefined;
  if (fresh.failed / fresh.answers <= old.failed / old.answers) return undefined;
  const words = ({ failed, answers }: Side) => `${failed} of ${answers}`;
  return `answered ${words(fresh)} requests with an error, the old release beside it ${words(old)}`;
}

// --- internal ---

function count(samples: readonly Sample[]): Side {
  const failed = samples.filter(({ failure }) => failure !== undefined);
  return { answers: samples.length, failed: failed.length };
}
