import { describe, expect, test } from 'vitest';
import type { MigrationFile } from '../migration-file.ts';
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

describe('what can not be read is said, and hides nothing', () => {
  const unreadable = 'error unreadable 1:1';
  test.each([
    ['a mistake', 'ALTER TABL x', [unreadable]],
    ['a command of psql', '\\i other.sql\n', [unreadable]],
    ['SQL that psql is to make and run', "SELECT 'DROP TABLE t' \\gexec\n", [unreadable]],
    [
      'a condition of psql',
      `\\if :x\n${drop};\n\\endif`,
      [unreadable, 'error drop-table 2:1', 'error unreadable 3:1'],
    ],
    ['a harmless command with another behind it', '\\echo x \\\\ DROP TABLE t;', [unreadable]],
    ['a harmless command with a program in it', '\\echo `rm x`', [unreadable]],
    ['a variable of psql', 'ALTER TABLE :"name" DROP COLUMN c', [unreadable]],
    ['a value of psql', "SELECT :'x'", [unreadable]],
    ['a placeholder', 'DROP TABLE ${name}', [unreadable]],
    [
      'a placeholder in the middle',
      `ALTER TABLE \${t} DROP COLUMN c; ${drop};`,
      [unreadable, 'error drop-table 1:33'],
    ],
    ['a template', '{{ drop }};', [unreadable]],
    [
      'data of COPY',
      `COPY t FROM stdin;\n1\tDROP\n;\n\\.\n${drop};`,
      [unreadable, 'error drop-table 5:1'],
    ],
    ['data of COPY without an end', `COPY t (a) FROM STDIN;\n1\t${drop};`, [unreadable]],
    [
      'data of COPY that read as SQL',
      `COPY t FROM stdin;\n${drop};`,
      [unreadable, 'error drop-table 2:1'],
    ],
    ['COPY without data', 'COPY t FROM stdin', [unreadable]],
    ['COPY from a program', "COPY t FROM PROGRAM 'x'", [unreadable]],
    ['a string that does not end', `SELECT 'x; ${drop};`, [unreadable]],
    ['a comment that does not end', `/* ${drop};`, [unreadable]],
    ['dollars that do not end', `DO $$ ${drop};`, [unreadable]],
    ['a bracket that does not end', `SELECT (1; ${drop};`, [unreadable, 'error drop-table 1:12']],
    ['a NUL', `SELECT 1\0; ${drop};`, [unreadable, 'error drop-table 1:12']],
    ['a NUL at the end', `${drop};\0`, ['error drop-table 1:1', 'error unreadable 1:14']],
    [
      'a deep expression',
      `SELECT ${'('.repeat(20_000)}1${')'.repeat(20_000)}; ${drop};`,
      [unreadable, 'error drop-table 1:40011'],
    ],
    [
      'a long sum',
      `SELECT ${'1+'.repeat(50_000)}1; ${drop};`,
      [unreadable, 'error drop-table 1:100011'],
    ],
    [
      'a prepared statement',
      'PREPARE p AS DELETE FROM t; EXECUTE p',
      [unreadable, 'error unreadable 1:29'],
    ],
    [
      'a setting by which strings mean something else',
      'SET standard_conforming_strings = off',
      [unreadable],
    ],
    ['a call of a procedure', 'CALL migrate()', ['error call-function 1:1']],
    [
      'a call of a function in CREATE TABLE AS',
      'CREATE TABLE n AS SELECT boom()',
      ['error call-function 1:1'],
    ],
    ['a call of a function in a SELECT', 'SELECT s.drop_all()', ['error call-function 1:1']],
    [
      'a function that is made and called',
      'CREATE FUNCTION now() RETURNS int LANGUAGE sql RETURN 1; SELECT now()',
      ['error call-function 1:58'],
    ],
  ])('%s', async (_, text, found) => {
    expect(await foundIn(text)).toEqual(found);
  });
});

