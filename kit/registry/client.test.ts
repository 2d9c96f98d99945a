import { describe, expect, it, vi } from 'vitest';
import {
  errorBody,
  type Scripted,
  scriptedRegistry,
} from '../../test/registry/scripted-registry.ts';
import type { Clock } from '../time/clock.ts';
import type { AskOptions } from './ask.ts';
import { registryClient } from './client.ts';
import { digestOf } from './digest.ts';

const OCI = 'application/vnd.oci.image.manifest.v1+json';
const MANIFEST = Buffer.from('{"schemaVersion":2}');
const DIGEST = digestOf(MANIFEST);
const FOUND: Scripted = {
  headers: { 'docker-content-digest': DIGEST, 'content-type': OCI, 'content-length': '19' },
};
const USER = { username: 'mia', password: 'p:ss' };

function client(host: string, options: Partial<AskOptions> = {}) {
  return registryClient({ registry: host, retryBudgetMs: 0, onWait: () => undefined, ...options });
}

/** A clock whose sleeps take no time and are written down. */
function instantClock(sleeps: number[]): Clock {
  let now = 0;
  return {
    now: () => now,
    async sleep(milliseconds) {
      sleeps.push(milliseconds);
      now += milliseconds;
    },
  };
}

describe('a question about a manifest', () => {
  it('is answered with digest and type', async () => {
    await using registry = await scriptedRegistry(() => FOUND);
    expect(await client(registry.host).headManifest('o/a', 'v1')).toEqual({
      digest: DIGEST,
      mediaType: OCI,
    });
    expect(registry.asked).toEqual(['HEAD /v2/o/a/manifests/v1']);
    expect(registry.seen[0]?.headers.accept?.split(', ')).toHaveLength(4);
  });

  it('is undefined when the registry says 404', async () => {
    await using registry = await scriptedRegistry(() => ({ status: 404 }));
    expect(await client(registry.host).headManifest('o/a', 'v1')).toBeUndefined();
  });

  it('is an error when a 200 comes without a digest', async () => {
    await using registry = await scriptedRegistry(() => ({ status: 200 }));
    await expect(client(registry.host).headManifest('o/a', 'v1')).rejects.toMatchObject({
      code: 'FK014',
    });
  });

  it.each([
    [401, 'FK011'],
    [403, 'FK012'],
    [500, 'FK010'],
    [418, 'FK014'],
  ])('is an error when the registry says %i', async (status, code) => {
    await using registry = await scriptedRegistry(() => ({ status }));
    await expect(client(registry.host).headManifest('o/a', 'v1')).rejects.toMatchObject({ code });
  });

  it('is an error in the words of the registry, whatever else it sends along', async () => {
    const errors = [{ code: { toString: null }, message: 'not yours' }];
    await using registry = await scriptedRegistry(() => ({
      status: 403,
      body: JSON.stringify({ errors }),
    }));
    await expect(client(registry.host).getManifest('o/a', 'v1')).rejects.toMatchObject({
      code: 'FK012',
      what: expect.stringContaining('not yours'),
    });
  });

  it('fails when the bytes are not those of the digest', async () => {
    await using registry = await scriptedRegistry(() => ({ ...FOUND, headers: {}, body: 'other' }));
    await expect(client(registry.host).getManifest('o/a', DIGEST)).rejects.toMatchObject({
      code: 'FK014',
      what: expect.stringContaining(DIGEST),
    });
  });

  it('fails when the manifest has no end', async () => {
    const body = Buffer.alloc(5 * 1024 * 1024);
    await using registry = await scriptedRegistry(() => ({ body }));
    await expect(client(registry.host).getManifest('o/a', 'v1')).rejects.toMatchObject({
      code: 'FK014',
    });
  });
});

describe('a failure that passes by itself', () => {
  it.each<[string, Scripted]>([
    ['429', { status: 429 }],
    ['503', { status: 503, body: '<html>busy</html>' }],
    ['a reset', { reset: true }],
  ])('is waited for: %s', async (_, failure) => {
    const waits: string[] = [];
    await using registry = await scriptedRegistry((_request, count) =>
      count < 3 ? failure : FOUND,
    );
    const found = await client(registry.host, {
      retryBudgetMs: 60_000,
      clock: instantClock([]),
      onWait: (message) => waits.push(message),
    }).headManifest('o/a', 'v1');
    expect(found?.digest).toBe(DIGEST);
    expect(waits).toHaveLength(2);
    expect(waits[0]).toContain(registry.host);
  });

  it('is waited for as long as Retry-After says, Go durations too', async () => {
    const sleeps: number[] = [];
    const after = ['7', '1.889377ms, allowed: 2000/minute'];
    await using registry = await scriptedRegistry((_request, count) => {
      const retryAfter = after[count - 1];
      return retryAfter === undefined
        ? FOUND
        : { status: 429, headers: { 'retry-after': retryAfter } };
    });
    const clock = instantClock(sleeps);
    await client(registry.host, { retryBudgetMs: 60_000, clock }).headManifest('o/a', 'v1');
    expect(sleeps).toEqual([7_000, 2]);
  });

  it('becomes FK010 when the budget is used up', async () => {
    await using registry = await scriptedRegistry(() => ({ status: 503 }));
    const clock = instantClock([]);
    await expect(
      client(registry.host, { retryBudgetMs: 5_000, clock }).headManifest('o/a', 'v1'),
    ).rejects.toMatchObject({ code: 'FK010' });
    expect(registry.asked.length).toBeGreaterThan(1);
  });

  it.each([
    [401, 'UNAUTHORIZED', 'FK011'],
    [403, 'DENIED', 'FK012'],
    [400, 'NAME_INVALID', 'FK015'],
  ])('is not %i %s: that is asked once', async (status, code, expected) => {
    await using registry = await scriptedRegistry(() => ({ status, body: errorBody(code, 'no') }));
    await expect(
      client(registry.host, { retryBudgetMs: 60_000 }).checkPush('o/a'),
    ).rejects.toMatchObject({ code: expected });
    expect(registry.asked).toHaveLength(1);
  });

  it('is not a refused connection: that is told at once', async () => {
    const host = await hostWithNobodyListening();
    await expect(
      client(host, { retryBudgetMs: 60_000 }).headManifest('o/a', 'v1'),
    ).rejects.toMatchObject({ code: 'FK010', what: expect.stringContaining('ECONNREFUSED') });
  });
});

