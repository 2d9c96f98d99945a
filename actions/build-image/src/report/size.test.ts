import { expect, it } from 'vitest';
import { formatBytes, formatDelta } from './size.ts';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_234, '1.2 kB'],
  [41_124_153, '41.1 MB'],
  [999_600_000, '1.0 GB'],
  [123_456_789_000, '123 GB'],
])('%i bytes are shown as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

it.each([
  [1_234, '+1.2 kB'],
  [-1_234, '−1.2 kB'],
])('%i bytes more are shown as %s', (bytes, text) => {
  expect(formatDelta(bytes)).toBe(text);
});
