/**
 * Room for an archive while it is built: outside the workspace, because in the context it would become
 * part of the image that it holds.
 */
import { rmSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail } from '../errors.ts';
import type { ArchiveOrder } from './order.ts';

/** An archive that is on its way. */
export interface ArchiveRoom {
  /** What to write, and where. Nothing lies there. */
  readonly archive: ArchiveOrder;
  /**
   * Puts what was written where it was asked for, and makes the directory.
   *
   * @throws {ActionError} FB023.
   */
  moveIn(): Promise<void>;
}

/**
 * Makes room in a private directory, and takes an older archive away: whoever reads it shall not take
 * that for this run's.
 *
 * @throws {ActionError} FB023.
 */
export function makeRoomFor(asked: ArchiveOrder, directory: string): ArchiveRoom {
  const archive = { ...asked, path: join(directory, 'archive') };
  try {
    for (const { path } of [asked, archive]) rmSync(path, { force: true });
  } catch (error) {
    throw notWritten(asked, error);
  }
  return {
    archive,
    async moveIn() {
      try {
        await mkdir(dirname(asked.path), { recursive: true });
        await move(archive.path, asked.path);
      } catch (error) {
        throw notWritten(asked, error);
      }
    },
  };
}

// --- internal ---

/** Both may be on devices of their own. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    await copyFile(from, to);
    await rm(from);
  }
}

function notWritten({ path }: ArchiveOrder, error: unknown) {
  return fail('FB023', `The archive \`${path}\` can not be written.`, { error });
}
