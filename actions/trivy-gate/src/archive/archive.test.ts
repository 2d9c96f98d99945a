import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from '../../../../kit/registry/digest.ts';
import {
  blobName,
  descriptor,
  dockerArchive,
  type Files,
  json,
  MEDIA,
  ociLayout,
  type TestImage,
  tarOf,
  textLayer,
  withLayer,
  writeFiles,
} from '../../../../test/trivy-gate/archives.ts';
import { openArchive } from './archive.ts';
import { AMD, ARM, LAYERS, openBytes, openTar } from './archive-sample.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'gate-archive-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

function fromDirectory(files: Files, platform?: string) {
  const path = join(directory, 'layout');
  writeFiles(path, files);
  return openArchive(path, platform);
}

describe('of an OCI layout', () => {
  const opened = { digest: AMD.digest, imageId: AMD.imageId, platform: 'linux/amd64' };

  test('packed or not, the digest is that of its manifest', () => {
    const files = ociLayout([AMD]);
    expect(openTar(files)).toMatchObject({ ...opened, index: undefined });
    expect(fromDirectory(files)).toMatchObject({ ...opened, index: undefined });
  });

  test('with an index of one image in it the digest is that of this index, which is deployed', () => {
    const files = ociLayout([AMD], { nested: true });
    const { digest, manifest } = openTar(files);
    expect(files[blobName(digest ?? '')]).toBeDefined();
    expect(digest).not.toBe(AMD.digest);
    expect(manifest?.digest).toBe(AMD.digest);
  });

  test('of several platforms the one that is named is taken, with its own digest and its index', () => {
    const files = ociLayout([AMD, ARM], { nested: true });
    const found = openTar(files, [], 'linux/arm64');
    expect(found).toMatchObject({ digest: ARM.digest, platform: 'linux/arm64' });
    expect(files[blobName(found.index ?? '')]).toBeDefined();
  });

  test('with several images side by side no index is named, for index.json is part of none', () => {
    const found = openTar(ociLayout([AMD, ARM]), [], 'linux/arm64');
    expect(found).toMatchObject({ digest: ARM.digest, index: undefined });
  });

  test('an image under two names is one', () => {
    const entry = descriptor(MEDIA.manifest, AMD.manifest);
    const manifests = ['a', 'b'].map((name) => ({ ...entry, annotations: { name } }));
    const files = { ...ociLayout([AMD]), 'index.json': json({ manifests }) };
    expect(openTar(files)).toMatchObject(opened);
  });

  test('one that can be read as an index too is not judged', () => {
    const { config, layers: own } = JSON.parse(Buffer.from(AMD.manifest).toString());
    const manifest = json({ schemaVersion: 2, config, layers: own, manifests: [] });
    const twofold = { ...AMD, manifest, digest: digestOf(manifest) };
    expect(() => openTar(ociLayout([twofold]))).toThrow('is an index and an image at once');
  });

  test.each([true, false])(
    'several platforms, none named, are not clear (nested: %s)',
    (nested) => {
      expect(() => openTar(ociLayout([AMD, ARM], { nested }))).toThrow(
        expect.objectContaining({ code: 'FG012' }),
      );
    },
  );

  test.each<[string, (files: Record<string, string | Uint8Array>) => void, string]>([
    ['whose manifest is missing', (f) => delete f[blobName(AMD.digest)], 'does not have sha256:'],
    ['whose configuration is missing', (f) => delete f[blobName(AMD.imageId)], 'does not have'],
    [
      'of which a layer is missing',
      (f) => delete f[blobName(LAYERS[1]?.diffId ?? '')],
      'does not have',
    ],
    [
      'whose manifest was changed',
      (f) => Object.assign(f, { [blobName(AMD.digest)]: `${Buffer.from(AMD.manifest)} ` }),
      'another content',
    ],
    [
      'whose configuration was changed',
      (f) => Object.assign(f, { [blobName(AMD.imageId)]: ARM.config }),
      'has',
    ],
    [
      'of which a layer has another length',
      (f) => Object.assign(f, { [blobName(LAYERS[1]?.diffId ?? '')]: 'ours and more' }),
      'has 13 bytes, and should have 4',
    ],
    ['whose list is no list', (f) => Object.assign(f, { 'index.json': '[]' }), 'is no index'],
    [
      'whose list leads elsewhere',
      (f) =>
        Object.assign(f, {
          'index.json': json({
            manifests: [{ mediaType: MEDIA.manifest, digest: 'sha256:../../etc/passwd', size: 1 }],
          }),
        }),
      'is no index',
    ],
  ])('one %s is refused', (_, change, words) => {
    const files = ociLayout([AMD]);
    change(files);
    expect(() => openTar(files)).toThrow(
      expect.objectContaining({ code: 'FG051', message: expect.stringContaining(words) }),
    );
  });

  test('one with more layers than its configuration speaks of is refused: they would not be scanned', () => {
    const image = withLayer(AMD, textLayer('hidden'));
    expect(() => openTar(ociLayout([image]))).toThrow(
      '3 layers, and its configuration speaks of 2',
    );
  });

  test('the path of the archive itself may be a link', () => {
    writeFileSync(join(directory, 'image.tar'), tarOf(ociLayout([AMD])));
    symlinkSync(join(directory, 'image.tar'), join(directory, 'latest.tar'));
    expect(openArchive(join(directory, 'latest.tar'), undefined)).toMatchObject(opened);
  });

  test('a link in a directory is not taken for a blob', () => {
    const files = ociLayout([AMD]);
    const name = blobName(AMD.imageId);
    const { [name]: config = '', ...rest } = files;
    const elsewhere = join(directory, 'elsewhere');
    writeFileSync(elsewhere, config);
    writeFiles(join(directory, 'layout'), rest);
    symlinkSync(elsewhere, join(directory, 'layout', name));
    expect(() => openArchive(join(directory, 'layout'), undefined)).toThrow(
      expect.objectContaining({ code: 'FG051' }),
    );
  });
});

