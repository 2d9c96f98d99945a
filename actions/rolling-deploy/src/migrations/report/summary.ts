/** What people get to read of a lint: annotations at the statements, and the summary. */
import type { Annotation } from '../../../../../kit/report/log.ts';
import { code, codeBlock, heading, joined, md, prose } from '../../../../../kit/report/markdown.ts';
import type { Summary } from '../../../../../kit/report/summary.ts';
import type { LintResult } from '../lint/lint.ts';
import { type Judged, lastDay } from '../waivers/waivers.ts';

/** All that a report says. */
export interface LintReport extends Omit<LintResult, 'findings'> {
  readonly findings: readonly Judged[];
  /** What was listed, compared and left out. */
  readonly notes: readonly string[];
}

/** How many findings count, by their level. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly waived: number;
}

/** Counts findings; one that is waived counts as nothing else. */
export function countOf(findings: readonly Judged[]): Counts {
  const standing = findings.filter(({ waiver }) => waiver === undefined);
  const errors = standing.filter(({ level }) => level === 'error').length;
  const waived = findings.length - standing.length;
  return { errors, warnings: standing.length - errors, waived };
}

/** A line for the log: "2 errors, 1 warning, 0 waived in 3 files with 12 statements". */
export function lintLine({ findings, files, statements }: LintReport): string {
  const { errors, warnings, waived } = countOf(findings);
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${waived} waived in ${count(files, 'file')} with ${count(statements, 'statement')}`;
}

/** The annotation of a finding; one that is waived has none. */
export function annotationOf(finding: Judged): Annotation | undefined {
  const { level, rule, phase, message, safeForm, file, line, column, waiver } = finding;
  if (waiver !== undefined) return undefined;
  return {
    kind: level,
    title: `${rule} (${phase})`,
    message: `${message}\nSafe form:\n${safeForm}`,
    at: { file, line, column },
  };
}

/** Adds what a person wants to know. */
export function addLint(summary: Summary, report: LintReport): void {
  const { findings, notes, exempt } = report;
  const { errors, warnings } = countOf(findings);
  const sign = errors > 0 ? '❌' : warnings > 0 ? '⚠️' : '✅';
  summary.addFirst(heading(3, `${sign} rolling-deploy lint: ${lintLine(report)}`));
  for (const note of notes) summary.add(prose(note));
  if (exempt > 0) {
    summary.add(
      md`${count(exempt, 'finding')} left out: the same migrations make what they are about.`,
    );
  }
  const standing = findings.filter(({ waiver }) => waiver === undefined);
  const rows = standing.map((finding) => () => rowOf(finding));
  summary.table(['', 'where', 'rule', 'phase', 'lock, rewrite', 'why'], rows, 'the findings file');
  for (const finding of standing.slice(0, MOST_FORMS)) {
    const { file, line, rule, statement, safeForm } = finding;
    const parts = [codeBlock(statement, 'sql'), md`Safe form:`, codeBlock(safeForm, 'sql')];
    summary.details(`${file}:${line} ${rule}`, joined(statement === '' ? parts.slice(1) : parts));
  }
  const waived = findings.flatMap(({ waiver, ...finding }) =>
    waiver === undefined ? [] : [{ ...finding, waiver }],
  );
  if (waived.length > 0) summary.heading(4, 'Waived');
  summary.table(
    ['where', 'rule', 'by', 'until', 'why'],
    waived.map(({ file, line, rule, waiver }) => [
      ...[code(`${file}:${line}`), rule, waiver.owner, lastDay(waiver), waiver.reason],
    ]),
    'the findings file',
  );
}

// --- internal ---

/** More would only be scrolled past; all of them are in the findings file. */
const MOST_FORMS = 50;

function rowOf({ level, file, line, column, rule, phase, lock, rewrite, message }: Judged) {
  const where = code(`${file}:${line}:${column}`);
  return [level === 'error' ? '❌' : '⚠️', where, rule, phase, `${lock}, ${rewrite}`, message];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
