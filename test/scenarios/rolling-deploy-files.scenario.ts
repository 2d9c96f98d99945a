/** Files for the proxy: checked before they are put there, taken over, and taken back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, onHost, standing } from '../rolling-deploy/standing.ts';
import { again } from '../rolling-deploy/two-releases.ts';
import {
  type DeployOptions,
  type DeployStage,
  type Published,
  startDeployStage,
} from '../stack/deploy-stage.ts';
import { sampleDeployFiles } from '../stack/sample-app.ts';

const VALIDATE = [
  'caddy',
  'validate',
  '--adapter',
  'caddyfile',
  '--config',
  '/etc/caddy/Caddyfile',
];

let stage: DeployStage;
let v1: Published;
let compose = '';
let caddyfile = '';

/** The Caddyfile mounted by itself, checked and reloaded; its answers say which one it is. */
function withCaddyfile(text: string): DeployOptions {
  const files = [
    { from: 'compose.yaml', to: 'compose.yaml' },
    {
      ...{ from: 'caddy/Caddyfile', to: 'caddy/Caddyfile', validate: VALIDATE },
      // biome-ignore lint/suspicious/noThenProperty: the key is part of the file format
      then: { reload: 'caddy' },
    },
  ];
  return {
    checkout: { 'compose.yaml': compose, 'caddy/Caddyfile': text },
    config: { files, probe: { 'max-failed': 3 } },
  };
}

const named = (name: string) =>
  withCaddyfile(caddyfile.replace(':80 {', `:80 {\n\theader x-edge ${name}`));
const edge = async () => (await fetch(`${stage.host.url}/version`)).headers.get('x-edge');
const containers = () => onHost(stage, 'docker', 'ps', '--quiet', '--no-trunc');

beforeAll(async () => {
  stage = await startDeployStage();
  const files = await sampleDeployFiles();
  caddyfile = files['caddy/Caddyfile'] ?? '';
  // A file that is mounted itself is seen anew only when it stays the same file.
  compose = (files['compose.yaml'] ?? '').replace(
    './caddy:/etc/caddy:ro',
    './caddy/Caddyfile:/etc/caddy/Caddyfile:ro',
  );
  v1 = await stage.publish({ version: 'v1' });
  // As somebody has it who does not know of markers yet.
  const plain = ':80 {\n\theader x-edge plain\n\treverse_proxy app-a:3000 app-b:3000\n}\n';
  await using run = await stage.deploy(v1, withCaddyfile(plain));
  if (run.exitCode !== 0) throw new Error(`the first deploy failed:\n${run.maskedLog}`);
});

afterAll(() => stage.stop());

test('a deploy that brings the markers uses them', async () => {
  const v2 = await stage.publish({ version: 'v2' });
  await using run = await stage.deploy(v2, named('first'));
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(run.maskedLog).toContain('caddy/Caddyfile: `caddy validate');
  expect(run.maskedLog).toContain('caddy: reloaded');
  expect(run.maskedLog).toMatch(/app-a is out; in flight \d+ → 0/);
  expect(await edge()).toBe('first');
  await using back = await stage.deploy(v1, named('first'));
  expect(back.exitCode, back.maskedLog).toBe(0);
  expect(await standing(stage)).toEqual(done('v1'));
});

test('a file that is refused is not put there, and nothing else is changed', async () => {
  const before = await containers();
  const wrong = withCaddyfile(`${caddyfile}\nnonsense {\n`);
  for (const operation of ['plan', 'deploy']) {
    await using run = await stage.deploy(v1, { ...wrong, inputs: { operation } });
    expect(run.outputs).toMatchObject({ 'failure-code': 'FR073', 'rolled-back': 'false' });
    expect(run.maskedLog).toContain('Caddyfile:');
  }
  expect(await edge()).toBe('first');
  expect(await containers()).toBe(before);
  expect(await onHost(stage, 'cat', `${stage.host.directory}/caddy/Caddyfile`)).toContain('first');
  expect(await onHost(stage, 'docker', 'ps', '--all', '--quiet', '--no-trunc')).toBe(before);
});

test('a changed file alone is copied and taken over, and no container is replaced', async () => {
  const before = await containers();
  await using run = await stage.deploy(v1, named('second'));
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'deployed' });
  expect(await edge()).toBe('second');
  expect(await containers()).toBe(before);
  await using next = await stage.deploy(v1, named('second'));
  expect(next.outputs).toMatchObject({ status: 'unchanged' });
});

test('what a killed run copied is taken over by the next', async () => {
  const kill = (line: string) => line.includes('caddy/Caddyfile copied');
  await using killed = await stage.deploy(v1, { ...named('third'), kill });
  expect(killed.killed).toBe(true);
  await using next = await stage.deploy(v1, { ...named('third'), ...again });
  expect(next.exitCode, next.maskedLog).toBe(0);
  expect(await edge()).toBe('third');
});

test('the way back takes the file back as well', async () => {
  const broken = await stage.publish({ version: 'v3', broken: 'health' });
  const { config, ...rest } = named('broken');
  const roll = { health: { path: '/health', interval: '250ms', timeout: '5s' } };
  await using run = await stage.deploy(broken, { ...rest, config: { ...config, roll } });
  expect(run.outputs, run.maskedLog).toMatchObject({
    'failure-code': 'FR040',
    'rolled-back': 'true',
  });
  expect(await edge()).toBe('third');
  expect(await standing(stage)).toEqual(done('v1'));
});
