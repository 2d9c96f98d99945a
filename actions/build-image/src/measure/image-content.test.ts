import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../../kit/registry/digest.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { largestOf, readImageContent, sizeOf } from './image-content.ts';

function manifest(content: unknown): Manifest {
  return { digest: 'sha256:0', mediaType: '', bytes: Buffer.from(JSON.stringify(content)) };
}

const [CONFIG = '', A = '', B = '', AMD64 = '', ARM = '', ATTESTATION = ''] = Array.from(
  '123456',
  (one) => digestOf(Buffer.from(one)),
);

const image = (size: number) =>
  manifest({
    config: { digest: CONFIG, size: 10 },
    layers: [
      { digest: A, size },
      { digest: B, size: size * 2 },
    ],
  });

const nobody = { getManifest: () => Promise.reject(new Error('not asked for')) };

it('an image is as large as its layers and its config, and nothing else is asked for', async () => {
  const content = await readImageContent(image(100), nobody, 'o/a');
  expect(content && sizeOf(content)).toBe(310);
  expect(content?.images).toEqual([
    {
      platform: undefined,
      configDigest: CONFIG,
      sizeBytes: 310,
      layers: [
        { digest: A, sizeBytes: 100 },
        { digest: B, sizeBytes: 200 },
      ],
    },
  ]);
});

describe('an index', () => {
  const index = manifest({
    manifests: [
      { digest: AMD64, platform: { os: 'linux', architecture: 'amd64' } },
      { digest: ARM, platform: { os: 'linux', architecture: 'arm', variant: 'v7' } },
      { digest: ATTESTATION, platform: { os: 'unknown', architecture: 'unknown' } },
    ],
  });
  const getManifest = async (_: string, digest: string) => image(digest === AMD64 ? 100 : 200);

  it('is as large as its platforms together, without attestations', async () => {
    const content = await readImageContent(index, { getManifest }, 'o/a');
    expect(content && sizeOf(content)).toBe(310 + 610);
    expect(content?.images.map(({ platform }) => platform)).toEqual([
      'linux/amd64',
      'linux/arm/v7',
    ]);
  });

  it('lets no host download more than its largest platform', async () => {
    const content = await readImageContent(index, { getManifest }, 'o/a');
    expect(content && largestOf(content)).toMatchObject({
      platform: 'linux/arm/v7',
      sizeBytes: 610,
    });
  });

  it('with a manifest of no known shape has no size, rather than a smaller one', async () => {
    const odd = { getManifest: async () => manifest({}) };
    expect(await readImageContent(index, odd, 'o/a')).toBeUndefined();
  });
});

it.each([
  ['an object of another kind', manifest({})],
  ['an index that names a tag', manifest({ manifests: [{ digest: 'latest' }] })],
  ['an image whose config is a path', manifest({ config: { digest: '..', size: 1 }, layers: [] })],
  ['a page of a proxy', { digest: '', mediaType: '', bytes: Buffer.from('<html>') }],
])('%s has no size', async (_, odd) => {
  expect(await readImageContent(odd, nobody, 'o/a')).toBeUndefined();
});
