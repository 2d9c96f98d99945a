import { afterEach, describe, expect, it, vi } from 'vitest';
import { scriptedRegistry } from '../../test/registry/scripted-registry.ts';
import type { AskOptions } from './ask.ts';
import { registryClient } from './client.ts';
import { digestOf } from './digest.ts';

const USER = { username: 'mia', password: 'hunter2' };
const DIGEST = digestOf(Buffer.from('blob'));

function client(registry: string, options: Partial<AskOptions> = {}) {
  return registryClient({ registry, retryBudgetMs: 0, onWait: () => undefined, ...options });
}

describe('a host that the registry redirects to', () => {
  it.each([
    ['a token service of its own', 'Bearer realm="http://HOST/token",service="x"'],
    ['the password itself', 'Basic realm="x"'],
  ])('gets no credentials by asking for %s', async (_, asksFor) => {
    await using other = await scriptedRegistry(({ path, headers }) =>
      path.startsWith('/token')
        ? { body: '{"token":"t"}' }
        : {
            status: 401,
            headers: { 'www-authenticate': asksFor.replace('HOST', headers.host ?? '') },
          },
    );
    await using registry = await scriptedRegistry(() => ({
      status: 307,
      headers: { location: `http://${other.host}/blob` },
    }));
    const asking = client(registry.host, { credentials: USER });
    await expect(asking.getBlob('o/a', DIGEST)).rejects.toMatchObject({ code: 'FK011' });
    expect(other.asked).toEqual(['GET /blob']);
    expect(registry.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });
});

describe('time for an answer that does not come', () => {
  afterEach(() => vi.restoreAllMocks());

  /** A registry that asks for a token and is silent then; time is up at once. */
  async function silent({ afterToken }: { afterToken: boolean }) {
    const registry = await scriptedRegistry(({ headers }) => ({
      status: 401,
      headers: { 'www-authenticate': `Bearer realm="http://${headers.host}/token"` },
    }));
    const limits: number[] = [];
    const sleeps: number[] = [];
    let now = 0;
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      limits.push(milliseconds);
      if (afterToken && limits.length === 1) return new AbortController().signal;
      return AbortSignal.abort(new DOMException('time is up', 'TimeoutError'));
    });
    const clock = {
      now: () => now,
      async sleep(milliseconds: number) {
        sleeps.push(milliseconds);
        now += milliseconds;
      },
    };
    const asking = client(registry.host, { clock, retryBudgetMs: 10_000 });
    const stop = () => registry[Symbol.asyncDispose]();
    return { asking, limits, sleeps, [Symbol.asyncDispose]: stop };
  }

  it.each([
    [8_000, [8_000]],
    [0, [5_000]],
    [120_000, [60_000]],
  ])('is, with a patience of %i ms, %j ms, and once', async (patience, expected) => {
    await using silence = await silent({ afterToken: false });
    const { asking, limits, sleeps } = silence;
    const look = asking.within(patience).findManifest('o/a', 'v1');
    await expect(look).rejects.toMatchObject({ code: 'FK010' });
    expect(limits).toEqual(expected);
    expect(sleeps).toEqual([]);
  });

  it('is as short for the token', async () => {
    await using silence = await silent({ afterToken: true });
    const { asking, limits } = silence;
    const look = asking.within(6_000).findManifest('o/a', 'v1');
    await expect(look).rejects.toMatchObject({ code: 'FK010' });
    expect(limits).toEqual([6_000, 6_000]);
  });

  it('is a minute where nobody is in a hurry, and it is asked again', async () => {
    await using silence = await silent({ afterToken: false });
    const { asking, limits, sleeps } = silence;
    await expect(asking.findManifest('o/a', 'v1')).rejects.toMatchObject({ code: 'FK010' });
    expect(new Set(limits)).toEqual(new Set([60_000]));
    expect(sleeps.length).toBeGreaterThan(0);
  });
});
