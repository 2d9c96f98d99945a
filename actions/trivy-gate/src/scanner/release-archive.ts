/** Takes a program out of a release archive, a gzipped tar, without the help of any other program. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { BadTar, BLOCK_BYTES, isEndOfTar, readHeader } from '../archive/tar-header.ts';

const LARGEST_CONTENT_BYTES = 1_024 ** 3;

/**
 * The content of a file at the top of the archive. A tar of the PATH could give something else.
 *
 * @throws {Error} when the archive can not be read or has no such file.
 */
export async function fileOfArchive(archive: Uint8Array, name: string): Promise<Buffer> {
  const tar = await promisify(gunzip)(archive, { maxOutputLength: LARGEST_CONTENT_BYTES });
  for (let at = 0; at + BLOCK_BYTES <= tar.length; ) {
    const block = tar.subarray(at, at + BLOCK_BYTES);
    if (isEndOfTar(block)) break;
    const header = readHeader(block, at);
    const content = at + BLOCK_BYTES;
    const end = content + header.size;
    if (end > tar.length) throw new BadTar('it was cut off');
    if (header.name === name && header.type === '0') return tar.subarray(content, end);
    at = content + Math.ceil(header.size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  throw new BadTar(`there is no ${name} in the archive`);
}
