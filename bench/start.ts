/** How long an action takes to say its first word, and how large its bundle is. */
import { mkdtempDisposableSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionsWith, root } from '../scripts/action-yml.ts';
import { nodeBinary, runAction } from '../test/runner/run-action.ts';
import { runStep } from '../test/runner/step.ts';
import { median, megabytes, type Row, type Topic } from './table.ts';

const RUNS = 10;

/** Start to the first log line of every action that is built. */
export const start: Topic = {
  title: 'Start of an action',
  method: `Median of ${RUNS} runs of the bundle from the start of its process to the first line of its log (an unknown input, refused before anything is touched), in turn with a script that only prints a line.`,
  head: ['action', 'first line', 'empty Node', 'ratio', 'index.js', 'dist'],
  async measure() {
    const rows: Row[] = [];
    for (const action of actionsWith('dist/index.js')) rows.push(await rowOf(action));
    return rows;
  },
};

async function rowOf(action: string): Promise<Row> {
  const bundle: number[] = [];
  const empty: number[] = [];
  // The first run of each only warms the file cache.
  for (let run = 0; run <= RUNS; run++) {
    const times = { bundle: await firstLineOf(action), empty: await firstLineOfNothing() };
    if (run === 0) continue;
    bundle.push(times.bundle);
    empty.push(times.empty);
  }
  const dist = join(root, 'actions', action, 'dist');
  const files = readdirSync(dist, { recursive: true }).map(String);
  const total = files.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0);
  return [
    action,
    `${median(bundle).toFixed(0)} ms`,
    `${median(empty).toFixed(0)} ms`,
    (median(bundle) / median(empty)).toFixed(1),
    megabytes(statSync(join(dist, 'index.js')).size),
    megabytes(total),
  ];
}

async function firstLineOf(action: string): Promise<number> {
  await using run = await runAction({ action, inputs: { 'no-such-input': 'x' } });
  if (run.firstLogLineMs === undefined) throw new Error(`${action} did not say a word.`);
  return run.firstLogLineMs;
}

async function firstLineOfNothing(): Promise<number> {
  using directory = mkdtempDisposableSync(join(tmpdir(), 'fairway-bench-'));
  const script = join(directory.path, 'empty.cjs');
  writeFileSync(script, 'console.log(0)');
  const run = await runStep({
    node: nodeBinary('node24'),
    script,
    cwd: directory.path,
    env: {},
    timeoutMs: 10_000,
  });
  return run.firstLogLineMs ?? Number.NaN;
}
