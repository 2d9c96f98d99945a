import { expect, it } from 'vitest';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { formatBytes, imageSize } from './image-size.ts';

function manifest(content: unknown): Manifest {
  return { digest: '', mediaType: '', bytes: Buffer.from(JSON.stringify(content)) };
}

const image = (size: number) =>
  manifest({ config: { size: 10 }, layers: [{ size }, { size: size * 2 }] });

it('an image is as large as its layers and its config', async () => {
  const getManifest = () => Promise.reject(new Error('not asked for'));
  expect(await imageSize(image(100), { getManifest }, 'o/a')).toBe(310);
});

it('an index is as large as its platforms, without attestations', async () => {
  const index = manifest({
    manifests: [
      { digest: 'amd64', platform: { os: 'linux' } },
      { digest: 'arm64', platform: { os: 'linux' } },
      { digest: 'attestation', platform: { os: 'unknown' } },
    ],
  });
  const getManifest = async (_: string, digest: string) => image(digest === 'amd64' ? 100 : 200);
  expect(await imageSize(index, { getManifest }, 'o/a')).toBe(310 + 610);
});

it('what is neither has no size', async () => {
  const getManifest = () => Promise.reject(new Error('not asked for'));
  expect(await imageSize(manifest({}), { getManifest }, 'o/a')).toBeUndefined();
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_234, '1.2 kB'],
  [41_124_153, '41.1 MB'],
  [999_600_000, '1.0 GB'],
  [123_456_789_000, '123 GB'],
])('%i bytes are shown as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
