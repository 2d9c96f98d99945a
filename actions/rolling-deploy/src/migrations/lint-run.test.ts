import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempDisposableSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Annotation, Log } from '../../../../kit/report/log.ts';
import { Summary } from '../../../../kit/report/summary.ts';
import type { MigrationsConfig } from '../config/migrations.ts';
import { lintOnly } from './lint-run.ts';

const CONFIG: MigrationsConfig = {
  ...{ tool: 'sql', expand: { directory: './db/' }, contract: undefined, lockTimeoutMs: 5_000 },
  ...{ waivers: undefined, asksToRun: [] },
};

/** A workspace, and what a lint of it does. */
function workspace(files: Readonly<Record<string, string>>) {
  const directory = mkdtempDisposableSync(join(tmpdir(), 'fairway-lint-'));
  const write = (more: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(more)) {
      mkdirSync(dirname(join(directory.path, path)), { recursive: true });
      writeFileSync(join(directory.path, path), text);
    }
  };
  write(files);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
      cwd: directory.path,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', HOME: directory.path },
    });
  return { path: directory.path, write, git, [Symbol.dispose]: () => directory.remove() };
}

async function run(path: string, config: Partial<MigrationsConfig> = {}, lintBase?: string) {
  const outputs = new Map<string, unknown>();
  const said: string[] = [];
  const annotations: Annotation[] = [];
  const summary = new Summary();
  const log = {
    info: (line: string) => said.push(line),
    annotate: (annotation: Annotation) => annotations.push(annotation),
  } as unknown as Log;
  const record = { status: undefined, phase: 'configuration' as const };
  const job = {
    ...{ workspace: path, log, summary },
    env: { PATH: process.env['PATH'], HOME: path, RUNNER_TEMP: path },
    output: (name: string, value: unknown) => void outputs.set(name, value),
  };
  const now = Date.parse('2026-11-01');
  const merged = { ...CONFIG, ...config };
  const error = await lintOnly({ config: merged, lintBase, job, record, now }).then(
    () => undefined,
    (thrown: { code?: string; what?: string }) => thrown,
  );
  const findings = () => JSON.parse(readFileSync(String(outputs.get('findings-file')), 'utf8'));
  return { error, outputs, said, annotations, summary: summary.render(), record, findings };
}

describe('a lint', () => {
  test('of safe migrations ends as linted', async () => {
    using files = workspace({ 'db/1.sql': 'ALTER TABLE t ADD COLUMN c text;' });
    const { error, outputs, record, summary } = await run(files.path);
    expect(error).toBeUndefined();
    expect(record).toEqual({ status: 'linted', phase: 'lint' });
    expect(outputs.get('findings')).toBe(0);
    expect(summary).toContain('✅ rolling-deploy lint: 0 errors, 0 warnings');
    expect(JSON.parse(readFileSync(String(outputs.get('sarif-file')), 'utf8')).version).toBe(
      '2.1.0',
    );
  });

  test('with an error fails, and tells it at the statement with its safe form', async () => {
    using files = workspace({ 'db/1.sql': '-- ü\nALTER TABLE t DROP COLUMN c;' });
    const { error, outputs, annotations, summary, findings } = await run(files.path);
    expect(error).toMatchObject({ code: 'FR100' });
    expect(error?.what).toContain('The first is drop-column in db/1.sql, line 2.');
    expect(outputs.get('findings')).toBe(1);
    expect(annotations).toMatchObject([
      {
        kind: 'error',
        title: 'drop-column (expand)',
        at: { file: 'db/1.sql', line: 2, column: 1 },
      },
    ]);
    expect(annotations[0]?.message).toContain('ALTER TABLE t DROP COLUMN c;');
    expect(summary).toContain('`db/1.sql:2:1`');
    expect(findings()).toMatchObject([{ rule: 'drop-column', waived: false }]);
  });

  test('with warnings only does not fail', async () => {
    using files = workspace({ 'db/1.sql': 'UPDATE t SET c = 1;' });
    const { error, outputs, summary } = await run(files.path);
    expect([error, outputs.get('findings')]).toEqual([undefined, 1]);
    expect(summary).toContain('⚠️ rolling-deploy lint: 0 errors, 1 warning');
  });

  test('knows the phases by their directories', async () => {
    using files = workspace({ 'e/1.sql': 'SELECT 1;', 'c/1.sql': 'DROP TABLE t;' });
    const config = { expand: { directory: 'e' }, contract: { directory: 'c' } };
    expect((await run(files.path, config)).error).toBeUndefined();
  });

  test('leaves out what is waived, and shows by whom', async () => {
    const waiver =
      '- { rule: drop-table, file: db/1.sql, reason: unused, owner: mia, expires: 2026-12-31 }';
    using files = workspace({ 'db/1.sql': 'DROP TABLE t;', 'w.yaml': waiver });
    const { error, outputs, annotations, summary, findings } = await run(files.path, {
      waivers: 'w.yaml',
    });
    expect([error, outputs.get('findings'), annotations]).toEqual([undefined, 0, []]);
    expect(summary).toContain('mia');
    expect(findings()).toMatchObject([{ waived: true }]);
    files.write({ 'w.yaml': 'a: b' });
    expect((await run(files.path, { waivers: 'w.yaml' })).error).toMatchObject({ code: 'FR103' });
    expect((await run(files.path, { waivers: 'x.yaml' })).error).toMatchObject({ code: 'FR103' });
  });

  test('shows no more than GitHub takes, and has a secret form of no file outside', async () => {
    using files = workspace({ 'db/1.sql': 'DROP TABLE t;\n'.repeat(3_000) });
    const { summary } = await run(files.path);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
    symlinkSync('/etc/passwd', join(files.path, 'db/2.sql'));
    const { findings } = await run(files.path);
    expect(findings().at(-1)).toMatchObject({ file: 'db/2.sql', rule: 'unreadable' });
    expect(findings().at(-1).message).toContain('it leads out of the workspace');
  });

  test.each([
    ['is not there', { expand: { directory: 'none' } }],
    ['is laid out in another way', { tool: 'drizzle' as const }],
  ])('refuses a directory that %s', async (_, config) => {
    using files = workspace({ 'db/1.sql': '' });
    expect((await run(files.path, config)).error).toMatchObject({ code: 'FR101' });
  });
});

