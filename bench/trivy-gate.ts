/** What trivy-gate costs over plain Trivy, and what very many findings cost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { runOrFail } from '../kit/process/run.ts';
import { Summary } from '../kit/report/summary.ts';
import { formatVerdict } from '../kit/verdict/verdict.ts';
import { runAction } from '../test/runner/run-action.ts';
import { type GateStage, type PushedImage, startGateStage } from '../test/stack/gate-stage.ts';
import { median, type Row, seconds, type Topic, timed } from './table.ts';

const RUNS = 7;
const FINDINGS = 100_000;

/** Time over the plain tool on the same image and database. */
export const trivyGate: Topic = {
  title: 'trivy-gate over plain Trivy',
  method: `Median of ${RUNS} runs in turn, from the start of the process to its end, main and post together, with the check of the scanner's SHA-256 and the canaries; against \`trivy image --format json\` with an empty cache. Both download the database. Goal: at most 0.6 s more.`,
  head: ['image', 'trivy-gate', 'plain Trivy', 'difference'],
  async measure() {
    await using stage = await startGateStage();
    const database = await stage.database([]);
    const debs = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`package-${index}`, '1.0-1']),
    );
    const few = await stage.image({ debs: { openssl: '3.0.1-1' } });
    const many = await stage.image({ debs });
    return [
      await compare(stage, { name: '1 package', image: few, database }),
      await compare(stage, { name: '400 packages', image: many, database }),
    ];
  },
};

/** From the text of a report to verdict, summary, comment and SARIF. */
export const manyFindings: Topic = {
  title: `trivy-gate with ${FINDINGS.toLocaleString('en')} findings`,
  method: `Median of ${RUNS} runs: a report is read, judged, and written down as verdict, summary, comment and SARIF; in the second row also compared with another image of as many. Goal: 1.5 s and 500 MB.`,
  head: ['report', 'time', 'memory after the first run', 'summary', 'comment', 'SARIF'],
  async measure() {
    const text = largeReport(0);
    const before = largeReport(FINDINGS / 10);
    return [measureJudging(text), measureJudging(text, before)];
  },
};

function measureJudging(text: string, before?: string): Row {
  const times: number[] = [];
  let memory = 0;
  let sizes: readonly number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    sizes = judge(text, before).map((one) => Buffer.byteLength(one));
    times.push(performance.now() - started);
    if (run === 0) memory = process.memoryUsage().rss;
  }
  const read = text.length + (before?.length ?? 0);
  return [megabytes(read), seconds(median(times)), megabytes(memory), ...sizes.map(megabytes)];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 2 : 0)} MB`;
}

interface Case {
  readonly name: string;
  readonly image: PushedImage;
  readonly database: string;
}

async function compare(stage: GateStage, about: Case): Promise<Row> {
  const ours: number[] = [];
  const plain: number[] = [];
  // The first run of each fills the caches of the file system.
  for (let run = 0; run <= RUNS; run++) {
    const our = await timed(() => byAction(stage, about));
    const theirs = await timed(() => byHand(stage, about));
    if (run === 0) continue;
    ours.push(our);
    plain.push(theirs);
  }
  const difference = median(ours) - median(plain);
  return [about.name, seconds(median(ours)), seconds(median(plain)), seconds(difference)];
}

async function byAction(stage: GateStage, { image, database }: Case): Promise<void> {
  const { username, password } = stage.registry.writer;
  const inputs = { image: image.reference, 'db-repositories': database, username, password };
  await using run = await runAction({
    action: 'trivy-gate',
    inputs: { ...inputs, ...stage.trivy },
  });
  if (run.outputs['verdict'] !== 'pass') throw new Error(`not a pass:\n${run.maskedLog}`);
}

async function byHand(stage: GateStage, { image, database }: Case): Promise<void> {
  const { username, password } = stage.registry.writer;
  const directory = mkdtempSync(join(tmpdir(), 'fairway-bench-'));
  try {
    await runOrFail({
      file: stage.trivy['trivy-path'],
      args: [
        ...[
          'image',
          '--cache-dir',
          directory,
          '--db-repository',
          database,
          '--image-src',
          'remote',
        ],
        ...['--scanners', 'vuln', '--skip-version-check', '--disable-telemetry', '--quiet'],
        ...['--format', 'json', '--output', join(directory, 'report.json'), image.reference],
      ],
      env: { ...process.env, TRIVY_USERNAME: username, TRIVY_PASSWORD: password },
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Everything that people and tools get to read. */
function judge(text: string, before?: string): readonly [string, string, string] {
  const report = readable(text);
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

function readable(text: string): Report {
  const report = readReport(text);
  if (isUnusable(report)) throw new Error(report.problem);
  return report;
}

/** Findings that begin at a number: those of another report begin later, and most are the same. */
function largeReport(from: number): string {
  const Vulnerabilities = Array.from({ length: FINDINGS }, (_, count) =>
    vulnerability(from + count),
  );
  const Results = [
    { Target: 'x', Class: 'os-pkgs', Type: 'debian', Packages: [], Vulnerabilities },
  ];
  return JSON.stringify({ SchemaVersion: 2, Results });
}

function vulnerability(index: number) {
  const name = `package-${index % 2_000}`;
  return {
    VulnerabilityID: `CVE-2026-${index}`,
    PkgName: name,
    PkgIdentifier: { PURL: `pkg:deb/debian/${name}@1.0?arch=amd64&distro=debian-12.5` },
    InstalledVersion: '1.0',
    FixedVersion: '1.1',
    Severity: ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'][index % 4],
    Title: 'A hole that is described at some length, as these things are',
    Description: 'More words that nobody reads. '.repeat(10),
    PrimaryURL: `https://avd.aquasec.com/nvd/cve-2026-${index}`,
  };
}
