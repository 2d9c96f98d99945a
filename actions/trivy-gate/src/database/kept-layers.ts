/**
 * Layers of databases in the tool cache of a self-hosted runner, as the registry had them. Other jobs
 * write there too, so a layer is copied first, and only a copy with the right hash is used.
 */
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copyHashed, plainFile, streamPiece } from '../archive/piece.ts';

/** What became of a layer that was looked for. */
export type Found = 'there' | 'missing' | 'changed';

/** A layer, and the directory in which it is kept. */
export interface KeptLayer {
  readonly place: string;
  readonly digest: string;
}

/** Where layers are kept; undefined where nothing outlives the job. */
export function placeOfLayers(env: NodeJS.ProcessEnv): string | undefined {
  const { RUNNER_TOOL_CACHE: tools, RUNNER_ENVIRONMENT: kind } = env;
  if (!tools || kind === 'github-hosted') return undefined;
  return join(tools, 'fairway-trivy', 'databases');
}

/**
 * Copies a kept layer to a file of our own. It is only there when the copied bytes have the digest.
 * Links and pipes are not read: the job would wait for as long as whoever made them likes.
 */
export async function takeKept(
  { place, digest }: KeptLayer,
  to: string,
  signal: AbortSignal,
): Promise<Found> {
  try {
    const kept = streamPiece(plainFile(fileOf(place, digest)));
    const copied = await copyHashed(kept, to, { expected: digest, signal });
    if (copied.digest === digest) return 'there';
    rmSync(to, { force: true });
    return 'changed';
  } catch {
    signal.throwIfAborted();
    // What can not be read is as good as not there.
    rmSync(to, { force: true });
    return 'missing';
  }
}

/**
 * Keeps a layer for the next run, and drops the oldest ones.
 *
 * @throws {Error} when that can not be written; nothing but the next run's time is lost.
 */
export function keepLayer({ place, digest }: KeptLayer, from: string): void {
  mkdirSync(place, { recursive: true });
  // Other jobs may be at it at the same time.
  const part = join(place, `${randomUUID()}.part`);
  try {
    copyFileSync(from, part);
    renameSync(part, fileOf(place, digest));
  } finally {
    rmSync(part, { force: true });
  }
  dropOldest(place);
}

// --- internal ---

/** Two databases, each of two repositories that are not at the same build. */
const KEPT_LAYERS = 4;
/** A download that was killed leaves its part behind. */
const PART_IS_LEFT_MS = 86_400_000;
const OWN_FILE = /^(?:sha(?:256|512)-[0-9a-f]+\.tar\.gz|[0-9a-f-]{36}\.part)$/;

function fileOf(place: string, digest: string): string {
  return join(place, `${digest.replace(':', '-')}.tar.gz`);
}

function dropOldest(place: string): void {
  // Whatever else may be there is not ours to remove.
  const names = readdirSync(place).filter((name) => OWN_FILE.test(name));
  const files = names.flatMap((name) => {
    const file = join(place, name);
    const found = statSync(file, { throwIfNoEntry: false });
    return found === undefined ? [] : [{ file, at: found.mtimeMs }];
  });
  const isPart = ({ file }: { file: string }) => file.endsWith('.part');
  const left = files.filter((one) => isPart(one) && one.at < Date.now() - PART_IS_LEFT_MS);
  const layers = files.filter((one) => !isPart(one)).sort((one, other) => other.at - one.at);
  for (const { file } of [...layers.slice(KEPT_LAYERS), ...left]) rmSync(file, { force: true });
}
