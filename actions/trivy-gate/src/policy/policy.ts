/** The decision: what was found, and how sure that is, in; pass, block or "could not tell" out. */
import { plainLine } from '../../../../kit/report/foreign.ts';
import type { Doubt } from '../doubt/doubts.ts';
import type { Severity } from '../findings/severity.ts';
import type { Finding, Report } from '../findings/trivy-report.ts';
import {
  type Baseline,
  type Comparison,
  compare,
  describeKnownPolicy,
  type KnownPolicy,
} from './baseline.ts';
import {
  applyWaivers,
  type Coverage,
  type Covered,
  type Exemptions,
  partByWaivers,
} from './waivers/coverage.ts';

/** The rules that the user set. */
export interface Policy {
  /** Severities that block, the worst first. */
  readonly severity: readonly Severity[];
  /** Whether findings without a fixed version pass. */
  readonly fixableOnly: boolean;
  /** What an operating system past its end of life means. */
  readonly eol: 'error' | 'warn';
  /** What findings in production mean; undefined when all findings are treated alike. */
  readonly known?: KnownPolicy | undefined;
  /** Findings that do not block for a while; none when absent. */
  readonly exemptions?: Exemptions;
  /** Whether nothing blocks, and it is only told what would. */
  readonly audit?: boolean;
}

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** What can be told of the findings, whatever the decision. */
interface Judged {
  readonly counts: Counts;
  /** Findings that the policy does not let pass, the worst first. */
  readonly blocking: readonly Finding[];
  /** In an audit: findings that would block. */
  readonly audited?: readonly Finding[];
  /** Findings that would block, were there no waiver for them. */
  readonly waived?: readonly Covered[];
  /** What became of the waivers. */
  readonly coverage?: Coverage;
  /** What the deploy changes; undefined when there was no baseline to compare with. */
  readonly comparison?: Comparison | undefined;
  /** Sentences about what a reader should know although it changes nothing. */
  readonly warnings: readonly string[];
}

/** The decision about an image. */
export type Decision =
  | (Judged & { readonly verdict: 'pass' | 'block' })
  | (Partial<Judged> & {
      readonly verdict: 'error';
      readonly doubts: readonly [Doubt, ...Doubt[]];
    });

/** A scan, as far as the decision depends on it. */
export interface Evidence {
  readonly report: Report | undefined;
  readonly doubts: readonly Doubt[];
  readonly notes: readonly string[];
  /** The image that runs now; undefined when there is none that can be relied on. */
  readonly baseline?: Baseline | undefined;
}

/**
 * Decides. Any doubt wins over the findings: a count that may be too low must not be read as the
 * whole truth. Without a report there is always a doubt.
 */
export function decide(evidence: Evidence, policy: Policy): Decision {
  const { report, doubts, notes, baseline } = evidence;
  if (report === undefined) return { verdict: 'error', doubts: atLeastOne(doubts) };
  const judged = judge({ findings: report.findings, baseline }, policy);
  const eol = endOfLife(report);
  const ended: Doubt[] =
    eol !== undefined && policy.eol === 'error' ? [{ code: 'FG002', sentence: eol }] : [];
  const warnings = [...notes, ...(eol !== undefined && policy.eol === 'warn' ? [eol] : [])];
  // A release that nobody looks after is also why its canaries are passed over.
  const [first, ...more] = [
    ...doubts.filter(({ code }) => code !== 'FG009'),
    ...ended,
    ...doubts.filter(({ code }) => code === 'FG009'),
  ];
  if (first !== undefined) {
    return { verdict: 'error', doubts: [first, ...more], ...judged, warnings };
  }
  return { verdict: judged.blocking.length > 0 ? 'block' : 'pass', ...judged, warnings };
}

/** The findings that block, in an audit those that would, the worst first. */
export function standingOf({ blocking = [], audited }: Decision): readonly Finding[] {
  return audited ?? blocking;
}

/** The policy as one sentence. */
export function describePolicy(policy: Policy): string {
  const blocks = `${policy.severity.join(', ')} ${policy.severity.length === 1 ? 'blocks' : 'block'}`;
  const fix = policy.fixableOnly
    ? ' where there is a fixed version'
    : ', with or without a fixed version';
  const rule = blocks + fix + describeKnownPolicy(policy.known);
  return policy.audit === true ? `Audit, nothing is blocked; without it ${rule}` : rule;
}

// --- internal ---

/** What is in production already needs no waiver, so waivers are for what is left. */
function judge(
  { findings, baseline }: { findings: readonly Finding[]; baseline: Baseline | undefined },
  policy: Policy,
): Omit<Judged, 'warnings'> {
  const comparison = comparisonWith(baseline, findings, policy);
  const tolerated = new Set(comparison?.tolerated);
  const candidates = findings.filter((one) => blocks(one, policy) && !tolerated.has(one));
  const coverage = applyWaivers({ ...(policy.exemptions ?? NO_WAIVERS), findings, candidates });
  const { waived, standing } = partByWaivers(candidates, coverage);
  const told = { counts: countsOf(findings), waived, coverage, comparison };
  return policy.audit === true
    ? { ...told, blocking: [], audited: standing }
    : { ...told, blocking: standing };
}

const NO_WAIVERS: Exemptions = { waivers: [], today: 0, image: undefined };

/** Whether the policy lets a finding pass or not. */
function blocks(finding: Finding, policy: Policy): boolean {
  if (policy.fixableOnly && finding.fixed === undefined) return false;
  return policy.severity.includes(finding.severity);
}

function comparisonWith(
  baseline: Baseline | undefined,
  findings: readonly Finding[],
  policy: Policy,
): Comparison | undefined {
  if (baseline === undefined || policy.known === undefined) return undefined;
  const wouldBlock = (finding: Finding) => blocks(finding, policy);
  return compare({ findings, baseline, policy: policy.known, wouldBlock });
}

function countsOf(findings: readonly Finding[]): Counts {
  const counts = { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function endOfLife({ os }: Report): string | undefined {
  if (os?.eol !== true) return undefined;
  return `${plainLine(os.family)} ${os.name} is past its end of life.`;
}

function atLeastOne([first, ...more]: readonly Doubt[]): readonly [Doubt, ...Doubt[]] {
  return first === undefined
    ? [{ code: 'FG007', sentence: 'The scanner left no report.' }]
    : [first, ...more];
}
