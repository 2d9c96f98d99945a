import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { localHost } from '../../../../test/stack/local-host.ts';
import {
  currentRelease,
  deploysOf,
  type JournalEntry,
  parseJournal,
  readJournal,
  writeJournal,
} from './journal.ts';

const digest = `sha256:${'1'.repeat(64)}`;

function entry(release: string, result: JournalEntry['result']): JournalEntry {
  return {
    version: 1,
    at: '2026-11-21T10:00:00.000Z',
    operation: 'deploy',
    result,
    release,
    digest,
    previousRelease: null,
    previousDigest: null,
    run: { repository: 'acme/shop', id: '7', attempt: 1, actor: 'alice' },
    rolled: [],
    requests: null,
    failureCode: null,
    durationMs: 1,
  };
}

it('names as current the last release that was brought out whole', () => {
  const entries = [
    entry('v1', 'deployed'),
    entry('v2', 'unchanged'),
    entry('v3', 'rolled-back'),
    entry('v4', 'cancelled'),
    entry('v5', 'begun'),
  ];
  expect(currentRelease({ recent: entries })).toEqual({ release: 'v2', digest });
  expect(currentRelease({ recent: [entry('v3', 'failed')] })).toBeUndefined();
});

it('counts a deploy once, and one that was killed as begun', () => {
  const run = { ...entry('v1', 'begun').run, attempt: 2 };
  const back = { operation: 'rollback' } as const;
  const entries = [
    ...[entry('v1', 'begun'), entry('v1', 'deployed')],
    // Killed, and finished by the next attempt.
    ...[entry('v2', 'begun'), { ...entry('v2', 'begun'), run }, { ...entry('v2', 'failed'), run }],
    // Going back in a later step of the same job does not end the deploy.
    ...[entry('v3', 'begun'), { ...entry('v3', 'unchanged'), ...back }],
  ];
  const told = deploysOf(entries).map(({ release, result }) => `${release} ${result}`);
  expect(told).toEqual(['v1 deployed', 'v2 begun', 'v2 failed', 'v3 begun', 'v3 unchanged']);
});

it('passes over lines that were cut, or are no JSON object', () => {
  const line = JSON.stringify(entry('v1', 'deployed'));
  const text = `${line}\n{"version":1,"at\n[]\nnull\n\n${line.slice(0, -1)}\n`;
  const { entries, recent, unknown } = parseJournal(text);
  expect(entries.map(({ release }) => release)).toEqual(['v1']);
  expect({ recent, unknown }).toEqual({ recent: entries, unknown: 0 });
});

it.each([
  ['of another version', { version: 2 }],
  ['with another result', { result: 'finished' }],
  ['of another operation', { operation: 'restore' }],
])('does not take what is older than a line %s for what runs', (_, other) => {
  const line = (release: string, change = {}) =>
    JSON.stringify({ ...entry(release, 'deployed'), ...change });
  const lines = [line('v1'), line('v2', other)];
  const journal = parseJournal(lines.join('\n'));
  expect(journal).toMatchObject({ entries: [{ release: 'v1' }], recent: [], unknown: 1 });
  expect(currentRelease(journal)).toBeUndefined();
  const later = parseJournal([...lines, line('v3')].join('\n'));
  expect(later).toMatchObject({ recent: [{ release: 'v3' }], unknown: 1 });
  expect(currentRelease(later)?.release).toBe('v3');
});

it('reads lines of before there were steps, and lines whose steps it does not know', () => {
  const before = { ...entry('v1', 'deployed'), steps: undefined };
  const steps: JournalEntry['steps'] = [['app-a', 'boot', 0, 1, 'failed']];
  const lines = [
    before,
    { ...entry('v2', 'deployed'), configHash: 'c', steps },
    { ...before, release: 'v3', configHash: 7, steps: [{ service: 'app-a' }] },
  ];
  const read = parseJournal(lines.map((line) => JSON.stringify(line)).join('\n')).entries;
  expect(read.map(({ release, steps: told }) => [release, told])).toEqual([
    ['v1', undefined],
    ['v2', steps],
    ['v3', undefined],
  ]);
});

it('keeps a line that was cut apart from the next one', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-journal-'));
  const path = join(directory, 'sub/journal.jsonl');
  const host = localHost();
  await writeJournal(host, path, entry('v1', 'deployed'));
  writeFileSync(path, `${readFileSync(path, 'utf8')}{"cut`);
  await writeJournal(host, path, entry('v2', 'deployed'));
  expect((await readJournal(host, path)).entries.map(({ release }) => release)).toEqual([
    'v1',
    'v2',
  ]);
  rmSync(directory, { recursive: true });
});
