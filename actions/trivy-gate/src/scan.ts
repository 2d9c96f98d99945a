/** The scan of one image, and the proof that the scanner is alive, in the same sealed place. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from '../../../kit/action/job.ts';
import { messageOf } from '../../../kit/action/message.ts';
import { run } from '../../../kit/process/run.ts';
import type { Database } from './database/database.ts';
import { onDisk } from './disk.ts';
import { canarySbom, doubtsOfCanaries, doubtsOfPlan, planCanaries } from './doubt/canary.ts';
import {
  type Doubt,
  doubtsOfReport,
  doubtsOfRun,
  type Ended,
  type Expected,
  notesOfRun,
} from './doubt/doubts.ts';
import { fail } from './errors.ts';
import { isUnusable, type Report, readReport, type Unusable } from './findings/trivy-report.ts';
import type { Scanner } from './scanner/scanner.ts';
import { type Shelter, shelterEnvironment } from './scanner/shelter.ts';
import {
  imageScanArguments,
  placeScanArguments,
  sbomScanArguments,
} from './scanner/trivy-arguments.ts';

/** What to scan, with what. */
export interface ScanRequest extends Expected {
  /** The name without tag and digest. */
  readonly name: string;
  /** The sealed copy of an image that came in an archive. */
  readonly layout?: string | undefined;
  readonly credentials: { readonly username: string; readonly password: string } | undefined;
  readonly timeoutMs: number;
  readonly scanner: Scanner;
  readonly database: Database;
  readonly shelter: Shelter;
  readonly job: Pick<Job, 'env' | 'log' | 'signal'>;
  /** Names the files of this scan, which are beside those of others. */
  readonly label: 'image' | 'baseline';
}

/** What came out of it. Without doubts the report can be relied on. */
export interface Scan {
  readonly report: Report | undefined;
  /** Where the report stands, when there is one. */
  readonly reportFile: string | undefined;
  readonly doubts: readonly Doubt[];
  /** Gaps that leave the rest sound. */
  readonly notes: readonly string[];
}

/** Trivy ends by itself at its time limit and says so; this much later it is interrupted. */
const GRACE_MS = 2_000;

/** Scans the image; when that went well, lets the canaries prove that something would be found. */
export async function scanImage(request: ScanRequest): Promise<Scan> {
  const { shelter, digest, name, credentials, job } = request;
  const reportFile = reportFileOf(request);
  const args = imageScanArguments({
    ...request,
    image: `${name}@${digest}`,
    cache: request.database.cache,
    report: reportFile,
    withPassword: credentials !== undefined,
  });
  const ended = await runScanner(request, args, job.log.foreign);
  const doubts = doubtsOfRun(ended, shelter.configuration);
  const read = readScan(reportFile, ended, doubts);
  if (read.report === undefined) return { ...read, reportFile: undefined, notes: [] };
  const { report } = read;
  const all = [...read.doubts, ...doubtsOfReport(report, request)];
  const plan = planCanaries(report);
  const notes = [
    ...notesOfRun(ended),
    ...plan.mute.map((type) => `Trivy has no advisories for packages of ${type}.`),
  ];
  if (all.length > 0) return { report, reportFile, doubts: all, notes };
  const unproved = doubtsOfPlan(plan);
  const alive = unproved.length > 0 ? unproved : await askCanaries(request, plan);
  job.log.info(
    alive.length > 0
      ? 'The canaries were passed over.'
      : `Canaries found: ${plan.canaries.map((canary) => canary.name).join(', ')}.`,
  );
  return { report, reportFile, doubts: alive, notes };
}

/** Where the scanner is told to put the report. */
export function reportFileOf({ shelter, label }: Pick<ScanRequest, 'shelter' | 'label'>): string {
  return join(shelter.reports, `${label}.json`);
}

/** Scans a directory in the same surroundings, with the same databases. Nothing in it is judged. */
export function scanPlace(request: ScanRequest, place: string): Promise<Reading> {
  const { shelter, database } = request;
  const report = join(shelter.reports, 'place.json');
  const args = placeScanArguments({ ...request, place, cache: database.cache, report });
  return scanOffline(request, args, report);
}

// --- internal ---

type Reading = Pick<Scan, 'report' | 'doubts'>;

/** A scan for which nothing is asked over the network: it gets no password. */
async function scanOffline(
  request: ScanRequest,
  args: readonly string[],
  reportFile: string,
): Promise<Reading> {
  const anonymous = { ...request, credentials: undefined };
  const ended = await runScanner(anonymous, args, request.job.log.debug);
  return readScan(reportFile, ended, doubtsOfRun(ended, request.shelter.configuration));
}

/** Reads the report only of a run that ended well: half a report looks like a clean one. */
function readScan(file: string, ended: Ended, doubts: readonly Doubt[]): Reading {
  if (ended.timedOut || ended.exitCode !== 0) return { report: undefined, doubts };
  const report = readReportFile(file);
  if (!isUnusable(report)) return { report, doubts };
  const sentence = `The report of the scanner can not be used: ${report.problem}.`;
  return { report: undefined, doubts: [...doubts, { code: 'FG007', sentence }] };
}

async function askCanaries(
  request: ScanRequest,
  plan: ReturnType<typeof planCanaries>,
): Promise<Doubt[]> {
  const { shelter, database, label } = request;
  const sbom = join(shelter.reports, `${label}-canary.cdx.json`);
  const reportFile = join(shelter.reports, `${label}-canary.json`);
  onDisk('The canaries can not be written', () => writeFileSync(sbom, canarySbom(plan)));
  const args = sbomScanArguments({ ...request, sbom, cache: database.cache, report: reportFile });
  const { report, doubts } = await scanOffline(request, args, reportFile);
  if (report !== undefined) return doubtsOfCanaries(plan, report);
  const reason = doubts[0]?.sentence ?? '';
  return [{ code: 'FG009', sentence: `The canaries could not be asked. ${reason}` }];
}

async function runScanner(
  request: ScanRequest,
  args: readonly string[],
  onLine: (line: string) => void,
): Promise<Ended> {
  const { scanner, shelter, credentials, timeoutMs, job } = request;
  const ended = await run({
    file: scanner.file,
    args,
    env: shelterEnvironment(job.env, shelter, { TRIVY_USERNAME: credentials?.username }),
    cwd: shelter.cwd,
    ...(credentials === undefined ? {} : { input: credentials.password }),
    timeoutMs: timeoutMs + GRACE_MS,
    signal: job.signal,
    onLine,
  }).catch((error: unknown) => {
    throw fail('FG005', 'The scanner can not be started any more.', { error });
  });
  job.signal.throwIfAborted();
  return ended;
}

function readReportFile(file: string): Report | Unusable {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { problem: isMissing ? 'it is missing' : `it can not be read (${messageOf(error)})` };
  }
  return readReport(text);
}
