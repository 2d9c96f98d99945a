/** Archives that are missing, of no known form, or not what they say. */

import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { digestOf } from '../../stack/oci-push.ts';
import { packageFiles } from '../../stack/package-image.ts';
import { tarLayer } from '../../stack/tar-layer.ts';
import {
  blobName,
  dockerArchive,
  type Files,
  ociLayout,
  type TestImage,
  tarOf,
  testImage,
  writeFiles,
} from '../archives.ts';
import { CLEAN, OLD } from '../visits.ts';
import { type Row, type Scene, undecidedIn } from './situation.ts';

async function imageOf(
  debs: Readonly<Record<string, string>>,
  platform?: string,
): Promise<TestImage> {
  const files = { 'fairway-test': 'x', ...packageFiles({ debs }) };
  return testImage([await tarLayer(files)], platform);
}

/** The gate with an archive, and with nothing that a run for a fork does not have. */
function judging(
  write: (directory: string, scene: Scene) => Promise<string>,
  more: Readonly<Record<string, string>> = {},
): Row[3] {
  return async (scene) => {
    const directory = join(await mkdtemp(join(scene.stage.scratch, 'archive-')), 'shop');
    await mkdir(directory);
    const archive = await write(directory, scene);
    const none = { image: '', username: '', password: '', 'github-token': '' };
    return { inputs: { ...none, archive, ...more } };
  };
}

/** An archive of these bytes. */
function ofBytes(
  bytes: () => Promise<Uint8Array> | Uint8Array,
  more: Readonly<Record<string, string>> = {},
): Row[3] {
  return judging(async (directory) => {
    const file = join(directory, 'shop.tar');
    await writeFile(file, await bytes());
    return file;
  }, more);
}

const packed = (files: () => Promise<Files>, more: Readonly<Record<string, string>> = {}): Row[3] =>
  ofBytes(async () => tarOf(await files()), more);

/** The situations of this group. */
export const archives = undecidedIn('archive', [
  [
    'it is not there',
    'FG050',
    /There is no .*nowhere/,
    judging(async (directory) => join(directory, 'nowhere.tar')),
  ],
  ['it is empty', 'FG050', /it is empty/, ofBytes(() => Buffer.alloc(0))],
  [
    'it is compressed',
    'FG050',
    /it is compressed/,
    ofBytes(async () => gzipSync(tarOf(ociLayout([await imageOf(CLEAN)])))),
  ],
  [
    'it is text',
    'FG050',
    /it is no tar archive/,
    ofBytes(() => Buffer.from('Not an archive. '.repeat(100))),
  ],
  [
    'it is a directory of something else',
    'FG050',
    /is no OCI layout/,
    judging(async (directory) => {
      await mkdir(join(directory, 'src'));
      return directory;
    }),
  ],
  [
    'it was cut off',
    'FG050',
    /it was cut off/,
    ofBytes(async () => tarOf(ociLayout([await imageOf(CLEAN)])).subarray(0, 1_800)),
  ],
  [
    'it has two images',
    'FG050',
    /has 2 images/,
    packed(async () => dockerArchive([await imageOf(CLEAN), await imageOf(OLD)])),
  ],
  [
    'it has an image for each of two platforms, and none was asked for',
    'FG012',
    /2 images .* none was asked/,
    packed(async () => ociLayout([await imageOf(CLEAN), await imageOf(OLD, 'linux/arm64')])),
  ],
  [
    'it is for one platform, and another was asked for',
    'FG008',
    /linux\/arm64 was to be scanned, .* linux\/amd64/,
    packed(async () => ociLayout([await imageOf(CLEAN)]), { platform: 'linux/arm64' }),
  ],
  [
    'its index was edited to name an image that is not there',
    'FG051',
    /does not have sha256:/,
    packed(async () => {
      const { digest } = await imageOf(OLD);
      const files = ociLayout([await imageOf(CLEAN)]);
      const index = Buffer.from(files['index.json'] ?? '').toString();
      return { ...files, 'index.json': index.replace(/sha256:[0-9a-f]{64}/, digest) };
    }),
  ],
  [
    'its configuration was edited',
    'FG051',
    /another content than its name says|should have/,
    packed(async () => {
      const image = await imageOf(CLEAN);
      return { ...ociLayout([image]), [blobName(image.imageId)]: '{"os":"linux"}' };
    }),
  ],
  [
    'a layer in it was edited',
    'FG051',
    /another content|should have/,
    packed(async () => {
      const [old, clean] = [await imageOf(OLD), await imageOf(CLEAN)];
      const [layer] = old.layers;
      if (layer === undefined) throw new Error('the image has no layer');
      // Of the same length, so that only its digest tells.
      const edited = Buffer.alloc(layer.bytes.length, clean.layers[0]?.bytes);
      return { ...ociLayout([old]), [blobName(digestOf(layer.bytes))]: edited };
    }),
  ],
  [
    'a part of it is a link',
    'FG051',
    /does not have/,
    judging(async (directory) => {
      const image = await imageOf(CLEAN);
      const { [blobName(image.imageId)]: _, ...rest } = ociLayout([image]);
      writeFiles(directory, rest);
      await symlink('/etc/hostname', join(directory, blobName(image.imageId)));
      return directory;
    }),
  ],
]);
