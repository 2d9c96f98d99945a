/** Rolls behind a Caddy without markers: by the health check, by its admin API, and by nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure } from '../load/measure.ts';
import { done, standing } from '../rolling-deploy/standing.ts';
import { startTwoReleases, type TwoReleases } from '../rolling-deploy/two-releases.ts';
import { PLAIN_CADDYFILE } from '../rolling-deploy/zero/proxies.ts';
import type { DeployOptions } from '../stack/deploy-stage.ts';
import { until } from '../stack/until.ts';

let two: TwoReleases;

/** Of Caddy, in a roll of two replicas by `admin`. */
const RELOADS = 4;

const by = (proxy: Readonly<Record<string, unknown>>, most: number): DeployOptions => ({
  checkout: { 'caddy/Caddyfile': PLAIN_CADDYFILE },
  config: { roll: { proxy }, probe: { 'max-failed': most } },
});

beforeAll(async () => {
  two = await startTwoReleases();
  // From the next deploy on: the proxy reads the file when it starts.
  const { host } = two.stage;
  await host.write('caddy/Caddyfile', PLAIN_CADDYFILE);
  await host.exec(['docker', 'restart', 'shop-caddy-1']);
  await until({ what: 'the proxy answers again', timeoutMs: 20_000 }, async () => {
    const answer = await fetch(`${host.url}/version`).catch(() => undefined);
    return answer?.ok === true;
  });
});

afterAll(() => two.stage.stop());

test.each([
  ['health', { method: 'health', 'drain-command': ['touch', '/tmp/drain'] }, 0, 0],
  ['none', { method: 'none' }, 0, 0],
  // A reload resets a connection that is made in that moment; that is no reason to ask again.
  ['admin', { method: 'auto' }, RELOADS, 3 * RELOADS],
])('a roll by %s', async (method, proxy, ofProbe, most) => {
  const release = await two.other();
  await using load = two.visitors();
  await using run = await two.stage.deploy(release, by(proxy, ofProbe));
  expect(run.exitCode, run.maskedLog).toBe(0);
  expect(run.maskedLog).toContain(`Replicas are taken out by: ${method}`);
  expect(run.maskedLog).toContain('Lines that the Caddyfile needs');
  expect(await standing(two.stage)).toEqual(done(release.release));
  // These visitors repeat nothing: a reload costs them requests on connections that were kept, too.
  expect(measure(await load.stop()).failed).toBeLessThanOrEqual(most);
});

test('what the proxy runs is what its file says again', async () => {
  const { host } = two.stage;
  const ask = ['docker', 'exec', 'shop-caddy-1', 'wget', '-q', '-O', '-'];
  const { stdout } = await host.exec([...ask, 'http://127.0.0.1:2019/config/']);
  expect(stdout).toContain('"dial":"app-a:3000"');
  expect(stdout).toContain('"dial":"app-b:3000"');
});
