import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Scripted, scriptedRegistry } from '../../test/registry/scripted-registry.ts';
import { AnswerTooLarge, type HttpRequest, isAsSafe, sender } from './http.ts';
import { ConnectionFailure, connectionTrouble } from './trouble.ts';

const send = (url: URL) => sender({})({ method: 'GET', url });

/** A server that says this to every request, whatever it means in HTTP. */
async function rawServer(answer: string, { ends = false } = {}) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', () => (ends ? socket.end(answer) : socket.write(answer)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}

/** Asks a server that gives this answer. */
async function ask(answer: Scripted, more: Partial<HttpRequest> = {}, signal?: AbortSignal) {
  await using server = await scriptedRegistry(() => answer);
  const url = new URL(`http://${server.host}/x`);
  const got = await sender({}, signal)({ method: 'GET', url, ...more });
  return { ...got, seen: server.seen };
}

describe('an answer', () => {
  it('comes with its status, its headers and its bytes', async () => {
    const { status, headers, body } = await ask({
      status: 404,
      headers: { ETag: 'x' },
      body: 'no',
    });
    expect(status).toBe(404);
    expect(headers.get('etag')).toBe('x');
    expect(Buffer.from(body).toString()).toBe('no');
  });

  it('is asked for as it is stored', async () => {
    const { seen } = await ask({});
    expect(seen[0]?.headers['accept-encoding']).toBe('identity');
  });

  it('goes where it is wanted, piece by piece', async () => {
    const pieces: Uint8Array[] = [];
    const { body } = await ask(
      { body: Buffer.alloc(3_000_000, 'x') },
      { sink: () => (piece) => pieces.push(piece) },
    );
    expect(Buffer.concat(pieces).length).toBe(3_000_000);
    expect(body.length).toBe(0);
  });

  it('that breaks off is a reset', async () => {
    const failure = await ask({ body: 'half', reset: true }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConnectionFailure);
    expect(connectionTrouble(failure)).toMatchObject({ passes: true });
  });

  it('that breaks off on a connection that was kept is not asked for behind our back', async () => {
    await using server = await scriptedRegistry((_, count) =>
      count === 1 ? { body: 'whole' } : { body: 'half', reset: true },
    );
    const url = new URL(`http://${server.host}/x`);
    await send(url);
    await expect(send(url)).rejects.toBeInstanceOf(ConnectionFailure);
    await send(new URL(`http://${server.host}/y`)).catch(() => undefined);
    expect(server.asked).toEqual(['GET /x', 'GET /x', 'GET /y']);
  });

  it('that is none is a connection that ended', async () => {
    await using server = await rawServer(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
    );
    await expect(send(server.url)).rejects.toBeInstanceOf(ConnectionFailure);
  });

  it('is asked for once more where a connection that was kept is gone', async () => {
    await using server = await rawServer('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', {
      ends: true,
    });
    for (const _ of [1, 2, 3]) expect((await send(server.url)).status).toBe(200);
  });

  it('to a POST is not asked for once more: it may have been carried out', async () => {
    await using server = await rawServer('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', {
      ends: true,
    });
    await send(server.url);
    const asking = sender({})({ method: 'POST', url: server.url });
    await expect(asking).rejects.toBeInstanceOf(ConnectionFailure);
  });

  it('that is too long is given up', async () => {
    const asking = ask({ body: 'x'.repeat(11) }, { limitBytes: 10 });
    await expect(asking).rejects.toBeInstanceOf(AnswerTooLarge);
  });
});

describe('the reason is told as it is', () => {
  it('of a host that does not speak TLS', async () => {
    await using server = await rawServer('HTTP/1.1 400 Bad Request\r\n\r\n');
    const url = new URL(server.url.href.replace('http:', 'https:'));
    const error = await send(url).catch((thrown: unknown) => thrown);
    expect(connectionTrouble(error)?.text).toContain('does not speak TLS');
  });

  it('of a file that can not be read', async () => {
    const asking = ask({}, { method: 'PUT', body: { file: tmpdir() } });
    await expect(asking).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('of a cancel', async () => {
    const signal = AbortSignal.abort(new Error('cancelled by the user'));
    await expect(ask({}, {}, signal)).rejects.toThrow('cancelled by the user');
  });

  it('of time that is up', async () => {
    const error = await ask({}, { limitMs: 0 }).catch((thrown: unknown) => thrown);
    expect(connectionTrouble(error)?.text).toBe('no answer came in time (TimeoutError)');
  });

  it('of what takes the pieces', async () => {
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    const asking = ask(
      { body: 'x' },
      {
        sink: () => () => {
          throw full;
        },
      },
    );
    await expect(asking).rejects.toBe(full);
  });
});

it.each([
  ['https://a/', 'https://b/', true],
  ['http://a/', 'http://b/', true],
  ['http://a/', 'https://b/', true],
  ['https://a/', 'http://b/', false],
  ['https://a/', 'file:///b', false],
])('%s may lead to %s: %s', (from, to, expected) => {
  expect(isAsSafe(new URL(to), new URL(from))).toBe(expected);
});

it('a file is sent with its length', async () => {
  using directory = mkdtempDisposableSync(join(tmpdir(), 'fairway-http-'));
  const file = join(directory.path, 'layer');
  writeFileSync(file, 'layer');
  const { seen } = await ask({ status: 201 }, { method: 'PUT', body: { file } });
  expect(seen[0]?.headers['content-length']).toBe('5');
  expect(seen[0]?.body.toString()).toBe('layer');
});
