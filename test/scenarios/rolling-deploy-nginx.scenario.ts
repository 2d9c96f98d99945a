/** Rolls of two replicas behind nginx, on a real host, under load. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { behindNginx } from '../rolling-deploy/behind-nginx.ts';
import { done, onHost, standing } from '../rolling-deploy/standing.ts';
import { underLoad } from '../rolling-deploy/under-load.ts';
import {
  type DeployOptions,
  type DeployStage,
  type Published,
  startDeployStage,
} from '../stack/deploy-stage.ts';

let stage: DeployStage;
let nginx: DeployOptions;
let v1: Published;
let v2: Published;

beforeAll(async () => {
  stage = await startDeployStage();
  nginx = await behindNginx(stage);
  v1 = await stage.publish({ version: 'v1', stop: 'none' });
  v2 = await stage.publish({ version: 'v2', stop: 'none' });
  await using first = await stage.deploy(v1, nginx);
  if (first.exitCode !== 0) throw new Error(`the first deploy failed:\n${first.maskedLog}`);
});

afterAll(() => stage.stop());

test('a roll drops no request, also of an application that dies at once on SIGTERM', async () => {
  const { result: run, measured } = await underLoad(stage, () => stage.deploy(v2, nginx));
  await using _ = run;
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(measured).toMatchObject({ failed: 0, failures: {} });
  expect(Object.keys(measured.versions).sort()).toEqual(['v1', 'v2']);
  expect(run.outputs).toMatchObject({ status: 'deployed', 'requests-failed': '0' });
  expect(run.maskedLog).toMatch(/app-a is out; in flight \d+ → 0 in .*by the proxy's open connec/);
  expect(await standing(stage)).toEqual(done('v2'));
});

test('a replica that comes back with another address is found again', async () => {
  // Whoever comes next gets the address of the one that is gone.
  await onHost(stage, 'docker', 'stop', 'shop-app-a-1');
  const squat = ['docker', 'run', '--detach', '--rm', '--name', 'squatter'];
  await onHost(stage, ...squat, '--network', 'shop_default', v1.image, 'sleep', '600');
  await using run = await stage.deploy(v1, nginx);
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(run.maskedLog).toContain('app-a may have another address now');
  expect(await standing(stage)).toEqual(done('v1'));
  const answers = await Promise.all(
    Array.from({ length: 20 }, async () => (await fetch(`${stage.host.url}/version`)).status),
  );
  expect(new Set(answers)).toEqual(new Set([200]));
  await onHost(stage, 'docker', 'rm', '--force', 'squatter');
});
