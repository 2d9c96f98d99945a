/**
 * Writes bbolt database files, as far as a reader needs them: buckets within buckets, one leaf page
 * each (of any length), no free pages. The format is that of
 * https://github.com/etcd-io/bbolt/blob/v1.4.3/internal/common/page.go, meta.go and bucket.go.
 */

/** A bucket: names to values, or to further buckets. */
export type Bucket = Map<string, string | Bucket>;

const PAGE_SIZE = 4096;
const PAGE_HEADER = 16;
const ELEMENT_HEADER = 16;
const BUCKET_HEADER = 16;
const MAGIC = 0xed0cdaed;
const VERSION = 2;
const FLAG = { leaf: 0x02, meta: 0x04, freelist: 0x10 } as const;
const FREELIST_PAGE = 2;
const FIRST_DATA_PAGE = 3;
const MOST_ELEMENTS = 0xffff;

/** The bytes of a database file that holds these buckets. */
export function bboltFile(root: Bucket): Buffer {
  const pages: Buffer[] = [];
  const nextPage = { id: FIRST_DATA_PAGE };
  const rootPage = writeBucket(root, pages, nextPage);
  const freelist = page(FREELIST_PAGE, FLAG.freelist, 0, Buffer.alloc(0));
  const metas = [0, 1].map((id) => page(id, FLAG.meta, 0, meta(id, rootPage, nextPage.id)));
  return Buffer.concat([...metas, freelist, ...pages]);
}

/** Writes the buckets inside first, because the outer one names their pages. Returns its page. */
function writeBucket(bucket: Bucket, pages: Buffer[], nextPage: { id: number }): number {
  const entries = [...bucket].map(([name, value]) => {
    const key = Buffer.from(name);
    if (typeof value === 'string') return { key, value: Buffer.from(value), isBucket: false };
    const header = Buffer.alloc(BUCKET_HEADER);
    header.writeBigUInt64LE(BigInt(writeBucket(value, pages, nextPage)), 0);
    return { key, value: header, isBucket: true };
  });
  entries.sort((a, b) => Buffer.compare(a.key, b.key));
  if (entries.length > MOST_ELEMENTS) throw new Error(`more than ${MOST_ELEMENTS} in one bucket`);
  const id = nextPage.id;
  const written = page(id, FLAG.leaf, entries.length, leafBody(entries));
  nextPage.id += written.length / PAGE_SIZE;
  pages.push(written);
  return id;
}

interface Entry {
  readonly key: Buffer;
  readonly value: Buffer;
  readonly isBucket: boolean;
}

/** The element headers one after the other, then keys and values; `pos` counts from its header. */
function leafBody(entries: readonly Entry[]): Buffer {
  const headers = Buffer.alloc(entries.length * ELEMENT_HEADER);
  let dataAt = headers.length;
  entries.forEach((entry, index) => {
    const at = index * ELEMENT_HEADER;
    headers.writeUInt32LE(entry.isBucket ? 1 : 0, at);
    headers.writeUInt32LE(dataAt - at, at + 4);
    headers.writeUInt32LE(entry.key.length, at + 8);
    headers.writeUInt32LE(entry.value.length, at + 12);
    dataAt += entry.key.length + entry.value.length;
  });
  return Buffer.concat([headers, ...entries.flatMap((entry) => [entry.key, entry.value])]);
}

function page(id: number, flags: number, count: number, body: Buffer): Buffer {
  const length = Math.ceil((PAGE_HEADER + body.length) / PAGE_SIZE);
  const bytes = Buffer.alloc(length * PAGE_SIZE);
  bytes.writeBigUInt64LE(BigInt(id), 0);
  bytes.writeUInt16LE(flags, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(length - 1, 12);
  body.copy(bytes, PAGE_HEADER);
  return bytes;
}

function meta(transaction: number, rootPage: number, pageCount: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt32LE(MAGIC, 0);
  bytes.writeUInt32LE(VERSION, 4);
  bytes.writeUInt32LE(PAGE_SIZE, 8);
  bytes.writeBigUInt64LE(BigInt(rootPage), 16);
  bytes.writeBigUInt64LE(BigInt(FREELIST_PAGE), 32);
  bytes.writeBigUInt64LE(BigInt(pageCount), 40);
  bytes.writeBigUInt64LE(BigInt(transaction), 48);
  bytes.writeBigUInt64LE(fnv1a(bytes.subarray(0, 56)), 56);
  return bytes;
}

/** FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(bytes: Buffer): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash;
}
