/** Deploys that are cancelled, or whose connection breaks: something healthy serves, the next run finishes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from '../load/measure.ts';
import { done, onHost, standing } from '../rolling-deploy/standing.ts';
import {
  again,
  slowStop,
  startTwoReleases,
  type TwoReleases,
} from '../rolling-deploy/two-releases.ts';
import { until } from '../stack/until.ts';

let two: TwoReleases;
let stage: TwoReleases['stage'];

beforeAll(async () => {
  two = await startTwoReleases();
  ({ stage } = two);
});

afterAll(() => two.stage.stop());

test.each([
  ['it waits for the drain', /::group::Roll app-a/],
  ['the first replica is being replaced', /Container shop-app-a-1\s+Recreate/],
  ['the second replica boots', /Container shop-app-b-1\s+Started/],
])('a cancel while %s leaves a healthy version and a free lock', async (_, line) => {
  const release = await two.other();
  await using load = two.visitors();
  await using cancelled = await stage.deploy(release, { cancel: (text) => line.test(text) });
  expect(cancelled.outputs.status, cancelled.maskedLog).toBe('cancelled');
  expect(cancelled.signals.map(({ signal }) => signal)).toEqual(['SIGINT']);
  expect((await standing(stage)).locked).toBe(false);
  await until({ what: 'no process of ours is left on the host', timeoutMs: 2_000 }, async () => {
    const processes = await onHost(stage, 'pgrep', '-u', 'deploy', '-a');
    return !/docker|fairway/.test(processes);
  });
  await using next = await stage.deploy(release, again);
  expect(next.exitCode, next.maskedLog).toBe(0);
  expect(await standing(stage)).toEqual(done(release.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});

/** Ends the SSH connection from the host's side when a line has come and a test on the host holds. */
function breakOff(line: RegExp, holds = 'true') {
  let broken: Promise<unknown> | undefined;
  const end = `until ${holds}; do :; done; pkill -KILL -u deploy -f ^sshd`;
  const onLine = (text: string) => {
    if (line.test(text)) broken ??= stage.host.exec(['sh', '-c', end]);
  };
  return { onLine, done: async () => expect(await broken).toMatchObject({ exitCode: 0 }) };
}

test('a connection that breaks while a container is replaced is made again, for the way back', async () => {
  const release = await two.other();
  const [first, second] = two.releases;
  const before = release === first ? second : first;
  await using load = two.visitors();
  const breaking = breakOff(/Container shop-app-a-1\s+Recreate$/);
  await using run = await stage.deploy(release, { config: slowStop, onLine: breaking.onLine });
  await breaking.done();
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'failed', 'failure-code': 'FR013' });
  expect(run.outputs['rolled-back'], run.maskedLog).toBe('true');
  expect(run.summary).toContain(`${before.release}, on every replica`);
  expect(await standing(stage)).toEqual(done(before.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});

test('a connection that breaks while nothing is changed takes no healthy release back', async () => {
  const release = await two.other();
  await using load = two.visitors();
  const drained = breakOff(
    /::group::Roll app-a/,
    `[ -e ${`${stage.host.directory}/drain/app-a`} ]`,
  );
  const watched = breakOff(/app-a is back/);
  await using run = await stage.deploy(release, {
    config: { roll: { soak: '5s' }, probe: { rate: 50 } },
    onLine: (line) => {
      drained.onLine(line);
      watched.onLine(line);
    },
  });
  await Promise.all([drained.done(), watched.done()]);
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'deployed', 'requests-failed': '0' });
  expect(await standing(stage)).toEqual(done(release.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});
