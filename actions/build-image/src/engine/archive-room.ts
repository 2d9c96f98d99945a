/** Room for an archive: its directory is there, and no older one lies in its place. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail } from '../errors.ts';
import type { ArchiveOrder } from './order.ts';

/**
 * Makes the directory of an archive, and takes an older one away: whoever reads it shall not take
 * that for this run's.
 *
 * @throws {ActionError} FB023.
 */
export function makeRoomFor({ path }: ArchiveOrder): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
  } catch (error) {
    throw fail('FB023', `The archive \`${path}\` can not be written.`, { error });
  }
}
