import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { findingsIn, sampleFile } from '../lint/lint-sample.ts';
import type { Judged, Waiver } from '../waivers/waivers.ts';
import { formatFindings } from './findings-file.ts';
import { sarifOf } from './sarif.ts';

/** Checks against the schema of the standard, as Microsoft's SARIF SDK ships it. */
const validate = (() => {
  const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json');
  const schema = new URL('lib/schemas/sarif-2.1.0-rtm.5.json', `file://${file}`);
  const quirks = { strict: false, validateFormats: false, unicodeRegExp: false };
  return new Ajv({ ...quirks, allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
})();

const waiver: Waiver = {
  ...{ rule: 'drop-table', file: 'm.sql', reason: 'see [this](1)', owner: '@mia' },
  ...{ expires: 20_000, line: 1 },
};

async function judged(text: string, waived?: Waiver): Promise<Judged[]> {
  const findings = await findingsIn(sampleFile(text, { path: 'db/a b.sql' }));
  return findings.map((finding, index) => ({
    ...finding,
    waiver: index === 0 ? waived : undefined,
  }));
}

describe('the SARIF log', () => {
  const hostile = 'DROP TABLE "[x](1) {0} ::error:: <b>@me"';
  test.each<[string, string, Waiver | undefined]>([
    ['of findings', 'DROP TABLE t; CREATE INDEX ON t (c)', undefined],
    ['of nothing', '', undefined],
    ['of hostile names', hostile, undefined],
    ['of what is waived', 'DROP TABLE t; DROP VIEW v', waiver],
  ])('%s follows the standard', async (_, text, waived) => {
    const log = sarifOf(await judged(text, waived));
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  });

  test('points at the statement, in characters, with its safe form', async () => {
    const [run] = sarifOf(await judged("SELECT '🎉';\n/* ü */ DROP TABLE t;")).runs;
    expect(run?.columnKind).toBe('unicodeCodePoints');
    expect(run?.results).toMatchObject([
      {
        ...{ ruleId: 'drop-table', level: 'error' },
        message: { text: expect.stringContaining('Safe form: -- in contract') },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'db/a%20b.sql' },
              region: { startLine: 2, startColumn: 9 },
            },
          },
        ],
      },
    ]);
  });

  test('knows a finding again when lines are added above, and counts equal ones', async () => {
    const prints = async (text: string) =>
      sarifOf(await judged(text)).runs[0]?.results.map(
        ({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash,
      );
    const before = await prints('DROP TABLE t; DROP TABLE t');
    expect(await prints('SELECT 1;\n\nDROP TABLE t;\nDROP TABLE t')).toEqual(before);
    expect(new Set(before).size).toBe(2);
  });

  test('leaves warnings and waived ones out first where there are too many', async () => {
    const all = await judged('DROP VIEW v; UPDATE t SET c = 1; DROP TABLE t', waiver);
    const [run] = sarifOf(all, 1).runs;
    expect(run?.results.map(({ ruleId }) => ruleId)).toEqual(['drop-table']);
    expect(run?.properties.resultsOmitted).toBe(2);
  });
});

test('the findings file has all that a program needs', async () => {
  const rows = JSON.parse(formatFindings(await judged('DROP TABLE t', waiver)));
  expect(rows).toEqual([
    {
      ...{ file: 'db/a b.sql', line: 1, column: 1, rule: 'drop-table', phase: 'expand' },
      ...{ level: 'error', operation: 'DROP TABLE', statement: 'DROP TABLE t' },
      ...{ lock: 'AccessExclusive', rewrite: 'none', waived: true },
      message: 'DROP TABLE (t): the old release may read it or write to it.',
      'safe-form': '-- in contract, when all replicas are new\nDROP TABLE t;',
    },
  ]);
});
