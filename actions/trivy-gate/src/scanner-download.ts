/** Fetches the release archive of the scanner; what is not the pinned one never gets a name. */

import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { messageOf } from '../../../kit/action/message.ts';
import { useEnvironmentProxy } from '../../../kit/network/proxy.ts';
import { connectionTrouble } from '../../../kit/registry/trouble.ts';
import { type Judgement, retry } from '../../../kit/retry/retry.ts';
import { fail } from './errors.ts';
import { sha256OfFile } from './sha256.ts';

/** What to fetch, and where to keep it. */
export interface Download {
  readonly url: string;
  readonly sha256: string;
  /** The archive's place in the tool cache. */
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly onWait: (message: string) => void;
  /** Told when the tool cache holds a file with another hash; it is not used. */
  readonly onTampered: (sha256: string) => void;
}

const RETRY_BUDGET_MS = 60_000;
const DOWNLOAD_LIMIT_MS = 300_000;

/**
 * Makes sure that the pinned archive is in the tool cache, from an earlier run or fresh.
 *
 * @throws {ActionError} FG021 for an archive with another hash, FG022 when none can be had.
 */
export async function ensureArchive(download: Download): Promise<void> {
  const { file, sha256, onTampered } = download;
  if (existsSync(file)) {
    const found = await sha256OfFile(file);
    if (found === sha256) return;
    onTampered(found);
  }
  mkdirSync(dirname(file), { recursive: true });
  // Other jobs of a self-hosted runner may be at it at the same time.
  const part = `${file}.${randomUUID()}.part`;
  try {
    await fetchTo(part, download);
    const found = await sha256OfFile(part);
    if (found !== sha256) throw wrongArchive(download, found);
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
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

async function fetchTo(part: string, { url, env, signal, onWait }: Download): Promise<void> {
  useEnvironmentProxy(env);
  const attempt = async () => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(DOWNLOAD_LIMIT_MS)]);
    const response = await fetch(url, { signal: limit });
    if (!response.ok || response.body === null) throw new BadStatus(response.status);
    await pipeline(Readable.fromWeb(response.body), createWriteStream(part), { signal: limit });
  };
  try {
    await retry(attempt, { budgetMs: RETRY_BUDGET_MS, judge, onWait, signal });
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

function wrongArchive({ url, sha256 }: Download, found: string) {
  return fail('FG021', `${url} has SHA-256 ${found}, expected is ${sha256}.`);
}
