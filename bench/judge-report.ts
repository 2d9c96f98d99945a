/** Judges reports in a process of its own, for many-findings.ts: `node judge-report.ts REPORT [BASELINE]`. */
import { readFileSync, statSync } from 'node:fs';
import {
  isUnusable,
  type Report,
  readReport,
} from '../actions/trivy-gate/src/findings/trivy-report.ts';
import { decide, type Policy } from '../actions/trivy-gate/src/policy/policy.ts';
import { formatSarif } from '../actions/trivy-gate/src/report/sarif-file.ts';
import { summarize } from '../actions/trivy-gate/src/report/summary.ts';
import { verdictOf } from '../actions/trivy-gate/src/report/verdict.ts';
import { LONGEST_COMMENT } from '../kit/github/comment-text.ts';
import { Summary } from '../kit/report/summary.ts';
import { formatVerdict } from '../kit/verdict/verdict.ts';

/** What is printed, as JSON. All but the time are in bytes. */
export interface Judged {
  readonly milliseconds: number;
  /** The most that the process had. */
  readonly memory: number;
  readonly read: number;
  readonly summary: number;
  readonly comment: number;
  readonly sarif: number;
}

const files = process.argv.slice(2);
const [image = '', baseline] = files;
const started = performance.now();
const [summary = 0, comment = 0, sarif = 0] = judge(image, baseline).map((text) =>
  Buffer.byteLength(text),
);
const judged: Judged = {
  milliseconds: performance.now() - started,
  memory: process.resourceUsage().maxRSS * 1_024,
  read: files.reduce((sum, file) => sum + statSync(file).size, 0),
  ...{ summary, comment, sarif },
};
console.log(JSON.stringify(judged));

/** Everything that people and tools get to read: summary, comment and SARIF. */
function judge(file: string, before?: string): readonly [string, string, string] {
  const report = readable(file);
  const name = 'ghcr.io/acme/shop';
  const digest = `sha256:${'0'.repeat(64)}`;
  const baseline =
    before === undefined
      ? undefined
      : { name, digest, findings: readable(before).findings, at: Date.now() };
  const known = baseline && { maxAgeKnownMs: undefined };
  const policy: Policy = { severity: ['CRITICAL'], fixableOnly: false, eol: 'error', known };
  const decision = decide({ report, doubts: [], notes: [], baseline }, policy);
  if (decision.verdict !== 'block') throw new Error('the report should block');
  const subject = { name, digest, platform: undefined };
  const databaseUpdatedAt = '2026-01-01T00:00:00Z';
  const scanner = { version: '0.74.0', sha256: '0'.repeat(64) };
  const summary = new Summary();
  summarize(summary, decision, {
    subject,
    policy,
    scanner: scanner.version,
    databaseUpdatedAt,
    databaseRepository: 'a repository',
    reportFile: undefined,
  });
  formatVerdict(verdictOf({ decision, policy, subject, scanner, databaseUpdatedAt, now: 0 }));
  const sarif = formatSarif({
    ...{ name, digest, platform: undefined, scannerVersion: scanner.version },
    ...{ findings: report.findings, blocking: decision.blocking, waived: [] },
    known: decision.comparison?.known,
  });
  return [summary.render(), summary.render(LONGEST_COMMENT), sarif.text];
}

function readable(file: string): Report {
  const report = readReport(readFileSync(file, 'utf8'));
  if (isUnusable(report)) throw new Error(report.problem);
  return report;
}
