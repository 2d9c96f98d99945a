/** An image in a file in place of a registry: an OCI layout, packed or not, or an archive of Docker. */
import { closeSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../../../kit/action/message.ts';
import { plainLine } from '../../../../kit/report/foreign.ts';
import { fail } from '../errors.ts';
import type { ArchivedImage } from './archived-image.ts';
import { checkNamesOnly, MANIFEST_FILE, openDockerArchive } from './docker-archive.ts';
import { INDEX_FILE, openOciLayout } from './oci-layout.ts';
import { type FindPiece, openFile, readAt } from './piece.ts';
import { type TarEntry, tarEntries } from './tar-entries.ts';
import { BadTar } from './tar-header.ts';

/**
 * Opens an archive and checks what says which image it is; the layers are checked when it is sealed.
 * Nothing is written.
 *
 * @throws {ActionError} FG050 for what is no archive; FG012 and FG051 for what is in it.
 */
export function openArchive(path: string, platform: string | undefined): ArchivedImage {
  const { find, isDirectory } = openContainer(path);
  if (find(INDEX_FILE) !== undefined) {
    // Where both are there, the layout names more of the image by its digest.
    const image = openOciLayout(find, platform);
    if (find(MANIFEST_FILE) !== undefined) checkNamesOnly(find, image.imageId);
    return image;
  }
  if (!isDirectory && find(MANIFEST_FILE) !== undefined) return openDockerArchive(find);
  throw fail(
    'FG050',
    isDirectory
      ? `${path} is no OCI layout: it has no ${INDEX_FILE}.`
      : `${path} is neither an OCI layout nor an archive of Docker: it has neither ${INDEX_FILE} nor ${MANIFEST_FILE}.`,
  );
}

// --- internal ---

function openContainer(path: string): { find: FindPiece; isDirectory: boolean } {
  try {
    // The path is the user's: that it goes through a link is nobody's trick.
    const real = realpathSync(path);
    const isDirectory = statSync(real).isDirectory();
    return { find: isDirectory ? inDirectory(real) : inTar(real), isDirectory };
  } catch (error) {
    if (isMissing(error)) throw fail('FG050', `There is no ${path}.`, { error });
    const reason = error instanceof BadTar ? `${path}: ${error.message}` : messageOf(error);
    throw fail('FG050', `The archive can not be read: ${plainLine(reason)}.`, { error });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Names come from digests and from us, never from the archive. A link is not taken for a file. */
function inDirectory(root: string): FindPiece {
  return (name) => {
    const file = join(root, name);
    const found = lstatSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? { file, at: 0, size: found.size } : undefined;
  };
}

function inTar(path: string): FindPiece {
  const { fd, size } = openFile(path);
  try {
    checkForm(fd, size);
    const entries = tarEntries(fd, size);
    return (name) => {
      const entry = followed(entries, name);
      return entry === undefined ? undefined : { file: path, ...entry };
    };
  } finally {
    closeSync(fd);
  }
}

function checkForm(fd: number, size: number): void {
  if (size === 0) throw new BadTar('it is empty');
  const [first, second] = readAt(fd, { at: 0, size: Math.min(2, size) });
  if (first === 0x1f && second === 0x8b)
    throw new BadTar('it is compressed; unpack it with gunzip');
}

/** One link is followed, inside of the archive. */
function followed(entries: ReadonlyMap<string, TarEntry>, name: string) {
  const entry = entries.get(name);
  const target = entry !== undefined && 'link' in entry ? entries.get(entry.link) : entry;
  return target === undefined || 'link' in target ? undefined : target;
}
