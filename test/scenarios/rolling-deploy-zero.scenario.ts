/** Rows of the Zero matrix that no other scenario plays: the old Caddy, nginx as it is, and WebSockets. */
import { afterAll, beforeAll, test } from 'vitest';
import { checkOutcome } from '../rolling-deploy/zero/check.ts';
import { playRow, startZero, type ZeroStage } from '../rolling-deploy/zero/play.ts';
import { representatives } from '../rolling-deploy/zero/representatives.ts';
import { titleOf } from '../rolling-deploy/zero/rows.ts';

let zero: ZeroStage;

beforeAll(async () => {
  zero = await startZero();
});

afterAll(() => zero.stage.stop());

// Where nothing is promised, the matrix measures.
const promising = representatives().filter(({ expected }) => expected === 'zero');

test.for(promising.map((row) => [titleOf(row), row] as const))(
  'what is promised holds: %s',
  async ([, row]) => checkOutcome(await playRow(zero, row, 1)),
);
