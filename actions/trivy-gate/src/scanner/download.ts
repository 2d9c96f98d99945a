/** Obtains the release archive of the scanner; what is not the pinned one never gets a name. */

import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ActionError } from '../../../../kit/action/errors.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import { sender } from '../../../../kit/network/http.ts';
import { connectionTrouble } from '../../../../kit/network/trouble.ts';
import { type Judgement, retry } from '../../../../kit/retry/retry.ts';
import { plainFile, readPiece } from '../archive/piece.ts';
import { fail } from '../errors.ts';
import { sha256Of } from './sha256.ts';

/** What to fetch, and where to keep it. */
export interface Download {
  /** Where it is, asked in this order; each must have the same bytes. */
  readonly urls: readonly string[];
  readonly sha256: string;
  /** The archive's place in the tool cache. */
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly onWait: (message: string) => void;
  /** Told when the tool cache holds a file with another hash; it is not used. */
  readonly onTampered: (sha256: string) => void;
  /** Told when the archive could not be put into the tool cache; the next run downloads again. */
  readonly onNotKept: (reason: string) => void;
}

/** For the waits of all places together. */
const RETRY_BUDGET_MS = 60_000;
const DOWNLOAD_LIMIT_MS = 300_000;
/** Five times the archive of 0.74.0. */
const LARGEST_ARCHIVE_BYTES = 256 * 1_048_576;

/**
 * The bytes of the pinned archive, from the tool cache or fresh. They are read once, hashed and then
 * used, so that nobody can change them in between.
 *
 * @throws {ActionError} FG021 for an archive with another hash, FG022 when none can be had.
 */
export async function obtainArchive(download: Download): Promise<Uint8Array> {
  const { sha256, onTampered } = download;
  const kept = readKept(download.file);
  if (kept !== undefined) {
    const found = sha256Of(kept);
    if (found === sha256) return kept;
    onTampered(found);
  }
  const fresh = await fetchFromAny(download);
  keep(download, fresh);
  return fresh;
}

// --- internal ---

/** Of several places one that has something else hides none of the others, and is told. */
async function fetchFromAny(download: Download): Promise<Uint8Array> {
  const { urls, sha256, onWait } = download;
  const failures: ActionError[] = [];
  for (const url of urls) {
    try {
      const fresh = await fetchArchive(download, url);
      const found = sha256Of(fresh);
      if (found === sha256) return fresh;
      failures.push(fail('FG021', `${url} has SHA-256 ${found}, expected is ${sha256}.`));
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      failures.push(error);
    }
    if (url !== urls.at(-1)) onWait(failures.at(-1)?.what ?? '');
  }
  const wrong = failures.find(({ code }) => code === 'FG021');
  const answers = failures.map(({ what }) => what).join('\n');
  throw fail(wrong === undefined ? 'FG022' : 'FG021', answers, { error: wrong ?? failures[0] });
}

/**
 * What can not be read is as good as not there. So are pipes, links and what is far too large: others
 * write to the tool cache too, and the job would wait for as long as they like.
 */
function readKept(file: string): Uint8Array | undefined {
  try {
    return readPiece(plainFile(file), 'The kept release', LARGEST_ARCHIVE_BYTES);
  } catch {
    return undefined;
  }
}

/** Only a whole archive that was checked gets to the tool cache, which outlives the job. */
function keep({ file, onNotKept }: Download, archive: Uint8Array): void {
  // Other jobs of a self-hosted runner may be at it at the same time.
  const part = `${file}.${randomUUID()}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    try {
      writeFileSync(part, archive);
      renameSync(part, file);
    } finally {
      rmSync(part, { force: true });
    }
  } catch (error) {
    onNotKept(messageOf(error));
  }
}

/** An HTTP status that is not 200. */
class BadStatus extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`the server answered ${status}`);
    this.status = status;
  }
}

async function fetchArchive(
  { urls, env, signal, onWait }: Download,
  url: string,
): Promise<Uint8Array> {
  const send = sender(env, signal);
  const attempt = async () => {
    const { status, body } = await send({
      method: 'GET',
      url: new URL(url),
      limitBytes: LARGEST_ARCHIVE_BYTES,
      limitMs: DOWNLOAD_LIMIT_MS,
    });
    if (status !== 200) throw new BadStatus(status);
    return body;
  };
  try {
    const budgetMs = RETRY_BUDGET_MS / urls.length;
    return await retry(attempt, { budgetMs, judge, onWait, signal });
  } catch (error) {
    signal.throwIfAborted();
    const reason = connectionTrouble(error)?.text ?? messageOf(error);
    throw fail('FG022', `${url} could not be downloaded: ${reason}.`, { error });
  }
}

function judge(error: unknown): Judgement {
  if (error instanceof BadStatus) {
    const passes = error.status === 429 || error.status >= 500;
    return passes ? { retry: true, reason: error.message } : { retry: false };
  }
  const trouble = connectionTrouble(error);
  return trouble?.passes === true ? { retry: true, reason: trouble.text } : { retry: false };
}