describe('DO blocks are looked into', () => {
  test.each([
    ['a statement', `DO $$ BEGIN\n  ${drop};\nEND $$`, ['error drop-table 2:3']],
    [
      'one in a condition',
      `DO $x$\nBEGIN\n  IF true THEN\n    ${drop};\n  END IF;\nEND $x$`,
      ['error drop-table 4:5'],
    ],
    [
      'one in a loop and in a handler',
      `DO $$ BEGIN LOOP ${drop}; END LOOP; EXCEPTION WHEN others THEN DROP VIEW v; END $$`,
      [
        'error drop-table 1:18',
        'error drop-object 1:69',
        'warning several-tables-in-transaction 1:69',
      ],
    ],
    ['EXECUTE of a text', `DO $$ BEGIN EXECUTE '${drop}'; END $$`, ['error drop-table 1:21']],
    [
      'EXECUTE of what is put together',
      "DO $$ BEGIN EXECUTE format('DROP TABLE %I', 'x'); END $$",
      ['error unreadable 1:21'],
    ],
    [
      'EXECUTE of a sum of texts',
      "DO $$ BEGIN EXECUTE 'DROP ' || 'TABLE t'; END $$",
      ['error unreadable 1:21'],
    ],
    ['a call', 'DO $$ BEGIN PERFORM boom(); END $$', ['error call-function 1:13']],
    [
      'a call in an assignment',
      'DO $$ DECLARE x int; BEGIN x := boom(); END $$',
      ['error call-function 1:28'],
    ],
    ['a body that can not be read', 'DO $$ BEGIN IF $$', ['error unreadable 1:1']],
    ['another language', 'DO LANGUAGE plpython3u $$ x $$', ['error unreadable 1:1']],
    ['a body that does nothing', 'DO $$ BEGIN NULL; END $$', []],
    ['a string as the body', `DO 'BEGIN ${drop}; END'`, ['error drop-table 1:11']],
    [
      'after umlauts',
      `-- ü\nDO $$ BEGIN\n  RAISE NOTICE 'äö🎉'; ${drop};\nEND $$`,
      ['error drop-table 3:23'],
    ],
  ])('%s', async (_, text, found) => {
    expect(await foundIn(text)).toEqual(found);
  });
});

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

test.each([
  [
    'a foreign key of a new column',
    'ALTER TABLE t ADD c int REFERENCES u',
    ['warning add-foreign-key-not-valid 1:1'],
  ],
  [
    'a foreign key of a new column that is filled',
    'ALTER TABLE t ADD c int DEFAULT 1 REFERENCES u',
    ['error add-foreign-key 1:1'],
  ],
  ['a check of a new column', 'ALTER TABLE t ADD c int CHECK (c > 0)', ['error add-check 1:1']],
  ['an index of a new column', 'ALTER TABLE t ADD c int UNIQUE', ['error add-unique 1:1']],
])('with a column comes %s', async (_, text, found) => {
  expect(await foundIn(text)).toEqual(found);
});

