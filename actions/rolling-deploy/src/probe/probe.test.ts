import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startProbe } from './probe.ts';
import type { Dial } from './request.ts';

/** A machine that is busy with other tests takes its time. */
const BUSY = { timeout: 10_000 };
const CLOSES_AFTER_MS = 60;
const seen = new WeakSet();
let closings = 0;
const server = createServer((request, response) => {
  if (request.url === '/never') return;
  if (request.url === '/closing' && seen.has(request.socket)) {
    setTimeout(() => {
      closings += 1;
      request.socket.destroy();
    }, CLOSES_AFTER_MS);
    return;
  }
  seen.add(request.socket);
  if (request.url === '/moved') response.writeHead(308, { location: 'https://shop.example/' });
  response.end();
});
let cancel: AbortController;

beforeEach(async () => {
  cancel = new AbortController();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  cancel.abort();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function probe(path: string, dial?: Dial) {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${path}`;
  const config = { url, rate: 50, maxFailed: 0, versionHeader: undefined, from: 'runner' as const };
  const started = startProbe(config, { dial, signal: cancel.signal });
  started.changed();
  return started;
}

it('takes a redirect for no answer of the application, and knows where it leads', async () => {
  const [first] = await probe('/moved').first();
  expect(first).toMatchObject({
    failure: 'HTTP 308',
    status: 308,
    location: 'https://shop.example/',
  });
});

it('does not wait after a cancel for what is never answered', async () => {
  const hanging = probe('/never');
  const stopped = hanging.stop();
  cancel.abort();
  expect(await stopped).toMatchObject({ total: 0 });
  expect(await hanging.first()).toEqual([]);
});

it('counts what met nobody while that was announced, also where the work fails', async () => {
  const probing = probe('/');
  await probing.first();
  const away = probing.announced(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect.poll(() => probing.figures().announced, BUSY).toBeGreaterThan(0);
    throw new Error('it does not start');
  });
  await expect(away).rejects.toThrow('it does not start');
  const { failed, announced } = probing.figures();
  expect(announced).toBe(failed);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

it('asks again where a kept connection is closed, and takes the time of both', async () => {
  const probing = probe('/closing');
  await expect.poll(() => probing.figures().repeated, BUSY).toBeGreaterThan(0);
  expect(probing.figures().failed).toBe(0);
  const repeated = probing.since(0).filter((one) => one.repeated);
  for (const { connection, durationMs } of repeated) {
    expect(connection).toBe('kept');
    expect(durationMs).toBeGreaterThanOrEqual(CLOSES_AFTER_MS - 1);
  }
});

it('takes what was closed with our own connection for nothing', async () => {
  const dial: Dial = Object.assign(
    async ({ host, port }: Parameters<Dial>[0]) => connect(port, host),
    { epoch: () => closings },
  );
  const before = closings;
  const probing = probe('/closing', dial);
  await expect.poll(() => closings, BUSY).toBeGreaterThan(before + 2);
  expect(probing.figures()).toMatchObject({ failed: 0, repeated: 0 });
});

it.each([
  ['says nothing when our own connection changed meanwhile', [1, 2], 0],
  ['says nothing when there was none', [undefined, undefined], 0],
  ['counts when our own connection stands', [1, 1], 1],
])('a failure %s', async (_, epochs, failed) => {
  let asked = 0;
  const dial: Dial = Object.assign(
    async ({ host, port }: Parameters<Dial>[0]) => connect(port, host).destroy(),
    { epoch: () => epochs[asked++] },
  );
  expect(await probe('/', dial).first()).toHaveLength(failed);
});
