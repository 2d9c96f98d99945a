/** Finds the ignore file that counts for a build. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
  if (existsSync(join(build.context, '.containerignore'))) {
    throw new Unknowable('the context has a `.containerignore`, which Docker does not read');
  }
  return own ?? ignoreRulesIn(build.context);
}

/** The rules at the root of a context. */
export async function ignoreRulesIn(directory: string): Promise<readonly IgnoreRule[]> {
  return (await rulesIn(join(directory, '.dockerignore'))) ?? [];
}

// --- internal ---

async function rulesIn(path: string): Promise<readonly IgnoreRule[] | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return readIgnoreRules(text);
  } catch (error) {
    if (!(error instanceof UnreadablePattern)) throw error;
    throw new Unknowable(`${error.message} can not be read for sure`);
  }
}