describe('what stands together', () => {
  const index = 'CREATE INDEX CONCURRENTLY i ON t (c)';
  const refused = 'error concurrently-in-transaction';
  const inFile: Partial<MigrationFile> = { transaction: 'file' };
  const inAll: Partial<MigrationFile> = { transaction: 'pending' };
  test.each<[string, string, Partial<MigrationFile>, readonly string[]]>([
    ['by itself in a plain file', `SELECT 1; ${index}`, {}, []],
    ['in BEGIN of a plain file', `BEGIN; ${index}; COMMIT`, {}, [`${refused} 1:8`]],
    ['behind COMMIT of a plain file', `BEGIN; SELECT 1; COMMIT; ${index}`, {}, []],
    ['alone in a file that is sent as one', index, inFile, []],
    ['with a comment in a file that is sent as one', `-- x;\n${index};\n-- y`, inFile, []],
    [
      'with others in a file that is sent as one',
      `SELECT 1; ${index}`,
      inFile,
      [`${refused} 1:11`],
    ],
    [
      'behind COMMIT in a file that is sent as one',
      `BEGIN; COMMIT; ${index}`,
      inFile,
      [`${refused} 1:16`],
    ],
    ['alone where all is one transaction', index, inAll, [`${refused} 1:1`]],
    ['VACUUM where all is one transaction', 'VACUUM t', inAll, [`${refused} 1:1`]],
    [
      'two tables',
      'ALTER TABLE a ADD COLUMN c int; ALTER TABLE b ADD COLUMN c int',
      inAll,
      ['warning several-tables-in-transaction 1:33'],
    ],
    [
      'two tables one by one',
      'ALTER TABLE a ADD COLUMN c int; ALTER TABLE b ADD COLUMN c int',
      {},
      [],
    ],
    [
      'one table twice',
      'ALTER TABLE a ADD COLUMN c int; ALTER TABLE a ADD COLUMN d int',
      inAll,
      [],
    ],
    [
      'a new table and an old one',
      'CREATE TABLE a (c int); ALTER TABLE a ADD d int; ALTER TABLE b ADD COLUMN c int',
      inAll,
      [],
    ],
    [
      'rows after the schema',
      'ALTER TABLE a ADD COLUMN c int; UPDATE b SET c = 1 WHERE d',
      inAll,
      ['warning data-change-with-ddl 1:33'],
    ],
    [
      'rows before the schema',
      'UPDATE b SET c = 1 WHERE d; ALTER TABLE a ADD COLUMN c int',
      inAll,
      ['warning data-change-with-ddl 1:29'],
    ],
    [
      'rows in a WITH',
      'ALTER TABLE a ADD COLUMN c int; WITH x AS (DELETE FROM b WHERE d RETURNING *) SELECT 1',
      inAll,
      ['warning data-change-with-ddl 1:33'],
    ],
    [
      'rows and schema one by one',
      'ALTER TABLE a ADD COLUMN c int; UPDATE b SET c = 1 WHERE d',
      {},
      [],
    ],
    [
      'rows and schema in one DO block',
      'DO $$ BEGIN ALTER TABLE a ADD COLUMN c int; UPDATE b SET c = 1 WHERE d; END $$',
      {},
      ['warning data-change-with-ddl 1:45'],
    ],
    ['a few rows of values', 'ALTER TABLE a ADD COLUMN c int; INSERT INTO b VALUES (1)', inAll, []],
  ])('%s', async (_, text, changes, found) => {
    expect(await foundIn(text, changes)).toEqual(found);
  });

  test('a transaction of all that is pending spans its files', async () => {
    const files = ['a', 'b'].map((name) =>
      sampleFile(`ALTER TABLE ${name} ADD COLUMN c int;`, { ...inAll, path: `m/${name}.sql` }),
    );
    const found = await findingsIn(...files);
    expect(found.map(({ file, rule }) => [file, rule])).toEqual([
      ['m/b.sql', 'several-tables-in-transaction'],
    ]);
  });
});

describe('the time to wait for a lock', () => {
  test.each([
    ["SET lock_timeout = '3s'", []],
    ['SET lock_timeout = 3000', []],
    ['RESET lock_timeout', []],
    ["SET lock_timeout = '1min'", ['warning lock-timeout 1:1']],
    ['SET lock_timeout = 0', ['error lock-timeout 1:1']],
    ["SET LOCAL lock_timeout TO '0ms'", ['error lock-timeout 1:1']],
    ["SELECT set_config('lock_timeout', '0', false)", ['error lock-timeout 1:1']],
    ["SET statement_timeout = '0'", []],
  ])('%s', async (text, found) => {
    expect(await foundIn(text)).toEqual(found);
  });
});

describe('nothing is found in', () => {
  test.each([
    ['an empty file', ''],
    ['blanks', ' \n\t\r\n'],
    ['comments', '-- DROP TABLE t;\n/* DROP TABLE t; */'],
    ['empty statements', ';;\n;'],
    ['strings', "COMMENT ON TABLE t IS 'DROP TABLE t; \\d'"],
    ['harmless commands of psql', '\\set ON_ERROR_STOP on\n\\echo done\nSELECT 1;'],
  ])('%s', async (_, text) => {
    expect(await foundIn(text)).toEqual([]);
  });
});
