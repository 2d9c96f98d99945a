/** A stack that somebody started by hand and that serves: taken over, rolled, taken back. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mixedTraffic } from '../load/traffic.ts';
import { containers, startByHand, upByHand } from '../rolling-deploy/by-hand.ts';
import { done, onHost, standing } from '../rolling-deploy/standing.ts';
import { underLoad } from '../rolling-deploy/under-load.ts';
import { type DeployStage, type Published, startDeployStage } from '../stack/deploy-stage.ts';
import { sampleDeployFiles } from '../stack/sample-app.ts';

let stage: DeployStage;
let v1: Published;
let v2: Published;
let compose = '';

beforeAll(async () => {
  stage = await startDeployStage();
  v1 = await stage.publish({ version: 'v1' });
  v2 = await stage.publish({ version: 'v2' });
  compose = (await sampleDeployFiles())['compose.yaml'] ?? '';
});

afterAll(() => stage.stop());

/** Half of the usual visitors, none of them slow. */
const quick = mixedTraffic.filter(({ slow }) => slow !== true);
const traffic = quick.map((stream) => ({ ...stream, rate: Math.ceil(stream.rate / 2) }));

const read = (path: string) => onHost(stage, 'cat', `${stage.host.directory}/${path}`);
const worker = (greeting: string) => `${compose}
  worker:
    image: \${IMAGE}:\${VERSION}
    environment: { GREETING: ${greeting} }
    init: true
    command: [node, -e, "setInterval(() => 0, 1000)"]
`;

test('what runs as it is asked for is taken over and not touched; the next release rolls it', async () => {
  await startByHand(stage, v1, { tag: '2026-06' });
  const byHand = await containers(stage);
  // Somebody has prepared the next release, and not started it.
  await stage.host.exec(['sed', '-i', 's/2026-06/2026-07/', `${stage.host.directory}/.env`]);
  await using planned = await stage.deploy(v1, { inputs: { operation: 'plan' } });
  expect(planned.maskedLog).toContain('Take over `app-a`, started by hand');
  expect(planned.maskedLog).toContain('Take over `caddy`, started by hand');
  const { result: adopted, measured } = await underLoad(stage, () => stage.deploy(v1), traffic);
  await using _ = adopted;
  expect(adopted.outputs, adopted.maskedLog).toMatchObject({
    status: 'unchanged',
    'previous-release': '2026-06',
    'previous-digest': v1.digest,
  });
  expect(measured).toMatchObject({ failed: 0, failures: {} });
  await using again = await stage.deploy(v1);
  expect(again.outputs, again.maskedLog).toMatchObject({ status: 'unchanged' });
  await upByHand(stage);
  expect(await containers(stage)).toEqual(byHand);

  const rolled = await underLoad(stage, () => stage.deploy(v2), traffic);
  await using next = rolled.result;
  expect(next.outputs, next.maskedLog).toMatchObject({
    status: 'deployed',
    'requests-failed': '0',
    'previous-release': '2026-06',
  });
  expect(rolled.measured).toMatchObject({ failed: 0, failures: {} });
  expect(await standing(stage)).toEqual(done('v2'));
  expect((await containers(stage)).caddy).toBe(byHand.caddy);
});

test('one service that differs is replaced, and nothing else', async () => {
  await startByHand(stage, v1, { compose: worker('hello') });
  const before = await containers(stage);
  // biome-ignore lint/suspicious/noThenProperty: the key of the file format; it is a list
  const options = { checkout: { 'compose.yaml': worker('hi') }, config: { then: ['worker'] } };
  const other = { ...v1, release: 'v1-hi' };
  await using run = await stage.deploy(other, options);
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'deployed', 'requests-failed': '0' });
  expect(run.maskedLog).toContain('Update `worker`: its configuration or a secret changed');
  const after = await containers(stage);
  expect(after.worker).not.toBe(before.worker);
  await using again = await stage.deploy(other, options);
  expect(again.outputs, again.maskedLog).toMatchObject({ status: 'unchanged' });
  await upByHand(stage);
  expect(await containers(stage)).toEqual(after);
  expect({ ...after, worker: '' }).toEqual({ ...before, worker: '' });
});

