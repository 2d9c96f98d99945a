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

// Where nothing is promised, the matrix measures. So it does where an application that dies at once needs a
// proxy that looks in time, which on a busy machine it may not.
const promising = representatives().filter(
  ({ expected, method, application }) =>
    expected === 'zero' && !(method === 'health' && application === 'dies at once'),
);

test.for(promising.map((row) => [titleOf(row), row] as const))(
  'what is promised holds: %s',
  async ([, row]) => checkOutcome(await playRow(zero, row, 1)),
);
