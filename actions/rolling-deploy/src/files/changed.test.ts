import { expect, it } from 'vitest';
import { changedPaths } from './changed.ts';

it.each<[string, string, string, string | undefined, boolean]>([
  ['nothing, where it is there', '', '644', 'text', false],
  ['what is not there', 'a', '644', undefined, false],
  ['what says something else', 'a', '644', 'other', false],
  ['what became a program', 'a', '755', 'text', false],
  ['what is no program any more', 'a', '644', 'text', true],
  ['not a program whose mode differs otherwise', '', '700', 'text', true],
])('finds %s', (_, expected, mode, before, isProgram) => {
  const files = [{ path: 'a', content: 'text', mode }];
  const found = changedPaths(files, '/srv/shop', {
    filesBefore: new Map([['a', before]]),
    programs: new Set(isProgram ? ['/srv/shop/a'] : []),
  });
  expect(found.join()).toBe(expected);
});
