/** Rolls of several containers of one service, of which the proxy knows the name only. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLoad } from '../load/load.ts';
import { measure } from '../load/measure.ts';
import { mixedTraffic } from '../load/traffic.ts';
import { asOneService, caddyByName } from '../rolling-deploy/one-service.ts';
import { onHost, standing } from '../rolling-deploy/standing.ts';
import {
  type DeployOptions,
  type DeployStage,
  type Published,
  startDeployStage,
} from '../stack/deploy-stage.ts';

let stage: DeployStage;
let scaled: DeployOptions;
let v1: Published;
let v2: Published;

beforeAll(async () => {
  stage = await startDeployStage();
  scaled = await asOneService(caddyByName, { replicas: 2 });
  v1 = await stage.publish({ version: 'v1' });
  v2 = await stage.publish({ version: 'v2' });
  await using first = await stage.deploy(v1, scaled);
  if (first.exitCode !== 0) throw new Error(`the first deploy failed:\n${first.maskedLog}`);
});

afterAll(() => stage.stop());

const two = (release: string) => ({
  replicas: [`web ${release} healthy`, `web ${release} healthy`],
  markers: '',
  locked: false,
});

test('a roll of an application that finishes its requests drops next to none', async () => {
  expect(await standing(stage, 'web')).toEqual(two('v1'));
  await using load = startLoad(new URL(stage.host.url), mixedTraffic);
  await using run = await stage.deploy(v2, scaled);
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(run.maskedLog).toContain('that can not be checked');
  expect(await standing(stage, 'web')).toEqual(two('v2'));
  const measured = measure(await load.stop());
  // Nothing tells the proxy that a container goes: on a busy machine a retry may come too late.
  expect(measured.failed / measured.total, JSON.stringify(measured.failures)).toBeLessThan(0.01);
  expect(Object.keys(measured.versions).sort()).toEqual(['v1', 'v2']);
  await using again = await stage.deploy(v2, scaled);
  expect(again.outputs, again.maskedLog).toMatchObject({ status: 'unchanged' });
});

test('what a killed run left over goes, and there are as many as asked for', async () => {
  await using load = startLoad(new URL(stage.host.url), mixedTraffic);
  const kill = (text: string) => / is healthy/.test(text);
  await using killed = await stage.deploy(v1, { ...scaled, kill });
  expect(killed.killed).toBe(true);
  expect((await standing(stage, 'web')).replicas).toHaveLength(3);
  await using next = await stage.deploy(v1, { ...scaled, env: { GITHUB_RUN_ATTEMPT: '2' } });
  expect(next.exitCode, next.maskedLog).toBe(0);
  expect(await standing(stage, 'web')).toEqual(two('v1'));
  const measured = measure(await load.stop());
  expect(measured.failed / measured.total, JSON.stringify(measured.failures)).toBeLessThan(0.01);
});

test('a release that never gets healthy leaves the containers that serve', async () => {
  const broken = await stage.publish({ version: 'broken', broken: 'health' });
  const ids = ['docker', 'ps', '--quiet', '--filter', 'label=com.docker.compose.service=web'];
  const before = await onHost(stage, ...ids);
  const roll = { ...(scaled.config?.roll as object), health: { timeout: '4s' } };
  await using run = await stage.deploy(broken, { ...scaled, config: { ...scaled.config, roll } });
  expect(run.outputs, run.maskedLog).toMatchObject({
    'failure-code': 'FR040',
    'rolled-back': 'true',
  });
  expect(await onHost(stage, ...ids)).toBe(before);
  expect(await standing(stage, 'web')).toEqual(two('v1'));
});
