import { describe, expect, test } from 'vitest';
import type { MigrationFile } from '../migration-file.ts';
import { findingsIn, foundIn, sampleFile } from './lint-sample.ts';

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
