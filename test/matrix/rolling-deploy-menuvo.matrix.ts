/** examples/menuvo by the book: an empty host, release 1, its infrastructure, release 2, and back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Load, startLoad } from '../load/load.ts';
import { measure } from '../load/measure.ts';
import { mixedTraffic } from '../load/traffic.ts';
import { type Commit, type Menuvo, startMenuvo } from '../menuvo/menuvo.ts';
import { onHost } from '../rolling-deploy/standing.ts';
import type { ActionRun } from '../runner/run-action.ts';
import { until } from '../stack/until.ts';

const EVERYTHING = [
  'beszel',
  'beszel-agent',
  'caddy',
  'gatus',
  'platform-a',
  'platform-b',
  'postgres',
  'postgres-backup',
  'redis',
  'worker-images',
  'worker-imports',
];

/** What is answered last was asked this long before the end. */
const SLOWEST_MS = 4_000;

const sha = (digit: string) => digit.repeat(40);
const infrastructure = {
  'Dockerfile.caddy': (text: string) => text.replace('@v0.1.0', '@v0.1.1'),
  Caddyfile: (text: string) => text.replace('\tencode', '\theader x-edge two\n\tencode'),
};

let menuvo: Menuvo;
let first: Commit;
let load: Load;

beforeAll(async () => {
  menuvo = await startMenuvo();
  first = { sha: sha('1'), image: await menuvo.publish({ version: 'v1' }) };
});

afterAll(async () => {
  await load?.stop();
  await menuvo.stop();
});

const labelled = (label: string) =>
  onHost(menuvo, 'docker', 'ps', '--format', `{{.Label "com.docker.compose.service"}} ${label}`);
const services = async () => (await labelled('')).split('\n').map((line) => line.trim());
const containers = async () =>
  Object.fromEntries((await labelled('{{.ID}}')).split('\n').map((line) => line.split(' ')));

/** What visitors met while something was done. */
async function meanwhile(task: () => Promise<ActionRun>) {
  const now = () => Date.now() - load.startedAt;
  const begun = now();
  const run = await task();
  const end = now();
  await until({ what: 'slow requests are answered too', timeoutMs: 20_000 }, async () =>
    load.records.some(({ startMs }) => startMs > end + SLOWEST_MS),
  );
  return {
    run,
    met: measure(load.records.filter(({ startMs }) => startMs >= begun && startMs <= end)),
  };
}

test('an empty host gets all of it', async () => {
  await using run = await menuvo.deploy(first);
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(run.outputs).toMatchObject({ status: 'deployed', release: sha('1') });
  expect((await services()).sort()).toEqual(EVERYTHING);
  const environment = await onHost(menuvo, 'cat', '/home/deploy/menuvo/.env');
  expect(Object.keys(menuvo.secrets)).toHaveLength(27);
  for (const line of [...Object.entries(menuvo.secrets), ['VERSION', sha('1')]]) {
    expect(environment.split('\n')).toContain(line.join('='));
  }
  const answer = await fetch(`${menuvo.host.url}/version`);
  expect(await answer.json()).toMatchObject({ version: 'v1' });
  load = startLoad(new URL(menuvo.host.url), mixedTraffic);
});

test('a rebuilt Caddy is told beforehand, and its gap is in the figures', async () => {
  const before = await containers();
  const commit = { ...first, sha: sha('2'), changes: infrastructure };
  const { run, met } = await meanwhile(() => menuvo.deploy(commit));
  await using _ = run;
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(run.maskedLog).toContain(
    'recreate it if that changes it; no request is answered meanwhile',
  );
  expect(run.maskedLog).toContain('caddy: built and recreated');
  expect((await fetch(`${menuvo.host.url}/version`)).headers.get('x-edge')).toBe('two');
  const { caddy, ...others } = await containers();
  const { caddy: old, ...same } = before;
  expect(caddy).not.toBe(old);
  expect(others).toEqual(same);
  // Nothing of it is hidden: who counts without mercy sees it, and so does who reads the outputs.
  expect(met.failed).toBeGreaterThan(0);
  expect(Number(run.outputs['requests-failed'])).toBeGreaterThan(0);
  expect(Number(run.outputs['longest-gap-ms'])).toBeGreaterThan(100);
  expect(run.summary).toContain('came while the proxy was away, as the plan had said');
});

test('release 2 is rolled out, and no request fails', async () => {
  const before = await containers();
  const image = await menuvo.publish({ version: 'v2' });
  const commit = { sha: sha('3'), image, changes: infrastructure };
  const { run, met } = await meanwhile(() => menuvo.deploy(commit));
  await using _ = run;
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(met).toMatchObject({ failed: 0, failures: {} });
  expect(Object.keys(met.versions).sort()).toEqual(['v1', 'v2']);
  expect(run.outputs).toMatchObject({ 'previous-release': sha('1'), 'requests-failed': '0' });
  const after = await containers();
  const changed = EVERYTHING.filter((name) => before[name] !== after[name]);
  expect(changed).toEqual(['platform-a', 'platform-b', 'worker-images', 'worker-imports']);
});

test('and one click brings release 1 back, with the Caddy that it ran with', async () => {
  const from = { ...first, sha: sha('3'), changes: infrastructure };
  const before = await containers();
  const { run, met } = await meanwhile(() => menuvo.goBack(from));
  await using _ = run;
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(met).toMatchObject({ failed: 0, failures: {} });
  expect(Object.keys(met.versions).sort()).toEqual(['v1', 'v2']);
  expect((await containers())['caddy']).toBe(before['caddy']);
  const answer = await fetch(`${menuvo.host.url}/version`);
  expect(await answer.json()).toMatchObject({ version: 'v1' });
  expect((await services()).sort()).toEqual(EVERYTHING);
});
