/** A digest of the files that a builder gets to see: names, kinds, modes and content, not times. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { messageOf } from '../../../../../kit/action/message.ts';
import { Unknowable } from '../unknowable.ts';
import { type Context, contextFiles, type Entry } from './context-files.ts';

/** Files that are read at the same time. */
const AT_ONCE = 16;

/**
 * The digest of a context, 64 hex digits. Times do not count, because a checkout makes new ones, nor
 * do owners, which builders set to root, nor extended attributes, which checkouts have none of.
 *
 * @throws {Unknowable} when something in it can not be read or never is the same twice.
 */
export async function contextDigest(context: Context): Promise<string> {
  try {
    const entries = await contextFiles(context);
    const hash = createHash('sha256');
    for (let start = 0; start < entries.length; start += AT_ONCE) {
      const some = entries.slice(start, start + AT_ONCE);
      const lines = await Promise.all(some.map((entry) => describe(context, entry)));
      for (const line of lines) hash.update(`${line}\n`);
    }
    return hash.digest('hex');
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof Unknowable) throw error;
    throw new Unknowable(`the context can not be read (${messageOf(error)})`);
  }
}

// --- internal ---

async function describe(context: Context, { path, kind }: Entry): Promise<string> {
  context.signal.throwIfAborted();
  const full = join(context.directory, path);
  const mode = kind === 'link' ? 0 : (await lstat(full)).mode & 0o7777;
  return JSON.stringify([path, kind, mode, await contentOf(full, kind)]);
}

async function contentOf(full: string, kind: Entry['kind']): Promise<string> {
  if (kind === 'directory') return '';
  if (kind === 'link') return readlink(full);
  const hash = createHash('sha256');
  await pipeline(createReadStream(full), hash);
  return hash.digest('hex');
}
