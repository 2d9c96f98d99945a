/** What very many findings cost trivy-gate. */
import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOrFail } from '../kit/process/run.ts';
import type { Judged } from './judge-report.ts';
import { median, megabytes, type Row, seconds, type Topic } from './table.ts';

const RUNS = 7;
const FINDINGS = 100_000;

/** From a report to verdict, summary, comment and SARIF. */
export const manyFindings: Topic = {
  title: `trivy-gate with ${FINDINGS.toLocaleString('en')} findings`,
  method: `Median of ${RUNS} runs, each in a process of its own: a report is read, judged, and written down as verdict, summary, comment and SARIF; in the second row it is also compared with another one as large. Goal: 1.5 s and 500 MB.`,
  head: ['reports', 'time', 'most memory', 'summary', 'comment', 'SARIF'],
  async measure() {
    using directory = mkdtempDisposableSync(join(tmpdir(), 'fairway-bench-'));
    const files = [0, FINDINGS / 10].map((from) => {
      const file = join(directory.path, `${from}.json`);
      writeFileSync(file, largeReport(from));
      return file;
    });
    return [await rowOf(files.slice(0, 1)), await rowOf(files)];
  },
};

async function rowOf(files: readonly string[]): Promise<Row> {
  const runs: Judged[] = [];
  for (let run = 0; run < RUNS; run++) {
    const args = [join(import.meta.dirname, 'judge-report.ts'), ...files];
    runs.push(JSON.parse((await runOrFail({ file: process.execPath, args })).stdout));
  }
  const middle = (key: keyof Judged) => median(runs.map((run) => run[key]));
  const sizes = (['read', 'memory', 'summary', 'comment', 'sarif'] as const).map((key) =>
    megabytes(middle(key)),
  );
  const [read = '', ...others] = sizes;
  return [read, seconds(middle('milliseconds')), ...others];
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
