/** What is told about waivers: who let what pass until when, and which of them need a hand. */
import type { Log } from '../../../../kit/report/log.ts';
import { code, joined, md, prose, type Row } from '../../../../kit/report/markdown.ts';
import type { Summary } from '../../../../kit/report/summary.ts';
import type { Finding } from '../findings/trivy-report.ts';
import type { Decision, Policy } from '../policy/policy.ts';
import { type Coverage, type Covered, WARN_DAYS } from '../policy/waivers/coverage.ts';
import { describeWaiver, lastDay, type Waiver } from '../policy/waivers/waiver.ts';

/** Waivers that one notice names; the rest is counted. */
const NAMED_WAIVERS = 10;
/** One that was just written has a mistake more often than it is there for nothing. */
const MEND = 'Correct `id`, `package` or `path`, or remove what is about no finding of this image';

/** Annotates what somebody has to do about waivers. */
export function tellWaivers(log: Log, coverage: Coverage | undefined): void {
  if (coverage === undefined) return;
  for (const waiver of coverage.expiring) {
    log.warning('A waiver ends soon', `${describeWaiver(waiver)} holds until ${lastDay(waiver)}.`);
  }
  for (const waiver of coverage.duplicates) {
    log.warning('A waiver stands twice', `${describeWaiver(waiver)} repeats one before it.`);
  }
  if (coverage.unused.length > 0) {
    log.notice('Waivers without a finding', `${MEND}: ${named(coverage.unused)}.`);
  }
}

/** Adds the table of the waivers that were used, and a line about each that needs a hand. */
export function summarizeWaivers(
  summary: Summary,
  { verdict, waived = [], coverage }: Decision,
  { exemptions }: Policy,
): void {
  const rows = [...Map.groupBy(waived, ({ waiver }) => waiver).values()].map(waiverRow);
  if (rows.length > 0) summary.heading(4, 'Waived');
  summary.table(
    ['Vulnerability', 'Where', 'Owner', 'Reason', 'Until', 'Days left'],
    rows,
    'the files of waivers',
  );
  // What could not be scanned may have what a waiver is about.
  const unused = verdict === 'error' ? [] : (coverage?.unused ?? []);
  const lines = [
    ...(coverage?.duplicates ?? []).map(
      (waiver) => md`- ${describeWaiver(waiver)} repeats one before it.`,
    ),
    ...(unused.length === 0 ? [] : [md`- ${prose(MEND)}: ${named(unused)}.`]),
    ...(exemptions?.notes ?? []).map((note) => md`- ${prose(note)}`),
  ];
  if (lines.length > 0) summary.add(joined(lines, '\n'));
}

// --- internal ---

function waiverRow(covered: readonly Covered[]): Row {
  const [first] = covered;
  if (first === undefined) return [];
  const { waiver, daysLeft } = first;
  const places = new Set(covered.map(({ finding }) => placeOf(finding)));
  // It may go by another name in the findings.
  const ids = new Set([waiver.id, ...covered.map(({ finding }) => finding.id)]);
  const soon = daysLeft !== undefined && daysLeft <= WARN_DAYS;
  return [
    [...ids].join(', '),
    joined([...places].map(code), ', '),
    waiver.owner ?? md`⚠️ nobody (${waiver.file})`,
    waiver.reason ?? '',
    lastDay(waiver) ?? md`⚠️ no end`,
    daysLeft === undefined ? '' : md`${daysLeft}${soon ? ' ⚠️' : ''}`,
  ];
}

function placeOf({ package: name, installed, place }: Finding): string {
  return `${name} ${installed}${place === '' ? '' : ` in ${place}`}`;
}

function named(waivers: readonly Waiver[]): string {
  const shown = waivers.slice(0, NAMED_WAIVERS).map(describeWaiver).join(', ');
  const more = waivers.length - NAMED_WAIVERS;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