describe('an archive that is an OCI layout and one of Docker at once', () => {
  const both = (docker: readonly TestImage[]) => ({
    ...dockerArchive(docker),
    ...ociLayout([AMD]),
  });

  test('is taken for the layout where both name the same image', () => {
    expect(openTar(both([AMD]))).toMatchObject({ digest: AMD.digest, imageId: AMD.imageId });
  });

  test.each([
    ['another image', [ARM]],
    ['another image as well', [AMD, ARM]],
  ])('is not judged where it names %s to readers of the other form', (_, docker) => {
    expect(() => openTar(both(docker))).toThrow(
      expect.objectContaining({
        code: 'FG051',
        message: expect.stringContaining(`names another image in manifest.json, ${ARM.imageId}`),
      }),
    );
  });
});

describe('what is no archive', () => {
  const whole = tarOf(ociLayout([AMD]));
  test.each<[string, Uint8Array, string]>([
    ['an empty file', Buffer.alloc(0), 'it is empty'],
    ['a compressed archive', gzipSync(whole), 'unpack it with gunzip'],
    ['a text', Buffer.from('x'.repeat(2_000)), 'it is no tar archive'],
    ['a short text', Buffer.from('hello'), 'it is no tar archive'],
    ['an archive of something else', tarOf({ a: 'b' }), 'has neither index.json nor manifest.json'],
    ['an archive that was cut off in a header', whole.subarray(0, 1_500), 'it was cut off'],
    ['an archive that was cut off in a file', whole.subarray(0, 1_030 + 512), 'it was cut off'],
    ['an archive that was cut off between files', whole.subarray(0, 1_024), 'it was cut off'],
    [
      'an archive with a name twice',
      tarOf(ociLayout([AMD]), [{ name: './index.json', type: '0', content: '{}' }]),
      'it has `index.json` twice',
    ],
  ])('such as %s is told', (_, bytes, words) => {
    expect(() => openBytes(bytes)).toThrow(
      expect.objectContaining({ code: 'FG050', message: expect.stringContaining(words) }),
    );
  });

  test('such as a path where nothing is, a directory without a layout, or a device is told', () => {
    expect(() => openArchive(join(directory, 'no.tar'), undefined)).toThrow('There is no ');
    expect(() => openArchive(directory, undefined)).toThrow('is no OCI layout');
    expect(() => openArchive('/dev/zero', undefined)).toThrow('is no file');
  });
});
