import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeSecretFiles, secretDirectories } from './secret-files.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fairway-secrets-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

it('files of buildah that hold a secret of this build are removed, and no others', () => {
  const write = (name: string, text: string) => writeFileSync(join(directory, name), text);
  write('buildah3196308497', 'hunter2');
  write('buildah1', 'the key\nof two lines');
  write('buildah2', 'a secret of another build');
  write('buildah3', '');
  write('mine', 'hunter2');
  mkdirSync(join(directory, 'buildah4'));
  symlinkSync('mine', join(directory, 'buildah5'));
  removeSecretFiles(['hunter2', '', 'the key\nof two lines'], ['/nowhere', directory]);
  expect(readdirSync(directory).sort()).toEqual([
    'buildah2',
    'buildah3',
    'buildah4',
    'buildah5',
    'mine',
  ]);
});

it.each([
  [{ TMPDIR: '/scratch' }, '/scratch'],
  [{}, '/var/tmp'],
])('they are in memory or, with %j, in %s', (env, expected) => {
  expect(secretDirectories(env)).toEqual(['/dev/shm', expected]);
});
