/** What a person reads: the verdict first, then what to update, then what it rests on. */
import type { AnnotationKind, Log } from '../../../../kit/report/log.ts';
import { code, type Inline, joined, md } from '../../../../kit/report/markdown.ts';
import type { Summary } from '../../../../kit/report/summary.ts';
import type { Doubt } from '../doubt/doubts.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { describeSubject, type Subject } from '../image/subject.ts';
import {
  type Counts,
  type Decision,
  describePolicy,
  type Policy,
  standingOf,
} from '../policy/policy.ts';
import { type StandingFinding, withLapses } from '../policy/waivers/coverage.ts';
import { addComparison } from './comparison.ts';
import { PACKAGE_COLUMNS, packageRows } from './package-rows.ts';
import { summarizeWaivers } from './waivers.ts';

/** Findings that an error message names; the rest is counted. */
const NAMED_FINDINGS = 5;
/** One annotation of the runner's ten is the verdict itself. */
const ANNOTATED_FINDINGS = 9;

/** What a summary needs beyond the decision. */
export interface SummaryFacts {
  readonly subject: Subject;
  readonly policy: Policy;
  readonly scanner: string;
  readonly databaseUpdatedAt: string;
  readonly databaseRepository: string;
  /** Where all findings stand; undefined when there is no report. */
  readonly reportFile: string | undefined;
}

/** Fills the summary with what belongs below the heading. */
export function summarize(summary: Summary, decision: Decision, facts: SummaryFacts): void {
  if (decision.verdict === 'pass') {
    summary.add(md`${describePolicy(facts.policy)}: ${passWords(decision)}.`);
  }
  if (decision.verdict === 'error') addDoubts(summary, decision.doubts);
  const told = withLapses(standingOf(decision), decision.coverage);
  if (told.length > 0) {
    if (decision.verdict === 'error') summary.add(md`${foundUntilThen(decision)}`);
    summary.table(PACKAGE_COLUMNS, packageRows(told), 'the report (output `report-json`)');
  }
  summarizeWaivers(summary, decision, facts.policy);
  // Of an image that was not judged nobody must read that there are none.
  if (decision.verdict !== 'error') summary.add(md`Found: ${describeCounts(decision.counts)}.`);
  for (const warning of decision.warnings ?? []) summary.add(md`⚠️ ${warning}`);
  addComparison(summary, decision, facts.policy);
  summary.details('What this rests on', factList(facts, decision));
}

/** The heading for an image that passes. That of all others is the error. */
export function passTitle({ audited }: Decision): string {
  return audited === undefined
    ? '✅ trivy-gate: The image passes'
    : '🔎 trivy-gate: Audit, nothing is blocked';
}

/** Annotates the worst findings that block, or in an audit would. */
export function annotate(
  log: Log,
  blocking: readonly StandingFinding[],
  kind: AnnotationKind = 'error',
): void {
  for (const finding of blocking.slice(0, ANNOTATED_FINDINGS)) {
    log.annotate({
      kind,
      title: `${finding.id} (${finding.severity}) in ${finding.package} ${finding.installed}`,
      message: `${describeFix(finding)}${finding.title === '' ? '' : `: ${finding.title}`}`,
    });
  }
}

/** The worst findings that block, each with package, installed and fixed version, for an error. */
export function nameFindings(blocking: readonly StandingFinding[]): string {
  const named = blocking
    .slice(0, NAMED_FINDINGS)
    .map(
      (one) =>
        `  - ${one.id} (${one.severity}) in ${one.package} ${one.installed}, ${describeFix(one)}`,
    );
  const more = blocking.length - named.length;
  return [...named, ...(more > 0 ? [`  - and ${more} more`] : [])].join('\n');
}

/** "2 critical, 1 high, 0 medium, 4 low, 0 unknown". */
export function describeCounts(counts: Counts): string {
  return SEVERITIES.map((severity) => `${counts[severity]} ${severity.toLowerCase()}`).join(', ');
}

// --- internal ---

function describeFix({ fixed, lapsed }: StandingFinding): string {
  const fix = fixed === undefined ? 'not fixed yet' : `fixed in ${fixed}`;
  return lapsed === undefined ? fix : `${fix}; ${lapsed}`;
}

function passWords({ audited = [], waived = [] }: Decision): string {
  if (audited.length > 0) return `${audited.length} would block, see below`;
  return waived.length === 0
    ? 'nothing that blocks was found'
    : 'nothing that blocks was found that is not waived';
}

function foundUntilThen({ audited }: Decision): string {
  return audited === undefined
    ? 'What was found until then blocks as well:'
    : 'What was found until then would block as well, were this no audit:';
}

function addDoubts(summary: Summary, doubts: readonly Doubt[]): void {
  // The first is what the frame's heading is about.
  const more = doubts.slice(1);
  if (more.length === 0) return;
  const items = more.map(({ code: name, sentence }) => md`- ${name}: ${sentence}`);
  summary.add(joined([md`Also:`, joined(items, '\n')]));
}

function factList(facts: SummaryFacts, { comparison }: Decision) {
  const { subject } = facts;
  const rows: readonly (readonly [string, Inline])[] = [
    ['Image', code(describeSubject(subject))],
    ['Platform', subject.platform ?? 'as the image is'],
    ['Policy', describePolicy(facts.policy)],
    ['Scanner', facts.scanner],
    ['Database', `built ${facts.databaseUpdatedAt}, from ${facts.databaseRepository}`],
    ...(comparison === undefined
      ? []
      : [['Compared with', code(`${comparison.name}@${comparison.digest}`)] as const]),
    ...(facts.reportFile === undefined ? [] : [['Report', code(facts.reportFile)] as const]),
  ];
  return joined(
    rows.map(([name, value]) => md`- ${name}: ${value}`),
    '\n',
  );
}
