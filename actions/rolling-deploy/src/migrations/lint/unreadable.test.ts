import { describe, expect, test } from 'vitest';
import { foundIn } from './lint-sample.ts';

const drop = 'DROP TABLE t';

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
