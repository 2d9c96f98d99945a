import { expect, test } from 'vitest';
import { evidenceOf } from './cut-short-evidence.ts';
import { readTable } from './evidence-table.ts';
import type { Interrupted } from './interruptions.ts';

const outcome = (change: Partial<Interrupted>): Interrupted => ({
  step: 'takes the lock',
  way: 'killed',
  first: 'killed',
  stood: 'v1 healthy + v1 healthy',
  requests: 700,
  failed: 0,
  next: 'deployed',
  ...change,
});

test('a table is read back as it was written', () => {
  const table = evidenceOf([], [outcome({}), outcome({ way: 'cancelled' })]);
  expect(evidenceOf(readTable(table), [])).toBe(table);
  expect(table).toContain('2 interruptions, 0 of 1400 requests failed.');
});

test('a row that is played again takes the place of the one before', () => {
  const table = evidenceOf([], [outcome({}), outcome({ way: 'cancelled' })]);
  const again = evidenceOf(readTable(table), [outcome({ failed: 2 })]);
  expect(again.split('\n')[2]).toContain('| 2 of 700 |');
  expect(again).toContain('2 interruptions, 2 of 1400 requests failed.');
});
