import fc from 'fast-check';
import { expect, it } from 'vitest';
import { batches } from './batches.ts';

it.each([
  [[], 2, []],
  [['a'], 3, [['a']]],
  [['a', 'b', 'c'], 1, [['a'], ['b'], ['c']]],
  [['a', 'b', 'c', 'd'], 2, [['a'], ['b', 'c'], ['d']]],
  [['a', 'b', 'c', 'd'], 9, [['a'], ['b', 'c', 'd']]],
])('of %j, %i at a time, are %j', (hosts, size, expected) => {
  expect(batches(hosts, size)).toEqual(expected);
});

it('has every host once, in its order, the first alone, and no more than so many at a time', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 100 }), (hosts, size) => {
      const found = batches(hosts, size);
      expect(found.flat()).toEqual(hosts);
      expect(found[0] ?? []).toHaveLength(Math.min(1, hosts.length));
      expect(found.every(({ length }) => length >= 1 && length <= size)).toBe(true);
    }),
  );
});
