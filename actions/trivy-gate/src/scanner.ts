/** The scanner: the pinned release, or a program of the user's; either with the hash it must have. */
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Job } from '../../../kit/action/job.ts';
import { type Finished, run, runOrFail } from '../../../kit/process/run.ts';
import { lastError } from './doubts.ts';
import { fail } from './errors.ts';
import { type Shelter, shelterEnvironment } from './hermetic.ts';
import type { Inputs } from './inputs.ts';
import { ensureArchive } from './scanner-download.ts';
import { assetName, isMalicious, PINNED_RELEASES, releaseUrl } from './scanner-pins.ts';
import { sha256OfFile } from './sha256.ts';
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

/** `process.platform`-`process.arch`. */
export function thisPlatform(): string {
  return `${process.platform}-${process.arch}`;
}

/**
 * Checks the program at `trivy-path`, or obtains the release, and asks it for its version. Nothing
 * is started whose hash was not checked in this very run.
 *
 * @throws {ActionError} FG020 to FG023.
 */
export async function obtainScanner(
  inputs: Inputs,
  runner: Runner,
  shelter: Shelter,
): Promise<Scanner> {
  refuseMalicious(inputs.scannerVersion);
  const { file, sha256 } =
    inputs.trivyPath === undefined
      ? await fromRelease(inputs, runner, shelter)
      : await fromPath(resolve(runner.workspace, inputs.trivyPath), inputs.scannerSha256);
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

function refuseMalicious(version: string): void {
  if (isMalicious(version)) throw fail('FG020', `Trivy ${version} must never run.`);
}

async function fromPath(file: string, expected: string | undefined) {
  if (!existsSync(file)) throw fail('FG023', `There is no file ${file}.`);
  const sha256 = await sha256OfFile(file).catch((error: unknown) => {
    throw fail('FG023', `${file} can not be read.`, { error });
  });
  if (sha256 !== expected) {
    throw fail('FG021', `${file} has SHA-256 ${sha256}, expected is ${expected ?? 'another'}.`);
  }
  return { file, sha256 };
}

async function fromRelease(inputs: Inputs, { env, log, signal }: Runner, shelter: Shelter) {
  const { scannerVersion: version } = inputs;
  const platform = thisPlatform();
  const asset = assetName(version, platform);
  const expected = inputs.scannerSha256 ?? PINNED_RELEASES[version]?.[platform];
  if (asset === undefined || expected === undefined) {
    const remedy = 'Provide the program with `trivy-path`, and its hash with `scanner-sha256`.';
    throw fail('FG022', `There is no release of Trivy ${version} for ${platform}.`, { remedy });
  }
  const toolCache = env.RUNNER_TOOL_CACHE || tmpdir();
  const archive = join(toolCache, 'fairway-trivy', version, asset);
  await ensureArchive({
    url: releaseUrl(version, asset),
    sha256: expected,
    file: archive,
    env,
    signal,
    onWait: (message) => log.info(`Trivy: ${message}`),
    onTampered: (found) =>
      log.warning(
        'The tool cache was changed',
        `${archive} has SHA-256 ${found}, expected is ${expected}. It is not used; a fresh one is downloaded.`,
      ),
  });
  const file = await unpack(archive, { env, signal }, shelter);
  return { file, sha256: await sha256OfFile(file) };
}

/** Unpacks into this run's own place: an unpacked program in the tool cache could be swapped. */
async function unpack(
  archive: string,
  { env, signal }: Pick<Runner, 'env' | 'signal'>,
  shelter: Shelter,
): Promise<string> {
  const directory = join(shelter.root, 'scanner');
  mkdirSync(directory);
  await runOrFail({
    file: 'tar',
    args: ['-xzf', archive, '-C', directory, 'trivy'],
    env: shelterEnvironment(env, shelter),
    signal,
  }).catch((error: unknown) => {
    throw fail('FG023', `${archive} can not be unpacked.`, { error });
  });
  return join(directory, 'trivy');
}

const versionSchema = z.object({ Version: z.string().min(1) });

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
  const said = lastError(finished);
  throw fail('FG023', `${file} does not tell its version${said === '' ? '.' : `: ${said}`}`);
}

function parseVersion({ stdout }: Finished): string | undefined {
  try {
    return versionSchema.parse(JSON.parse(stdout)).Version.replace(/^v/, '');
  } catch {
    return undefined;
  }
}
