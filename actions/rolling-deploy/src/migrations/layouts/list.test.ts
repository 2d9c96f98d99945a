import { describe, expect, test } from 'vitest';
import type { Phase } from '../migration-file.ts';
import type { Folder } from './layout.ts';
import { type Directory, listMigrations, type Tool } from './list.ts';

function folder(files: Readonly<Record<string, string | Buffer>>): Folder {
  return {
    paths: Object.keys(files).sort(),
    read: (path) => Buffer.from(files[path] ?? ''),
  };
}

function list(
  tool: Tool,
  files: Readonly<Record<string, string | Buffer>>,
  changes: Partial<Directory> = {},
) {
  const isPending = () => true;
  return listMigrations({
    ...{ tool, path: 'db', folder: folder(files), phase: undefined, isPending },
    ...changes,
  });
}

const names = (migrations: ReturnType<typeof list>) => migrations.files.map(({ path }) => path);

function journal(...entries: readonly (readonly [tag: string, when: number])[]): string {
  return JSON.stringify({
    version: '7',
    entries: entries.map(([tag, when], idx) => ({
      idx,
      version: '7',
      when,
      tag,
      breakpoints: true,
    })),
  });
}

describe('drizzle', () => {
  test('with a journal goes by the journal, cut at its breakpoints, all in one transaction', () => {
    const migrations = list('drizzle', {
      'meta/_journal.json': journal(['0001_b', 1], ['0000_a', 2]),
      '0000_a.sql': 'SELECT 1;--> statement-breakpoint\nSELECT 2;',
      '0001_b.sql': 'SELECT 3;',
      '0002_left.sql': 'SELECT 4;',
    });
    expect(names(migrations)).toEqual(['db/0001_b.sql', 'db/0000_a.sql']);
    expect(migrations.files[1]?.parts).toEqual([
      { from: 0, to: 9 },
      { from: 33, to: 43 },
    ]);
    expect(migrations.files.every(({ transaction }) => transaction === 'pending')).toBe(true);
    expect(migrations.notes).toEqual(['1 file not in the journal: 0002_left.sql']);
  });

  test('says which file of the journal is not there', () => {
    const [file] = list('drizzle', { 'meta/_journal.json': journal(['0000_a', 1]) }).files;
    expect(file).toMatchObject({
      text: undefined,
      problem: 'the journal names it, and it is not there',
    });
  });

  test('from version 1 on has a folder for each, by name', () => {
    const migrations = list('drizzle', {
      '20260102000000_b/migration.sql': '',
      '20260101000000_a/migration.sql': '',
      '20260101000000_a/snapshot.json': '{}',
    });
    expect(names(migrations)).toEqual([
      'db/20260101000000_a/migration.sql',
      'db/20260102000000_b/migration.sql',
    ]);
  });

  test('leaves out for ever what is older than what was applied', () => {
    const files = {
      'meta/_journal.json': journal(['a', 5], ['b', 3]),
      'a.sql': 'SELECT 1;',
      'b.sql': 'SELECT 1;',
    };
    const late = list('drizzle', files, { isPending: (path) => path === 'db/b.sql' });
    expect(late.files[1]?.remarks).toMatchObject([{ rule: 'out-of-order', level: 'error' }]);
    expect(list('drizzle', files).files[1]?.remarks).toEqual([]);
  });

  test.each([
    ['no journal', { 'a.sql': '' }, 'neither'],
    ['a journal that is no JSON', { 'meta/_journal.json': '{' }, 'can not be read'],
    ['a journal of another form', { 'meta/_journal.json': '{"entries":[1]}' }, 'no list'],
  ])('refuses %s', (_, files, message) => {
    expect(() => list('drizzle', files)).toThrow(message);
  });
});

test('prisma has a folder for each, sent as one text', () => {
  const migrations = list('prisma', {
    'migration_lock.toml': '',
    '20260102_b/migration.sql': '',
    '20260101_a/migration.sql': '',
    'old.sql': '',
  });
  expect(names(migrations)).toEqual(['db/20260101_a/migration.sql', 'db/20260102_b/migration.sql']);
  expect(migrations.files[0]?.transaction).toBe('file');
  expect(migrations.notes).toEqual(['1 file not applied: old.sql']);
});

