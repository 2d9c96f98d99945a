/** Makes sure that what the inputs point at is there: the context, the Dockerfile, further contexts. */
import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fail } from './errors.ts';

/**
 * Makes sure that the context is a directory and the Dockerfile a file.
 *
 * @throws {ActionError} FB002 or FB003.
 */
export async function checkSources(
  paths: { readonly context: string; readonly file: string },
  workspace: string,
): Promise<void> {
  const [context, file] = await Promise.all([kindOf(paths.context), kindOf(paths.file)]);
  const name = (path: string) => relative(workspace, path) || '.';
  if (context !== 'directory') {
    const problem = context === undefined ? 'does not exist' : 'is no directory';
    throw fail('FB002', `The context \`${name(paths.context)}\` ${problem}.`);
  }
  if (file !== 'file') {
    const problem = file === undefined ? 'does not exist' : 'is no file';
    const meant = resolve(paths.context, name(paths.file));
    const isBelowContext = (await kindOf(meant)) === 'file';
    throw fail('FB003', `The Dockerfile \`${name(paths.file)}\` ${problem}.`, {
      ...(isBelowContext
        ? { remedy: `Set \`file\` to \`${name(meant)}\`: it is relative to the workspace.` }
        : {}),
    });
  }
}

/**
 * Makes sure that the further contexts are directories.
 *
 * @throws {ActionError} FB002.
 */
export async function checkContexts(paths: readonly string[], workspace: string): Promise<void> {
  for (const path of paths) {
    if ((await kindOf(path)) === 'directory') continue;
    throw fail('FB002', `The build context \`${relative(workspace, path)}\` is no directory.`, {
      cause: 'A path in `build-contexts` is wrong, or the repository is not checked out.',
      remedy: 'Write it relative to the workspace; an image is written as `docker-image://NAME`.',
    });
  }
}

// --- internal ---

async function kindOf(path: string): Promise<'directory' | 'file' | 'other' | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  if (found.isDirectory()) return 'directory';
  return found.isFile() ? 'file' : 'other';
}
