import { describe, expect, it } from 'vitest';
import { hasBug, isBefore } from './compose-bugs.ts';

describe('versions', () => {
  it.each([
    ['2.26.1-4', '2.29.3', true],
    ['2.29.3', '2.29.3', false],
    ['2.9.0', '2.26.0', true],
    ['5.0.0', '2.29.3', false],
    ['2.26', '2.26.0', false],
  ])('%s is older than %s: %s', (version, other, expected) => {
    expect(isBefore(version, other)).toBe(expected);
  });

  it.each([
    ['2.25.0', false],
    ['2.26.0', true],
    ['2.29.3', false],
  ])('a bug between two of them is in %s: %s', (version, expected) => {
    expect(hasBug({ from: '2.26.0', before: '2.29.3' }, version)).toBe(expected);
  });
});
