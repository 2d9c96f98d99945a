import { expect, it } from 'vitest';
import { batchesOf } from './batches.ts';

it('takes as many at a time as may be out', () => {
  expect(batchesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});
