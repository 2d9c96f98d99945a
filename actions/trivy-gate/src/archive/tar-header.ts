/** The header of an entry of a tar archive: https://www.gnu.org/software/tar/manual/html_node/Standard.html */

/** Headers and contents begin at multiples of this. */
export const BLOCK_BYTES = 512;

/** Why an archive can not be read. */
export class BadTar extends Error {}

/** A header by itself, without what an extension before it may say. */
export interface Header {
  readonly name: string;
  readonly link: string;
  /** A digit or a letter; `0` is a plain file. */
  readonly type: string;
  readonly size: number;
}

/**
 * Reads the header of an entry, which stands at a place of the archive.
 *
 * @throws {BadTar} when it is none.
 */
export function readHeader(header: Buffer, at = 0): Header {
  if (octalOf(header, CHECKSUM) !== checksumOf(header)) {
    throw new BadTar(at === 0 ? 'it is no tar archive' : 'it is damaged');
  }
  const own = textOf(header, NAME);
  const isPosix = header.toString('latin1', ...MAGIC) === 'ustar\0';
  const prefix = isPosix ? textOf(header, PREFIX) : '';
  return {
    name: prefix === '' ? own : `${prefix}/${own}`,
    link: textOf(header, LINK),
    type: String.fromCharCode(header[TYPE_AT] || ZERO),
    size: numberOf(header, SIZE),
  };
}

/** Whether a block is one of the empty ones that are the end; what is behind it counts for nothing. */
export function isEndOfTar(block: Buffer): boolean {
  return block.every((byte) => byte === 0);
}

// --- internal ---

const NAME = [0, 100] as const;
const SIZE = [124, 136] as const;
const CHECKSUM = [148, 156] as const;
const TYPE_AT = 156;
const LINK = [157, 257] as const;
const MAGIC = [257, 263] as const;
const PREFIX = [345, 500] as const;

/** In archives from before POSIX a file has NUL for its type. */
const ZERO = 0x30;

/** The sum of all bytes, its own field counted as blanks. */
function checksumOf(header: Buffer): number {
  const [from, to] = CHECKSUM;
  return header.reduce((sum, byte, i) => sum + (i >= from && i < to ? 0x20 : byte), 0);
}

/** Octal digits; or, with the first bit set, as GNU writes large numbers, all the other bits. */
function numberOf(header: Buffer, [from, to]: readonly [number, number]): number {
  const isBinary = ((header[from] ?? 0) & 0x80) !== 0;
  const value = isBinary
    ? header.subarray(from + 1, to).reduce((sum, byte) => sum * 256 + byte, 0)
    : octalOf(header, [from, to]);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new BadTar('it is damaged');
}

function octalOf(header: Buffer, field: readonly [number, number]): number {
  return Number.parseInt(textOf(header, field).trim() || '0', 8);
}

/** A field ends at its first NUL. */
function textOf(header: Buffer, [from, to]: readonly [number, number]): string {
  return header.toString('utf8', from, to).split('\0', 1)[0] ?? '';
}
