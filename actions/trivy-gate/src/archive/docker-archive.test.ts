import { describe, expect, test } from 'vitest';
import {
  dockerArchive,
  type Files,
  json,
  ociLayout,
  type SpecialEntry,
  testImage,
  textLayer,
} from '../../../../test/trivy-gate/archives.ts';
import { AMD, ARM, LAYERS, openTar } from './archive-sample.ts';

describe('of an archive of Docker', () => {
  test('there is no digest, but the ID of the image', () => {
    expect(openTar(dockerArchive([AMD]))).toMatchObject({
      ...{ digest: undefined, index: undefined, manifest: undefined },
      ...{ imageId: AMD.imageId, platform: 'linux/amd64' },
      layers: LAYERS.map(({ diffId }) => ({ digest: diffId, covers: 'unpacked' })),
    });
  });

  test('that has a layout as well the layout counts, for it has a digest', () => {
    const files = { ...dockerArchive([AMD]), ...ociLayout([AMD]) };
    expect(openTar(files).digest).toBe(AMD.digest);
  });

  test('a layer that the image has twice may be a link', () => {
    const twice = testImage([textLayer('same'), textLayer('same')]);
    const { '0-1/layer.tar': _, ...files } = dockerArchive([twice]);
    const link = { name: '0-1/layer.tar', type: '2', link: '../0-0/layer.tar' };
    const [one, other] = openTar(files, [link]).layers;
    expect(other).toEqual(one);
  });

  test.each<[string, Files, readonly SpecialEntry[], string, string]>([
    ['several images', dockerArchive([AMD, ARM]), [], 'FG050', 'has 2 images'],
    ['no image', { 'manifest.json': '[]' }, [], 'FG051', 'names no image'],
    ['a list that is none', { 'manifest.json': '{' }, [], 'FG051', 'names no image'],
    [
      'a layer from outside',
      { ...dockerArchive([AMD]), 'manifest.json': json([{ Config: '../../../etc/passwd' }]) },
      [],
      'FG051',
      'does not have "../../../etc/passwd"',
    ],
    [
      'a link that leads out',
      { 'manifest.json': json([{ Config: 'c.json', Layers: [] }]) },
      [{ name: 'c.json', type: '2', link: '../../../../../../etc/hostname' }],
      'FG051',
      'does not have "c.json"',
    ],
    [
      'links in a circle',
      { 'manifest.json': json([{ Config: 'a', Layers: [] }]) },
      [
        { name: 'a', type: '2', link: 'b' },
        { name: 'b', type: '2', link: 'a' },
      ],
      'FG051',
      'does not have "a"',
    ],
    [
      'a configuration that is not what it is called',
      {
        [`${'a'.repeat(64)}.json`]: AMD.config,
        'manifest.json': json([{ Config: `${'a'.repeat(64)}.json`, Layers: [] }]),
      },
      [],
      'FG051',
      'is not sha256:aaaa',
    ],
    [
      'a configuration of nothing',
      { c: '{}', 'manifest.json': json([{ Config: 'c' }]) },
      [],
      'FG051',
      'is no image',
    ],
  ])('one with %s is refused', (_, files, special, code, words) => {
    expect(() => openTar(files, special)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    );
  });
});
