import { describe, expect, test } from 'vitest';
import { findingsIn, foundIn, sampleFile } from './lint-sample.ts';

const drop = 'DROP TABLE t';

describe('the place of a finding is right', () => {
  test.each([
    ['at the start', `${drop};`, '1:1'],
    ['without a semicolon', drop, '1:1'],
    ['after blanks and empty lines', `\n\n   ${drop};`, '3:4'],
    ['after a line comment', `-- x\n${drop};`, '2:1'],
    ['after a comment that nests', `/* a /* b */ ; */ ${drop};`, '1:19'],
    ['after a comment with a quote', `-- it's\n/* "x */ ${drop};`, '2:10'],
    ['after umlauts', `SELECT 'äöü'; ${drop};`, '1:15'],
    ['after an emoji, which is one character', `SELECT '🎉🎉'; ${drop};`, '1:14'],
    ['after Chinese on a line before', `-- 迁移\nSELECT '数据'; ${drop};`, '2:14'],
    ['after a comment of several bytes', `/* ü */ ${drop};`, '1:9'],
    ['in a file of Windows', `SELECT 1;\r\n${drop};\r\n`, '2:1'],
    ['after tabs, which are one character', `\t\t${drop};`, '1:3'],
    ['after text in dollars', `SELECT $$;\n;$$; ${drop};`, '2:6'],
    ['after text in tagged dollars', `SELECT $ä$ $$ ; $ä$; ${drop};`, '1:22'],
    ['after an escape string', `SELECT E'\\'; '; ${drop};`, '1:17'],
    ['after a doubled quote', `SELECT 'it''s;'; ${drop};`, '1:18'],
    ['after a backslash that escapes nothing', `SELECT '\\'; ${drop};`, '1:13'],
    ['after a quoted name', `SELECT 1 AS "a;""b"; ${drop};`, '1:22'],
    ['after what can not be read', `ALTER TABL x;\n${drop};`, '2:1'],
    ['after umlauts and what can not be read', `SELEC 'ä';\n/* ö */ ${drop};`, '2:9'],
    [
      'after a function with a body of SQL',
      `CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END; ${drop};`,
      '1:71',
    ],
    [
      'after such a function and what can not be read',
      `CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; END; ALTER TABL x; ${drop};`,
      '1:99',
    ],
    [
      'behind a rule with several statements',
      `CREATE RULE r AS ON DELETE TO v DO (SELECT 1; SELECT 2); ALTER TABL x; ${drop};`,
      '1:72',
    ],
    ['behind empty statements', `;;; ${drop};;`, '1:5'],
  ])('%s', async (_, text, place) => {
    expect(await foundIn(text)).toContain(`error drop-table ${place}`);
  });

  test('in the last statement of 5 MB, with umlauts in all of them', async () => {
    const row = `INSERT INTO t (a) VALUES ('${'ä'.repeat(2_000)}');\n`;
    const rows = Math.ceil(5_000_000 / Buffer.byteLength(row));
    const found = await foundIn(`${row.repeat(rows)}${drop};`);
    expect(found).toEqual([`error drop-table ${rows + 1}:1`]);
  });

  test('after one statement of 5 MB', async () => {
    const found = await foundIn(`SELECT '${'x'.repeat(5_000_000)}';\n${drop};`);
    expect(found).toEqual(['error drop-table 2:1']);
  });
});

test.each([
  ['DROP TABLE t -- x\n;', 'DROP TABLE t'],
  ['DROP TABLE t /* ; */', 'DROP TABLE t'],
  ['DROP TABLE "a;b" ;', 'DROP TABLE "a;b"'],
  ['/* ü */ DROP TABLE ü  ;', 'DROP TABLE ü'],
  ['DROP TABLE t; -- ü', 'DROP TABLE t'],
])('the statement of %s is shown without what is around it', async (text, statement) => {
  expect((await findingsIn(sampleFile(text))).map((finding) => finding.statement)).toEqual([
    statement,
  ]);
});
