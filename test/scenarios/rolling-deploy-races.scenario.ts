/** Deploys that meet: two repositories at once, one that comes back too late, a runner whose clock is wrong. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from '../load/measure.ts';
import { quickShop, quickTraffic } from '../rolling-deploy/quick-shop.ts';
import { done, onHost, standing } from '../rolling-deploy/standing.ts';
import { stepOf } from '../rolling-deploy/steps.ts';
import { startTwoReleases, type TwoReleases } from '../rolling-deploy/two-releases.ts';
import { processesWith, sendSignal } from '../runner/processes.ts';
import type { DeployOptions } from '../stack/deploy-stage.ts';
import { type StepGate, startStepGate } from '../stack/step-gate.ts';

let two: TwoReleases;
let gate: StepGate;
let shop: (release: string) => DeployOptions;

beforeAll(async () => {
  shop = await quickShop();
  two = await startTwoReleases({ deploy: shop('v1'), traffic: quickTraffic });
  gate = await startStepGate(two.stage.stack.engine, two.stage.host);
});

afterAll(async () => {
  await gate?.[Symbol.asyncDispose]();
  await two?.stage.stop();
});

/** A run of a workflow in a repository. */
const runOf = (repository: string, id: string) => ({
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: id,
});

/** A Node whose clock is wrong by some hours. */
const hoursOff = (hours: number) => {
  const shift = `const now = Date.now; Date.now = () => now() + ${hours * 3_600_000};
globalThis.Date = class extends Date { constructor(...args) { super(...(args.length ? args : [Date.now()])); } };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(shift)}` };
};

test('two repositories that deploy to one directory at once come one after the other', async () => {
  const [v1, v2] = two.releases;
  const v3 = await two.stage.publish({ version: 'v3' });
  await using load = two.visitors();
  void gate.hold(() => false);
  const deploys = [v2, v3].map((release, index) =>
    two.stage.deploy(release, {
      ...shop(release.release),
      env: runOf(`acme/shop-${index}`, `${index + 1}`),
    }),
  );
  const runs = await Promise.all(deploys);
  for (const run of runs) {
    await using _ = run;
    expect(run.outputs.status, run.maskedLog).toBe('deployed');
  }
  // Each change carries the token of its run: between two of one run there is none of the other.
  const changes = gate.passed.filter((text) => stepOf(text).kind !== 'takes the lock');
  const tokens = changes.flatMap((text) => /fairway \S+ ([0-9a-f-]{36})/.exec(text)?.[1] ?? []);
  const turns = tokens.filter((token, index) => token !== tokens[index - 1]);
  expect(new Set(tokens).size).toBe(2);
  expect(turns).toHaveLength(2);
  const last = await onHost(
    two.stage,
    'tail',
    '-n',
    '1',
    `${two.stage.host.directory}/.fairway/journal.jsonl`,
  );
  const { release, previousRelease } = JSON.parse(last);
  expect([v2.release, v3.release]).toEqual(expect.arrayContaining([release, previousRelease]));
  expect(previousRelease).not.toBe(v1.release);
  expect(await standing(two.stage)).toEqual(done(release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});

test('a run that comes back after its lease changes nothing any more', async () => {
  const [v1, v2] = two.releases;
  const stale = gate.hold((text) => stepOf(text).name === 'replaces a container: app-a');
  await using load = two.visitors();
  const running = two.stage.deploy(v1, {
    ...shop('v1'),
    env: { ...runOf('acme/shop', '1'), STALE: 'yes' },
  });
  const { go } = await stale;
  // Its machine sleeps, and the connection stands.
  const asleep = processesWith('STALE=yes');
  expect(asleep.length).toBeGreaterThan(0);
  for (const { pid } of asleep) sendSignal(pid, 'SIGSTOP');
  await two.stage.host.write('.fairway/lock/expires', '1');
  await using next = await two.stage.deploy(v2, { ...shop('v2'), env: runOf('acme/other', '2') });
  expect(next.outputs.status, next.maskedLog).toBe('deployed');
  expect(next.annotations.map(({ message }) => message).join()).toContain('held by run 1');
  const stood = await containers();
  for (const { pid } of asleep) sendSignal(pid, 'SIGCONT');
  go();
  await using late = await running;
  expect(late.outputs, late.maskedLog).toMatchObject({ status: 'failed', 'failure-code': 'FR031' });
  expect(late.outputs['rolled-back']).toBe('false');
  expect(await containers()).toBe(stood);
  expect(await standing(two.stage)).toEqual(done('v2'));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});

test.each([1, -1])(
  'a runner whose clock is %i h off takes no lock that is held, and deploys',
  async (hours) => {
    const env = { ...runOf('acme/shop', '7'), ...hoursOff(hours) };
    const release = await two.other();
    await onHost(
      two.stage,
      'sh',
      '-euc',
      `cd ${two.stage.host.directory}/.fairway && mkdir lock && echo $(( $(date +%s) + 60 )) > lock/expires && chown -R deploy lock`,
    );
    const inputs = { 'wait-for-lock': '1s' };
    await using refused = await two.stage.deploy(release, {
      ...shop(release.release),
      env,
      inputs,
    });
    expect(refused.outputs['failure-code'], refused.maskedLog).toBe('FR030');
    await onHost(two.stage, 'rm', '-r', `${two.stage.host.directory}/.fairway/lock`);
    await using load = two.visitors();
    await using run = await two.stage.deploy(release, { ...shop(release.release), env });
    expect(run.outputs.status, run.maskedLog).toBe('deployed');
    expect(Number(run.outputs['duration-ms'])).toBeLessThan(600_000);
    await using back = await two.stage.deploy(release, {
      ...shop(release.release),
      env: runOf('acme/shop', '8'),
      inputs: { operation: 'status', image: '' },
    });
    expect(back.outputs).toMatchObject({ status: 'reported', release: release.release });
    expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
  },
);

const containers = () => onHost(two.stage, 'docker', 'ps', '--all', '--quiet', '--no-trunc');
