/** Go programs that hold nothing but what a scanner reads: Go's build information, in an ELF file. */

// https://github.com/golang/go/blob/master/src/debug/elf/elf.go
const ELF_HEADER_BYTES = 64;
const PROGRAM_HEADER_BYTES = 56;
const PT_LOAD = 1;
const WRITABLE = 6;
const ADDRESS = 0x1000n;

// https://github.com/golang/go/blob/master/src/debug/buildinfo/buildinfo.go
const MAGIC = Buffer.from('\xff Go buildinf:\x08\x02', 'latin1');
const INFO_HEADER_BYTES = 32;
/** What Go puts around the list of modules. */
const SENTINEL = Buffer.alloc(16, 0x30);

/** A program of this module, which was linked with others: `golang.org/x/net` → `v0.50.0`. */
export function goProgram(module: string, linked: Readonly<Record<string, string>>): Buffer {
  const dependencies = Object.entries(linked).map(([name, version]) => `dep\t${name}\t${version}`);
  const modules = [`path\t${module}`, `mod\t${module}\tv1.0.0`, ...dependencies, ''].join('\n');
  const list = Buffer.concat([SENTINEL, Buffer.from(modules), SENTINEL]);
  const data = Buffer.concat([
    Buffer.concat([MAGIC, Buffer.alloc(INFO_HEADER_BYTES)], INFO_HEADER_BYTES),
    counted(Buffer.from('go1.26.0')),
    counted(list),
    Buffer.alloc(64),
  ]);
  return Buffer.concat([elfHeader(), programHeader(data.length), data]);
}

function elfHeader(): Buffer {
  const header = Buffer.alloc(ELF_HEADER_BYTES);
  // 64 bits, little endian, version 1.
  header.write('\x7fELF\x02\x01\x01', 'latin1');
  header.writeUInt16LE(2, 16);
  header.writeUInt16LE(62, 18);
  header.writeUInt32LE(1, 20);
  header.writeBigUInt64LE(BigInt(ELF_HEADER_BYTES), 32);
  header.writeUInt16LE(ELF_HEADER_BYTES, 52);
  header.writeUInt16LE(PROGRAM_HEADER_BYTES, 54);
  header.writeUInt16LE(1, 56);
  header.writeUInt16LE(64, 58);
  return header;
}

function programHeader(size: number): Buffer {
  const header = Buffer.alloc(PROGRAM_HEADER_BYTES);
  header.writeUInt32LE(PT_LOAD, 0);
  header.writeUInt32LE(WRITABLE, 4);
  header.writeBigUInt64LE(BigInt(ELF_HEADER_BYTES + PROGRAM_HEADER_BYTES), 8);
  header.writeBigUInt64LE(ADDRESS, 16);
  header.writeBigUInt64LE(ADDRESS, 24);
  header.writeBigUInt64LE(BigInt(size), 32);
  header.writeBigUInt64LE(BigInt(size), 40);
  header.writeBigUInt64LE(ADDRESS, 48);
  return header;
}

/** Bytes after their number, as Go's varint. */
function counted(bytes: Buffer): Buffer {
  const digits: number[] = [];
  for (let left = bytes.length; left > 0 || digits.length === 0; left = Math.floor(left / 128)) {
    digits.push((left % 128) + (left >= 128 ? 128 : 0));
  }
  return Buffer.concat([Buffer.from(digits), bytes]);
}
