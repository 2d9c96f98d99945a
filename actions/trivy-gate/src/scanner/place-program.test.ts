import { mkdtempDisposableSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chunksOf, placeProgram } from './place-program.ts';
import { sha256Of } from './sha256.ts';

/** Places these chunks; tells what was found out, and what stands there. */
function place(chunks: Iterable<Buffer>) {
  using directory = mkdtempDisposableSync(join(tmpdir(), 'gate-place-'));
  const file = join(directory.path, 'trivy');
  const placed = placeProgram(chunks, file);
  return { ...placed, bytes: readFileSync(file), mode: statSync(file).mode & 0o777 };
}

/** A text in chunks of so many bytes. */
function inChunks(text: string, size: number): Buffer[] {
  const bytes = Buffer.from(text, 'latin1');
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );
}

test('a program is written as it is, for its owner to run, with its hash', () => {
  const placed = place(inChunks('#!/bin/sh\nexit 0\n', 5));
  expect(placed.bytes.toString()).toBe('#!/bin/sh\nexit 0\n');
  expect(placed).toMatchObject({ mode: 0o700, sha256: sha256Of(placed.bytes) });
  expect(placed.malicious).toBeUndefined();
});

test.each(Array.from({ length: 24 }, (_, n) => n + 1))(
  'versions are recognised across chunks of %i bytes',
  (size) => {
    const lead = 'x'.repeat(100);
    expect(place(inChunks(`${lead} app.ver=0.69.4" ${lead}`, size)).malicious).toBe('0.69.4');
    expect(place(inChunks(`${lead}\0${'0.69.6'}`, size)).malicious).toBe('0.69.6');
    expect(place(inChunks(`${lead} app.ver=0.69.40" ${lead}`, size)).malicious).toBeUndefined();
  },
);

test('a file is read to its end, however long', () => {
  using directory = mkdtempDisposableSync(join(tmpdir(), 'gate-chunks-'));
  const file = join(directory.path, 'long');
  const bytes = Buffer.alloc(2_500_000, 'abc');
  writeFileSync(file, bytes);
  expect(place(chunksOf(file)).sha256).toBe(sha256Of(bytes));
});

test('a file that is not there can not be read', () => {
  expect(() => place(chunksOf('/nowhere/trivy'))).toThrow(/can not be read: ENOENT/);
});
