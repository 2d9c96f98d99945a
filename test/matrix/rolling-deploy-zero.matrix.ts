/**
 * Zero failed requests: every proxy × layout × application × method, v1 → v2 → v1 under the load of the
 * measurements. What promises 0 is played five times, or `REPEATS=3` times; the rest is measured once.
 *
 * All of it takes more than an hour: `-t 'nginx 1.22, single'` plays a part. With EVIDENCE=<file> the rows
 * that were played replace those that stand there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, test } from 'vitest';
import { readTable } from '../rolling-deploy/evidence-table.ts';
import { checkOutcome } from '../rolling-deploy/zero/check.ts';
import { evidenceOf, ROLLS_PER_ROUND } from '../rolling-deploy/zero/evidence.ts';
import { type Outcome, playRow, startZero, type ZeroStage } from '../rolling-deploy/zero/play.ts';
import { ROWS, type Row, titleOf } from '../rolling-deploy/zero/rows.ts';

const REPEATS = Number(process.env['REPEATS'] ?? 5);
/** For one roll on a machine that is busy with other things as well, and for the first deploy. */
const LONGEST_ROLL_MS = 90_000;

let zero: ZeroStage;
const outcomes: Outcome[] = [];

beforeAll(async () => {
  zero = await startZero();
});

afterAll(async () => {
  console.log(evidenceOf([], outcomes));
  await zero?.stage.stop();
});

/** After each row, so that nothing of an hour is lost. */
function writeDown(outcome: Outcome): void {
  outcomes.push(outcome);
  const file = process.env['EVIDENCE'];
  if (!file) return;
  const before = existsSync(file) ? readTable(readFileSync(file, 'utf8')) : [];
  writeFileSync(file, `# What visitors notice of a roll\n\n${evidenceOf(before, outcomes)}`);
}

function rollsOf({ expected }: Row): number {
  return ROLLS_PER_ROUND * (expected === 'zero' ? REPEATS : 1);
}

for (const row of ROWS) {
  const rolls = rollsOf(row);
  test(titleOf(row), { timeout: LONGEST_ROLL_MS * (rolls + 1) }, async () => {
    const outcome = await playRow(zero, row, rolls);
    writeDown(outcome);
    checkOutcome(outcome);
  });
}
