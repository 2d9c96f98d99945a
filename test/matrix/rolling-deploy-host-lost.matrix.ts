/**
 * The connection to one of several hosts breaks while that host is rolled: for a moment, or for good. In
 * either case something healthy serves everywhere, and the next run brings the release out.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { measure } from '../load/measure.ts';
import { done } from '../rolling-deploy/standing.ts';
import { startThreeHosts, type ThreeHosts } from '../rolling-deploy/three-hosts.ts';
import { startWiretap } from '../stack/ssh-wiretap.ts';

let three: ThreeHosts;

beforeAll(async () => {
  three = await startThreeHosts();
});

beforeEach(async () => {
  await using run = await three.stage.deploy(three.v1, three.options());
  expect(run.exitCode, run.maskedLog).toBe(0);
});

afterAll(() => three?.stage.stop());

const everywhere = (release: string) => three.hosts.map(() => done(release));

/** A deploy of v2, which reaches the second host through a forwarder on another port. */
function throughForwarder(port: number) {
  const options = three.options({ hosts: { 1: { ssh: `deploy@127.0.0.1:${port}` } } });
  // The key of the host is known by its fingerprint.
  return { ...options, inputs: { 'ssh-known-hosts': '' } };
}

async function nextRunDeploys(): Promise<void> {
  const again = three.options({ env: { GITHUB_RUN_ATTEMPT: '2' } });
  await using next = await three.stage.deploy(three.v2, again);
  expect(next.outputs.status, next.maskedLog).toBe('deployed');
  expect(await three.standings()).toEqual(everywhere('v2'));
}

test('broken for a moment, all hosts go back, and the next run brings the release out', async () => {
  const loads = three.visitors();
  await using tap = await startWiretap(three.hosts[1].sshPort);
  const inHand = (line: string) =>
    line.startsWith(`[127.0.0.1]:${tap.port}: `) && /Container shop-app-a-1\s+Recreate/.test(line);
  let isCut = false;
  // Once: on the way back the same line comes again.
  const onLine = (line: string) => {
    if (isCut || !inHand(line)) return;
    isCut = true;
    tap.cut();
  };
  await using run = await three.stage.deploy(three.v2, { ...throughForwarder(tap.port), onLine });
  expect(run.outputs, run.maskedLog).toMatchObject({
    ...{ status: 'failed', 'failure-code': 'FR013', 'rolled-back': 'true' },
  });
  expect(await three.standings()).toEqual(everywhere('v1'));
  await nextRunDeploys();
  const records = (await Promise.all(loads.map((load) => load.stop()))).flat();
  expect(measure(records)).toMatchObject({ failed: 0, failures: {} });
});

test('lost for good, the other hosts go back, and the lost one serves until the next run', async () => {
  const [one, two, last] = three.hosts;
  const loads = three.visitors();
  const tap = await startWiretap(two.sshPort);
  const mine = `[127.0.0.1]:${tap.port}: `;
  let lost: PromiseLike<void> | undefined;
  const onLine = (line: string) => {
    if (line.startsWith(`${mine}app-a is out`)) lost ??= tap[Symbol.asyncDispose]();
  };
  const options = { ...throughForwarder(tap.port), onLine, timeoutMs: 280_000 };
  await using run = await three.stage.deploy(three.v2, options);
  await lost;
  expect(run.outputs, run.maskedLog).toMatchObject({ status: 'failed', 'rolled-back': 'false' });
  expect(run.summary).toContain('the host could not be asked');
  // A host that is gone must not keep the others waiting for long.
  console.log(
    `lost for good: ${run.outputs['failure-code']} after ${run.outputs['duration-ms']} ms`,
  );
  const [canary, gone, untouched] = await three.standings();
  expect([canary, untouched]).toEqual([done('v1'), done('v1')]);
  expect(gone?.replicas).toContain('app-b v1 healthy');
  for (const { url } of [one, two, last]) expect((await fetch(`${url}/version`)).status).toBe(200);
  await nextRunDeploys();
  const records = (await Promise.all(loads.map((load) => load.stop()))).flat();
  expect(measure(records)).toMatchObject({ failed: 0, failures: {} });
});
