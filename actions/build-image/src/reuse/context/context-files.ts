/** Which files of a context a builder gets to see, by way of its ignore rules. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Unknowable } from '../unknowable.ts';
import { type IgnoreRule, judgePath, mayHoldExceptions, type Verdict } from './ignore-rules.ts';

/** A directory and what of it is left out. */
export interface Context {
  /** Absolute path. */
  readonly directory: string;
  readonly rules: readonly IgnoreRule[];
  readonly signal: AbortSignal;
}

/** Something in a context. */
export interface Entry {
  /** Relative to the context, with `/`. */
  readonly path: string;
  readonly kind: 'directory' | 'file' | 'link';
}

/**
 * Everything that is not ignored, in an order that is the same everywhere.
 *
 * @throws {Unknowable} for what is never the same twice: `.git`, sockets and devices.
 */
export function contextFiles(context: Context): Promise<Entry[]> {
  return entriesIn({ ...context, path: '', parent: undefined });
}

// --- internal ---

interface Place extends Context {
  readonly path: string;
  readonly parent: Verdict | undefined;
}

async function entriesIn(place: Place): Promise<Entry[]> {
  place.signal.throwIfAborted();
  const found = await readdir(join(place.directory, place.path), { withFileTypes: true });
  found.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  const entries: Entry[] = [];
  for (const one of found) entries.push(...(await entriesAt(place, one)));
  return entries;
}

async function entriesAt(place: Place, found: Dirent): Promise<Entry[]> {
  const { rules } = place;
  const path = place.path === '' ? found.name : `${place.path}/${found.name}`;
  const verdict = judgePath(rules, path, place.parent);
  if (!found.isDirectory()) return verdict.isIgnored ? [] : [{ path, kind: kindOf(path, found) }];
  if (verdict.isIgnored && !mayHoldExceptions(rules, path)) return [];
  if (path === '.git' && !verdict.isIgnored) throw holdsGit();
  const below = await entriesIn({ ...place, path, parent: verdict });
  // A directory that is ignored comes along when an exception brings back something in it.
  return verdict.isIgnored && below.length === 0 ? [] : [{ path, kind: 'directory' }, ...below];
}

function kindOf(path: string, found: Dirent): Entry['kind'] {
  if (path === '.git') throw holdsGit();
  if (found.isFile()) return 'file';
  if (found.isSymbolicLink()) return 'link';
  throw new Unknowable(`\`${path}\` in the context is neither a file nor a directory`);
}

function holdsGit(): Unknowable {
  return new Unknowable(
    'the context holds `.git`, which is another one in every checkout; list it in `.dockerignore`',
  );
}
