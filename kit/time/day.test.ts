import { expect, test } from 'vitest';
import { dayOf, formatDay, parseDay } from './day.ts';

test.each(['2026-11-21', '2028-02-29', '1970-01-01', '2026-12-31'])(
  '%s is the same day after reading and writing',
  (text) => {
    expect(formatDay(parseDay(text) ?? Number.NaN)).toBe(text);
  },
);

test.each(['2026-02-29', '2026-13-01', '2026-11-31', '21.11.2026', '2026-1-1', 'soon', ''])(
  '%j is no day',
  (text) => {
    expect(parseDay(text)).toBeUndefined();
  },
);

test('a day begins and ends at midnight in UTC', () => {
  expect(formatDay(dayOf(Date.parse('2026-11-21T23:59:59.999Z')))).toBe('2026-11-21');
  expect(formatDay(dayOf(Date.parse('2026-11-22T00:00:00Z')))).toBe('2026-11-22');
  expect(formatDay(dayOf(Date.parse('2026-11-22T01:30:00+02:00')))).toBe('2026-11-21');
});
