/**
 * Fills the scanner's cache with the layer that the repository serves: from the tool cache where that is
 * kept from job to job and has this very layer, else by a download. What is used was hashed in this run.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from '../../../../kit/action/job.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import { plainLine } from '../../../../kit/report/foreign.ts';
import { type DatabaseKind, METADATA_FILE } from './database-kind.ts';
import { type Found, type KeptLayer, keepLayer, placeOfLayers, takeKept } from './kept-layers.ts';
import { findServedLayer, type ServedLayer } from './served-layer.ts';
import { unpackLayer } from './unpack-layer.ts';

/** What to fill, and from where. */
export interface CacheFilling {
  readonly kind: DatabaseKind;
  readonly repository: string;
  /** The scanner's cache directory, which does not exist yet. */
  readonly cache: string;
  readonly timeoutMs: number;
  readonly job: Pick<Job, 'env' | 'log' | 'signal'>;
}

/**
 * Gives the digest of the layer that now stands in the cache. Undefined where something went wrong: the
 * scanner may still be able to download what it needs.
 */
export async function fillCache(filling: CacheFilling): Promise<string | undefined> {
  const { cache, timeoutMs, job } = filling;
  const place = placeOfLayers(job.env);
  const signal = AbortSignal.any([job.signal, AbortSignal.timeout(timeoutMs)]);
  const layer = `${cache}.layer`;
  try {
    return await fill(filling, { place, layer, signal });
  } catch (error) {
    job.signal.throwIfAborted();
    rmSync(cache, { recursive: true, force: true });
    job.log.debug(`${filling.repository} is left to the scanner: ${plainLine(messageOf(error))}`);
    return undefined;
  } finally {
    rmSync(layer, { force: true });
  }
}

// --- internal ---

interface Ways {
  /** In the tool cache; undefined where nothing outlives the job. */
  readonly place: string | undefined;
  /** Our own copy of the layer. */
  readonly layer: string;
  readonly signal: AbortSignal;
}

async function fill(
  { kind, repository, cache, job }: CacheFilling,
  { place, layer, signal }: Ways,
): Promise<string | undefined> {
  const served = await findServedLayer(kind, repository, signal);
  if (served === undefined) return undefined;
  const { digest } = served;
  const found = place === undefined ? 'missing' : await takeKept({ place, digest }, layer, signal);
  tell(found, served, job.log);
  if (found !== 'there') await served.save(layer);
  const directory = join(cache, kind.directory);
  await unpackLayer({ layer, directory, names: [kind.file, METADATA_FILE], signal });
  if (found === 'there') {
    job.log.info(`${repository} still serves ${digest}, which is in the tool cache.`);
  } else if (place !== undefined) {
    keep({ place, digest }, layer, job.log);
  }
  return digest;
}

function tell(found: Found, { digest }: ServedLayer, log: Job['log']): void {
  if (found !== 'changed') return;
  log.warning(
    'The tool cache was changed',
    `The database that is kept as ${digest} is another one. It is not used; a fresh one is downloaded.`,
  );
}

function keep(kept: KeptLayer, layer: string, log: Job['log']): void {
  try {
    keepLayer(kept, layer);
  } catch (error) {
    log.info(`The database is not kept for the next run: ${plainLine(messageOf(error))}.`);
  }
}
