import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Scripted, scriptedRegistry } from '../../test/registry/scripted-registry.ts';
import { AnswerTooLarge, type HttpRequest, sender } from './http.ts';
import { ConnectionFailure, connectionTrouble } from './trouble.ts';

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

  it('that is too long is given up', async () => {
    const asking = ask({ body: 'x'.repeat(11) }, { limitBytes: 10 });
    await expect(asking).rejects.toBeInstanceOf(AnswerTooLarge);
  });
});

describe('the reason is told as it is', () => {
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

it('a file is sent with its length', async () => {
  using directory = mkdtempDisposableSync(join(tmpdir(), 'fairway-http-'));
  const file = join(directory.path, 'layer');
  writeFileSync(file, 'layer');
  const { seen } = await ask({ status: 201 }, { method: 'PUT', body: { file } });
  expect(seen[0]?.headers['content-length']).toBe('5');
  expect(seen[0]?.body.toString()).toBe('layer');
});
