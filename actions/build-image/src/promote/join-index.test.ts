import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../../kit/registry/digest.ts';
import { joinIndex, revisionIn } from './join-index.ts';
import { normalised, type Platform, platformText } from './platform.ts';
import type { Descriptor, SourceImage } from './read-sources.ts';

const OCI = 'application/vnd.oci.image.manifest.v1+json';
const PREFIX = 'org.opencontainers.image.';

function image(platform: Platform, labels: Record<string, string> = {}): SourceImage {
  const digest = digestOf(Buffer.from(JSON.stringify(platform)));
  return { descriptor: { mediaType: OCI, digest, size: 7 }, platform, labels, created: undefined };
}

const AMD = { architecture: 'amd64', os: 'linux' };
const ARM = { architecture: 'arm64', os: 'linux', variant: 'v8' };
const source = (...images: SourceImage[]) => ({ images, attestations: [] as Descriptor[] });

function join(...args: Parameters<typeof joinIndex>) {
  const manifest = joinIndex(...args);
  return JSON.parse(Buffer.from(manifest.bytes).toString('utf8'));
}

describe('an index', () => {
  it('has each image with its platform, in one order whatever that of the sources', () => {
    const windows = { architecture: 'amd64', os: 'windows', 'os.version': '10.0.20348.1' };
    const sources = [source(image(windows)), source(image(ARM)), source(image(AMD))];
    const found = join(sources, []);
    expect(found).toMatchObject({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        { mediaType: OCI, size: 7, platform: AMD },
        { platform: { architecture: 'arm64', os: 'linux' } },
        { platform: windows },
      ],
    });
    expect(found.annotations).toBeUndefined();
    expect(found.manifests[1].platform).not.toHaveProperty('variant');
    expect(joinIndex(sources, []).digest).toBe(joinIndex(sources.toReversed(), []).digest);
  });

  it('keeps attestations with what they say about which image', () => {
    const attests = (one: SourceImage): Descriptor => ({
      mediaType: OCI,
      digest: digestOf(Buffer.from(`attests ${one.descriptor.digest}`)),
      size: 9,
      platform: { architecture: 'unknown', os: 'unknown' },
      annotations: {
        'vnd.docker.reference.digest': one.descriptor.digest,
        'vnd.docker.reference.type': 'attestation-manifest',
      },
    });
    const [amd, arm] = [image(AMD), image(ARM)];
    const { manifests } = join(
      [
        { images: [arm], attestations: [attests(arm)] },
        { images: [amd], attestations: [attests(amd)] },
      ],
      [],
    );
    expect(manifests.slice(2)).toEqual([attests(amd), attests(arm)]);
  });

  it("is annotated with OCI's labels on which all agree, and with what was given", () => {
    const labels = { [`${PREFIX}title`]: 'Shop', [`${PREFIX}source`]: 'https://x', team: 'blue' };
    const amd = image(AMD, { ...labels, [`${PREFIX}version`]: '1' });
    const arm = image(ARM, { ...labels, [`${PREFIX}version`]: '2' });
    const own = [{ name: `${PREFIX}title`, value: 'My shop' }];
    expect(join([source(amd), source(arm)], own).annotations).toEqual({
      [`${PREFIX}source`]: 'https://x',
      [`${PREFIX}title`]: 'My shop',
    });
  });

  it('can not have two images of one platform', () => {
    const sources = [source(image(ARM)), source(image({ ...ARM, variant: '' }))];
    expect(() => joinIndex(sources, [])).toThrow(
      expect.objectContaining({
        code: 'FB012',
        what: expect.stringMatching(/^There are 2 images for linux\/arm64: `sha256:.*`, `sha256:/),
      }),
    );
  });

  it('can not have images of two commits', () => {
    const of = (platform: Platform, revision: string) =>
      image(platform, { [`${PREFIX}revision`]: revision });
    expect(() => joinIndex([source(of(AMD, 'a')), source(of(ARM, 'b'))], [])).toThrow(
      expect.objectContaining({
        code: 'FB012',
        what: expect.stringContaining('linux/amd64 was built from commit `a`'),
      }),
    );
    expect(revisionIn([of(AMD, 'a'), image(ARM)])).toBe('a');
    expect(revisionIn([image(AMD), image(ARM)])).toBeUndefined();
  });
});

it.each([
  [{ architecture: 'arm', os: 'linux', variant: 'v7' }, 'linux/arm/v7'],
  [{ architecture: 'arm64', os: 'linux', variant: 'v8' }, 'linux/arm64'],
  [{ architecture: 'amd64', os: 'linux', variant: '' }, 'linux/amd64'],
  [{ architecture: 'amd64', os: 'windows', 'os.version': '10.0.1' }, 'windows/amd64 (10.0.1)'],
])('the platform %j is %s', (platform, text) => {
  expect(platformText(platform)).toBe(text);
  expect(platformText(normalised(platform))).toBe(text);
});
