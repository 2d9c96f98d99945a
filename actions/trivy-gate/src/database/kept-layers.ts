/**
 * Layers of databases in the tool cache of a self-hosted runner, as the registry had them. Other jobs
 * write there too, so a layer is copied first, and only a copy with the right hash is used.
 */
import { createHash, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What became of a layer that was looked for. */
export type Found = 'there' | 'missing' | 'changed';

/** Where layers are kept; undefined where nothing outlives the job. */
export function placeOfLayers(env: NodeJS.ProcessEnv): string | undefined {
  const { RUNNER_TOOL_CACHE: tools, RUNNER_ENVIRONMENT: kind } = env;
  if (!tools || kind === 'github-hosted') return undefined;
  return join(tools, 'fairway-trivy', 'databases');
}

/** Copies a kept layer to a file of our own. It is only there when its bytes have the digest. */
export async function takeKept(place: string, digest: string, to: string): Promise<Found> {
  try {
    copyFileSync(fileOf(place, digest), to);
  } catch {
    // What can not be read is as good as not there.
    rmSync(to, { force: true });
    return 'missing';
  }
  if ((await digestOfFile(to, digest)) === digest) return 'there';
  rmSync(to, { force: true });
  return 'changed';
}

/**
 * Keeps a layer for the next run, and drops the oldest ones.
 *
 * @throws {Error} when that can not be written; nothing but the next run's time is lost.
 */
export function keepLayer(place: string, digest: string, from: string): void {
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

function fileOf(place: string, digest: string): string {
  return join(place, `${digest.replace(':', '-')}.tar.gz`);
}

async function digestOfFile(file: string, like: string): Promise<string> {
  const [algorithm = ''] = like.split(':');
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return `${algorithm}:${hash.digest('hex')}`;
}

function dropOldest(place: string): void {
  const files = readdirSync(place).flatMap((name) => {
    const file = join(place, name);
    const found = statSync(file, { throwIfNoEntry: false });
    return found === undefined ? [] : [{ file, at: found.mtimeMs }];
  });
  const isPart = ({ file }: { file: string }) => file.endsWith('.part');
  const left = files.filter((one) => isPart(one) && one.at < Date.now() - PART_IS_LEFT_MS);
  const layers = files.filter((one) => !isPart(one)).sort((one, other) => other.at - one.at);
  for (const { file } of [...layers.slice(KEPT_LAYERS), ...left]) rmSync(file, { force: true });
}
