import { mkdirSync, mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differences } from './compare.ts';

test('tells missing, surplus and changed files, also in folders', () => {
  using temporary = mkdtempDisposableSync(join(tmpdir(), 'fairway-compare-'));
  const [expected, actual] = ['expected', 'actual'].map((name) => join(temporary.path, name));
  if (expected === undefined || actual === undefined) throw new Error('unreachable');
  for (const directory of [expected, actual])
    mkdirSync(join(directory, 'deep'), { recursive: true });
  writeFileSync(join(expected, 'same'), 'a');
  writeFileSync(join(actual, 'same'), 'a');
  writeFileSync(join(expected, 'deep/changed'), 'a');
  writeFileSync(join(actual, 'deep/changed'), 'b');
  writeFileSync(join(expected, 'new'), '');
  writeFileSync(join(actual, 'old'), '');

  expect(differences(expected, actual)).toEqual([
    'deep/changed differs',
    'new is missing',
    'old should not be there',
  ]);
  expect(differences(expected, expected)).toEqual([]);
  expect(differences(expected, join(temporary.path, 'nowhere'))).toHaveLength(3);
});
