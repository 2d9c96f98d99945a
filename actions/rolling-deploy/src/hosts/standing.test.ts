import { describe, expect, it } from 'vitest';
import type { HostRecord } from '../report/record.ts';
import { newHostRecord } from '../report/record.ts';
import { isTakenBack } from './standing.ts';

const hosts = (...records: readonly Partial<HostRecord>[]) =>
  records.map((record) => ({ ...newHostRecord('', () => 0), ...record }));

const back = { outcome: 'failed', phase: 'roll', wayBack: 'done' } as const;
const untouched = { outcome: 'failed', phase: 'image' } as const;

describe('isTakenBack', () => {
  it.each<[string, Partial<HostRecord>[], boolean]>([
    ['nothing was touched', [{}, untouched], false],
    ['the one host that was touched is back', [back, {}], true],
    ['one failed before it was changed, and the others are back', [back, untouched], true],
    ['one is left on the new release', [back, { outcome: 'deployed' }], false],
    ['one could not be put back', [back, { ...back, wayBack: 'failed' }], false],
  ])('where %s', (_, records, expected) => {
    expect(isTakenBack(hosts(...records))).toBe(expected);
  });
});
