import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { byName, type Folder } from '../layouts/layout.ts';
import type { Tool } from '../layouts/list.ts';
import { backlogOf } from './backlog.ts';
import { HISTORIES, historyScript } from './history.ts';

function folderOf(files: Readonly<Record<string, string>>): Folder {
  return {
    paths: Object.keys(files).sort(byName),
    read: (path) => Buffer.from(files[path] ?? ''),
  };
}

function find(tool: Tool, files: Readonly<Record<string, string>>, rows: readonly unknown[]) {
  return backlogOf({ tool, folder: folderOf(files), rows });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const clean = { pending: [], late: [], changed: [], gone: [], stuck: undefined };

describe('drizzle with a journal', () => {
  const files = (...entries: readonly (readonly [tag: string, when: number])[]) => ({
    'meta/_journal.json': JSON.stringify({
      entries: entries.map(([tag, when]) => ({ tag, when })),
    }),
    ...Object.fromEntries(entries.map(([tag]) => [`${tag}.sql`, `SELECT '${tag}';`])),
  });
  const row = (tag: string, when: number | string) => ({
    ...{ id: 1, hash: sha256(`SELECT '${tag}';`), created_at: when },
  });

  test.each([
    ['has all pending in a new database', [], { pending: ['a.sql', 'b.sql', 'c.sql'] }],
    ['goes on after the newest row', [row('a', 1), row('b', '2')], { pending: ['c.sql'] }],
    ['has nothing pending at its end', [row('a', 1), row('b', 2), row('c', 3)], {}],
    ['leaves out what came late', [row('a', 1), row('c', 3)], { late: ['b.sql'] }],
    [
      'knows a file by its text when its time was changed',
      [row('a', 1), row('b', 9)],
      { late: ['c.sql'] },
    ],
    [
      'says which text is another one',
      [row('a', 1), row('other', 2), row('c', 3)],
      { changed: ['b.sql'] },
    ],
    [
      'says which one is gone',
      [row('a', 1), row('b', 2), row('c', 3), row('d', 1_767_225_600_000)],
      { gone: ['2026-01-01T00:00:00.000Z'] },
    ],
  ])('%s', (_, rows, expected) => {
    const found = find('drizzle', files(['a', 1], ['b', 2], ['c', 3]), rows);
    expect(found).toEqual({ ...clean, ...expected });
  });

  test('takes the hash of a text with either ends of lines', () => {
    const journal = JSON.stringify({ entries: [{ tag: 'a', when: 1 }] });
    for (const [here, there] of [
      ['A\r\nB', 'A\nB'],
      ['A\nB', 'A\r\nB'],
    ] as const) {
      const found = find('drizzle', { 'meta/_journal.json': journal, 'a.sql': here }, [
        { hash: sha256(there), created_at: 1 },
      ]);
      expect(found?.changed).toEqual([]);
    }
  });
});

describe('drizzle with folders', () => {
  const [a, b] = ['20260101000000_a', '20260102000000_b'];
  const files = { [`${a}/migration.sql`]: 'A', [`${b}/migration.sql`]: 'B' };
  const row = (name: string | null, text: string, when = 0) => ({
    ...{ name, hash: sha256(text), created_at: when },
  });

  test.each([
    ['has all pending in a new database', [], { pending: Object.keys(files) }],
    ['goes by names, whatever is newer', [row(b, 'B')], { pending: [`${a}/migration.sql`] }],
    [
      'says which text is another one',
      [row(a, 'A'), row(b, 'X')],
      { changed: [`${b}/migration.sql`] },
    ],
    ['says which one is gone', [row(a, 'A'), row(b, 'B'), row('c', 'C')], { gone: ['c'] }],
    [
      'knows the rows of an older version by their second',
      [
        { hash: sha256('A'), created_at: Date.UTC(2026, 0, 1, 0, 0, 0, 678) },
        { hash: sha256('B'), created_at: Date.UTC(2026, 0, 2) },
      ],
      {},
    ],
    ['knows them by their text', [row(null, 'B', 5)], { pending: [`${a}/migration.sql`] }],
  ])('%s', (_, rows, expected) => {
    expect(find('drizzle', files, rows)).toEqual({ ...clean, ...expected });
  });
});

describe('prisma', () => {
  const files = { '1_a/migration.sql': 'A', '2_b/migration.sql': 'B' };
  const row = (name: string, text: string, more = {}) => ({
    ...{ migration_name: name, checksum: sha256(text), finished_at: '2026-01-01T00:00:00Z' },
    ...{ rolled_back_at: null, applied_steps_count: 1, ...more },
  });

  test.each([
    ['has all pending in a new database', [], { pending: Object.keys(files) }],
    ['goes by names', [row('2_b', 'B')], { pending: ['1_a/migration.sql'] }],
    [
      'tries again what was marked as rolled back',
      [row('1_a', 'A'), row('2_b', 'X', { finished_at: null, rolled_back_at: '2026-01-02' })],
      { pending: ['2_b/migration.sql'] },
    ],
    [
      'has nothing pending once that went well',
      [
        row('1_a', 'A'),
        row('2_b', 'X', { finished_at: null, rolled_back_at: '2026-01-02' }),
        row('2_b', 'B'),
      ],
      {},
    ],
    [
      'says which text is another one',
      [row('1_a', 'X'), row('2_b', 'B')],
      { changed: ['1_a/migration.sql'] },
    ],
    [
      'says which one is gone',
      [row('1_a', 'A'), row('2_b', 'B'), row('3_c', 'C')],
      { gone: ['3_c'] },
    ],
  ])('%s', (_, rows, expected) => {
    expect(find('prisma', files, rows)).toEqual({ ...clean, ...expected });
  });

  test('is stuck where one failed, and says how to go on', () => {
    const rows = [row('1_a', 'A'), row('2_b', 'B', { finished_at: null })];
    const found = find('prisma', files, rows);
    expect(found?.pending).toEqual(['2_b/migration.sql']);
    expect(found?.stuck).toMatchObject({ state: 'failed', name: '2_b' });
    expect(found?.stuck?.message).toContain('P3009');
    expect(found?.stuck?.remedy).toContain('prisma migrate resolve --rolled-back 2_b');
  });
});

describe('node-pg-migrate', () => {
  const files = { '1_a.sql': '', '2_b.js': '', '3_c.sql': '' };
  const rows = (...names: readonly string[]) => names.map((name) => ({ id: 1, name }));

  test.each([
    ['has all pending in a new database', rows(), { pending: ['1_a.sql', '2_b.js', '3_c.sql'] }],
    ['goes by names without their ending', rows('1_a', '2_b'), { pending: ['3_c.sql'] }],
    ['has nothing pending at its end', rows('1_a', '2_b', '3_c'), {}],
    ['says which one is gone', rows('1_a', '2_b', '3_c', '4_d'), { gone: ['4_d'] }],
  ])('%s', (_, applied, expected) => {
    expect(find('node-pg-migrate', files, applied)).toEqual({ ...clean, ...expected });
  });

  test.each([
    ['one that came late', rows('1_a', '3_c'), '2_b'],
    ['one that was removed before others', rows('0_z', '1_a'), '1_a'],
  ])('is stuck at %s', (_, applied, name) => {
    expect(find('node-pg-migrate', files, applied)?.stuck).toMatchObject({
      state: 'out of order',
      name,
    });
  });
});

describe('golang-migrate', () => {
  const files = { '1_a.up.sql': '', '1_a.down.sql': '', '2_b.up.sql': '', '10_c.up.sql': '' };

  test.each([
    [
      'has all pending in a new database',
      [],
      { pending: ['1_a.up.sql', '2_b.up.sql', '10_c.up.sql'] },
    ],
    ['goes on after the version', [{ version: 2, dirty: false }], { pending: ['10_c.up.sql'] }],
    ['has nothing pending at its end', [{ version: '10', dirty: false }], {}],
  ])('%s', (_, rows, expected) => {
    expect(find('golang-migrate', files, rows)).toEqual({ ...clean, ...expected });
  });

  test.each([
    ['dirty', 2, 'migrate force 1', ['2_b.up.sql', '10_c.up.sql']],
    ['dirty', 1, 'migrate force -1', ['1_a.up.sql', '2_b.up.sql', '10_c.up.sql']],
  ] as const)('is stuck where it is %s at version %i', (state, version, remedy, pending) => {
    const found = find('golang-migrate', files, [{ version, dirty: true }]);
    expect(found?.stuck).toMatchObject({ state, name: String(version) });
    expect(found?.stuck?.remedy).toContain(remedy);
    expect(found?.pending).toEqual(pending);
  });

  test('is stuck at a version of which there is no file', () => {
    const found = find('golang-migrate', files, [{ version: 7, dirty: false }]);
    expect(found?.stuck).toMatchObject({ state: 'unknown version', name: '7' });
    expect(found?.gone).toEqual(['7']);
  });
});

describe('plain SQL', () => {
  const files = { 'contract/9.sql': 'C', 'expand/1.sql': 'A', 'expand/2.sql': 'B' };

  test('goes by paths, and says which text is another one and which one is gone', () => {
    const rows = [
      { name: 'expand/1.sql', checksum: sha256('X') },
      { name: 'expand/0.sql', checksum: sha256('') },
    ];
    expect(find('sql', files, rows)).toEqual({
      ...clean,
      pending: ['expand/2.sql', 'contract/9.sql'],
      changed: ['expand/1.sql'],
      gone: ['expand/0.sql'],
    });
  });
});

test('of a command that is not known nobody can tell', () => {
  expect(find('command', { '1.sql': '' }, [])).toBeUndefined();
});

test('a row that the tool can not have written is an error, and not an empty backlog', () => {
  expect(() => find('golang-migrate', { '1_a.up.sql': '' }, [{ version: null }])).toThrow();
  expect(() => find('drizzle', { '20260101000000_a/migration.sql': '' }, [{}])).toThrow();
});

test('the rows are asked for only where there is a table', () => {
  const history = HISTORIES.drizzle;
  expect(history && historyScript(history)).toBe(
    `SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS found \\gset
\\if :found
SELECT to_jsonb(h) - 'logs' FROM drizzle.__drizzle_migrations h ORDER BY id;
\\endif
`,
  );
});
