/** Rows of the Zero matrix that no other scenario plays: the old Caddy, WebSockets, and one service. */
import { afterAll, beforeAll, test } from 'vitest';
import { checkOutcome } from '../rolling-deploy/zero/check.ts';
import { playRow, startZero, type ZeroStage } from '../rolling-deploy/zero/play.ts';
import { PROMISING, representatives } from '../rolling-deploy/zero/representatives.ts';
import { titleOf } from '../rolling-deploy/zero/rows.ts';

let zero: ZeroStage;

beforeAll(async () => {
  zero = await startZero();
});

afterAll(() => zero.stage.stop());

test.for(representatives(PROMISING).map((row) => [titleOf(row), row] as const))(
  'what is promised holds: %s',
  async ([, row]) => checkOutcome(await playRow(zero, row, 1)),
);
