/** An index names an image for each platform; the gate judges one of them. */
import * as z from 'zod/mini';
import { jsonOf } from '../../../../kit/registry/json.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { isDigest } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import type { Subject } from './subject.ts';

/** The image of one platform, and what a verdict on it is about. */
export interface Choice extends Pick<Subject, 'index' | 'platform'> {
  readonly digest: string;
  readonly manifest: string;
}

/** Whether a manifest of this media type names several others. */
export function isIndex(mediaType: string): boolean {
  return /index|manifest\.list/.test(mediaType);
}

/**
 * Whether a manifest names several others, by what it is called or by what is in it.
 *
 * @throws {ActionError} FG012 for one that can be read as an image too: who deploys it may read it in
 *   the other way. https://github.com/opencontainers/image-spec/security/advisories/GHSA-77vh-xpmg-72qh
 */
export function namesOthers({ digest, mediaType, bytes }: Manifest): boolean {
  const { manifests, layers } = shapeSchema.safeParse(jsonOf(bytes)).data ?? {};
  if (manifests !== undefined && layers !== undefined) {
    throw fail('FG012', `The manifest ${digest} is an index and an image at once.`);
  }
  return manifests !== undefined || isIndex(mediaType);
}

/**
 * Chooses the image that is meant. Where an index has one only, the verdict is about the index, which
 * is what gets deployed. Where it has several, the verdict is about the one that was scanned: nothing
 * is known about the others.
 *
 * @throws {ActionError} FG012 when it is not clear which one is meant.
 */
export function choosePlatform(index: Manifest, wanted: string | undefined): Choice {
  const images = imagesOf(index);
  const [chosen, another] = wanted === undefined ? images : imagesFor(wanted, images);
  if (chosen === undefined || another !== undefined) {
    throw fail('FG012', unclear({ index: index.digest, images, wanted }));
  }
  const { digest: manifest, platform } = chosen;
  if (images.length === 1) return { digest: index.digest, manifest, platform };
  return { digest: manifest, index: index.digest, manifest, platform };
}

// --- internal ---

interface PlatformImage {
  readonly digest: string;
  readonly platform: string | undefined;
}

// https://github.com/opencontainers/image-spec/blob/main/image-index.md
const indexSchema = z.object({
  manifests: z.array(
    z.object({
      mediaType: z.string(),
      digest: z.string().check(z.refine(isDigest)),
      platform: z.optional(
        z.object({
          os: z.string(),
          architecture: z.string(),
          variant: z.optional(z.string()),
        }),
      ),
    }),
  ),
});

const shapeSchema = z.object({
  manifests: z.optional(z.unknown()),
  layers: z.optional(z.unknown()),
});

function imagesOf(index: Manifest): PlatformImage[] {
  const { manifests } = parseIndex(index);
  const nested = manifests.find(({ mediaType }) => isIndex(mediaType));
  if (nested !== undefined) {
    throw fail('FG012', `The index ${index.digest} names another index, ${nested.digest}.`);
  }
  return manifests
    .map(({ digest, platform }) => ({
      digest,
      platform:
        platform &&
        [platform.os, platform.architecture, platform.variant].filter(Boolean).join('/'),
    }))
    .filter(({ platform }) => platform !== ATTESTATION);
}

/** https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
const ATTESTATION = 'unknown/unknown';

function parseIndex({ digest, bytes }: Manifest) {
  try {
    return indexSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    throw fail('FG012', `The index ${digest} can not be read.`, { error });
  }
}

/** `linux/arm64` asks for itself, or else for a variant of it. */
function imagesFor(wanted: string, images: readonly PlatformImage[]): readonly PlatformImage[] {
  const exact = images.filter(({ platform }) => platform === wanted);
  if (exact.length > 0) return exact;
  return images.filter(({ platform }) => platform?.startsWith(`${wanted}/`));
}

function unclear(facts: {
  readonly index: string;
  readonly images: readonly PlatformImage[];
  readonly wanted: string | undefined;
}): string {
  const { index, images, wanted } = facts;
  const there = images.map(({ platform }) => platform ?? 'one that is not named').join(', ');
  const asked = wanted === undefined ? 'none was asked for' : `${wanted} was asked for`;
  return `The index ${index} has ${images.length} images (${there}), and ${asked}.`;
}
