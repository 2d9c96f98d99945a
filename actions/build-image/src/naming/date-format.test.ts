import { describe, expect, it } from 'vitest';
import { formatDate, parseDateFormat } from './date-format.ts';

const TIME = new Date('2026-03-09T23:05:07.250Z');

describe('a time', () => {
  it.each([
    ['YYYYMMDD', 'UTC', '20260309'],
    ['YY-M-D', 'UTC', '26-3-9'],
    ['YYYYMMDD-HHmmss', 'Asia/Tokyo', '20260310-080507'],
    ['h-m-s-a', 'UTC', '11-5-7-pm'],
    ['hh.A', 'America/New_York', '07.PM'],
    ['X', 'Asia/Tokyo', '1773097507'],
    ['[build]-YYYY[.week]', 'UTC', 'build-2026.week'],
    ['YYYY.MM.DD_H', 'UTC', '2026.03.09_23'],
  ])('as %s in %s is %s', (format, timeZone, expected) => {
    expect(formatDate(parseDateFormat(format, timeZone), TIME)).toBe(expected);
  });

  it('at midnight has the hour 0, not 24', () => {
    expect(formatDate(parseDateFormat('HH'), new Date('2026-01-01T00:00:00Z'))).toBe('00');
  });
});

it.each([
  ['MMMM', 'UTC', '`MMMM`'],
  ['YYYYMMDDTHH', 'UTC', '`T`'],
  ['yyyy', 'UTC', '`yyyy`'],
  ['', 'UTC', 'no format'],
  ['YYYY', 'Mars/Olympus', 'no time zone'],
])('the format "%s" in %s is refused', (format, timeZone, problem) => {
  expect(() => parseDateFormat(format, timeZone)).toThrow(problem);
});
