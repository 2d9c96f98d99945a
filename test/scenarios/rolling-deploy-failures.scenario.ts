/** Deploys that fail: either nothing was changed, or everything is put back as it was. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { onHost, standing } from '../rolling-deploy/standing.ts';
import {
  type DeployOptions,
  type DeployStage,
  type Published,
  startDeployStage,
} from '../stack/deploy-stage.ts';
import { sampleDeployFiles } from '../stack/sample-app.ts';

let stage: DeployStage;
let v1: Published;
let v2: Published;
let compose: string;

beforeAll(async () => {
  stage = await startDeployStage();
  v1 = await stage.publish({ version: 'v1' });
  v2 = await stage.publish({ version: 'v2' });
  compose = (await sampleDeployFiles())['compose.yaml'] ?? '';
  await using run = await stage.deploy(v1);
  expect(run.exitCode, run.maskedLog).toBe(0);
});

afterAll(() => stage.stop());

const read = (path: string) => onHost(stage, 'cat', `${stage.host.directory}/${path}`);

/** How the host stands, with what else a deploy changes. */
const whole = async () => ({
  ...(await standing(stage)),
  environment: await read('.env'),
  compose: await read('compose.yaml'),
});

/** What stood before; whatever fails, it stands again afterwards. */
let before: Awaited<ReturnType<typeof whole>>;
beforeAll(async () => {
  before = await whole();
  expect(before.replicas).toEqual(['app-a v1 healthy', 'app-b v1 healthy']);
});
afterEach(async () => expect(await whole()).toEqual(before));

const lastLine = async () =>
  JSON.parse((await read('.fairway/journal.jsonl')).split('\n').at(-1) ?? '');
const containers = () => onHost(stage, 'docker', 'ps', '--quiet', '--no-trunc');

describe('before the first change', () => {
  test.each<[string, () => DeployOptions, string, string]>([
    [
      'an image that is not there',
      () => ({ inputs: { image: `${stage.imageName}@sha256:${'0'.repeat(64)}` } }),
      'FR026',
      'can not be pulled',
    ],
    [
      'a probe that reaches nothing',
      () => ({ config: { probe: { url: 'http://127.0.0.1:81/' } } }),
      'FR035',
      'gets no answer',
    ],
  ])('%s takes nothing back, because nothing was changed', async (_, options, code, text) => {
    const ran = await containers();
    await using run = await stage.deploy(v2, options());
    expect(run.outputs, run.maskedLog).toMatchObject({
      'failure-code': code,
      'rolled-back': 'false',
    });
    expect(run.summary).toContain(text);
    expect(await containers()).toBe(ran);
    expect(await onHost(stage, 'ls', '-A', '/dev/shm')).not.toContain('fairway');
    expect((await lastLine()).result).not.toBe('rolled-back');
  });
});

describe('after the first change', () => {
  const quick = { health: { timeout: '5s' } };

  async function isTakenBack(release: Published, options: DeployOptions, code: string) {
    await using run = await stage.deploy(release, options);
    expect(run.outputs, run.maskedLog).toMatchObject({
      'failure-code': code,
      'rolled-back': 'true',
    });
    expect(run.summary).toContain('What serves now:** v1, on every replica');
    return run;
  }

  test('a configuration that is wrong does not stand in its own way back', async () => {
    const roll = { health: { ...quick.health, path: '/healthz' } };
    const config = { roll, compose: { 'env-file': '.env.production' } };
    await isTakenBack(v2, { config }, 'FR040');
  });

  test('what an earlier run had changed that was killed is taken back as well', async () => {
    const checkout = { 'compose.yaml': compose.replaceAll('15s', '14s') };
    const config = { roll: quick, verify: [{ url: 'http://127.0.0.1/live', status: 299 }] };
    await using killed = await stage.deploy(v2, {
      checkout,
      config,
      kill: (text) => text.includes('app-a is back'),
    });
    expect(killed.killed).toBe(true);
    expect((await whole()).replicas).toEqual(['app-a v2 healthy', 'app-b v1 healthy']);
    await isTakenBack(v2, { checkout, config, env: { GITHUB_RUN_ATTEMPT: '2' } }, 'FR044');
  });

  test('a service that ends after its start is noticed, and one that shall end is not', async () => {
    const services = `
  init:
    image: \${IMAGE}:\${VERSION}
    command: [node, -e, "0"]
  worker:
    image: \${IMAGE}:\${VERSION}
    command: [node, -e, "setTimeout(() => process.exit(3), 1500)"]
    depends_on: { init: { condition: service_completed_successfully } }
`;
    const checkout = { 'compose.yaml': `${compose}${services}` };
    // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
    const config = { roll: { ...quick, soak: '3s' }, then: ['worker'] };
    const ran = await containers();
    const run = await isTakenBack(v1, { checkout, config }, 'FR045');
    expect(run.summary).toContain('worker: exited, exit code 3');
    expect(await containers()).toBe(ran);
    await onHost(stage, 'docker', 'rm', '--force', 'shop-init-1', 'shop-worker-1');
  });
});
