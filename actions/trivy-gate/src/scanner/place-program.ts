/**
 * Puts a program where only this run is, and looks it through on the way: what runs are the very bytes
 * that were checked, whatever becomes of the file that they come from.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { messageOf } from '../../../../kit/action/message.ts';
import { onDisk } from '../disk.ts';
import { fail } from '../errors.ts';
import { maliciousVersionIn } from './pins.ts';

/** What a program is, by its bytes. */
export interface PlacedProgram {
  readonly sha256: string;
  /** The version of an attacker that it is; undefined when it is none. */
  readonly malicious: string | undefined;
}

/**
 * Writes a program to a file that does not exist yet.
 *
 * @throws {ActionError} FK006, and whatever reading the chunks throws.
 */
export function placeProgram(chunks: Iterable<Buffer>, file: string): PlacedProgram {
  const hash = createHash('sha256');
  const versions = new Set<string>();
  const note = (bytes: Buffer, isEnd: boolean) => {
    const version = maliciousVersionIn(bytes, isEnd);
    if (version !== undefined) versions.add(version);
  };
  const fd = written(() => openSync(file, 'wx', 0o700));
  let last = Buffer.alloc(0);
  try {
    for (const chunk of chunks) {
      hash.update(chunk);
      written(() => writeAll(fd, chunk));
      // A version may lie across the border of two chunks.
      const seen = Buffer.concat([last, chunk]);
      note(seen, false);
      last = seen.subarray(-OVERLAP_BYTES);
    }
  } finally {
    closeSync(fd);
  }
  note(last, true);
  return { sha256: hash.digest('hex'), malicious: [...versions][0] };
}

/**
 * The bytes of a file, chunk by chunk; a chunk is good until the next one.
 *
 * @throws {ActionError} FG023 when it can not be read.
 */
export function* chunksOf(file: string): Generator<Buffer> {
  const fd = read(() => openSync(file, 'r'));
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const size = read(() => readSync(fd, buffer));
      if (size === 0) return;
      yield buffer.subarray(0, size);
    }
  } finally {
    closeSync(fd);
  }
}

// --- internal ---

/** A whole program at once would cost as much time for its memory as for its hash. */
const CHUNK_BYTES = 1_048_576;
/** More than a version with what stands before and behind it. */
const OVERLAP_BYTES = 64;

function writeAll(fd: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
}

function written<Result>(write: () => Result): Result {
  return onDisk('The scanner can not be written', write);
}

function read<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw fail('FG023', `The scanner can not be read: ${messageOf(error)}.`, { error });
  }
}
