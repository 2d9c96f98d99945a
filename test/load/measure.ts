/** What a record of requests says about a roll. */
import type { RequestRecord } from './load.ts';

/** The figures of a load. */
export interface Measured {
  readonly total: number;
  readonly failed: number;
  /** Failures by their text, with how often each was seen. */
  readonly failures: Readonly<Record<string, number>>;
  readonly perSecond: number;
  /** Longest time without an answered quick request. */
  readonly longestGapMs: number;
  /** 95th percentile of the quick requests. */
  readonly p95Ms: number;
  readonly slowestQuickMs: number;
  /** How many requests each version answered. */
  readonly versions: Readonly<Record<string, number>>;
}

/** Sums up the records of a load, of all streams or of one. */
export function measure(records: readonly RequestRecord[]): Measured {
  const answered = records.filter((record) => record.failure === undefined);
  const failed = records.filter((record) => record.failure !== undefined);
  const quick = answered.filter((record) => record.quick);
  const durations = quick.map((record) => record.durationMs).sort((a, b) => a - b);
  const seconds = records.reduce((last, record) => Math.max(last, record.startMs), 1) / 1_000;
  return {
    total: records.length,
    failed: failed.length,
    failures: count(failed.map((record) => record.failure ?? '')),
    perSecond: records.length / seconds,
    longestGapMs: longestGap(quick),
    p95Ms: durations[Math.floor(durations.length * 0.95)] ?? 0,
    slowestQuickMs: durations.at(-1) ?? 0,
    versions: count(answered.map((record) => record.version ?? 'unknown')),
  };
}

function longestGap(records: readonly RequestRecord[]): number {
  const answers = records.map((record) => record.startMs + record.durationMs).sort((a, b) => a - b);
  return answers.reduce(
    (longest, answer, index) => Math.max(longest, answer - (answers[index - 1] ?? answer)),
    0,
  );
}

function count(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
