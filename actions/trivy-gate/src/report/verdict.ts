/** Writes the decision down, bound to the digest, for the job that deploys. */
import { createHash } from 'node:crypto';
import { VERDICT_VALID_MS, type Verdict } from '../../../../kit/verdict/verdict.ts';
import type { Subject } from '../image/subject.ts';
import type { KnownPolicy } from '../policy/baseline.ts';
import type { Counts, Decision, Policy } from '../policy/policy.ts';
import { waiversInForce, waiversUsed } from './verdict-waivers.ts';

/** All that a verdict says. */
export interface VerdictFacts {
  readonly decision: Exclude<Decision, { verdict: 'error' }>;
  readonly policy: Policy;
  readonly subject: Subject;
  readonly scanner: { readonly version: string; readonly sha256: string };
  readonly databaseUpdatedAt: string;
  /** Of its layer, where that is known. */
  readonly databaseDigest?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The verdict for an image that passes or is blocked. */
export function verdictOf(facts: VerdictFacts): Verdict {
  const { decision, policy, scanner, now } = facts;
  const evidence = {
    version: 1 as const,
    at: new Date(now).toISOString(),
    validUntil: new Date(now + VERDICT_VALID_MS).toISOString(),
    subject: subjectOf(facts.subject),
    policy: { ...rulesOf(policy), hash: policyHash(policy) },
    scanner: { name: 'trivy' as const, version: scanner.version, sha256: scanner.sha256 },
    database: databaseOf(facts),
    counts: {
      ...lowerCase(decision.counts),
      blocking: decision.blocking.length,
      waived: decision.waived?.length ?? 0,
    },
    ...waiversUsed(decision.waived ?? []),
    ...baselineOf(decision),
  };
  if (decision.verdict === 'pass') return { ...evidence, verdict: 'pass' };
  return {
    ...evidence,
    verdict: 'block',
    blocking: decision.blocking.map(({ id, severity, package: name, installed, fixed }) => ({
      id,
      severity,
      package: name,
      installed,
      ...(fixed === undefined ? {} : { fixed }),
    })),
    blockingOmitted: 0,
  };
}

/** The verdict for an image that could not be judged: the deployment must not take it for none. */
export function undecided(facts: {
  readonly code: string;
  readonly reason: string;
  readonly now: number;
  readonly subject?: Subject | undefined;
}): Verdict {
  const { code, reason, now, subject } = facts;
  return {
    version: 1,
    at: new Date(now).toISOString(),
    verdict: 'error',
    ...(subject === undefined ? {} : { subject: subjectOf(subject) }),
    code,
    reason,
  };
}

/**
 * SHA-256 of the rules and of the waivers that were in force, the same for the same ones in whatever
 * order they were written.
 */
export function policyHash(policy: Policy): string {
  const waivers = waiversInForce(policy);
  const text = JSON.stringify({
    ...rulesOf(policy),
    ...(waivers.length > 0 ? { waivers } : {}),
  });
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

// --- internal ---

function rulesOf({ severity, fixableOnly, eol, audit = false, known }: Policy) {
  return {
    ...{ severity: [...severity].sort(), fixableOnly, eol },
    ...(known === undefined ? {} : { known: knownRule(known) }),
    ...(audit ? { audit } : {}),
  };
}

function knownRule({ maxAgeKnownMs }: KnownPolicy): { maxAgeDays?: number } {
  return maxAgeKnownMs === undefined ? {} : { maxAgeDays: maxAgeKnownMs / 86_400_000 };
}

function databaseOf({ databaseUpdatedAt: updatedAt, databaseDigest: digest }: VerdictFacts) {
  return { updatedAt, ...(digest === undefined ? {} : { digest }) };
}

function baselineOf({ comparison }: VerdictFacts['decision']) {
  if (comparison === undefined) return {};
  const { name, digest, known, fixed } = comparison;
  const counts = { new: comparison.new.length, known: known.length, fixed: fixed.length };
  return { baseline: { name, digest, ...counts } };
}

function subjectOf({ name, digest, imageId, index, platform }: Subject) {
  const where = { name, ...(platform === undefined ? {} : { platform }) };
  // Without a digest there is no image that could be deployed by this verdict.
  if (digest === undefined) return { ...where, imageId: imageId ?? '' };
  return {
    ...where,
    digest,
    ...(index === undefined ? {} : { index }),
    ...(imageId === undefined ? {} : { imageId }),
  };
}

function lowerCase(counts: Counts) {
  return {
    critical: counts.CRITICAL,
    high: counts.HIGH,
    medium: counts.MEDIUM,
    low: counts.LOW,
    unknown: counts.UNKNOWN,
  };
}
