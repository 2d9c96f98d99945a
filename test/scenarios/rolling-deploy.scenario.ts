/** Rolls of two replicas behind Caddy, on a real host, under load. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLoad } from '../load/load.ts';
import { measure } from '../load/measure.ts';
import { mixedTraffic } from '../load/traffic.ts';
import { underLoad } from '../rolling-deploy/under-load.ts';
import { type DeployStage, type Published, startDeployStage } from '../stack/deploy-stage.ts';

let stage: DeployStage;
let v1: Published;
let v2: Published;

beforeAll(async () => {
  stage = await startDeployStage();
  v1 = await stage.publish({ version: 'v1' });
  v2 = await stage.publish({ version: 'v2' });
});

afterAll(() => stage.stop());

const onHost = async (...args: string[]) => (await stage.host.exec(args)).stdout;

describe('a host with nothing on it', () => {
  test('gets its directory, its files, both replicas and the proxy', async () => {
    await stage.host.exec(['rm', '-rf', stage.host.directory]);
    await using run = await stage.deploy(v1);
    expect(run.exitCode, run.maskedLog).toBe(0);
    expect(run.outputs).toMatchObject({
      status: 'deployed',
      release: 'v1',
      digest: v1.digest,
      'previous-release': '',
      'rolled-back': 'false',
      'failure-code': '',
    });
    const answer = await fetch(`${stage.host.url}/version`);
    expect(await answer.json()).toMatchObject({ version: 'v1' });
    expect(await onHost('stat', '-c', '%a %U', `${stage.host.directory}/.env`)).toBe(
      '600 deploy\n',
    );
  });
});

describe('a roll from one release to the next', () => {
  test('drops none of the requests, reads, writes and slow ones', async () => {
    const { result: run, measured } = await underLoad(stage, () => stage.deploy(v2));
    await using _ = run;
    expect(run.exitCode, run.maskedLog).toBe(0);
    expect(measured).toMatchObject({ failed: 0, failures: {} });
    expect(measured.perSecond).toBeGreaterThan(100);
    expect(Object.keys(measured.versions).sort()).toEqual(['v1', 'v2']);
    expect(run.outputs).toMatchObject({
      status: 'deployed',
      'previous-release': 'v1',
      'previous-digest': v1.digest,
      'requests-failed': '0',
    });
    expect(Number(run.outputs['requests-total'])).toBeGreaterThan(100);
    expect(run.maskedLog).toMatch(/app-a is out; in flight \d+ → 0/);
    expect(run.summary).toContain('✅ rolling-deploy: Deployed: v2');
    expect(run.summary).toContain('section app-b');
  });

  test('is nothing to do when it is asked for again', async () => {
    const before = await onHost('docker', 'ps', '--quiet', '--no-trunc');
    await using run = await stage.deploy(v2);
    expect(run.outputs).toMatchObject({ status: 'unchanged', release: 'v2' });
    expect(await onHost('docker', 'ps', '--quiet', '--no-trunc')).toBe(before);
  });

  test('leaves a `docker compose up` by hand nothing to do either', async () => {
    const before = await onHost('docker', 'ps', '--quiet', '--no-trunc');
    const up = await stage.host.exec(['docker', 'compose', 'up', '--detach'], {
      user: 'deploy',
      cwd: stage.host.directory,
    });
    expect(up.exitCode, up.stderr).toBe(0);
    expect(await onHost('docker', 'ps', '--quiet', '--no-trunc')).toBe(before);
  });

  test('is only written down when the same image gets another name', async () => {
    const before = await onHost('docker', 'ps', '--quiet', '--no-trunc');
    const environment = await onHost('cat', `${stage.host.directory}/.env`);
    await using run = await stage.deploy({ ...v2, release: 'v2-again' });
    expect(run.outputs).toMatchObject({ status: 'unchanged', release: 'v2-again' });
    expect(await onHost('docker', 'ps', '--quiet', '--no-trunc')).toBe(before);
    expect(await onHost('cat', `${stage.host.directory}/.env`)).toBe(environment);
    const journal = await onHost('cat', `${stage.host.directory}/.fairway/journal.jsonl`);
    expect(JSON.parse(journal.trim().split('\n').at(-1) ?? '')).toMatchObject({
      result: 'unchanged',
      release: 'v2-again',
    });
  });

  test('drops nothing either when the application dies at once on SIGTERM', async () => {
    const rude = await stage.publish({ version: 'v2-rude', stop: 'none' });
    const { result: run, measured } = await underLoad(stage, async () => {
      await using first = await stage.deploy(rude);
      expect(first.exitCode, first.maskedLog).toBe(0);
      return stage.deploy(v2);
    });
    await using _ = run;
    expect(run.exitCode, run.maskedLog).toBe(0);
    expect(measured).toMatchObject({ failed: 0, failures: {} });
  });
});

test('a proxy that is down is started first, and takes replicas out as ever', async () => {
  await onHost('docker', 'stop', 'shop-caddy-1');
  let load: ReturnType<typeof startLoad> | undefined;
  await using run = await stage.deploy(v1, {
    onLine: (line) => {
      if (!line.includes('::group::Roll app-a')) return;
      load ??= startLoad(new URL(stage.host.url), mixedTraffic);
    },
  });
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(run.maskedLog).toMatch(/app-a is out; in flight \d+ → 0/);
  expect(measure((await load?.stop()) ?? [])).toMatchObject({ failed: 0, failures: {} });
});
