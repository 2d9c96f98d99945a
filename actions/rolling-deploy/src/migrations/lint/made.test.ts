import { describe, expect, test } from 'vitest';
import { findingsIn, foundIn, sampleFile } from './lint-sample.ts';

const drop = 'DROP TABLE t';

describe('what the same migrations made is exempt', () => {
  test.each([
    ['an index of a new table', 'CREATE TABLE n (c int); CREATE INDEX ON n (c)', []],
    ['a new table in its schema', 'CREATE TABLE public.n (c int); DROP TABLE n', []],
    [
      'a new column',
      'ALTER TABLE t ADD COLUMN c text; ALTER TABLE t RENAME c TO d; ALTER TABLE t DROP COLUMN d',
      [],
    ],
    ['another schema', 'CREATE TABLE a.n (c int); DROP TABLE n', ['error drop-table 1:27']],
    [
      'another search path',
      'SET search_path = a; CREATE TABLE n (c int); DROP TABLE public.n',
      ['error drop-table 1:46'],
    ],
    ['a table that is made too late', `${drop}; CREATE TABLE t (c int)`, ['error drop-table 1:1']],
    [
      'a table that is gone again',
      'CREATE TEMP TABLE t (c int); DROP TABLE t; DROP TABLE t',
      ['error drop-table 1:44'],
    ],
    [
      'a table that is gone with its transaction',
      'CREATE TEMP TABLE t (c int) ON COMMIT DROP; DROP TABLE t',
      ['error drop-table 1:45'],
    ],
    [
      'a table that was rolled back',
      `BEGIN; CREATE TABLE t (c int); ROLLBACK; ${drop}`,
      ['error drop-table 1:42'],
    ],
    [
      'a table that may have been there',
      `CREATE TABLE IF NOT EXISTS t (c int); ${drop}`,
      ['error drop-table 1:39'],
    ],
    [
      'an index of a table that may have been there',
      'CREATE TABLE IF NOT EXISTS t (c int); CREATE INDEX ON t (c)',
      ['warning create-index 1:39'],
    ],
    [
      'a trigger that may have been there',
      'CREATE OR REPLACE TRIGGER g BEFORE INSERT ON t EXECUTE FUNCTION f(); DROP TRIGGER g ON t',
      ['warning create-trigger 1:1', 'error drop-object 1:70'],
    ],
    [
      'a schema that is made under a condition',
      'DO $$ BEGIN IF true THEN CREATE SCHEMA s; END IF; END $$; DROP SCHEMA s',
      ['error drop-object 1:59'],
    ],
    [
      'what CASCADE takes along',
      'CREATE TABLE n (c int); DROP TABLE n CASCADE',
      ['error drop-table 1:25'],
    ],
    ['one of two tables', 'CREATE TABLE n (c int); TRUNCATE n, t', ['error truncate 1:25']],
    [
      'a function of other arguments',
      'CREATE FUNCTION f(int) RETURNS int LANGUAGE sql RETURN 1; DROP FUNCTION f(text)',
      ['error drop-object 1:59'],
    ],
    [
      'a new column that must not be empty',
      'ALTER TABLE t ADD COLUMN c text; ALTER TABLE t ALTER c SET NOT NULL',
      ['error set-not-null 1:34'],
    ],
    [
      'a table with a foreign key to itself',
      'CREATE TABLE n (c int PRIMARY KEY, p int REFERENCES n)',
      [],
    ],
  ])('%s', async (_, text, found) => {
    expect(await foundIn(text)).toEqual(found);
  });

  test('what expand made has rows by the time of contract', async () => {
    const expand = sampleFile('CREATE TABLE n (c int);');
    const contract = sampleFile('ALTER TABLE n ALTER c SET NOT NULL;', { phase: 'contract' });
    expect((await findingsIn(expand, contract)).map(({ rule }) => rule)).toEqual(['set-not-null']);
  });

  test('a table of an earlier migration is not made by IF NOT EXISTS', async () => {
    const earlier = sampleFile('CREATE TABLE t (c int);', { isPending: false });
    const later = sampleFile('CREATE TABLE IF NOT EXISTS t (c int); CREATE INDEX ON t (c);');
    expect((await findingsIn(earlier, later)).map(({ level }) => level)).toEqual(['error']);
  });

  test('a temporary table is none in the next file', async () => {
    const one = sampleFile('CREATE TEMP TABLE t (c int);');
    const two = sampleFile('DROP TABLE t;', { path: 'm/2.sql' });
    expect((await findingsIn(one, two)).map(({ file }) => file)).toEqual(['m/2.sql']);
  });
});

describe('a change of type is judged by the type before', () => {
  const table =
    'CREATE TABLE t (v varchar(10), x text, n numeric(8,2), c cidr, i int, z timestamp);';
  test.each([
    ['v TYPE varchar(20)', 'warning widen-type'],
    ['v TYPE text', 'warning widen-type'],
    ['x TYPE varchar', 'warning widen-type'],
    ['n TYPE numeric(10,2)', 'warning widen-type'],
    ['n TYPE numeric', 'warning widen-type'],
    ['c TYPE inet', 'warning widen-type'],
    ['v TYPE varchar(5)', 'error change-type'],
    ['x TYPE varchar(9)', 'error change-type'],
    ['n TYPE numeric(10,3)', 'error change-type'],
    ['i TYPE bigint', 'error change-type'],
    ['v TYPE text USING lower(v)', 'error change-type'],
    ['z TYPE timestamptz', 'error change-type'],
    ['unknown TYPE text', 'error change-type'],
  ])('%s', async (change, expected) => {
    const before = sampleFile(table, { isPending: false });
    const [found] = await findingsIn(before, sampleFile(`ALTER TABLE t ALTER ${change};`));
    expect(`${found?.level} ${found?.rule}`).toBe(expected);
  });

  test('times keep their bytes where the time zone is UTC', async () => {
    const before = sampleFile(table, { isPending: false });
    const text = "SET timezone = 'UTC'; ALTER TABLE t ALTER z TYPE timestamptz;";
    const [found] = await findingsIn(before, sampleFile(text));
    expect(found?.rule).toBe('widen-type');
  });
});
