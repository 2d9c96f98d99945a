import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../../kit/registry/digest.ts';
import { choosePlatform, isIndex, namesOthers } from './image-index.ts';

const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

/** A digest for each platform, so that it can be recognised. */
const imageFor = (platform: string) => digestOf(Buffer.from(platform));

/** An index of images for these platforms; `-` is one that does not say for which it is. */
function index(platforms: readonly string[], mediaType = OCI_MANIFEST) {
  const manifests = platforms.map((name) => {
    const [os, architecture, variant] = name.split('/');
    const platform = name === '-' ? undefined : { os, architecture, variant };
    return { mediaType, digest: imageFor(name), size: 1, platform };
  });
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests }));
  return { digest: digestOf(bytes), mediaType: OCI_INDEX, bytes };
}

describe('of an index', () => {
  test.each([
    [['linux/arm64'], undefined, 'linux/arm64'],
    [['linux/arm64', 'unknown/unknown'], undefined, 'linux/arm64'],
    [['linux/arm64/v8'], 'linux/arm64', 'linux/arm64/v8'],
    [['-'], undefined, '-'],
  ])(
    'that has only one image, %j, it is that, and the verdict is about all',
    (names, wanted, found) => {
      const all = index(names);
      expect(choosePlatform(all, wanted)).toEqual({
        digest: all.digest,
        manifest: imageFor(found),
        platform: found === '-' ? undefined : found,
      });
    },
  );

  test.each([
    [['linux/amd64', 'linux/arm64'], 'linux/arm64', 'linux/arm64'],
    [['linux/amd64', 'linux/arm64/v8', 'unknown/unknown'], 'linux/arm64', 'linux/arm64/v8'],
    [['linux/arm/v6', 'linux/arm/v7'], 'linux/arm/v7', 'linux/arm/v7'],
    [['linux/amd64', 'linux/amd64/v3'], 'linux/amd64', 'linux/amd64'],
    [['-', 'linux/amd64'], 'linux/amd64', 'linux/amd64'],
  ])('of %j the one for %s is judged, and only that', (names, wanted, found) => {
    const all = index(names);
    expect(choosePlatform(all, wanted)).toEqual({
      digest: imageFor(found),
      index: all.digest,
      manifest: imageFor(found),
      platform: found,
    });
  });

  test.each([
    ['several, and none asked for', ['linux/amd64', 'linux/arm64'], undefined],
    ['several, one of them unnamed, and none asked for', ['-', 'linux/amd64'], undefined],
    ['several that fit', ['linux/arm/v6', 'linux/arm/v7'], 'linux/arm'],
    ['the same platform twice', ['linux/amd64', 'linux/amd64'], 'linux/amd64'],
    ['none that fits', ['linux/amd64'], 'linux/arm64'],
    ['none', [], undefined],
    ['nothing but attestations', ['unknown/unknown'], undefined],
  ])('it is not clear which image is meant: %s', (_, names, wanted) => {
    expect(() => choosePlatform(index(names), wanted)).toThrow(
      expect.objectContaining({ code: 'FG012' }),
    );
  });

  test('with another index in it, or of no known form, nothing is chosen', () => {
    const nested = index(['linux/amd64'], OCI_INDEX);
    const broken = { ...nested, bytes: Buffer.from('{"manifests":[{}]}') };
    for (const all of [nested, broken]) {
      expect(() => choosePlatform(all, undefined)).toThrow(
        expect.objectContaining({ code: 'FG012' }),
      );
    }
  });
});

test.each([
  [OCI_INDEX, true],
  ['application/vnd.docker.distribution.manifest.list.v2+json', true],
  [OCI_MANIFEST, false],
  ['application/vnd.docker.distribution.manifest.v2+json', false],
])('%s names several images: %s', (mediaType, expected) => {
  expect(isIndex(mediaType)).toBe(expected);
});

describe('a manifest that has a list of manifests in it', () => {
  const manifest = (content: object, mediaType = OCI_MANIFEST) => {
    const bytes = Buffer.from(JSON.stringify(content));
    return { digest: digestOf(bytes), mediaType, bytes };
  };

  test.each([
    ['is an index, whatever the registry calls it', { manifests: [] }, OCI_MANIFEST, true],
    ['as well as one that is called so', {}, OCI_INDEX, true],
    ['and one that has layers is none', { config: {}, layers: [] }, OCI_MANIFEST, false],
  ])('%s', (_, content, mediaType, expected) => {
    expect(namesOthers(manifest(content, mediaType))).toBe(expected);
  });

  test.each([OCI_INDEX, OCI_MANIFEST])(
    'and layers is not judged: others may read it in the other way (called %s)',
    (mediaType) => {
      expect(() => namesOthers(manifest({ manifests: [], layers: [] }, mediaType))).toThrow(
        expect.objectContaining({ code: 'FG012', message: expect.stringContaining('at once') }),
      );
    },
  );
});
