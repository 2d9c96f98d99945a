/** What the requests of a probe say about a deploy. */
import { type Absence, announcedFailures } from './announced.ts';
import type { Sample } from './sample.ts';

/** The figures of a deploy. */
export interface Figures {
  /** Requests from the first change on. */
  readonly total: number;
  /** Of those, the failed ones. */
  readonly failed: number;
  /** Of the failed ones, those that met no proxy while it was away as the plan had said. */
  readonly announced: number;
  /** Answered once they were repeated: the connection that had been kept was closed without an answer. */
  readonly repeated: number;
  /** Failed answers by the version that gave them. */
  readonly failedBy: Readonly<Record<string, number>>;
  /** Failures by their text. */
  readonly failures: Readonly<Record<string, number>>;
  /** Longest time between two answered requests from the first change on. */
  readonly longestGapMs: number;
  readonly p95BeforeMs: number | undefined;
  readonly p95DuringMs: number | undefined;
  /** Answers by version. */
  readonly versions: Readonly<Record<string, number>>;
  /** Requests that failed before anything was changed. */
  readonly failedBefore: number;
}

/**
 * Sums up samples. What failed before `changedAt` is not blamed on the deploy; and where nothing was
 * answered before it, as on a new host, neither is what was asked before the first answer came: while a
 * proxy starts, a connection may wait for it, and the next ones be refused.
 */
export function figures(
  samples: readonly Sample[],
  changedAt: number | undefined,
  absences: readonly Absence[] = [],
): Figures {
  const from = changedAt ?? Number.POSITIVE_INFINITY;
  const before = samples.filter(({ at }) => at < from);
  const during = samples.filter(({ at }) => at >= blamedFrom(samples, before, from));
  const failed = during.filter(({ failure }) => failure !== undefined);
  const answered = during.filter(({ failure }) => failure === undefined);
  return {
    total: during.length,
    failed: failed.length,
    announced: announcedFailures(during, absences),
    repeated: answered.filter(({ repeated }) => repeated === true).length,
    failedBy: countBy(failed.flatMap(({ version }) => version ?? [])),
    failures: countBy(failed.map(({ failure }) => failure ?? '')),
    longestGapMs: Math.round(longestGap(during)),
    p95BeforeMs: percentile(before),
    p95DuringMs: percentile(answered),
    versions: countBy(answered.flatMap(({ version }) => version ?? [])),
    failedBefore: before.filter(({ failure }) => failure !== undefined).length,
  };
}

/**
 * The figures of several probes as one: counts are summed, and of what can not be, the worst counts.
 */
export function sumOf(all: readonly Figures[]): Figures | undefined {
  const [first, ...rest] = all;
  return first && rest.reduce(plus, first);
}

// --- internal ---

function plus(a: Figures, b: Figures): Figures {
  return {
    total: a.total + b.total,
    failed: a.failed + b.failed,
    announced: a.announced + b.announced,
    repeated: a.repeated + b.repeated,
    failedBy: plusCounts(a.failedBy, b.failedBy),
    failures: plusCounts(a.failures, b.failures),
    longestGapMs: Math.max(a.longestGapMs, b.longestGapMs),
    p95BeforeMs: worst(a.p95BeforeMs, b.p95BeforeMs),
    p95DuringMs: worst(a.p95DuringMs, b.p95DuringMs),
    versions: plusCounts(a.versions, b.versions),
    failedBefore: a.failedBefore + b.failedBefore,
  };
}

type Counts = Readonly<Record<string, number>>;

function plusCounts(a: Counts, b: Counts): Counts {
  const sums = new Map(Object.entries(a));
  for (const [name, count] of Object.entries(b)) sums.set(name, count + (sums.get(name) ?? 0));
  return Object.fromEntries(sums);
}

function worst(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.max(a, b);
}

function blamedFrom(samples: readonly Sample[], before: readonly Sample[], from: number): number {
  const served = before.some(({ failure }) => failure === undefined);
  if (served || before.length === 0) return from;
  const answers = samples.filter(({ failure }) => failure === undefined);
  return Math.max(from, earliest(answers.map(({ at, durationMs }) => at + durationMs)));
}

/** From the first request to the first answer, between answers, and from the last to the end. */
function longestGap(samples: readonly Sample[]): number {
  if (samples.length === 0) return 0;
  const ends = samples.map(({ at, durationMs }) => at + durationMs);
  const answers = samples
    .filter(({ failure }) => failure === undefined)
    .map(({ at, durationMs }) => at + durationMs)
    .sort((a, b) => a - b);
  const times = [earliest(samples.map(({ at }) => at)), ...answers, latest(ends)];
  return times.reduce(
    (longest, time, index) => Math.max(longest, time - (times[index - 1] ?? time)),
    0,
  );
}

/** A run has more samples than a function may have arguments. */
function earliest(times: readonly number[]): number {
  return times.reduce((first, time) => Math.min(first, time), Number.POSITIVE_INFINITY);
}

function latest(times: readonly number[]): number {
  return times.reduce((last, time) => Math.max(last, time), Number.NEGATIVE_INFINITY);
}

function percentile(samples: readonly Sample[]): number | undefined {
  const durations = samples
    .filter(({ failure }) => failure === undefined)
    .map(({ durationMs }) => durationMs)
    .sort((a, b) => a - b);
  const value = durations[Math.min(durations.length - 1, Math.floor(durations.length * 0.95))];
  return value === undefined ? undefined : Math.round(value);
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
