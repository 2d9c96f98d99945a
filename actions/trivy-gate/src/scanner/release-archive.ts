/** Takes a program out of a release archive, a gzipped tar, without the help of any other program. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const LARGEST_CONTENT_BYTES = 1_024 ** 3;

// https://www.gnu.org/software/tar/manual/html_node/Standard.html
const BLOCK_BYTES = 512;
const NAME = { at: 0, bytes: 100 };
const SIZE = { at: 124, bytes: 12 };
const TYPE_AT = 156;
/** '0', and NUL in archives from before POSIX. */
const REGULAR_FILE = [0x30, 0];

/**
 * The content of a file at the top of the archive. A tar of the PATH could give something else.
 *
 * @throws {Error} when the archive can not be read or has no such file.
 */
export async function fileOfArchive(archive: Uint8Array, name: string): Promise<Buffer> {
  const tar = await promisify(gunzip)(archive, { maxOutputLength: LARGEST_CONTENT_BYTES });
  let at = 0;
  while (at + BLOCK_BYTES <= tar.length) {
    const header = tar.subarray(at, at + BLOCK_BYTES);
    const size = Number.parseInt(textOf(header, SIZE).trim() || '0', 8);
    const content = at + BLOCK_BYTES;
    const end = content + size;
    if (!(size >= 0) || end > tar.length) throw new Error('the archive is damaged');
    if (textOf(header, NAME) === name && REGULAR_FILE.includes(header[TYPE_AT] ?? -1)) {
      return tar.subarray(content, end);
    }
    at = content + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  throw new Error(`there is no ${name} in the archive`);
}

/** A field ends at its first NUL. */
function textOf(header: Buffer, field: { readonly at: number; readonly bytes: number }): string {
  const text = header.toString('latin1', field.at, field.at + field.bytes);
  return text.split('\0', 1)[0] ?? '';
}
