import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import type { Container } from '../host/containers.ts';
import type { Dial } from '../probe/request.ts';
import type { Site } from '../site/site.ts';
import { askReplica } from './health.ts';

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
