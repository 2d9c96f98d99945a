import { describe, expect, test } from 'vitest';
import { judgeDatabase } from './database-facts.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const limits = { now: NOW, maxAgeMs: 48 * 3_600_000, schema: 2 };

function metadata(UpdatedAt: unknown, Version: unknown = 2): string {
  return JSON.stringify({ Version, UpdatedAt, NextUpdate: '2099-01-01T00:00:00Z' });
}

describe('a database', () => {
  test.each([
    ['built today', '2026-11-21T06:00:00Z'],
    ['with nanoseconds, as Go writes them', '2026-11-21T06:00:00.123456789Z'],
    ['of exactly the greatest age', '2026-11-19T12:00:00Z'],
    ['of a clock that is a little ahead', '2026-11-21T12:30:00Z'],
  ])('%s is used', (_, updatedAt) => {
    const judgement = judgeDatabase(metadata(updatedAt), limits);
    expect(judgement.doubt).toBeUndefined();
    expect(Date.parse(judgement.updatedAt ?? '')).toBe(Date.parse(updatedAt));
  });

  test.each([
    ['too old, whatever it says about its next update', metadata('2026-11-19T11:59:59Z'), 'FG031'],
    ['of tomorrow', metadata('2026-11-22T12:00:00Z'), 'FG030'],
    ['without a date', metadata(undefined), 'FG030'],
    ['with a date that was never set', metadata('0001-01-01T00:00:00Z'), 'FG030'],
    ['with a date that is none', metadata('yesterday'), 'FG030'],
    ['of schema 1', metadata('2026-11-21T06:00:00Z', 1), 'FG030'],
    ['of schema 3', metadata('2026-11-21T06:00:00Z', 3), 'FG030'],
    ['without metadata', '', 'FG030'],
    ['with metadata that is a list', '[]', 'FG030'],
  ])('%s is not used', (_, text, code) => {
    expect(judgeDatabase(text, limits).doubt?.code).toBe(code);
  });
});
