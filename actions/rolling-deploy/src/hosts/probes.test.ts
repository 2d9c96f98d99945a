import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Dial } from '../probe/request.ts';
import { startProbes } from './probes.ts';

const server = createServer((_, response) => response.end());
let cancel: AbortController;
let breaks: boolean;

beforeEach(async () => {
  cancel = new AbortController();
  breaks = false;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  cancel.abort();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Hosts that dial the server, but for those that refuse to, once it `breaks`. */
function probes(from: 'host' | 'runner', ...hosts: readonly ('well' | 'broken')[]) {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const probe = { url, rate: 50, maxFailed: 0, versionHeader: undefined, from };
  const members = hosts.map((how, index) => {
    const dial = async () => {
      if (breaks && how === 'broken') throw new Error('refused here');
      return connect(port, '127.0.0.1');
    };
    const site = { config: { probe }, dial: Object.assign(dial, { epoch: () => 1 }) as Dial };
    return { name: `${index}`, site } as unknown as Parameters<typeof startProbes>[0][number];
  });
  return startProbes(members, cancel.signal);
}

it('of the hosts count by themselves from the first change of each, and together', async () => {
  const all = probes('host', 'well', 'broken', 'broken');
  // What never answered would not be blamed on a deploy.
  for (const name of ['0', '1', '2']) await all.at(name)?.first();
  breaks = true;
  for (const name of ['0', '1']) all.at(name)?.changed();
  await vi.waitFor(() => expect(all.at('0')?.figures().failed).toBeGreaterThan(1));
  expect(all.figuresAt('0')).toMatchObject({ failed: 0 });
  expect(all.figuresAt('1')?.failed).toBeGreaterThan(1);
  // That one was not changed yet: what fails there is not the deploy's.
  expect(all.figuresAt('2')).toMatchObject({ total: 0, failed: 0 });
  const sum = await all.stop();
  expect(sum?.failed).toBe(all.figuresAt('1')?.failed);
});

it('of the hosts go on when one of them is done', async () => {
  const all = probes('host', 'well', 'well');
  all.at('0')?.changed();
  const before = (await all.at('0')?.stop())?.total ?? 0;
  await vi.waitFor(() => expect(all.figuresAt('0')?.total).toBeGreaterThan(before + 1));
});

it('from the runner is one for all, which does not go through the hosts', async () => {
  breaks = true;
  const all = probes('runner', 'broken', 'broken');
  all.at('0')?.changed();
  await vi.waitFor(() => expect(all.figuresAt('1')?.total).toBeGreaterThan(0));
  expect(await all.stop()).toEqual(all.figuresAt('1'));
  expect(all.figuresAt('0')).toMatchObject({ failed: 0 });
});
