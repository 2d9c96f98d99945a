/** What a person reads: the verdict first, then what to update, then what it rests on. */
import type { Log } from '../../../../kit/report/log.ts';
import { code, type Inline, joined, md } from '../../../../kit/report/markdown.ts';
import type { Summary } from '../../../../kit/report/summary.ts';
import type { Doubt } from '../doubt/doubts.ts';
import { SEVERITIES } from '../findings/severity.ts';
import type { Finding } from '../findings/trivy-report.ts';
import type { Subject } from '../image/subject.ts';
import { type Counts, type Decision, describePolicy, type Policy } from '../policy/policy.ts';
import { addComparison } from './comparison.ts';
import { PACKAGE_COLUMNS, packageRows } from './package-rows.ts';

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

/** Fills the summary. The heading of a block or an error comes from the frame. */
export function summarize(summary: Summary, decision: Decision, facts: SummaryFacts): void {
  if (decision.verdict === 'pass') {
    summary.heading(3, '✅ trivy-gate: The image passes');
    summary.add(md`${describePolicy(facts.policy)}: nothing that blocks was found.`);
  }
  if (decision.verdict === 'error') addDoubts(summary, decision.doubts);
  if (decision.blocking !== undefined && decision.blocking.length > 0) {
    if (decision.verdict === 'error') summary.add(md`What was found until then blocks as well:`);
    summary.table(
      PACKAGE_COLUMNS,
      packageRows(decision.blocking),
      'the report (output `report-json`)',
    );
  }
  // Of an image that was not judged nobody must read that there are none.
  if (decision.verdict !== 'error') summary.add(md`Found: ${describeCounts(decision.counts)}.`);
  for (const warning of decision.warnings ?? []) summary.add(md`⚠️ ${warning}`);
  if (decision.comparison !== undefined) addComparison(summary, decision.comparison, facts.policy);
  summary.details('What this rests on', factList(facts, decision));
}

/** Annotates the worst findings that block. */
export function annotate(log: Log, blocking: readonly Finding[]): void {
  for (const finding of blocking.slice(0, ANNOTATED_FINDINGS)) {
    log.annotate({
      kind: 'error',
      title: `${finding.id} (${finding.severity}) in ${finding.package} ${finding.installed}`,
      message: `${describeFix(finding)}${finding.title === '' ? '' : `: ${finding.title}`}`,
    });
  }
}

/** The worst findings that block, each with package, installed and fixed version, for an error. */
export function nameFindings(blocking: readonly Finding[]): string {
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

function describeFix({ fixed }: Finding): string {
  return fixed === undefined ? 'not fixed yet' : `fixed in ${fixed}`;
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
    ['Image', code(`${subject.name}@${subject.digest}`)],
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
