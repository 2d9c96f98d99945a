/** Rolls of one service: the new container beside the old one, then the switch, under load. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLoad } from '../load/load.ts';
import { measure } from '../load/measure.ts';
import { mixedTraffic } from '../load/traffic.ts';
import { asOneService, caddyByMarker, nginxByMarker } from '../rolling-deploy/one-service.ts';
import { onHost, standing } from '../rolling-deploy/standing.ts';
import { underLoad } from '../rolling-deploy/under-load.ts';
import {
  type DeployOptions,
  type DeployStage,
  type Published,
  startDeployStage,
} from '../stack/deploy-stage.ts';
import { ensureImage } from '../stack/images/image.ts';

let stage: DeployStage;
let caddy: DeployOptions;
let v1: Published;
let v2: Published;

beforeAll(async () => {
  stage = await startDeployStage();
  caddy = await asOneService(caddyByMarker);
  v1 = await stage.publish({ version: 'v1', stop: 'none' });
  v2 = await stage.publish({ version: 'v2', stop: 'none' });
  await using first = await stage.deploy(v1, caddy);
  if (first.exitCode !== 0) throw new Error(`the first deploy failed:\n${first.maskedLog}`);
});

afterAll(() => stage.stop());

/** The release in one slot, and the other one empty. */
const only = (slot: 'web' | 'web-b', release: string) => ({
  replicas: [`${slot} ${release} healthy`],
  markers: slot === 'web' ? 'web-b' : 'web-a',
  locked: false,
});

const stands = () => standing(stage, 'web');

test('a release takes over and goes back without a dropped request, though it dies at once on SIGTERM', async () => {
  expect(await stands()).toEqual(only('web', 'v1'));
  for (const [release, slot] of [[v2, 'web-b'] as const, [v1, 'web'] as const]) {
    const { result: run, measured } = await underLoad(stage, () => stage.deploy(release, caddy));
    await using _ = run;
    expect(run.exitCode, run.maskedLog).toBe(0);
    expect(run.outputs).toMatchObject({ status: 'deployed', 'requests-failed': '0' });
    expect(measured).toMatchObject({ failed: 0, failures: {} });
    expect(await stands()).toEqual(only(slot, release.release));
  }
  await using again = await stage.deploy(v1, caddy);
  expect(again.outputs, again.maskedLog).toMatchObject({ status: 'unchanged' });
  // What a person would do by hand changes nothing.
  const by = ['sh', '-ec', `cd ${stage.host.directory} && docker compose up --detach 2>&1`];
  expect(await onHost(stage, ...by)).not.toMatch(/Created|Started|Recreate|Stopp|Remov/);
  expect(await stands()).toEqual(only('web', 'v1'));
});

test('a release that never gets healthy leaves the one that serves as it was', async () => {
  const broken = await stage.publish({ version: 'broken', broken: 'health' });
  const id = await onHost(stage, 'docker', 'ps', '--quiet', '--filter', 'name=shop-web-1');
  const short = {
    ...caddy,
    config: { ...caddy.config, roll: rollOf({ health: { timeout: '4s' } }) },
  };
  const { result: run, measured } = await underLoad(stage, () => stage.deploy(broken, short));
  await using _ = run;
  expect(run.outputs, run.maskedLog).toMatchObject({
    status: 'failed',
    'failure-code': 'FR040',
    'rolled-back': 'true',
  });
  expect(measured).toMatchObject({ failed: 0, failures: {}, versions: { v1: measured.total } });
  expect(await stands()).toEqual(only('web', 'v1'));
  expect(await onHost(stage, 'docker', 'ps', '--quiet', '--filter', 'name=shop-web-1')).toBe(id);
  expect(run.summary).toContain('v1, on every replica');
});

test('a run that is killed before the switch is finished by the next one', async () => {
  await using load = startLoad(new URL(stage.host.url), mixedTraffic);
  const kill = (text: string) => text.includes('web-b is healthy');
  await using killed = await stage.deploy(v2, { ...caddy, kill });
  expect(killed.killed).toBe(true);
  expect((await stands()).replicas).toEqual(['web v1 healthy', 'web-b v2 healthy']);
  await using next = await stage.deploy(v2, { ...caddy, env: { GITHUB_RUN_ATTEMPT: '2' } });
  expect(next.exitCode, next.maskedLog).toBe(0);
  expect(next.maskedLog).toContain('Let `web-b` take the requests');
  expect(await stands()).toEqual(only('web-b', 'v2'));
  expect(measure(await load.stop())).toMatchObject({ failed: 0, failures: {} });
});

test('behind nginx a release takes over by the same markers', async () => {
  const image = await ensureImage(stage.stack.engine, 'nginx');
  await stage.host.loadImage(image);
  const nginx = await asOneService(await nginxByMarker(image));
  await onHost(stage, 'docker', 'rm', '--force', 'shop-caddy-1');
  await using there = await stage.deploy(v2, nginx);
  expect(there.exitCode, there.maskedLog).toBe(0);
  const { result: run, measured } = await underLoad(stage, () => stage.deploy(v1, nginx));
  await using _ = run;
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(measured).toMatchObject({ failed: 0, failures: {} });
  expect(await stands()).toEqual(only('web', 'v1'));
});

/** The usual `roll` of one service behind Caddy, and what differs. */
function rollOf(change: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...(caddy.config?.roll as Record<string, unknown>), ...change };
}
