/** Takes files out of a gzipped tar while it is read, so that a large one needs no memory. */
import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BadTar, BLOCK_BYTES, isEndOfTar, readHeader } from '../archive/tar-header.ts';

/** What to take out of which layer. */
export interface Unpacking {
  readonly layer: string;
  /** Where the files go; nothing else is written, whatever the archive names. */
  readonly directory: string;
  /** Files at the top of the archive. */
  readonly names: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * Writes the files that are named.
 *
 * @throws {Error} when one is missing, the layer is no gzipped tar, or has more than 8 GiB in it.
 */
export async function unpackLayer({ layer, directory, names, signal }: Unpacking): Promise<void> {
  mkdirSync(directory, { recursive: true });
  const taker = new FileTaker(directory, new Set(names));
  try {
    await pipeline(
      createReadStream(layer),
      createGunzip(),
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          try {
            taker.take(chunk);
            done();
          } catch (error) {
            done(error instanceof Error ? error : new Error(String(error)));
          }
        },
      }),
      { signal },
    );
    taker.finish();
  } finally {
    taker.close();
  }
}

// --- internal ---

/** Eight times the vulnerability database of 2026. */
const LARGEST_CONTENT_BYTES = 8 * 1_024 ** 3;

/** Reads a tar in pieces of any size. */
class FileTaker {
  readonly #directory: string;
  readonly #wanted: Set<string>;
  #header = Buffer.alloc(0);
  /** Bytes that belong to the current entry, and of those behind it that fill its last block. */
  #content = 0;
  #padding = 0;
  #file: number | undefined;
  #seen = 0;

  constructor(directory: string, wanted: Set<string>) {
    this.#directory = directory;
    this.#wanted = wanted;
  }

  take(chunk: Buffer): void {
    this.#seen += chunk.length;
    if (this.#seen > LARGEST_CONTENT_BYTES) throw new BadTar('the layer is too large');
    let rest = chunk;
    while (rest.length > 0) {
      if (this.#content > 0) rest = this.#takeContent(rest);
      else if (this.#padding > 0) rest = this.#skip(rest);
      else rest = this.#takeHeader(rest);
    }
  }

  /** Called at the end of the archive. */
  finish(): void {
    if (this.#content > 0) throw new BadTar('the layer was cut off');
    const [missing] = this.#wanted;
    if (missing !== undefined) throw new BadTar(`the layer has no ${missing}`);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #takeContent(bytes: Buffer): Buffer {
    const own = bytes.subarray(0, this.#content);
    if (this.#file !== undefined) writeAll(this.#file, own);
    this.#content -= own.length;
    if (this.#content === 0) this.close();
    return bytes.subarray(own.length);
  }

  #skip(bytes: Buffer): Buffer {
    const skipped = Math.min(this.#padding, bytes.length);
    this.#padding -= skipped;
    return bytes.subarray(skipped);
  }

  #takeHeader(bytes: Buffer): Buffer {
    const missing = BLOCK_BYTES - this.#header.length;
    this.#header = Buffer.concat([this.#header, bytes.subarray(0, missing)]);
    if (this.#header.length === BLOCK_BYTES) {
      this.#begin(this.#header);
      this.#header = Buffer.alloc(0);
    }
    return bytes.subarray(missing);
  }

  #begin(header: Buffer): void {
    if (isEndOfTar(header)) return;
    const { name, type, size } = readHeader(header);
    this.#content = size;
    this.#padding = -size & (BLOCK_BYTES - 1);
    if (type !== '0' || !this.#wanted.delete(posix.normalize(name))) return;
    this.#file = openSync(join(this.#directory, posix.normalize(name)), 'wx', 0o600);
    if (size === 0) this.close();
  }
}

function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written);
  }
}
