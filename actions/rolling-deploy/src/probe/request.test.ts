import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it, vi } from 'vitest';
import { agentFor, ask, type Dial } from './request.ts';

/** A server that says how many connections it has seen. */
async function startServer() {
  let connections = 0;
  const server = createServer((request, response) => {
    if (request.url === '/never') return;
    response.setHeader('x-host', request.headers.host ?? '');
    response.writeHead(connections === 0 ? 500 : 200).end('text');
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}/`),
    connections: () => connections,
    closeIdle: () => server.closeIdleConnections(),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const direct: Dial = Object.assign(
  async ({ host, port }: Parameters<Dial>[0]) => connect(port, host),
  { epoch: () => 1 },
);

it.each<[string, Dial | undefined]>([
  ['from this machine', undefined],
  ['from elsewhere', direct],
])('keeps a connection or makes new ones, %s', async (_, dial) => {
  await using server = await startServer();
  for (const keepAlive of [true, false]) {
    const agent = agentFor(server.url, { dial, keepAlive });
    for (let count = 0; count < 3; count++) {
      const headers = { host: 'shop.example' };
      const answer = await ask({ url: server.url, agent, timeoutMs: 5_000, headers });
      expect(answer).toMatchObject({ status: 200, headers: { 'x-host': 'shop.example' } });
    }
    agent.destroy();
  }
  expect(server.connections()).toBe(1 + 3);
});

it('does not keep a channel that the other side has closed', async () => {
  await using server = await startServer();
  // A channel of SSH stays half open, other than a socket.
  const halfOpen: Dial = Object.assign(
    async ({ host, port }: Parameters<Dial>[0]) => connect({ port, host, allowHalfOpen: true }),
    { epoch: () => 1 },
  );
  const agent = agentFor(server.url, { dial: halfOpen, keepAlive: true });
  const question = { url: server.url, agent, timeoutMs: 1_000 };
  await ask(question);
  server.closeIdle();
  await vi.waitFor(() => expect(Object.keys(agent.freeSockets)).toEqual([]));
  expect(await ask(question)).toMatchObject({ status: 200 });
  agent.destroy();
});

it.each<[string, string, Dial | undefined]>([
  ['an answer that does not come', '/never', undefined],
  [
    'a connection that is never made',
    '/',
    Object.assign(() => new Promise<never>(() => undefined), { epoch: () => 1 }),
  ],
])('gives up %s', async (_, path, dial) => {
  await using server = await startServer();
  const agent = agentFor(server.url, { dial, keepAlive: false });
  const asked = ask({ url: new URL(path, server.url), agent, timeoutMs: 50 });
  await expect(asked).rejects.toThrow('no answer within 50 ms');
  agent.destroy();
});

it('tells why a connection could not be made', async () => {
  const dial: Dial = Object.assign(() => Promise.reject(new Error('connect failed')), {
    epoch: () => 1,
  });
  const url = new URL('http://shop.example/');
  const agent = agentFor(url, { dial, keepAlive: true });
  await expect(ask({ url, agent, timeoutMs: 1_000 })).rejects.toThrow('connect failed');
});
