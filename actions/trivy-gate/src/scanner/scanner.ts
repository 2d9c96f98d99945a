/** The scanner: the pinned release, or a program of the user's; either with the hash it must have. */
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Job } from '../../../../kit/action/job.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import { describeEnd, type Finished, run } from '../../../../kit/process/run.ts';
import { lastError } from '../doubt/doubts.ts';
import { fail } from '../errors.ts';
import type { Inputs } from '../inputs.ts';
import { obtainArchive } from './download.ts';
import { assetName, isMalicious, PINNED_RELEASES, releaseUrl, thisPlatform } from './pins.ts';
import { chunksOf, type PlacedProgram, placeProgram } from './place-program.ts';
import { fileOfArchive } from './release-archive.ts';
import { type Shelter, shelterEnvironment } from './shelter.ts';
import { versionArguments } from './trivy-arguments.ts';

/** A program that was checked and may run. */
export interface Scanner {
  readonly file: string;
  readonly version: string;
  /** Of the program itself. */
  readonly sha256: string;
}

/** The part of the job that obtaining the scanner needs. */
type Runner = Pick<Job, 'env' | 'workspace' | 'log' | 'signal'>;

const VERSION_LIMIT_MS = 30_000;

/**
 * Takes the program at `trivy-path`, or the one of the release, checks it, and asks it for its
 * version. What runs is a copy of the checked bytes in this run's own place: a file in the tool cache
 * or in the workspace could be swapped after the check.
 *
 * @throws {ActionError} FG020 to FG023, FK006.
 */
export async function obtainScanner(
  inputs: Inputs,
  runner: Runner,
  shelter: Shelter,
): Promise<Scanner> {
  refuseMalicious(inputs.scannerVersion);
  const file = join(shelter.root, 'trivy');
  const { sha256, malicious } =
    inputs.trivyPath === undefined
      ? placeProgram([await fromRelease(inputs, runner)], file)
      : placeOwn(resolve(runner.workspace, inputs.trivyPath), inputs.scannerSha256, file);
  refuseMalicious(malicious);
  const version = await versionOf(file, runner, shelter);
  refuseMalicious(version);
  if (inputs.trivyPath === undefined && version !== inputs.scannerVersion) {
    const what = `The archive of Trivy ${inputs.scannerVersion} holds version ${version}.`;
    throw fail('FG021', what);
  }
  return { file, version, sha256 };
}

/** What will run, in words, for the plan. */
export function describeScanner(inputs: Inputs): string {
  return inputs.trivyPath === undefined
    ? `Trivy ${inputs.scannerVersion} (release for ${thisPlatform()})`
    : `Trivy at ${inputs.trivyPath}`;
}

// --- internal ---

function refuseMalicious(version: string | undefined): void {
  if (version === undefined || !isMalicious(version)) return;
  throw fail('FG020', `Trivy ${version} must never run.`);
}

function placeOwn(from: string, expected: string | undefined, file: string): PlacedProgram {
  const placed = placeProgram(chunksOf(from), file);
  if (placed.sha256 === expected) return placed;
  const what = `${from} has SHA-256 ${placed.sha256}, expected is ${expected ?? 'another'}.`;
  throw fail('FG021', what);
}

async function fromRelease(inputs: Inputs, { env, log, signal }: Runner): Promise<Buffer> {
  const { scannerVersion: version } = inputs;
  const platform = thisPlatform();
  const asset = assetName(version, platform);
  const expected = inputs.scannerSha256 ?? PINNED_RELEASES[version]?.[platform];
  if (asset === undefined || expected === undefined) {
    const remedy = 'Provide the program with `trivy-path`, and its hash with `scanner-sha256`.';
    throw fail('FG022', `There is no release of Trivy ${version} for ${platform}.`, { remedy });
  }
  const file = join(env.RUNNER_TOOL_CACHE || tmpdir(), 'fairway-trivy', version, asset);
  const archive = await obtainArchive({
    urls: inputs.downloadMirror.map((base) => releaseUrl(base, version, asset)),
    sha256: expected,
    file,
    env,
    signal,
    onWait: (message) => log.info(`Trivy: ${message}`),
    onTampered: (found) =>
      log.warning(
        'The tool cache was changed',
        `${file} has SHA-256 ${found}, expected is ${expected}. It is not used; a fresh one is downloaded.`,
      ),
    onNotKept: (reason) => log.info(`The release is not kept for the next run: ${reason}.`),
  });
  return fileOfArchive(archive, 'trivy').catch((error: unknown) => {
    throw fail('FG023', `${asset} can not be unpacked: ${messageOf(error)}.`, { error });
  });
}

const versionSchema = z.object({ Version: z.string().check(z.minLength(1)) });

async function versionOf(file: string, { env, signal }: Runner, shelter: Shelter) {
  const finished = await run({
    file,
    args: versionArguments(shelter),
    env: shelterEnvironment(env, shelter),
    cwd: shelter.cwd,
    timeoutMs: VERSION_LIMIT_MS,
    signal,
  }).catch((error: unknown) => {
    throw fail('FG023', `${file} can not be started.`, { error });
  });
  signal.throwIfAborted();
  const version = parseVersion(finished);
  if (version !== undefined) return version;
  const end = finished.exitCode === 0 ? '' : `it ${describeEnd(finished)}`;
  const said = lastError(finished) || end;
  const words = `${file} does not tell its version${said === '' ? '' : `: ${said}`}`;
  throw fail('FG023', words.replace(/[^.?!]$/, '$&.'));
}

function parseVersion({ stdout }: Finished): string | undefined {
  try {
    return versionSchema.parse(JSON.parse(stdout)).Version.replace(/^v/, '');
  } catch {
    return undefined;
  }
}
