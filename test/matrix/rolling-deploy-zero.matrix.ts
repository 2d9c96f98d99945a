/**
 * Zero failed requests: every proxy × layout × application × method, v1 → v2 → v1 under the load of the
 * measurements. `REPEATS=3` plays that three times; `EVIDENCE=path` writes the table.
 */
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, test } from 'vitest';
import { checkOutcome } from '../rolling-deploy/zero/check.ts';
import { evidenceOf } from '../rolling-deploy/zero/evidence.ts';
import { type Outcome, playRow, startZero, type ZeroStage } from '../rolling-deploy/zero/play.ts';
import { ROWS, titleOf } from '../rolling-deploy/zero/rows.ts';

const REPEATS = Number(process.env['REPEATS'] ?? 1);

let zero: ZeroStage;
const outcomes: Outcome[] = [];

beforeAll(async () => {
  zero = await startZero();
});

afterAll(() => zero?.stage.stop());

/** After each row, so that a run that is cut short has told what it saw. */
async function tell(): Promise<void> {
  const table = evidenceOf(outcomes);
  console.log(table);
  const file = process.env['EVIDENCE'];
  if (file) await writeFile(file, `# What visitors notice of a roll\n\n${table}`);
}

test.for(ROWS.map((row) => [titleOf(row), row] as const))('%s', async ([, row]) => {
  const outcome = await playRow(zero, row, 2 * REPEATS);
  outcomes.push(outcome);
  await tell();
  checkOutcome(outcome);
});
