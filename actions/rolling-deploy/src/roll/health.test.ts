import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import type { Container } from '../host/containers.ts';
import type { Dial } from '../probe/request.ts';
import type { Site } from '../site/site.ts';
import { askReplica, whyHopeless } from './health.ts';

it.each(['/health', '//health', '//other.example/x?y', '/\\other.example'])(
  'asks the replica itself for %s, and nobody else',
  async (path) => {
    const server = createServer((_, response) => response.writeHead(204).end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const dialled: string[] = [];
    const dial: Dial = Object.assign(
      async ({ host }: Parameters<Dial>[0]) => {
        dialled.push(host);
        return connect(port, '127.0.0.1');
      },
      { epoch: () => 1 },
    );
    const site = { config: { roll: { port } }, dial } as unknown as Site;
    const container = { addresses: { net: '10.0.0.2' } } as unknown as Container;
    const status = await askReplica(site, container, { path, host: 'shop.example' });
    server.close();
    expect({ status, dialled }).toEqual({ status: 204, dialled: ['10.0.0.2'] });
  },
);

it.each([
  [{ state: 'running', restarts: 0 }, undefined],
  [{ state: 'restarting', restarts: 2, exitCode: 1 }, undefined],
  [{ state: 'restarting', restarts: 3, exitCode: 1 }, 'was restarted 3 times, exit code 1'],
  [
    { state: 'restarting', restarts: 3, exitCode: 137, outOfMemory: true },
    'was restarted 3 times, exit code 137, because it ran out of memory',
  ],
  // Running again, it does not tell how it ended.
  [{ state: 'running', restarts: 3 }, undefined],
  [{ state: 'running', restarts: 6 }, 'was restarted 6 times'],
  [{ state: 'exited', restarts: 0, exitCode: 3 }, 'ended with exit code 3'],
])('of a container that is %o: %s', (container, why) => {
  expect(whyHopeless({ exitCode: 0, outOfMemory: false, ...container })).toBe(why);
});
