/** The summary of a run: verdict, requests, time line, plan, and after a failure what was seen. */

import { code, codeBlock, heading, md, mermaid } from '../../../kit/report/markdown.ts';
import type { Summary } from '../../../kit/report/summary.ts';
import { formatDuration } from '../../../kit/time/duration.ts';
import { ganttOf } from './gantt.ts';
import { describePlan } from './plan.ts';
import type { Figures } from './probe/statistics.ts';
import type { RunRecord, Status } from './record.ts';
import { describeStanding } from './standing.ts';

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
  const { status, release, plan, figures } = record;
  // It has a report of its own.
  if (record.phase === 'lint') return;
  if (status !== undefined && status !== 'reported') {
    const took = formatDuration(now - record.startedAt);
    const title = md`${inWords(record)}: ${release?.release ?? ''} in ${took}`;
    summary.addFirst(heading(3, title));
    if (release !== undefined) summary.add(md`Digest ${code(release.digest)}`);
  }
  if (status === undefined) addFailure(summary, record);
  if (figures !== undefined) addFigures(summary, figures);
  const gantt = ganttOf(record.timeline.spans);
  if (gantt !== undefined) summary.add(mermaid(gantt));
  if (plan !== undefined && record.env !== undefined) {
    const lines = describePlan(plan, record.env).map((line) => line.replaceAll('`', ''));
    summary.details('Plan', codeBlock(lines.join('\n')));
  }
}

/** How a run went that ended well, in a line for the log. */
export function verdictOf(record: RunRecord, now: number): string {
  const { release, figures, startedAt } = record;
  const requests =
    figures === undefined || figures.total === 0
      ? ''
      : `; ${figures.total} requests, ${figures.failed} failed, longest gap ${figures.longestGapMs} ms`;
  return `${inWords(record)}: ${release?.release ?? ''} in ${formatDuration(now - startedAt)}${requests}`;
}

// --- internal ---

function inWords({ status, goesBack }: RunRecord): string {
  if (status === undefined) return '';
  return goesBack && status === 'deployed' ? WENT_BACK : VERDICTS[status];
}

function addFailure(summary: Summary, record: RunRecord): void {
  const { evidence, plan, wayBack } = record;
  if (plan !== undefined) summary.add(md`**What serves now:** ${servesNow(record)}`);
  if (wayBack === 'done')
    summary.add(md`The way back took the same path: drained, healthy, watched.`);
  if (evidence === undefined) return;
  summary.heading(4, md`${evidence.service}: ${evidence.state}`);
  if (evidence.log.length > 0) summary.add(codeBlock(evidence.log.join('\n'), 'text'));
  if (evidence.healthLog.length > 0) {
    summary.details('What its health check said', codeBlock(evidence.healthLog.join('\n'), 'text'));
  }
  summary.add(
    md`See more on the host: ${code(`docker compose logs --tail 1000 ${evidence.service}`)}`,
  );
}

function servesNow({ plan, wayBack, replicas, phase }: RunRecord): string {
  if (replicas !== undefined) {
    const back = wayBack === 'done' ? ' It was put back by itself.' : '';
    return describeStanding(replicas) + back;
  }
  const untouched: readonly RunRecord['phase'][] = ['plan', 'image', 'validate'];
  if (!untouched.includes(phase)) return 'the host could not be asked; run `operation: status`.';
  const previous = plan?.previous?.release;
  return previous === undefined ? 'nothing, as before.' : `${previous}; nothing was changed.`;
}

function addFigures(summary: Summary, figures: Figures): void {
  if (figures.total === 0) return;
  const milliseconds = (value: number | undefined) => (value === undefined ? '–' : `${value} ms`);
  const versions = Object.entries(figures.versions).map(([name, count]) => `${name}: ${count}`);
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
  const failures = Object.entries(figures.failures).map(([text, count]) => `${count} × ${text}`);
  if (failures.length > 0) summary.add(md`Failed: ${failures.join(', ')}`);
}
