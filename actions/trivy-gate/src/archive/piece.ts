/** A run of bytes of a file: a blob of a layout, or one file inside a tar archive. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  createReadStream,
  createWriteStream,
  fstatSync,
  openSync,
  readSync,
} from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { messageOf } from '../../../../kit/action/message.ts';
import { fail } from '../errors.ts';

/** Where some content stands. What is there may change at any time: whoever reads it checks it. */
export interface Piece {
  readonly file: string;
  readonly at: number;
  readonly size: number;
}

/** Finds a file of the archive by its path in there; undefined when it has none of this name. */
export type FindPiece = (name: string) => Piece | undefined;

/**
 * Opens a file of the runner to read it, and gives its size. No link is followed, and neither a pipe
 * nor a device is waited for: an archive may hold both under the name of a blob.
 *
 * @throws {Error} when there is no such file.
 */
export function openFile(path: string): { readonly fd: number; readonly size: number } {
  const fd = openSync(path, READ_PLAIN_FILES);
  const found = fstatSync(fd);
  if (found.isFile()) return { fd, size: found.size };
  closeSync(fd);
  throw new Error(`${path} is no file`);
}

/**
 * All of a file, as a piece.
 *
 * @throws {Error} when it is none.
 */
export function plainFile(file: string): Piece {
  const { fd, size } = openFile(file);
  closeSync(fd);
  return { file, at: 0, size };
}

/**
 * Reads all of a piece.
 *
 * @throws {ActionError} FG051 when it is longer than `limitBytes`, or not there any more.
 */
export function readPiece(piece: Piece, what: string, limitBytes: number): Buffer {
  if (piece.size > limitBytes) {
    throw fail('FG051', `${what} has ${piece.size} bytes, and may have ${limitBytes}.`);
  }
  try {
    const { fd } = openFile(piece.file);
    try {
      return readAt(fd, piece);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    throw fail('FG051', `${what} can not be read: ${messageOf(error)}.`, { error });
  }
}

/** A piece, to be read bit by bit; it ends early where the file does. */
export function streamPiece({ file, at, size }: Piece): Readable {
  // Of nothing the last byte would be the one before the first.
  if (size === 0) return Readable.from([]);
  const { fd } = openFile(file);
  return createReadStream(file, { fd, start: at, end: at + size - 1 });
}

/**
 * Bytes at a place of an open file.
 *
 * @throws {Error} when the file ends before.
 */
export function readAt(fd: number, { at, size }: Pick<Piece, 'at' | 'size'>): Buffer {
  const bytes = Buffer.alloc(size);
  let read = 0;
  while (read < size) {
    const more = readSync(fd, bytes, read, size - read, at + read);
    if (more === 0) throw new Error('it ends before its time');
    read += more;
  }
  return bytes;
}

/**
 * Writes bytes to a new file of our own, and hashes them on the way. The digest is in the algorithm of
 * the one that they should have.
 *
 * @throws {Error} when they can not be read or written, or the signal aborts.
 */
export async function copyHashed(
  bytes: Readable,
  file: string,
  { expected, signal }: { readonly expected: string; readonly signal: AbortSignal },
): Promise<{ readonly digest: string; readonly size: number }> {
  const [algorithm = ''] = expected.split(':');
  const hash = createHash(algorithm);
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(undefined, chunk);
    },
  });
  const copy = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  await pipeline(bytes, watch, copy, { signal });
  return { digest: `${algorithm}:${hash.digest('hex')}`, size: copy.bytesWritten };
}

// --- internal ---

const READ_PLAIN_FILES = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
