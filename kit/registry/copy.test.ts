import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Scripted,
  type Seen,
  scriptedRegistry,
} from '../../test/registry/scripted-registry.ts';
import { registryClient } from './client.ts';
import { copyContent } from './copy.ts';
import { digestOf } from './digest.ts';
import type { Place } from './place.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'fairway-copy-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const LAYER = Buffer.alloc(3_000_000, 'layer');
const CONFIG = Buffer.from('{"os":"linux"}');
const MANIFEST = Buffer.from(
  JSON.stringify({
    config: { digest: digestOf(CONFIG) },
    layers: [
      { digest: digestOf(LAYER) },
      { digest: digestOf(LAYER) },
      {
        digest: `sha256:${'f'.repeat(64)}`,
        mediaType: 'application/vnd.oci.image.layer.nondistributable.v1.tar',
      },
    ],
  }),
);
const manifest = { bytes: MANIFEST, digest: digestOf(MANIFEST), mediaType: 'x' };

/** A registry that keeps its blobs in memory; `mounts` says whether it takes blobs over. */
function keeping(store: Map<string, Buffer>, mounts: boolean) {
  return ({ method, path, body }: Seen): Scripted => {
    const url = new URL(path, 'http://registry');
    const digest = decodeURIComponent(
      url.searchParams.get('digest') ?? url.pathname.split('/').at(-1) ?? '',
    );
    if (method === 'POST') {
      return url.searchParams.has('mount') && mounts
        ? { status: 201 }
        : { status: 202, headers: { location: `${url.pathname}1?state=x` } };
    }
    if (method === 'PUT') {
      store.set(digest, body);
      return { status: 201 };
    }
    const found = store.get(digest);
    if (method === 'DELETE' || found === undefined) return { status: 404 };
    return method === 'HEAD' ? {} : { body: found };
  };
}

function full(): Map<string, Buffer> {
  return new Map([LAYER, CONFIG, MANIFEST].map((bytes) => [digestOf(bytes), bytes]));
}

function place(registry: string, repository: string): Place {
  const client = registryClient({
    registry,
    retryBudgetMs: 5_000,
    onWait: () => undefined,
    clock: { now: () => 0, sleep: async () => undefined },
  });
  return { registry, repository, client };
}

describe('what an image consists of', () => {
  it('is taken over within a registry, each blob once, and nothing is moved', async () => {
    await using registry = await scriptedRegistry(keeping(full(), true));
    await copyContent({
      manifest,
      from: place(registry.host, 'acme/shop'),
      to: place(registry.host, 'acme/other'),
      directory: () => expect.unreachable('a blob lies on the disk'),
    });
    expect(registry.asked.toSorted()).toEqual(
      [CONFIG, LAYER]
        .map((bytes) => encodeURIComponent(digestOf(bytes)))
        .map((mount) => `POST /v2/acme/other/blobs/uploads/?mount=${mount}&from=acme%2Fshop`)
        .toSorted(),
    );
  });

  it('goes through this machine where the registry is another, and leaves nothing there', async () => {
    const store = new Map([[digestOf(CONFIG), CONFIG]]);
    await using from = await scriptedRegistry(keeping(full(), true));
    await using to = await scriptedRegistry(keeping(store, true));
    await copyContent({
      manifest,
      from: place(from.host, 'acme/shop'),
      to: place(to.host, 'acme/shop'),
      directory: () => directory,
    });
    expect(store.get(digestOf(LAYER))?.equals(LAYER)).toBe(true);
    // What is there already is not sent again.
    expect(from.asked).toEqual([`GET /v2/acme/shop/blobs/${digestOf(LAYER)}`]);
    expect(readdirSync(directory)).toEqual([]);
  });

  it('goes through this machine where a registry does not take blobs over', async () => {
    const store = full();
    await using registry = await scriptedRegistry((seen) =>
      seen.method === 'HEAD' ? { status: 404 } : keeping(store, false)(seen),
    );
    await copyContent({
      manifest,
      from: place(registry.host, 'acme/shop'),
      to: place(registry.host, 'acme/other'),
      directory: () => directory,
    });
    expect(registry.asked.filter((asked) => asked.startsWith('PUT'))).toHaveLength(2);
  });

  it('is sent again from the beginning when an upload or a download fails in passing', async () => {
    const store = new Map<string, Buffer>();
    let failures = 0;
    await using from = await scriptedRegistry((seen) =>
      failures++ < 1 ? { body: LAYER.subarray(0, 1_000) } : keeping(full(), true)(seen),
    );
    await using to = await scriptedRegistry((seen) =>
      seen.method === 'PUT' && failures++ < 4 ? { status: 503 } : keeping(store, true)(seen),
    );
    const failing = copyContent({
      manifest,
      from: place(from.host, 'acme/shop'),
      to: place(to.host, 'acme/shop'),
      directory: () => directory,
    });
    // Bytes that are not those of the digest are no passing failure.
    await expect(failing).rejects.toMatchObject({ code: 'FK014' });
    await copyContent({
      manifest,
      from: place(from.host, 'acme/shop'),
      to: place(to.host, 'acme/shop'),
      directory: () => directory,
    });
    expect([...store.keys()].toSorted()).toEqual([digestOf(CONFIG), digestOf(LAYER)].toSorted());
    expect(store.get(digestOf(LAYER))?.equals(LAYER)).toBe(true);
  });
});

