/** Writes the findings down for code scanning, no more of them than GitHub takes. */
import { writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import type { Job } from '../../../../kit/action/job.ts';
import { MOST_RESULTS } from '../../../../kit/sarif/text.ts';
import { onDisk } from '../disk.ts';
import type { Target } from '../image/image.ts';
import { standingOf } from '../policy/policy.ts';
import type { Examination } from './examination.ts';
import { type SarifFacts, sarifOf } from './sarif.ts';

/**
 * GitHub refuses more than 10 MB, after compression:
 * https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/file-too-large
 */
const LARGEST_BYTES = 10_000_000;

/** A log as text, and how many findings it has not. */
export interface SarifText {
  readonly text: string;
  readonly omitted: number;
}

/**
 * Writes the file beside the report. There is none of an image that was not judged: its alerts would
 * look mended.
 *
 * @throws {ActionError} FK006.
 */
export function keepSarif(
  examination: Pick<Examination, 'target' | 'scanner' | 'scan' | 'decision'> & {
    readonly reportFile: string | undefined;
  },
  { workspace, log }: Pick<Job, 'workspace' | 'log'>,
): string | undefined {
  const { target, scanner, scan, decision, reportFile } = examination;
  if (decision.verdict === 'error' || reportFile === undefined) return undefined;
  const { text, omitted } = formatSarif({
    name: lastingName(target, workspace),
    digest: target.digest,
    imageId: target.imageId,
    platform: target.index === undefined ? undefined : target.platform,
    scannerVersion: scanner.version,
    findings: scan.report?.findings ?? [],
    blocking: standingOf(decision),
    waived: decision.waived ?? [],
    known: decision.comparison?.known,
  });
  if (omitted > 0) log.info(`SARIF: ${omitted} findings are left out, the least of them.`);
  const file = join(dirname(reportFile), 'trivy-gate.sarif');
  onDisk('The SARIF file can not be written', () => writeFileSync(file, text));
  return file;
}

/**
 * What an image is called from build to build. An archive goes by its path below the workspace, or
 * outside of that by the name of the file alone: where runners put it differs.
 */
export function lastingName(
  { name, archive }: Pick<Target, 'name' | 'archive'>,
  workspace: string,
): string {
  if (archive === undefined) return name;
  const file = resolve(workspace, name);
  const path = relative(workspace, file);
  return path === '' || path.startsWith('..') ? basename(file) : path;
}

/** The log with as many results as GitHub takes. `largest` is in bytes, after compression. */
export function formatSarif(facts: SarifFacts, largest: number = LARGEST_BYTES): SarifText {
  const all = Math.min(MOST_RESULTS, facts.findings.length);
  for (let most = all; ; most = Math.floor(most / 2)) {
    const log = sarifOf(facts, most);
    const text = JSON.stringify(log);
    if (fits(text, largest) || most === 0) {
      return { text, omitted: log.runs[0]?.properties.resultsOmitted ?? 0 };
    }
  }
}

// --- internal ---

/** What is small enough as it is need not be compressed to see that. */
function fits(text: string, largest: number): boolean {
  if (Buffer.byteLength(text) <= largest) return true;
  // Whoever uploads it takes more time over it, and gets it smaller still.
  return gzipSync(text, { level: constants.Z_BEST_SPEED }).byteLength <= largest;
}
