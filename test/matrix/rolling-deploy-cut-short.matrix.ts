/** Every moment at which a deploy is cut short; the scenarios have the hardest of them. */
import { afterAll, beforeAll, test } from 'vitest';
import {
  cancels,
  convergesAfterKill,
  healthyAfterCancel,
  kills,
} from '../rolling-deploy/cut-short.ts';
import { startTwoReleases, type TwoReleases } from '../rolling-deploy/two-releases.ts';

let two: TwoReleases;
beforeAll(async () => {
  two = await startTwoReleases();
});
afterAll(() => two.stage.stop());

test.each(Object.values(kills))(
  'the runner dies when $when, and the next run converges',
  (moment) => convergesAfterKill(two, moment),
);

test.each(Object.values(cancels))(
  'a cancel while $when leaves a healthy version and a free lock',
  (moment) => healthyAfterCancel(two, moment),
);
