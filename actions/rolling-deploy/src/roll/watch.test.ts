import { expect, it } from 'vitest';
import { scriptedHost } from '../../../../test/stack/scripted-host.ts';
import type { Container } from '../host/containers.ts';
import type { OpenSite } from '../site/site.ts';
import { watch } from './watch.ts';

const inspected = (change: object = {}) =>
  JSON.stringify([
    {
      ...{ Id: 'id-a', Name: '/shop-a-1', Image: 'new', Mounts: [], RestartCount: 0, ...change },
      Config: { Labels: { 'com.docker.compose.service': 'a' } },
      State: { Status: 'running', ExitCode: 0 },
      NetworkSettings: { Networks: {} },
    },
  ]);

/** Watches for a second; tells how long that took by a clock that only sleeping moves. */
async function watched(metAfterMs: number, printed = inspected()): Promise<number> {
  let now = 0;
  const sleep = async (milliseconds: number) => {
    now += milliseconds;
  };
  const site = {
    ...{ host: scriptedHost([[/shop$/, printed]]), signal: new AbortController().signal },
    ...{ clock: { now: () => now, sleep }, config: { project: 'shop', roll: { soakMs: 1_000 } } },
  };
  const container = { id: 'id-a', service: 'a', restarts: 0 } as Container;
  const isMet = () => now >= metAfterMs;
  await watch(site as unknown as OpenSite, container, {
    ...{ code: 'FR043', check: () => undefined, isMet },
  });
  return now;
}

it('goes on until the proxy has led to it, so that the next one may go', async () => {
  expect(await watched(0)).toBe(1_000);
  expect(await watched(2_500)).toBeGreaterThanOrEqual(2_500);
});

it('does not wait for ever where the proxy prefers another one', async () => {
  expect(await watched(Number.POSITIVE_INFINITY)).toBe(6_000);
});

it('does not name the exit code of a life that is over: the engine has forgotten it', async () => {
  const error = { code: 'FR043', what: '`a` was restarted.' };
  await expect(watched(0, inspected({ RestartCount: 1 }))).rejects.toMatchObject(error);
});
