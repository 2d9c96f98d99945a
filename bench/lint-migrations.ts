/** What reading and judging migrations costs rolling-deploy. */
import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOrFail } from '../kit/process/run.ts';
import { runAction } from '../test/runner/run-action.ts';
import type { Linted } from './lint-files.ts';
import { median, type Row, seconds, type Topic } from './table.ts';

const RUNS = 7;
const MIGRATIONS = 1_000;

/** From the texts of migrations to findings, and a whole run of the bundle over one file. */
export const lintMigrations: Topic = {
  title: 'Lint of migrations',
  method: `Median of ${RUNS} runs, each in a process of its own: ${MIGRATIONS.toLocaleString('en')} migrations of two statements are parsed and judged; then the bundle lints one file, from the start of its process to its end. Goals: 1 s for all, 150 ms for the parser and one file.`,
  head: ['', 'parser ready', 'judged', 'statements', 'findings'],
  async measure() {
    return [await rowOf(MIGRATIONS), await rowOf(1), await bundleRow()];
  },
};

async function rowOf(count: number): Promise<Row> {
  const runs: Linted[] = [];
  for (let run = 0; run < RUNS; run++) {
    const args = [join(import.meta.dirname, 'lint-files.ts'), String(count)];
    runs.push(JSON.parse((await runOrFail({ file: process.execPath, args })).stdout));
  }
  const middle = (key: keyof Linted) => median(runs.map((run) => run[key]));
  return [
    `${count.toLocaleString('en')} files`,
    seconds(middle('load')),
    seconds(middle('lint')),
    String(middle('statements')),
    String(middle('findings')),
  ];
}

const CONFIG = `version: 1
project: shop
image: ghcr.io/acme/shop
hosts: [{ ssh: deploy@203.0.113.10, directory: /home/deploy/shop }]
roll: { services: [app-a, app-b], port: 3000 }
migrations: { tool: sql, expand: { directory: . } }
`;

async function bundleRow(): Promise<Row> {
  using workspace = mkdtempDisposableSync(join(tmpdir(), 'fairway-bench-'));
  writeFileSync(join(workspace.path, 'deploy.yaml'), CONFIG);
  writeFileSync(join(workspace.path, '1.sql'), 'ALTER TABLE t ADD COLUMN c text;\n');
  const times: number[] = [];
  // The first run only warms the file cache.
  for (let count = 0; count <= RUNS; count++) {
    const inputs = { operation: 'lint' };
    await using run = await runAction({
      action: 'rolling-deploy',
      inputs,
      workspace: workspace.path,
    });
    if (run.outputs['status'] !== 'linted') throw new Error('the bundle did not lint');
    if (count > 0) times.push(run.durationMs);
  }
  return ['the bundle, 1 file, whole run', '–', seconds(median(times)), '1', '0'];
}
