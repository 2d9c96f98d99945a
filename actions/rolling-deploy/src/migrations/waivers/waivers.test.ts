import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../../../kit/time/day.ts';
import { readYaml } from '../../../../../kit/yaml/document.ts';
import { findingsIn, sampleFile } from '../lint/lint-sample.ts';
import { applyWaivers, readWaivers } from './waivers.ts';

const GOOD = `- rule: drop-table
  file: migrations/1.sql
  reason: nobody reads it
  owner: '@mia'
  expires: 2026-12-31
`;

async function apply(text: string, day = '2026-12-31') {
  const waivers = readWaivers(readYaml(text));
  if (waivers === undefined) return undefined;
  const findings = await findingsIn(sampleFile('DROP TABLE t; DROP VIEW v;'));
  const { findings: judged, notes } = applyWaivers(findings, waivers, parseDay(day) ?? 0);
  return { waived: judged.map(({ waiver }) => waiver?.owner), notes };
}

describe('a waiver', () => {
  test('covers its rule in its file, through its last day', async () => {
    expect(await apply(GOOD)).toEqual({ waived: ['@mia', undefined], notes: [] });
  });

  test('that has expired covers nothing, and that is said', async () => {
    const result = await apply(GOOD, '2027-01-01');
    expect(result?.waived).toEqual([undefined, undefined]);
    expect(result?.notes).toEqual([
      'The waiver of @mia for drop-table in migrations/1.sql (line 1) expired on 2026-12-31 and covers nothing.',
    ]);
  });

  test.each([
    ['without a reason', GOOD.replace(/.*reason.*\n/, ''), '`reason` is missing'],
    ['with an empty owner', GOOD.replace("'@mia'", "' '"), '`owner`'],
    ['without an end', GOOD.replace(/.*expires.*\n/, ''), '`expires` is missing'],
    ['with a day that there is not', GOOD.replace('12-31', '02-30'), '`expires` is `2026-02-30`'],
    ['with a key that is misspelt', GOOD.replace('reason', 'raeson'), 'did you mean `reason`?'],
    ['that is a text', '- drop-table\n', 'covers nothing'],
  ])('%s covers nothing, and that is said', async (_, text, words) => {
    const result = await apply(text);
    expect(result?.waived).toEqual([undefined, undefined]);
    expect(result?.notes.join()).toContain(words);
  });

  test('beside one that is not complete counts', async () => {
    expect((await apply(`- {}\n${GOOD}`))?.waived).toEqual(['@mia', undefined]);
  });

  test('about nothing is said', async () => {
    const result = await apply(GOOD.replace('1.sql', '2.sql'));
    expect(result?.notes.join()).toContain('is about no finding');
  });

  test('stands in a list', async () => {
    expect(await apply('rule: x')).toBeUndefined();
    expect(await apply('')).toMatchObject({ notes: [] });
  });
});