describe('an image whose manifest names something else than digests', () => {
  const GOOD = digestOf(LAYER);
  it.each([
    ['a file of this machine for a layer', { layers: [{ digest: 'sha256:/../../victim' }] }],
    ['a tag for a platform', { manifests: [{ digest: 'latest' }] }],
    ['a path for its config', { config: { digest: '../manifests/latest' }, layers: [] }],
    ['one that is not, after one that is', { layers: [{ digest: GOOD }, { digest: 'sha256:1' }] }],
    ['nothing at all', []],
  ])('is not copied, nor is anything asked or touched: %s', async (_, content) => {
    const bytes = Buffer.from(JSON.stringify(content));
    await using registry = await scriptedRegistry(() => ({ body: 'EVIL' }));
    const copying = copyContent({
      manifest: { bytes, digest: digestOf(bytes), mediaType: 'x' },
      from: place(registry.host, 'evil/x'),
      to: place(registry.host, 'acme/shop'),
      directory: () => expect.unreachable('a blob lies on the disk'),
    });
    await expect(copying).rejects.toMatchObject({ code: 'FK014' });
    expect(registry.asked).toEqual([]);
  });

  it('is saved to no file', async () => {
    await using registry = await scriptedRegistry(() => ({ body: 'EVIL' }));
    const { client } = place(registry.host, 'evil/x');
    const saving = client.saveBlob('evil/x', 'sha256:/../victim', join(directory, 'victim'));
    await expect(saving).rejects.toMatchObject({ code: 'FK014' });
    expect(readdirSync(directory)).toEqual([]);
    expect(registry.asked).toEqual([]);
  });
});

it('a token for taking over names both repositories', async () => {
  await using registry = await scriptedRegistry(({ path, headers }) => {
    if (path.startsWith('/token')) return { body: JSON.stringify({ token: 'granted' }) };
    return headers.authorization === 'Bearer granted'
      ? { status: 201 }
      : {
          status: 401,
          headers: { 'www-authenticate': `Bearer realm="http://${headers.host}/token"` },
        };
  });
  const { client } = place(registry.host, 'acme/other');
  expect(await client.mountBlob('acme/other', digestOf(LAYER), 'acme/shop')).toBe(true);
  expect(registry.asked[1]).toBe(
    'GET /token?scope=repository%3Aacme%2Fother%3Apull%2Cpush&scope=repository%3Aacme%2Fshop%3Apull',
  );
});

it('an upload that another host takes gets no credentials along', async () => {
  await using other = await scriptedRegistry(() => ({ status: 201 }));
  await using registry = await scriptedRegistry(({ headers }) =>
    headers.authorization === undefined
      ? { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }
      : { status: 202, headers: { location: `http://${other.host}/put?signed=1` } },
  );
  const client = registryClient({
    registry: registry.host,
    credentials: { username: 'mia', password: 'secret' },
    retryBudgetMs: 0,
    onWait: () => undefined,
  });
  await client.putBlob('o/a', digestOf(MANIFEST), new URL(import.meta.url).pathname);
  expect(other.seen[0]?.headers).toMatchObject({ 'content-type': 'application/octet-stream' });
  expect(Number(other.seen[0]?.headers['content-length'])).toBeGreaterThan(1_000);
  expect(other.seen[0]?.headers.authorization).toBeUndefined();
  expect(other.asked).toEqual([
    `PUT /put?signed=1&digest=${encodeURIComponent(digestOf(MANIFEST))}`,
  ]);
});
