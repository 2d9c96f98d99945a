/** What a deploy changes: the findings of an image against those of the image that runs now. */
import { formatDuration } from '../../../../kit/time/duration.ts';
import { recognise } from '../findings/finding-key.ts';
import type { Finding } from '../findings/trivy-report.ts';

/** What a policy says about findings that are in production already: they do not block. */
export interface KnownPolicy {
  /** Published longer ago than this, they block all the same; undefined when they never do. */
  readonly maxAgeKnownMs: number | undefined;
}

/** The policy that follows from the inputs; undefined without a baseline, when all are treated alike. */
export function knownPolicyOf(inputs: {
  readonly baseline: unknown;
  readonly maxAgeKnown: number | undefined;
}): KnownPolicy | undefined {
  return inputs.baseline === undefined ? undefined : { maxAgeKnownMs: inputs.maxAgeKnown };
}

/** The policy as the end of a sentence about what blocks; empty without one. */
export function describeKnownPolicy(policy: KnownPolicy | undefined): string {
  if (policy === undefined) return '';
  const { maxAgeKnownMs } = policy;
  const known = '; what is in production already does not';
  return maxAgeKnownMs === undefined
    ? known
    : `${known}, until it was published more than ${describeAge(maxAgeKnownMs)} ago`;
}

/** The image that runs now, as the same scanner and database see it. */
export interface Baseline {
  readonly name: string;
  readonly digest: string;
  readonly findings: readonly Finding[];
  /** When it was looked at, in milliseconds since the epoch. */
  readonly at: number;
}

/** An image against the baseline. All lists have the worst first. */
export interface Comparison extends Pick<Baseline, 'name' | 'digest'> {
  readonly new: readonly Finding[];
  readonly known: readonly Finding[];
  /** Findings of the baseline that the image does not have. */
  readonly fixed: readonly Finding[];
  /** Known ones that would block, and do not because they are in production already. */
  readonly tolerated: readonly Finding[];
  /** Known ones that block unless they are waived, because they have been known for too long. */
  readonly overdue: readonly Finding[];
}

/** What to compare. */
export interface ComparisonRequest {
  readonly findings: readonly Finding[];
  readonly baseline: Baseline;
  readonly policy: KnownPolicy;
  /** Whether a finding would block if there were no baseline. */
  readonly wouldBlock: (finding: Finding) => boolean;
}

/** Compares the findings of an image with those of the baseline. */
export function compare(request: ComparisonRequest): Comparison {
  const { findings, baseline, policy, wouldBlock } = request;
  const { keyOf } = recognise([...findings, ...baseline.findings]);
  // A key is made once for each finding: there can be a hundred thousand.
  const before = baseline.findings.map(keyOf);
  const now = findings.map(keyOf);
  const knownKeys = new Set(before);
  const presentKeys = new Set(now);
  const known = findings.filter((_, index) => knownKeys.has(now[index] ?? ''));
  const blocking = known.filter(wouldBlock);
  const isTooOld = (finding: Finding) => isOverdue(finding, baseline.at, policy);
  return {
    name: baseline.name,
    digest: baseline.digest,
    new: findings.filter((_, index) => !knownKeys.has(now[index] ?? '')),
    known,
    fixed: baseline.findings.filter((_, index) => !presentKeys.has(before[index] ?? '')),
    tolerated: blocking.filter((finding) => !isTooOld(finding)),
    overdue: blocking.filter(isTooOld),
  };
}

/** An age as it is written in `max-age-known`. */
export function describeAge(milliseconds: number): string {
  const days = milliseconds / DAY_MS;
  if (days < 1) return formatDuration(milliseconds);
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

// --- internal ---

const DAY_MS = 86_400_000;

/**
 * Nobody knows for how long one without a date has been known: it counts as old. So does one with the
 * year 1, which Go writes for a time that was never set.
 */
function isOverdue({ published }: Finding, at: number, { maxAgeKnownMs }: KnownPolicy): boolean {
  if (maxAgeKnownMs === undefined) return false;
  return published === undefined || at - published > maxAgeKnownMs;
}