describe('the right to push', () => {
  it('is there when an upload begins, which is then given up', async () => {
    await using registry = await scriptedRegistry(({ method }) =>
      method === 'POST'
        ? { status: 202, headers: { location: '/v2/o/a/blobs/uploads/1?_state=x' } }
        : { status: 405 },
    );
    await client(registry.host).checkPush('o/a');
    await vi.waitFor(() => expect(registry.asked).toHaveLength(2));
    expect(registry.asked).toEqual([
      'POST /v2/o/a/blobs/uploads/',
      'DELETE /v2/o/a/blobs/uploads/1?_state=x',
    ]);
  });

  it('is missing in the words of the registry, which can not run commands', async () => {
    const body = errorBody('DENIED', '::set-output name=x::y\n##[error]requested access denied');
    await using registry = await scriptedRegistry(() => ({ status: 403, body }));
    const failure = client(registry.host, { credentials: USER }).checkPush('o/a');
    await expect(failure).rejects.toMatchObject({
      code: 'FK012',
      what: expect.stringMatching(/^`127\S+` answered 403, "DENIED: /),
    });
    await expect(failure).rejects.not.toMatchObject({ what: expect.stringContaining('##[') });
  });

  it('is missing for who gave no credentials, and that is said', async () => {
    await using registry = await scriptedRegistry(() => ({ status: 401 }));
    await expect(client(registry.host).checkPush('o/a')).rejects.toMatchObject({
      code: 'FK011',
      likelyCause: expect.stringContaining('No user name'),
    });
  });
});

it('a manifest is put byte for byte', async () => {
  await using registry = await scriptedRegistry(() => ({ status: 201 }));
  const manifest = { bytes: MANIFEST, mediaType: OCI };
  expect(await client(registry.host).putManifest('o/a', 'v2', manifest)).toBe(DIGEST);
  expect(registry.asked).toEqual(['PUT /v2/o/a/manifests/v2']);
  expect(registry.seen[0]?.headers['content-type']).toBe(OCI);
  expect(registry.seen[0]?.body).toEqual(MANIFEST);
});

it('a cancel ends a wait with its reason', async () => {
  const cancel = new AbortController();
  await using registry = await scriptedRegistry(() => ({ status: 503 }));
  const asking = client(registry.host, {
    retryBudgetMs: 60_000,
    signal: cancel.signal,
    onWait: () => cancel.abort(new Error('cancelled by the user')),
  });
  await expect(asking.headManifest('o/a', 'v1')).rejects.toThrow('cancelled by the user');
});

async function hostWithNobodyListening(): Promise<string> {
  await using registry = await scriptedRegistry(() => ({}));
  return registry.host;
}

it('a refusal with an endless page counts by its status', async () => {
  await using registry = await scriptedRegistry((_, count) =>
    count === 1 ? { status: 503, body: 'x'.repeat(2_000_000) } : { body: MANIFEST },
  );
  const options = { retryBudgetMs: 60_000, clock: instantClock([]) };
  const found = await client(registry.host, options).getManifest('o/a', 'v1');
  expect(found.digest).toBe(DIGEST);
});

describe('an image that may be there', () => {
  it('comes with its bytes', async () => {
    await using registry = await scriptedRegistry(() => ({ ...FOUND, body: MANIFEST }));
    const found = await client(registry.host).findManifest('o/a', 'v1');
    expect(found).toMatchObject({ digest: DIGEST, mediaType: OCI });
    expect(Buffer.from(found?.bytes ?? []).equals(MANIFEST)).toBe(true);
    expect(registry.asked).toEqual(['GET /v2/o/a/manifests/v1']);
    expect(registry.seen[0]?.headers.accept?.split(', ')).toHaveLength(4);
  });

  it('is undefined when the registry says 404', async () => {
    await using registry = await scriptedRegistry(() => ({ status: 404 }));
    expect(await client(registry.host).findManifest('o/a', 'v1')).toBeUndefined();
  });

  it.each<[string, Scripted]>([
    ['has no digest', { body: MANIFEST }],
    ['has other bytes than its digest', { ...FOUND, body: 'x'.repeat(19) }],
    ['is refused', { status: 403 }],
  ])('is an error when the answer %s', async (_, answer) => {
    await using registry = await scriptedRegistry(() => answer);
    await expect(client(registry.host).findManifest('o/a', 'v1')).rejects.toThrow();
  });
});

describe('a client with less patience', () => {
  it('waits no longer than its share, and uses up the common budget', async () => {
    await using registry = await scriptedRegistry(() => ({
      status: 503,
      headers: { 'retry-after': '4' },
    }));
    const sleeps: number[] = [];
    const patient = client(registry.host, { retryBudgetMs: 10_000, clock: instantClock(sleeps) });
    const waited = () => sleeps.reduce((sum, one) => sum + one, 0);
    await expect(patient.within(5_000).headManifest('o/a', 'v1')).rejects.toThrow();
    expect(waited()).toBe(4_000);
    await expect(patient.headManifest('o/a', 'v1')).rejects.toThrow();
    expect(waited()).toBe(8_000);
  });
});
