import { expect, test } from 'vitest';
import { type Bucket, bboltFile } from './bbolt.ts';

test('two meta pages, a free list and one page per bucket', () => {
  const file = bboltFile(new Map([['bucket', new Map([['key', 'value']]) as Bucket]]));
  expect(file.length).toBe(5 * 4096);
  expect(file.readUInt32LE(16)).toBe(0xed0cdaed);
  expect(file.readUInt16LE(3 * 4096 + 8)).toBe(2);
  expect(file.includes('keyvalue')).toBe(true);
});

test('a bucket longer than a page takes the pages after it', () => {
  const values: Bucket = new Map();
  for (let index = 0; index < 300; index++) values.set(`key ${index}`, 'x'.repeat(50));
  const file = bboltFile(new Map([['bucket', values]]));
  expect(file.length % 4096).toBe(0);
  const overflow = file.readUInt32LE(3 * 4096 + 12);
  expect(overflow).toBeGreaterThan(3);
  // The page count of the meta page is the file's.
  expect(file.readBigUInt64LE(16 + 40)).toBe(BigInt(file.length / 4096));
});

test('keys are sorted by their bytes', () => {
  const file = bboltFile(
    new Map([
      ['b', '2'],
      ['a', '1'],
      ['é', '3'],
    ]),
  );
  expect(file.subarray(3 * 4096).includes('a1b2é3')).toBe(true);
});