describe('node-pg-migrate', () => {
  test('goes by number, and can not read programs', () => {
    const migrations = list('node-pg-migrate', { '10_c.sql': '', '9_b.js': '', '2_a.ts': '' });
    expect(names(migrations)).toEqual(['db/2_a.ts', 'db/9_b.js', 'db/10_c.sql']);
    expect(migrations.files.map(({ problem }) => problem !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('has numbers, times and dates beside each other', () => {
    const migrations = list('node-pg-migrate', {
      '1391877300255_b.sql': '',
      '20130101000000000_a.sql': '',
      '20200513070724505_c.sql': '',
      'init.sql': '',
    });
    expect(names(migrations)).toEqual([
      'db/init.sql',
      'db/20130101000000000_a.sql',
      'db/1391877300255_b.sql',
      'db/20200513070724505_c.sql',
    ]);
  });

  test.each([
    ['the part up to `down`', '-- Up Migration\nA\n-- Down Migration\nB', '-- Up Migration\nA'],
    ['the part after `down`', '-- Down Migration\nB\n-- Up Migration\nA', '-- Up Migration\nA'],
    ['all where there is no mark', 'A', 'A'],
    [
      'all where only `down` is marked, as the tool does',
      'A\n-- Down Migration\nB',
      'A\n-- Down Migration\nB',
    ],
  ])('runs %s', (_, text, expected) => {
    const [file] = list('node-pg-migrate', { '1_a.sql': text }).files;
    const parts = file?.parts.map(({ from, to }) => text.slice(from, to).trimEnd());
    expect(parts).toEqual([expected]);
  });
});

test('golang-migrate goes by number, up only, and passes over what is late', () => {
  const files = { '10_b.up.sql': '', '9_a.up.sql': '', '9_a.down.sql': '', 'readme.sql': '' };
  const migrations = list('golang-migrate', files, {
    isPending: (path) => path === 'db/9_a.up.sql',
  });
  expect(names(migrations)).toEqual(['db/9_a.up.sql', 'db/10_b.up.sql']);
  expect(migrations.files[0]?.remarks).toMatchObject([{ rule: 'out-of-order' }]);
  expect(migrations.notes).toEqual(['1 file not applied: readme.sql']);
});

describe('plain SQL', () => {
  test('goes by name, in the folders of the phases', () => {
    const migrations = list('sql', {
      'contract/1.sql': '',
      'expand/2.sql': '',
      'expand/1.sql': '',
      'post_migrate/3.sql': '',
      'notes.md': '',
    });
    expect(migrations.files.map(({ path, phase }) => [path, phase])).toEqual([
      ['db/expand/1.sql', 'expand'],
      ['db/expand/2.sql', 'expand'],
      ['db/contract/1.sql', 'contract'],
      ['db/post_migrate/3.sql', 'contract'],
    ]);
    expect(migrations.notes).toEqual(['1 file not SQL, and not read: notes.md']);
  });

  test('is what is looked at of a command that is not known', () => {
    expect(names(list('command', { 'b.sql': '', 'a.rb': '' }))).toEqual(['db/b.sql']);
  });

  test('that is no UTF-8 is not read, and a mark at its beginning is passed over', () => {
    const { files } = list('sql', {
      '1.sql': Buffer.from([0xff, 0xfe]),
      '2.sql': '\ufeffSELECT 1',
    });
    expect(files.map(({ text }) => text)).toEqual([undefined, 'SELECT 1']);
  });
});

describe('the phase', () => {
  test.each<[string, string, Phase | undefined, Phase, number]>([
    [
      'is that of the comment at the head',
      '-- phase: contract\nSELECT 1',
      undefined,
      'contract',
      0,
    ],
    [
      'may stand below other comments',
      '/* x */\n-- y\n--  Phase:contract \n',
      undefined,
      'contract',
      0,
    ],
    [
      'is not taken from below a statement',
      'SELECT 1;\n-- phase: contract',
      undefined,
      'expand',
      0,
    ],
    ['is not taken from a string', "SELECT '\n-- phase: contract\n'", undefined, 'expand', 0],
    ['is expand where nothing is said', 'SELECT 1', undefined, 'expand', 0],
    ['is expand where it is misspelt, which is said', '-- phase: contrct', undefined, 'expand', 1],
    ['of the directory is stronger', '-- phase: contract', 'expand', 'expand', 0],
  ])('%s', (_, text, directory, expected, remarks) => {
    const [file] = list('sql', { '1.sql': text }, { phase: directory }).files;
    expect([file?.phase, file?.remarks.length]).toEqual([expected, remarks]);
  });

  test('of contract holds up what comes after it in the same directory', () => {
    const files = { '1.sql': '-- phase: contract', '2.sql': 'SELECT 1', '3.sql': 'SELECT 1' };
    expect(list('sql', files).files[0]?.remarks).toMatchObject([
      { rule: 'contract-first', message: expect.stringContaining('db/2.sql and 1 more') },
    ]);
  });
});
