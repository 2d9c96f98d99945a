/** What a person reads: the verdict first, then what to update, then what it rests on. */
import type { AnnotationKind, Log } from '../../../../kit/report/log.ts';
import { code, type Inline, joined, link, md, type Row } from '../../../../kit/report/markdown.ts';
import type { Summary } from '../../../../kit/report/summary.ts';
import type { Doubt } from '../doubt/doubts.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { describeSubject, type Subject } from '../image/subject.ts';
import { type Counts, type Decision, describePolicy, type Policy } from '../policy/policy.ts';
import type { StandingFinding } from '../policy/waivers/coverage.ts';
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

/** Fills the summary. The heading of a block or an error comes from the frame. */
export function summarize(summary: Summary, decision: Decision, facts: SummaryFacts): void {
  if (decision.verdict === 'pass') {
    summary.heading(3, passTitle(decision));
    summary.add(md`${describePolicy(facts.policy)}: ${passWords(decision)}.`);
  }
  if (decision.verdict === 'error') addDoubts(summary, decision.doubts);
  const told = decision.audited ?? decision.blocking ?? [];
  if (told.length > 0) {
    if (decision.verdict === 'error') summary.add(md`${foundUntilThen(decision)}`);
    summary.table(
      ['Package', 'Installed', 'Fixed in', 'Vulnerabilities', 'Where'],
      byPackage(told).map(packageRow),
      'the report (output `report-json`)',
    );
  }
  summarizeWaivers(summary, decision, facts.policy);
  // Of an image that was not judged nobody must read that there are none.
  if (decision.verdict !== 'error') summary.add(md`Found: ${describeCounts(decision.counts)}.`);
  for (const warning of decision.warnings ?? []) summary.add(md`⚠️ ${warning}`);
  summary.details('What this rests on', factList(facts));
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

function describeFix({ fixed, lapsed }: StandingFinding): string {
  const fix = fixed === undefined ? 'not fixed yet' : `fixed in ${fixed}`;
  return lapsed === undefined ? fix : `${fix}; ${lapsed}`;
}

function passTitle({ audited }: Decision): string {
  return audited === undefined
    ? '✅ trivy-gate: The image passes'
    : '🔎 trivy-gate: Audit, nothing is blocked';
}

function passWords({ audited = [], waived = [] }: Decision): string {
  if (audited.length > 0) return `${audited.length} of that kind found, see below`;
  return waived.length === 0
    ? 'nothing of that kind was found'
    : 'nothing of that kind was found that is not waived';
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

/** Findings of one package at one place; the worst package first. */
function byPackage(findings: readonly StandingFinding[]): StandingFinding[][] {
  const groups = new Map<string, StandingFinding[]>();
  for (const finding of findings) {
    const key = [finding.package, finding.installed, finding.place].join('\0');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function packageRow(group: readonly StandingFinding[]): Row {
  const [first] = group;
  const fixes = [...new Set(group.flatMap(({ fixed }) => fixed ?? []))];
  const unfixed = group.some(({ fixed }) => fixed === undefined);
  return [
    code(first?.package ?? ''),
    code(first?.installed ?? ''),
    joined([...fixes.map(code), ...(unfixed ? [md`no fix yet`] : [])], ', '),
    joined(group.map(vulnerability), ', '),
    first?.place ? code(first.place) : '',
  ];
}

function vulnerability({ id, severity, url, lapsed }: StandingFinding) {
  const name = md`${url === undefined ? id : link(id, url)} ${severity}`;
  return lapsed === undefined ? name : md`${name} (${lapsed})`;
}

function factList(facts: SummaryFacts) {
  const { subject } = facts;
  const rows: readonly (readonly [string, Inline])[] = [
    ['Image', code(describeSubject(subject))],
    ['Platform', subject.platform ?? 'as the image is'],
    ['Policy', describePolicy(facts.policy)],
    ['Scanner', facts.scanner],
    ['Database', `built ${facts.databaseUpdatedAt}, from ${facts.databaseRepository}`],
    ...(facts.reportFile === undefined ? [] : [['Report', code(facts.reportFile)] as const]),
  ];
  return joined(
    rows.map(([name, value]) => md`- ${name}: ${value}`),
    '\n',
  );
}
