/** Finds the ignore file that counts for a build. */
import { existsSync } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Unknowable } from '../unknowable.ts';
import { UnreadablePattern } from './ignore-pattern.ts';
import { type IgnoreRule, readIgnoreRules } from './ignore-rules.ts';

/**
 * The rules for the main context: those beside the Dockerfile, `<file>.dockerignore`, or else those
 * at the root of the context.
 * https://docs.docker.com/build/concepts/context/#filename-and-location
 *
 * @throws {Unknowable} when they can not be read for sure.
 */
export async function ignoreRulesFor(build: {
  readonly context: string;
  readonly file: string;
}): Promise<readonly IgnoreRule[]> {
  const own = await rulesIn(`${build.file}.dockerignore`);
  const others = [join(build.context, '.containerignore'), `${build.file}.containerignore`];
  if (others.some((path) => existsSync(path))) {
    throw new Unknowable('the context has a `.containerignore`, which Docker does not read');
  }
  return own ?? (await rulesIn(join(build.context, '.dockerignore'))) ?? [];
}

/**
 * Makes sure that a further context has no ignore file, which Docker heeds and Buildah does not.
 *
 * @throws {Unknowable} when it has one.
 */
export async function checkNoIgnoreFile(directory: string): Promise<void> {
  for (const name of IGNORE_FILES) {
    if ((await lstatOf(join(directory, name))) === undefined) continue;
    throw new Unknowable(`a further context has a \`${name}\`, which not every engine reads`);
  }
}

// --- internal ---

const IGNORE_FILES = ['.dockerignore', '.containerignore'];

async function lstatOf(path: string) {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

async function rulesIn(path: string): Promise<readonly IgnoreRule[] | undefined> {
  const found = await lstatOf(path);
  if (found === undefined) return undefined;
  // BuildKit does not follow a link, Buildah does.
  if (!found.isFile()) throw new Unknowable(`\`${basename(path)}\` is no plain file`);
  try {
    return readIgnoreRules(await readFile(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof UnreadablePattern)) throw error;
    throw new Unknowable(`${error.message} can not be read for sure`);
  }
}
