import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AgentPool, agentPool } from './agents.ts';
import { ask, type Dial } from './request.ts';

const server = createServer((_, response) => response.end());
let url: URL;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});
afterAll(() => server.close());

/** A dial that counts, and whose connections can be told to say nothing any more. */
function countingDial() {
  const sockets: Socket[] = [];
  const dial: Dial = Object.assign(
    async ({ host, port }: Parameters<Dial>[0]) => {
      const socket = connect(port, host);
      sockets.push(socket);
      return socket;
    },
    { epoch: () => 1 },
  );
  return { dial, sockets };
}

const get = (agents: AgentPool, epoch: number | undefined) =>
  ask({ url, agent: agents.at(epoch).kept, timeoutMs: 5_000 });

it('keeps a connection while that which it goes over stands, and no longer', async () => {
  const { dial, sockets } = countingDial();
  const agents = agentPool(url, dial);
  await get(agents, 1);
  await get(agents, 1);
  expect(sockets).toHaveLength(1);
  await get(agents, 2);
  expect(sockets).toHaveLength(2);
  expect(sockets[0]?.destroyed).toBe(true);
  await get(agents, undefined);
  expect(sockets).toHaveLength(2);
  agents.destroy();
});
