import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeRoomFor } from './archive-room.ts';

let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'fairway-archive-'));
});

afterEach(() => rmSync(workspace, { recursive: true, force: true }));

it('the directory of an archive is made', () => {
  const path = join(workspace, 'out/images/shop.tar');
  makeRoomFor({ format: 'oci', path });
  expect(existsSync(dirname(path))).toBe(true);
});

it('an archive of an earlier run is taken away', () => {
  const path = join(workspace, 'shop.tar');
  writeFileSync(path, 'old');
  makeRoomFor({ format: 'docker', path });
  expect(existsSync(path)).toBe(false);
});

it('a directory in its place is told before the build', () => {
  const path = join(workspace, 'shop.tar');
  mkdirSync(path);
  expect(() => makeRoomFor({ format: 'oci', path })).toThrow(
    expect.objectContaining({ code: 'FB023' }),
  );
});
