import { expect, test } from 'vitest';
import { readTable } from '../evidence-table.ts';
import { evidenceOf } from './evidence.ts';
import type { Outcome, Roll } from './play.ts';
import { ROWS } from './rows.ts';

function roll(failed: number, change: Partial<Roll> = {}): Roll {
  const figures = { total: 2_000, failed, failures: {}, perSecond: 145, p95Ms: 9, versions: {} };
  return {
    measured: { ...figures, longestGapMs: 50.4, slowestQuickMs: 1_030.6 },
    ...{ ends: [], foreign: [], socketFailures: [], caution: undefined },
    ...{ release: 'v2', trouble: undefined, ...change },
  };
}

const [first, second] = ROWS.filter(({ expected }) => expected === 'zero');
const measured = ROWS.find(({ expected }) => expected === 'measured');
const outcome = (row: Outcome['row'] | undefined, ...rolls: Roll[]): Outcome[] =>
  row === undefined ? [] : [{ row, rolls }];

test('a line tells of all rounds of a row, and the counts of all rows', () => {
  const table = evidenceOf(
    [],
    [
      ...outcome(first, roll(0), roll(1, { socketFailures: ['no'] })),
      ...outcome(measured, roll(7)),
    ],
  );
  expect(table).toContain('| 0 | 1 | 4,000 | 2 | 50 ms | 1,031 ms | 0 |');
  expect(table).toContain('| measured, caution shown | 0.5 | 2,000 | 7 |');
  expect(table).toContain(
    `2 of ${ROWS.length} rows, 6,000 requests; 2 of 4,000 failed in the rows`,
  );
});

test('a roll that went back is told', () => {
  const table = evidenceOf([], outcome(first, roll(1, { trouble: 'FR042' })));
  expect(table).toContain('| 1, and 1 rolls went back |');
});

test('a row that is played again takes the place of the one before, in the order of the matrix', () => {
  const before = evidenceOf([], [...outcome(second, roll(0)), ...outcome(first, roll(3))]);
  expect(evidenceOf(readTable(before), [])).toBe(before);
  const after = evidenceOf(readTable(before), outcome(first, roll(0)));
  expect(after).toContain('; 0 of 4,000 failed');
  expect(readTable(after).map(([, , method, application]) => [method, application])).toEqual(
    [first, second].map((row) => [row?.method, row?.application]),
  );
});

test('a row that the matrix has no more goes', () => {
  const gone = ['Caddy 1', 'services', 'marker', 'graceful', '0', '5', '9', '0', '', '', '0'];
  expect(evidenceOf([gone], [])).not.toContain('Caddy 1');
});