describe('with a base', () => {
  function history() {
    const files = workspace({ 'db/1.sql': 'DROP TABLE a;', 'db/2.sql': 'DROP TABLE b;' });
    files.git('init', '--quiet', '--initial-branch', 'main');
    files.git('add', '.');
    files.git('commit', '--quiet', '--message', 'one');
    files.git('checkout', '--quiet', '-b', 'branch');
    return files;
  }

  test('only what the branch changes counts, committed or not', async () => {
    using files = history();
    expect((await run(files.path, {}, 'main')).error).toBeUndefined();
    files.write({ 'db/2.sql': 'DROP TABLE c;' });
    files.git('commit', '--quiet', '--all', '--message', 'two');
    files.write({ 'db/3.sql': 'DROP TABLE d;' });
    const { findings, said } = await run(files.path, {}, 'main');
    expect(findings().map(({ file }: { file: string }) => file)).toEqual(['db/2.sql', 'db/3.sql']);
    expect(said.join()).toMatch(/Compared with `[0-9a-f]{12}`, where the branches parted/);
  });

  test('what the base got since does not count', async () => {
    using files = history();
    files.git('checkout', '--quiet', 'main');
    files.write({ 'db/9.sql': 'DROP TABLE z;' });
    files.git('add', '.');
    files.git('commit', '--quiet', '--message', 'later');
    files.git('checkout', '--quiet', 'branch');
    expect((await run(files.path, {}, 'main')).error).toBeUndefined();
  });

  test('earlier migrations tell the types of columns', async () => {
    using files = history();
    files.write({ 'db/2.sql': 'CREATE TABLE t (v varchar(5));' });
    files.git('commit', '--quiet', '--all', '--message', 'two');
    files.write({ 'db/3.sql': 'ALTER TABLE t ALTER v TYPE text;' });
    const { findings } = await run(files.path, {}, 'HEAD');
    expect(findings()).toMatchObject([{ rule: 'widen-type', level: 'warning' }]);
  });

  test.each(['nowhere', '--output=x', 'HEAD~9'])(
    'that is not there, %s, is refused',
    async (base) => {
      using files = history();
      expect((await run(files.path, {}, base)).error).toMatchObject({ code: 'FR102' });
    },
  );

  test('there has to be a checkout', async () => {
    using files = workspace({ 'db/1.sql': '' });
    expect((await run(files.path, {}, 'main')).error).toMatchObject({ code: 'FR102' });
  });
});