test('under another project name nothing is taken over, and a port that is taken stops it', async () => {
  const before = await containers(stage);
  const options = { config: { project: 'store' }, inputs: { operation: 'plan' } };
  await using run = await stage.deploy(v1, options);
  expect(run.outputs, run.maskedLog).toMatchObject({ 'failure-code': 'FR087' });
  expect(run.maskedLog).toContain('`shop-app-a-1`, of the project `shop` in the same directory');
  expect(run.maskedLog).toContain('port 80 of the host leads to `shop-caddy-1`');
  expect(await containers(stage)).toEqual(before);
});

test('a first release that fails leaves the stack as it was found', async () => {
  await startByHand(stage, v1);
  const before = await containers(stage);
  const environment = await read('.env');
  const broken = await stage.publish({ version: 'v3', broken: 'health' });
  const checkout = { 'compose.yaml': compose.replaceAll('15s', '14s') };
  const config = { roll: { health: { timeout: '5s' } } };
  const { result: run, measured } = await underLoad(
    stage,
    () => stage.deploy(broken, { config, checkout }),
    traffic,
  );
  await using _ = run;
  expect(run.outputs, run.maskedLog).toMatchObject({
    'failure-code': 'FR040',
    'rolled-back': 'true',
  });
  expect(run.summary).toContain('What serves now:** v1, on every replica');
  expect(measured).toMatchObject({ failed: 0, failures: {} });
  expect(await read('.env')).toBe(environment);
  expect(await read('compose.yaml')).toBe(compose.trim());
  const after = await containers(stage);
  expect({ ...after, 'app-a': '' }).toEqual({ ...before, 'app-a': '' });
  await upByHand(stage);
  await using adopted = await stage.deploy(v1);
  expect(adopted.outputs, adopted.maskedLog).toMatchObject({ status: 'unchanged' });
  expect(await containers(stage)).toEqual(after);
});

test('the proxy is made anew when its definition changed, announced and before the roll', async () => {
  const before = await containers(stage);
  const changed = compose.replace(
    './drain:/drain:ro',
    './drain:/drain:ro\n      - ./more:/more:ro',
  );
  const checkout = { 'compose.yaml': changed };
  const { result: run, measured } = await underLoad(
    stage,
    () => stage.deploy(v2, { checkout }),
    traffic,
  );
  await using _ = run;
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'deployed', release: 'v2' });
  const order =
    /• Recreate `caddy`, whose definition changed; no request[\s\S]*caddy: recreated[\s\S]*app-a is out/;
  expect(run.maskedLog).toMatch(order);
  expect(measured.longestGapMs).toBeLessThan(5_000);
  expect(run.summary).toContain('while the proxy was away, as the plan had said');
  const after = await containers(stage);
  expect(after.caddy).not.toBe(before.caddy);
  await using again = await stage.deploy(v2, { checkout });
  expect(again.outputs, again.maskedLog).toMatchObject({ status: 'unchanged' });
  await upByHand(stage);
  expect(await containers(stage)).toEqual(after);
  expect(await standing(stage)).toEqual(done('v2'));
});

test('a release that answers with more errors than the one beside it does not pass its soak', async () => {
  const sometimes = await stage.publish({ version: 'v4', broken: 'sometimes' });
  const config = { probe: { 'max-failed': 1000 }, roll: { soak: '3s' } };
  await using run = await stage.deploy(sometimes, { config });
  expect(run.outputs, run.maskedLog).toMatchObject({
    'failure-code': 'FR043',
    'rolled-back': 'true',
  });
  expect(run.maskedLog).toMatch(/`app-a` answered \d+ of \d+ requests with an error/);
  expect(await standing(stage)).toEqual(done('v2'));
  // The proxy was made anew for the release that failed, and has its definition of before again.
  const format = '{{range .Mounts}}{{.Destination}} {{end}}';
  const mounts = await onHost(stage, 'docker', 'inspect', '--format', format, 'shop-caddy-1');
  expect(mounts.split(' ')).toContain('/more');
});
