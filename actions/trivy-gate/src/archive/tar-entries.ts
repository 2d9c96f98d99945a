/**
 * The table of contents of a tar archive, which is neither unpacked nor read as a whole: names are
 * only ever looked up, so that none of them leads anywhere on the runner.
 */
import { posix } from 'node:path';
import { plainLine } from '../../../../kit/report/foreign.ts';
import { type Piece, readAt } from './piece.ts';
import { BadTar, BLOCK_BYTES, type Header, isEndOfTar, readHeader } from './tar-header.ts';

/** A file in the archive, or a link to another name in it. */
export type TarEntry = Omit<Piece, 'file'> | { readonly link: string };

/**
 * Files and links by name, `./` taken off. Directories and devices are passed over.
 *
 * @throws {BadTar} for what is no tar archive, was cut off, or has a name twice: readers differ about
 *   which of the two counts.
 */
export function tarEntries(fd: number, fileSize: number): ReadonlyMap<string, TarEntry> {
  const entries = new Map<string, TarEntry>();
  let said: Said = {};
  let count = 0;
  for (let at = 0; at + BLOCK_BYTES <= fileSize; ) {
    const header = readAt(fd, { at, size: BLOCK_BYTES });
    if (isEndOfTar(header)) return entries;
    count += 1;
    if (count > MOST_ENTRIES) throw new BadTar(`it has more than ${MOST_ENTRIES} entries`);
    const { name, link, type, size } = withSaid(readHeader(header, at), said);
    const content = { at: at + BLOCK_BYTES, size };
    if (content.at + size > fileSize) {
      throw new BadTar(`it was cut off: ${shown(name)} goes on behind its end`);
    }
    if (EXTENSIONS.has(type)) {
      said = { ...said, ...readExtension(type, content, fd) };
    } else {
      said = {};
      const entry = entryOf(type, content, { name, link });
      if (entry !== undefined) add(entries, name, entry);
    }
    at = content.at + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  // Behind the last entry there is an empty block.
  throw new BadTar(count === 0 ? 'it is no tar archive' : 'it was cut off');
}

// --- internal ---

/** As many as a layout of a thousand images may have. */
const MOST_ENTRIES = 100_000;
const LONGEST_EXTENSION_BYTES = 65_536;

/** Long names of GNU's tar, and the records of POSIX.1-2001; what `g` says is about all files. */
const EXTENSIONS: ReadonlySet<string> = new Set(['L', 'K', 'x', 'g']);

/** What an extension says about the entry behind it. */
interface Said {
  readonly name?: string;
  readonly link?: string;
  readonly size?: number;
}

/** What the extensions before an entry say counts more than its own header. */
function withSaid(header: Header, said: Said): Header {
  const { name = header.name, link = header.link } = said;
  const size = EXTENSIONS.has(header.type) ? header.size : (said.size ?? header.size);
  return { ...header, name: posix.normalize(name), link, size };
}

function readExtension(type: string, content: Omit<Piece, 'file'>, fd: number): Said {
  if (type === 'g') return {};
  if (content.size > LONGEST_EXTENSION_BYTES) throw new BadTar('it has a name that never ends');
  const bytes = readAt(fd, content);
  if (type === 'x') return readRecords(bytes);
  const text = bytes.toString('utf8').split('\0', 1)[0] ?? '';
  return type === 'L' ? { name: text } : { link: text };
}

/** `25 path=blobs/sha256/…\n`, the number being the length of all of it. */
function readRecords(bytes: Buffer): Said {
  const said: { name?: string; link?: string; size?: number } = {};
  for (let at = 0; at < bytes.length; ) {
    const length = Number.parseInt(bytes.toString('latin1', at, at + 10), 10);
    if (!(length > 0) || at + length > bytes.length) throw new BadTar('it is damaged');
    const record = bytes.toString('utf8', at, at + length - 1);
    const [, key, value = ''] = /^\d+ ([^=]+)=(.*)$/s.exec(record) ?? [];
    if (key === 'path') said.name = value;
    if (key === 'linkpath') said.link = value;
    if (key === 'size') said.size = sizeOf(value);
    at += length;
  }
  return said;
}

function sizeOf(text: string): number {
  const size = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(size)) return size;
  throw new BadTar('it is damaged');
}

function entryOf(
  type: string,
  content: Omit<Piece, 'file'>,
  { name, link }: Pick<Header, 'name' | 'link'>,
): TarEntry | undefined {
  if (type === '0' || type === '7') return content;
  // Docker writes a layer that an image has twice as a link to its other place.
  if (type === '2') return { link: posix.join(posix.dirname(name), link) };
  return type === '1' ? { link: posix.normalize(link) } : undefined;
}

function add(entries: Map<string, TarEntry>, name: string, entry: TarEntry): void {
  if (entries.has(name)) throw new BadTar(`it has ${shown(name)} twice`);
  entries.set(name, entry);
}

function shown(name: string): string {
  const plain = plainLine(name);
  return `\`${plain.length > 100 ? `${plain.slice(0, 100)}…` : plain}\``;
}
