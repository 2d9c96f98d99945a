import { expect, test } from 'vitest';
import { situations } from './all.ts';
import { representatives } from './representatives.ts';
import { type Expectation, type Group, type Situation, WITHOUT_EFFECT } from './situation.ts';

function situation(
  name: string,
  group: Group,
  code: string,
  more: Pick<Situation, 'isSlow'> = {},
): Situation {
  const expected: Expectation = code === WITHOUT_EFFECT ? code : { code, words: /./ };
  return { group, name, expected, arrange: async () => ({ inputs: {} }), ...more };
}

test('the first of each group and the first of each code stand for the others', () => {
  const all = [
    situation('1', 'database', 'FG030'),
    situation('2', 'database', 'FG030'),
    situation('3', 'database', 'FG031'),
    situation('4', 'image', 'FG030'),
    situation('5', 'image', 'FG031'),
    situation('6', 'image', WITHOUT_EFFECT),
    situation('7', 'environment', WITHOUT_EFFECT),
    situation('8', 'environment', WITHOUT_EFFECT),
  ];
  expect(representatives(all).map(({ name }) => name)).toEqual(['1', '3', '4', '6', '7']);
});

test('one that takes long does not, nor one of a code that has tests elsewhere', () => {
  const all = [
    situation('1', 'database', 'FG030', { isSlow: true }),
    situation('2', 'database', 'FG030'),
    situation('3', 'scanner', 'FG021'),
    situation('4', 'scanner', 'FG022', { isSlow: true }),
    situation('5', 'scanner', 'FG023'),
  ];
  const chosen = representatives(all, new Set(['FG021']));
  expect(chosen.map(({ name }) => name)).toEqual(['2', '5']);
});

test('of all situations each has a name of its own', () => {
  const names = situations.map(({ group, name }) => `${group}: ${name}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
