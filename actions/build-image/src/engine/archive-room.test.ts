import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeRoomFor } from './archive-room.ts';

let root: string;
/** The archive that is asked for, in a workspace. */
let path: string;
let directory: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fairway-archive-'));
  directory = join(root, 'private');
  path = join(root, 'workspace/out/shop:1.tar');
  mkdirSync(directory);
  mkdirSync(join(root, 'workspace'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

it('an archive is written outside the workspace, and moved in when it is complete', async () => {
  const room = makeRoomFor({ format: 'oci', path }, directory);
  expect(room.archive.format).toBe('oci');
  expect(dirname(room.archive.path)).toBe(directory);
  expect(existsSync(dirname(path))).toBe(false);
  writeFileSync(room.archive.path, 'new');
  await room.moveIn();
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(existsSync(room.archive.path)).toBe(false);
});

it('archives of an earlier run and of an earlier attempt are taken away', () => {
  mkdirSync(dirname(path));
  for (const old of [path, join(directory, 'archive')]) writeFileSync(old, 'old');
  const room = makeRoomFor({ format: 'docker', path }, directory);
  expect(existsSync(path)).toBe(false);
  expect(existsSync(room.archive.path)).toBe(false);
});

it('one goes to another device as well', async () => {
  const far = mkdtempSync('/dev/shm/fairway-archive-');
  try {
    const room = makeRoomFor({ format: 'oci', path }, far);
    writeFileSync(room.archive.path, 'new');
    await room.moveIn();
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(existsSync(room.archive.path)).toBe(false);
  } finally {
    rmSync(far, { recursive: true });
  }
});

it('a directory in its place is told before the build', () => {
  mkdirSync(path, { recursive: true });
  expect(() => makeRoomFor({ format: 'oci', path }, directory)).toThrow(
    expect.objectContaining({ code: 'FB023' }),
  );
});

it('so is a file in the place of its directory', () => {
  writeFileSync(dirname(path), '');
  expect(() => makeRoomFor({ format: 'oci', path }, directory)).toThrow(
    expect.objectContaining({ code: 'FB023' }),
  );
});
