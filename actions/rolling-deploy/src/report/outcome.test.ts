import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { localHost } from '../../../../test/stack/local-host.ts';
import { scriptedHost } from '../../../../test/stack/scripted-host.ts';
import { parseModel } from '../host/compose.ts';
import { parseJournal } from '../host/journal.ts';
import { writeJournalFile } from './journal-file.ts';
import { type Outcome, writeBegin, writeOutcome } from './outcome.ts';
import { newHostRecord } from './record.ts';

const directory = mkdtempSync(join(tmpdir(), 'fairway-outcome-'));
afterAll(() => rmSync(directory, { recursive: true }));

const digest = `sha256:${'1'.repeat(64)}`;
const release = { release: 'v2', digest };
const host = { ...localHost(), name: 'deploy@example:22' };

/** How a deploy of v2 ended on a host where the journal names another release last. */
async function outcomeOf(change: Partial<Outcome> = {}, known = 'v1'): Promise<Outcome> {
  const record = newHostRecord('', () => 1_000);
  const site = {
    ...{ host, clock: { now: () => 9_000 } },
    paths: { directory: '/home/deploy/shop', journal: join(directory, 'journal.jsonl') },
    // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
    config: { roll: { services: ['app-a'] }, then: ['worker'] },
  };
  const app = { image: 'app:v2', environment: { DB_PASSWORD: 'hunter2' } };
  const model = parseModel(JSON.stringify({ services: { 'app-a': app, worker: app } }), 'VERSION');
  const owner = { repository: 'acme/shop', run: '7', attempt: 1, actor: 'alice' };
  const findings = {
    plan: { previous: { release: 'v1', digest } },
    facts: { model, journal: { release: known, digest } },
  };
  await record.timeline.during('app-a', 'boot', async () => undefined);
  return {
    ...{ site, findings, record, result: 'deployed' },
    request: { ...release, operation: 'deploy', owner, files: [] },
    progress: { replaced: ['app-a'], proxy: undefined, inHand: undefined },
    ...change,
  } as unknown as Outcome;
}

it('writes down what was done and from what, and the run has the same in a file', async () => {
  const outcome = await outcomeOf();
  await writeOutcome(host, outcome);
  const text = readFileSync(join(directory, 'journal.jsonl'), 'utf8');
  const [entry] = parseJournal(text).entries;
  expect(entry).toMatchObject({
    ...{ release: 'v2', result: 'deployed', durationMs: 8_000 },
    steps: [['app-a', 'boot', 0, 0]],
    configHash: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(text).not.toContain('hunter2');
  const path = writeJournalFile({ release, hosts: [outcome.record] }, directory) ?? '';
  const { configHash: _, ...told } = entry ?? {};
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
    ...release,
    hosts: [{ host: 'deploy@example:22', directory: '/home/deploy/shop', ...told }],
  });
});

it('writes down before the first change what runs, but not where no container is touched', async () => {
  const begin = async (roll: readonly string[]) => {
    const { findings, ...outcome } = await outcomeOf();
    const plan = {
      ...{ ...findings.plan, start: [], roll, update: [], putBack: [], changedFiles: [] },
      ...{ effects: [], proxyLast: false },
    };
    const asked = scriptedHost();
    await writeBegin(asked, { ...outcome, findings: { ...findings, plan } } as unknown as Outcome);
    expect(outcome.record.journal).toEqual([]);
    return asked.asked.map((line) => line.split(' < ')[1] ?? '').join('');
  };
  expect(await begin([])).toBe('');
  expect(JSON.parse(await begin(['app-a']))).toMatchObject({
    ...{ result: 'begun', release: 'v2', previousRelease: 'v1', previousDigest: digest },
  });
});

it('writes no line, and no file, where the same release had nothing to do', async () => {
  const outcome = await outcomeOf({ result: 'unchanged' }, 'v2');
  await writeOutcome(host, outcome);
  expect(outcome.record.journal).toEqual([]);
  expect(writeJournalFile({ release, hosts: [outcome.record] }, directory)).toBeUndefined();
});

it('notes no line that did not arrive', async () => {
  const outcome = await outcomeOf();
  const gone = { ...host, run: () => Promise.reject(new Error('gone')) };
  await expect(writeOutcome(gone, outcome)).rejects.toThrow('gone');
  expect(outcome.record.journal).toEqual([]);
});
