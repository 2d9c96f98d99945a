/** Deploys that are cancelled, or whose connection breaks: something healthy serves, the next run finishes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from '../load/measure.ts';
import { cancelledWhileReplacing, healthyAfterCancel } from '../rolling-deploy/cut-short.ts';
import { done, standing } from '../rolling-deploy/standing.ts';
import { slowStop, startTwoReleases, type TwoReleases } from '../rolling-deploy/two-releases.ts';

let two: TwoReleases;
let stage: TwoReleases['stage'];

beforeAll(async () => {
  two = await startTwoReleases();
  ({ stage } = two);
});

afterAll(() => two.stage.stop());

test(`a cancel while ${cancelledWhileReplacing.when} leaves a healthy version and a free lock`, () =>
  healthyAfterCancel(two, cancelledWhileReplacing));

/**
 * Ends the SSH connection from the host's side, each time when a test on the host begins to hold. The
 * host itself waits for it: on a busy machine this one could come too late.
 */
async function breakOffWhen(...tests: readonly string[]): Promise<void> {
  const once = (holds: string) =>
    `until ${holds}; do sleep 0.02; done; sleep 0.3; pkill -KILL -u deploy -f ^sshd`;
  const script = tests.map(once).join('\n');
  const ended = await stage.host.exec(['timeout', '120', 'sh', '-ec', script]);
  expect(ended, ended.stderr).toMatchObject({ exitCode: 0 });
}

test('a connection that breaks while a container is replaced is made again, for the way back', async () => {
  const release = await two.other();
  const [first, second] = two.releases;
  const before = release === first ? second : first;
  await using load = two.visitors();
  const replacing = "pgrep -u deploy -f 'docker-compose .* --force-recreate app-a$' > /dev/null";
  const broken = breakOffWhen(replacing);
  await using run = await stage.deploy(release, { config: slowStop });
  await broken;
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'failed', 'failure-code': 'FR013' });
  expect(run.outputs['rolled-back'], run.maskedLog).toBe('true');
  expect(run.summary).toContain(`${before.release}, on every replica`);
  expect(await standing(stage)).toEqual(done(before.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});

test('a connection that breaks while nothing is changed takes no healthy release back', async () => {
  const release = await two.other();
  await using load = two.visitors();
  const marker = `${stage.host.directory}/drain/app-a`;
  const broken = breakOffWhen(`[ -e ${marker} ]`, `[ ! -e ${marker} ]`);
  await using run = await stage.deploy(release, {
    config: { roll: { soak: '5s' }, probe: { rate: 50 } },
  });
  await broken;
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'deployed', 'requests-failed': '0' });
  expect(await standing(stage)).toEqual(done(release.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});
