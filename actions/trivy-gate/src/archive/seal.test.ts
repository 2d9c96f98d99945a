import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from '../../../../kit/registry/digest.ts';
import {
  blobName,
  dockerArchive,
  type Files,
  ociLayout,
  tarOf,
  testImage,
  textLayer,
} from '../../../../test/trivy-gate/archives.ts';
import { openArchive } from './archive.ts';
import { sealArchive } from './seal.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'gate-seal-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const image = testImage([textLayer('base'), textLayer('ours'), textLayer('base')]);

/** Opens an archive; `meanwhile` is done to its file before it is copied. */
async function seal(files: Files, meanwhile: (path: string) => void = () => undefined) {
  const path = join(directory, 'image.tar');
  writeFileSync(path, tarOf(files));
  const opened = openArchive(path, undefined);
  meanwhile(path);
  const sealed = join(directory, 'sealed');
  const { signal } = new AbortController();
  await sealArchive(opened, { directory: sealed, timeoutMs: 60_000, signal });
  return sealed;
}

function manifestIn(sealed: string) {
  const index = JSON.parse(readFileSync(join(sealed, 'index.json'), 'utf8'));
  const { digest } = index.manifests[0];
  const bytes = readFileSync(join(sealed, blobName(digest)));
  return { count: index.manifests.length, digest, manifest: JSON.parse(bytes.toString()) };
}

describe('the sealed copy', () => {
  test('of an OCI layout has the image byte for byte, and nothing else of the archive', async () => {
    const sealed = await seal({ ...ociLayout([image]), '../../evil': 'x', 'blobs/sha256/x': 'x' });
    expect(manifestIn(sealed)).toMatchObject({ count: 1, digest: image.digest });
    const blobs = readdirSync(join(sealed, 'blobs', 'sha256')).map((name) => `sha256:${name}`);
    const own = image.layers.map(({ diffId }) => diffId);
    expect(new Set(blobs)).toEqual(new Set([image.digest, image.imageId, ...own]));
    for (const name of blobs)
      expect(digestOf(readFileSync(join(sealed, blobName(name))))).toBe(name);
    expect(readdirSync(sealed).toSorted()).toEqual(['blobs', 'index.json', 'oci-layout']);
    expect(readdirSync(directory).toSorted()).toEqual(['image.tar', 'sealed']);
  });

  test('of an archive of Docker has a manifest with the very configuration and layers', async () => {
    const { count, manifest } = manifestIn(await seal(dockerArchive([image])));
    expect(count).toBe(1);
    expect(manifest.config.digest).toBe(image.imageId);
    const digests = manifest.layers.map(({ digest }: { digest: string }) => digest);
    expect(digests).toEqual(image.layers.map(({ diffId }) => diffId));
  });

  test('of an archive of Docker with packed layers names them as they are stored', async () => {
    const { diffId } = textLayer('base');
    const packed = { bytes: gzipSync('base'), diffId };
    const { manifest } = manifestIn(await seal(dockerArchive([testImage([packed])])));
    expect(manifest.layers).toEqual([
      {
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: digestOf(packed.bytes),
        size: packed.bytes.length,
      },
    ]);
  });

  test.each<[string, Files]>([
    [
      'a layer of a layout',
      { ...ociLayout([image]), [blobName(textLayer('ours').diffId)]: 'evil' },
    ],
    ['a layer of an archive of Docker', { ...dockerArchive([image]), '0-1/layer.tar': 'evil' }],
    [
      'a packed layer',
      dockerArchive([testImage([{ bytes: gzipSync('evil'), diffId: textLayer('x').diffId }])]),
    ],
  ])('is not made when %s is another than was named', async (_, files) => {
    await expect(seal(files)).rejects.toMatchObject({ code: 'FG051' });
  });

  test('is not made of an archive that was changed after it was opened', async () => {
    const change = (path: string) =>
      writeFileSync(path, readFileSync(path, 'latin1').replace('ours', 'evil'), 'latin1');
    await expect(seal(ociLayout([image]), change)).rejects.toMatchObject({ code: 'FG051' });
    rmSync(join(directory, 'sealed'), { recursive: true });
    const cut = (path: string) => writeFileSync(path, '');
    await expect(seal(ociLayout([image]), cut)).rejects.toMatchObject({ code: 'FG051' });
  });

  test('is given up when the job is cancelled, and when time is up', async () => {
    const large = testImage([textLayer('x'.repeat(1 << 24))]);
    const path = join(directory, 'image.tar');
    writeFileSync(path, tarOf(ociLayout([large])));
    const opened = openArchive(path, undefined);
    const sealIn = (name: string, timeoutMs: number, signal: AbortSignal) =>
      sealArchive(opened, { directory: join(directory, name), timeoutMs, signal });
    const reason = new Error('cancelled');
    await expect(sealIn('a', 60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
    const late = sealIn('b', 0, new AbortController().signal);
    await expect(late).rejects.toMatchObject({ code: 'FG006' });
  });
});
