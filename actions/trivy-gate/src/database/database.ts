/** The vulnerability database, from the first repository that serves a usable one. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from '../../../../kit/action/job.ts';
import { describeEnd, run } from '../../../../kit/process/run.ts';
import { retry } from '../../../../kit/retry/retry.ts';
import type { Clock } from '../../../../kit/time/clock.ts';
import { type Doubt, lastError } from '../doubt/doubts.ts';
import { fail } from '../errors.ts';
import type { Scanner } from '../scanner/scanner.ts';
import { type Shelter, shelterEnvironment } from '../scanner/shelter.ts';
import { downloadArguments } from '../scanner/trivy-arguments.ts';
import { judgeDatabase } from './database-facts.ts';
import { type DatabaseKind, METADATA_FILE } from './database-kind.ts';
import { fillCache } from './layer-cache.ts';

/** A database on disk, fresh enough. */
export interface Database {
  /** The cache directory that holds nothing else. */
  readonly cache: string;
  readonly repository: string;
  /** ISO 8601. */
  readonly updatedAt: string;
  /** Digest of its layer at the repository; undefined where the scanner downloaded it by itself. */
  readonly digest: string | undefined;
}

/** What obtaining the database needs. */
export interface DatabaseRequest {
  readonly kind: DatabaseKind;
  readonly repositories: readonly string[];
  readonly maxAgeMs: number;
  /** For one repository. */
  readonly timeoutMs: number;
  readonly scanner: Scanner;
  readonly shelter: Shelter;
  readonly job: Pick<Job, 'env' | 'log' | 'signal'>;
  readonly clock: Clock;
}

/**
 * Asks one repository after the other, whatever the error of the one before, and all of them again
 * while one of them fails in a way that is known to pass.
 *
 * @throws {ActionError} FG030, FG031 or FG052, with the answer of each repository.
 */
export async function obtainDatabase(request: DatabaseRequest): Promise<Database> {
  const { clock, job } = request;
  try {
    return await retry((round) => askAll(request, round), {
      budgetMs: RETRY_BUDGET_MS,
      judge: (error) =>
        error instanceof NoDatabase && error.misses.some((miss) => miss.passes)
          ? { retry: true, reason: error.message }
          : { retry: false },
      onWait: (message) => job.log.info(`${request.kind.name}: ${message}`),
      signal: job.signal,
      clock,
    });
  } catch (error) {
    job.signal.throwIfAborted();
    if (!(error instanceof NoDatabase)) throw error;
    throw noDatabase(request.kind, error.misses);
  }
}

// --- internal ---

/** Time for the waits between rounds through the repositories. */
const RETRY_BUDGET_MS = 90_000;

/** What one repository answered in place of a usable database. */
interface Miss {
  readonly repository: string;
  readonly doubt: Doubt;
  readonly passes: boolean;
}

/** No repository served a usable database in this round. */
class NoDatabase extends Error {
  readonly misses: readonly Miss[];

  constructor(misses: readonly Miss[]) {
    super('no repository served a usable database');
    this.misses = misses;
  }
}

async function askAll(request: DatabaseRequest, round: number): Promise<Database> {
  const misses: Miss[] = [];
  for (const [index, repository] of request.repositories.entries()) {
    const name = `${request.kind.directory}-${round}-${index + 1}`;
    const cache = join(request.shelter.root, name);
    const answer = await ask(request, repository, cache);
    if ('updatedAt' in answer) return answer;
    request.job.log.info(`${repository}: ${answer.doubt.sentence}.`);
    misses.push(answer);
  }
  throw new NoDatabase(misses);
}

async function ask(
  request: DatabaseRequest,
  repository: string,
  cache: string,
): Promise<Database | Miss> {
  const { kind, maxAgeMs, clock } = request;
  const digest = await fillCache({ ...request, repository, cache });
  const miss = digest === undefined ? await download(request, repository, cache) : undefined;
  if (miss !== undefined) return miss;
  const limits = { now: clock.now(), maxAgeMs, schema: kind.schema };
  const judgement = judgeDatabase(readMetadata(join(cache, kind.directory)), limits);
  if (judgement.doubt === undefined) {
    return { cache, repository, updatedAt: judgement.updatedAt, digest };
  }
  rmSync(cache, { recursive: true, force: true });
  return { repository, doubt: judgement.doubt, passes: false };
}

/** Lets the scanner download it; gives the reason where that failed. */
async function download(
  { kind, scanner, shelter, job, timeoutMs }: DatabaseRequest,
  repository: string,
  cache: string,
): Promise<Miss | undefined> {
  const finished = await run({
    file: scanner.file,
    args: downloadArguments({ kind, shelter, repository, cache, timeoutMs }),
    env: shelterEnvironment(job.env, shelter),
    cwd: shelter.cwd,
    timeoutMs,
    signal: job.signal,
    onLine: job.log.foreign,
  });
  job.signal.throwIfAborted();
  if (finished.exitCode === 0) return undefined;
  rmSync(cache, { recursive: true, force: true });
  const said = lastError(finished) || describeEnd(finished);
  const passes = finished.timedOut || isPassing(said);
  return { repository, doubt: { code: 'FG030', sentence: said }, passes };
}

/** Rate limits, overload and cut connections, in the words of go-containerregistry and Go's net. */
function isPassing(said: string): boolean {
  return /TOOMANYREQUESTS|\b(408|429|5\d\d)\b|timeout|timed out|deadline exceeded|connection reset|EOF|temporary failure/i.test(
    said,
  );
}

function readMetadata(directory: string): string {
  try {
    return readFileSync(join(directory, METADATA_FILE), 'utf8');
  } catch {
    return '';
  }
}

/** Too old is said only where that is all that is wrong: somebody served a database at least. */
function noDatabase(kind: DatabaseKind, misses: readonly Miss[]) {
  const isOld = misses.every(({ doubt }) => doubt.code === 'FG031');
  const answers = misses.map(({ repository, doubt }) => `${repository}: ${doubt.sentence}.`);
  return fail(isOld ? kind.old : kind.missing, answers.join('\n'));
}
