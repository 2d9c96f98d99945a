/** Two projects on a host that share a lock: one waits for the other, also when that dies. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from '../load/measure.ts';
import { quickShop, quickTraffic, type Shop } from '../rolling-deploy/quick-shop.ts';
import { done, onHost, standing } from '../rolling-deploy/standing.ts';
import { stepOf } from '../rolling-deploy/steps.ts';
import { startTwoReleases, type TwoReleases } from '../rolling-deploy/two-releases.ts';
import { type DeployOptions, merged } from '../stack/deploy-stage.ts';
import { type StepGate, startStepGate } from '../stack/step-gate.ts';

const LOCK = '/var/lock/fairway-proxy';

let two: TwoReleases;
let gate: StepGate;
let shop: Shop;

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

test('a project waits for another one with the same lock, and goes on when that has died', async () => {
  const { stage } = two;
  const release = await two.other();
  const options = (change: Readonly<Record<string, unknown>>): DeployOptions => {
    const { config = {}, ...usual } = shop(release.release);
    return { ...usual, config: merged(config, { lock: LOCK, ...change }) };
  };
  const kiosk = options({
    ...{ project: 'kiosk', compose: { env: { HTTP_PORT: '8080' } } },
    hosts: [{ ssh: stage.host.ssh, directory: '/home/deploy/kiosk' }],
    probe: { url: 'http://127.0.0.1:8080/version' },
    verify: [{ url: 'http://127.0.0.1:8080/live' }],
  });
  await using load = two.visitors();
  const held = gate.hold((text) => stepOf(text).name === 'replaces a container: app-a');
  const death = Promise.withResolvers<void>();
  const run = { ...options({}), env: runOf('acme/shop', '20'), kill: death.promise };
  const dying = stage.deploy(release, run);
  const { go } = await held;
  const env = runOf('acme/kiosk', '21');
  const inputs = { 'wait-for-lock': '1s' };
  await using refused = await stage.deploy(release, { ...kiosk, env, inputs });
  expect(refused.outputs['failure-code'], refused.maskedLog).toBe('FR030');
  expect(refused.outputs['lock-owner']).toContain('run 20 (attempt 1) of acme/shop');
  // The lease of a dead run is a minute at most; here it ends sooner.
  const soon = `echo $(( $(date +%s) + 2 )) > ${LOCK}/lock/expires`;
  const onLine = (line: string) => {
    if (line.includes('Waiting for the lock')) death.resolve();
  };
  const waiting = stage.deploy(release, { ...kiosk, env, onLine });
  await using dead = await dying;
  expect(dead.killed).toBe(true);
  go();
  await onHost(stage, 'sh', '-ec', soon);
  await using next = await waiting;
  expect(next.outputs.status, next.maskedLog).toBe('deployed');
  expect(next.annotations.map(({ message }) => message).join()).toContain('held by run 20');
  const ofKiosk = 'docker ps --all --quiet --filter label=com.docker.compose.project=kiosk';
  await onHost(stage, 'sh', '-ec', `docker rm --force $(${ofKiosk})`);
  await using again = await stage.deploy(release, {
    ...options({}),
    env: runOf('acme/shop', '22'),
  });
  expect(again.outputs.status, again.maskedLog).toBe('deployed');
  expect(await standing(stage)).toEqual(done(release.release));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});
