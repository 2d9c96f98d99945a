import { expect, test } from 'vitest';
import { formatDuration, parseDuration } from './duration.ts';

test.each([
  ['30s', 30_000],
  ['5m', 300_000],
  ['1h30m', 5_400_000],
  ['500ms', 500],
  ['7d', 604_800_000],
  ['1.5s', 1_500],
  ['10', undefined],
  ['5 m', undefined],
  ['-5s', undefined],
  ['', undefined],
])('%j is %s ms', (text, expected) => {
  expect(parseDuration(text)).toBe(expected);
});

test.each([
  [430, '0.4 s'],
  [9_960, '10 s'],
  [12_000, '12 s'],
  [59_600, '1 min'],
  [95_000, '1 min 35 s'],
  [7_260_000, '2 h 1 min'],
])('%d ms reads as %s', (milliseconds, expected) => {
  expect(formatDuration(milliseconds)).toBe(expected);
});
