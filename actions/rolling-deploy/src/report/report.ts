/** The summary of a run: verdict, requests, time line, plan, and after a failure what was seen. */

import { code, codeBlock, heading, md, mermaid } from '../../../../kit/report/markdown.ts';
import type { Summary } from '../../../../kit/report/summary.ts';
import { formatDuration } from '../../../../kit/time/duration.ts';
import { onHowMany, servesNow, whatWasDone } from '../hosts/standing.ts';
import { describePlan } from '../plan/describe.ts';
import type { Figures } from '../probe/statistics.ts';
import { ganttOf } from './gantt.ts';
import type { HostRecord, RunRecord, Status } from './record.ts';
import type { Span } from './timeline.ts';

const WENT_BACK = '✅ rolling-deploy: Gone back';
const VERDICTS: Readonly<Record<Status, string>> = {
  deployed: '✅ rolling-deploy: Deployed',
  unchanged: '✅ rolling-deploy: Nothing to do: it runs already',
  planned: '📝 rolling-deploy: Planned; nothing was changed',
  reported: '📝 rolling-deploy: Reported',
  linted: '✅ rolling-deploy: Linted',
};

/** Adds what a person wants to know. A failure's own words are added above by the frame. */
export function addReport(summary: Summary, record: RunRecord, now: number): void {
  const { status, release, figures, hosts } = record;
  // It has a report of its own.
  if (record.phase === 'lint') return;
  if (status !== undefined && status !== 'reported') {
    const took = formatDuration(now - record.startedAt);
    const title = md`${inWords(record)}: ${nameOf(record)} in ${took}`;
    summary.addFirst(heading(3, title));
    if (release !== undefined) summary.add(md`Digest ${code(release.digest)}`);
    if (hosts.length > 1) addHosts(summary, record);
  }
  if (status === undefined) addFailure(summary, record);
  if (figures !== undefined) addFigures(summary, figures);
  const gantt = ganttOf(spansOf(hosts));
  if (gantt !== undefined) summary.add(mermaid(gantt));
  for (const { name, plan, env } of hosts) {
    if (plan === undefined || env === undefined) continue;
    const lines = describePlan(plan, env).map((line) => line.replaceAll('`', ''));
    summary.details(name === '' ? 'Plan' : `Plan of ${name}`, codeBlock(lines.join('\n')));
  }
}

/** How a run went that ended well, in a line for the log. */
export function verdictOf(record: RunRecord, now: number): string {
  const { figures, startedAt } = record;
  const requests =
    figures === undefined || figures.total === 0
      ? ''
      : `; ${figures.total} requests, ${figures.failed} failed${repeatedIn(figures)}, longest gap ${figures.longestGapMs} ms`;
  return `${inWords(record)}: ${nameOf(record)} in ${formatDuration(now - startedAt)}${requests}`;
}

// --- internal ---

function inWords({ status, goesBack }: RunRecord): string {
  if (status === undefined) return '';
  return goesBack && status === 'deployed' ? WENT_BACK : VERDICTS[status];
}

/** What was brought out: the release, and of several hosts on how many it is. */
function nameOf({ status, project, release, hosts }: RunRecord): string {
  const name = release?.release ?? '';
  if (hosts.length < 2) return name;
  const where =
    status === 'planned' || status === 'reported' ? `${name} on ${hosts.length} hosts` : '';
  return `${project}: ${where === '' ? onHowMany(name, hosts) : where}`;
}

/** Of several hosts each has a section, and its replicas share it. */
function spansOf(hosts: readonly HostRecord[]): Span[] {
  return hosts.flatMap(({ name, timeline }) =>
    name === ''
      ? timeline.spans
      : timeline.spans.map((span) => ({ ...span, lane: name, what: `${span.lane} ${span.what}` })),
  );
}

function addHosts(summary: Summary, { status, hosts }: RunRecord): void {
  if (status === 'planned') return;
  const rows = hosts.map((host) => [
    ...[host.name, host.plan?.previous?.release ?? '–', whatWasDone(host)],
  ]);
  summary.table(['host', 'before', 'what was done'], rows);
}

function addFailure(summary: Summary, record: RunRecord): void {
  const { hosts } = record;
  const [first] = hosts;
  if (first?.plan === undefined) return;
  if (hosts.length === 1) summary.add(md`**What serves now:** ${servesNow(first)}`);
  else {
    summary.add(md`**What serves now:** ${nameOf(record)}`);
    const rows = hosts.map((host) => [host.name, whatWasDone(host), servesNow(host)]);
    summary.table(['host', 'what was done', 'what serves now'], rows);
  }
  if (hosts.some(({ wayBack }) => wayBack === 'done'))
    summary.add(md`The way back took the same path: drained, healthy, watched.`);
  for (const host of hosts) addEvidence(summary, host);
}

function addEvidence(summary: Summary, { name, evidence }: HostRecord): void {
  if (evidence === undefined) return;
  const where = name === '' ? '' : `${name}: `;
  summary.heading(4, md`${where}${evidence.service}: ${evidence.state}`);
  if (evidence.log.length > 0) summary.add(codeBlock(evidence.log.join('\n'), 'text'));
  if (evidence.healthLog.length > 0) {
    summary.details('What its health check said', codeBlock(evidence.healthLog.join('\n'), 'text'));
  }
  summary.add(
    md`See more on the host: ${code(`docker compose logs --tail 1000 ${evidence.service}`)}`,
  );
}

/** Answered ones that a visitor would not have noticed, and which are told all the same. */
function repeatedIn({ repeated }: Figures): string {
  return repeated === 0 ? '' : `, ${repeated} repeated on a fresh connection`;
}

function addFigures(summary: Summary, figures: Figures): void {
  if (figures.total === 0) return;
  const milliseconds = (value: number | undefined) => (value === undefined ? '–' : `${value} ms`);
  const versions = Object.entries(figures.versions).map(([name, count]) => {
    const failed = figures.failedBy[name] ?? 0;
    return `${name}: ${count}${failed === 0 ? '' : ` and ${failed} errors`}`;
  });
  summary.table(
    ['requests', 'failed', 'longest gap', 'p95 before', 'p95 during', 'answered by'],
    [
      [
        figures.total,
        figures.failed,
        milliseconds(figures.longestGapMs),
        milliseconds(figures.p95BeforeMs),
        milliseconds(figures.p95DuringMs),
        versions.join(', ') || '–',
      ],
    ],
  );
  if (figures.repeated > 0) {
    summary.add(
      md`${figures.repeated} of the answered requests were repeated on a fresh connection, as browsers do: the proxy had closed the one that they were sent on.`,
    );
  }
  if (figures.announced > 0) {
    summary.add(
      md`${figures.announced} of the failed requests came while the proxy was away, as the plan had said; they do not count against ${code('probe.max-failed')}.`,
    );
  }
  const failures = Object.entries(figures.failures).map(([text, count]) => `${count} × ${text}`);
  if (failures.length > 0) summary.add(md`Failed: ${failures.join(', ')}`);
}
