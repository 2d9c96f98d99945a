import { expect, it } from 'vitest';
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { adopt } from './adopt.ts';

const image = { registry: 'ghcr.io', repository: 'acme/shop' };
const manifest: Manifest = {
  digest: `sha256:${'1'.repeat(64)}`,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  bytes: Buffer.from('{}'),
};

/** Adopts under `v1` and `v2`; gives the tags that were put. `first` is what `v1` answers at first. */
async function adopted(first: () => Promise<{ digest: string } | undefined>): Promise<string[]> {
  const put: string[] = [];
  const client = {
    async headManifest(_: string, tag: string) {
      return tag === 'v1' && !put.includes('v1') ? first() : { digest: manifest.digest };
    },
    async putManifest(_: string, tag: string) {
      put.push(tag);
      return manifest.digest;
    },
  } as unknown as RegistryClient;
  const place = { ...image, client };
  await adopt({
    manifest,
    sources: [{ manifest, place }],
    tags: ['v1', 'v2'].map((tag) => ({ ...image, tag })),
    registries: { client: () => client, place: () => place },
    directory: () => '/nowhere',
    log: () => undefined,
  });
  return put;
}

it.each([
  ['stands for the image already', async () => ({ digest: manifest.digest }), []],
  ['stands for another image', async () => ({ digest: 'sha256:other' }), ['v1']],
  ['is not there', async () => undefined, ['v1']],
  ['is denied, because its name is new', () => Promise.reject(new Error('denied')), ['v1']],
])('a tag that %s', async (_, first, put) => {
  expect(await adopted(first)).toEqual(put);
});
