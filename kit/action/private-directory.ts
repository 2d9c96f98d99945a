/** A directory for files that hold secrets: only we can read it, and it goes whatever happens. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail } from './errors.ts';
import { messageOf } from './message.ts';

/** Chooses the path of a private directory below RUNNER_TEMP; nothing is made yet. */
export function privateDirectoryPath(env: NodeJS.ProcessEnv): string {
  return join(env.RUNNER_TEMP ?? tmpdir(), `fairway-${randomUUID()}`);
}

/**
 * Makes the directory with mode 0700.
 *
 * @throws {ActionError} FK006 when RUNNER_TEMP can not be written to.
 */
export function makePrivateDirectory(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    throw fail('FK006', `The directory \`${path}\` can not be made: ${messageOf(error)}.`, {
      error,
    });
  }
}

/**
 * Removes the directory with all that is in it.
 *
 * @throws {ActionError} FK004 when something is left, because it may be a credential.
 */
export function removePrivateDirectory(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 2 });
  } catch (error) {
    throw fail('FK004', `The directory ${path} could not be removed.`, { error });
  }
  if (existsSync(path)) throw fail('FK004', `The directory ${path} is still there.`);
}
