import { describe, expect, it } from 'vitest';
import { registryClient } from '../../../../kit/registry/client.ts';
import { digestOf } from '../../../../kit/registry/digest.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { scriptedRegistry } from '../../../../test/registry/scripted-registry.ts';
import { readSource } from './read-sources.ts';

const IMAGE = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const CONFIG = Buffer.from(
  JSON.stringify({ architecture: 'arm64', os: 'linux', created: '2026-11-21T12:00:00Z' }),
);
const DIGEST = digestOf(CONFIG);

function manifest(content: unknown, mediaType: string): Manifest {
  const bytes = Buffer.from(JSON.stringify(content));
  return { bytes, mediaType, digest: digestOf(bytes) };
}

const CHILD = manifest({ config: { digest: DIGEST } }, IMAGE);

/** Reads a source whose registry has one image, and its config under whatever name it is asked for. */
async function read(source: Manifest) {
  await using registry = await scriptedRegistry(({ path }) => ({
    body: path.endsWith(CHILD.digest) ? CHILD.bytes : CONFIG,
  }));
  const client = registryClient({
    registry: registry.host,
    retryBudgetMs: 0,
    onWait: () => undefined,
  });
  try {
    return await readSource({ registry: registry.host, repository: 'acme/shop', client }, source);
  } finally {
    // Nothing is asked for by another name than a digest.
    expect(registry.asked.filter((asked) => !/\/sha256:[0-9a-f]{64}$/.test(asked))).toEqual([]);
  }
}

it('an image has the media type and the platform that an index needs', async () => {
  const source = manifest({ config: { digest: DIGEST } }, IMAGE);
  expect(await read(source)).toMatchObject({
    images: [
      {
        descriptor: { mediaType: IMAGE, digest: source.digest, size: source.bytes.length },
        platform: { architecture: 'arm64', os: 'linux' },
        created: '2026-11-21T12:00:00Z',
      },
    ],
  });
});

describe('not an image for an index is', () => {
  const entry = { mediaType: IMAGE, digest: CHILD.digest, size: 1 };
  it.each([
    [
      'one whose registry calls it JSON',
      manifest({ config: { digest: DIGEST } }, 'application/json'),
    ],
    ['one that nobody gives a type', manifest({ config: { digest: DIGEST } }, '')],
    ['one whose config is a path', manifest({ config: { digest: '../manifests/latest' } }, IMAGE)],
    ['an index that names a tag', manifest({ manifests: [{ ...entry, digest: 'latest' }] }, INDEX)],
    [
      'an index with an entry of an unknown type',
      manifest({ manifests: [{ ...entry, mediaType: 'application/json' }] }, INDEX),
    ],
    ['an index with nothing in it', manifest({ manifests: [] }, INDEX)],
  ])('%s', async (_, source) => {
    await expect(read(source)).rejects.toMatchObject({ code: 'FB012' });
  });
});
