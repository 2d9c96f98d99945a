/** Reads what stands behind digests: the images of platforms, and what was attested of them. */
import * as z from 'zod/mini';
import { jsonOf } from '../../../../kit/registry/json.ts';
import { MANIFEST_TYPES, type Manifest } from '../../../../kit/registry/manifest.ts';
import type { Place } from '../../../../kit/registry/place.ts';
import { formatReference, isDigest } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import type { Platform } from './platform.ts';

/** Where a manifest is, as an index names it. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly platform?: Platform | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** What a source consists of. */
export interface SourceContent {
  readonly images: readonly SourceImage[];
  /** Attestation manifests, each of which names its image in an annotation. */
  readonly attestations: readonly Descriptor[];
}

/** An image of one platform, and what an index has to say of it. */
export interface SourceImage {
  readonly descriptor: Descriptor;
  readonly platform: Platform;
  readonly labels: Readonly<Record<string, string>>;
  /** When it was built, as its builder says. */
  readonly created: string | undefined;
}

/**
 * Reads a manifest, or an index with all that it holds.
 *
 * @throws {ActionError} FB012 when it is no image, FK010 to FK014.
 */
export async function readSource(place: Place, manifest: Manifest): Promise<SourceContent> {
  const content = manifestSchema.safeParse(jsonOf(manifest.bytes)).data;
  const type = typeSchema.safeParse(manifest.mediaType).data;
  if (content === undefined || type === undefined) throw noImage(place, manifest.digest);
  const own = { mediaType: type, digest: manifest.digest };
  if (content.config !== undefined) {
    const descriptor = { ...own, size: manifest.bytes.length };
    return {
      images: [await readImage(place, descriptor, content.config.digest)],
      attestations: [],
    };
  }
  const attestations = content.manifests.filter(isAttestation);
  const images = content.manifests.filter((one) => !isAttestation(one));
  if (images.length === 0) throw noImage(place, manifest.digest);
  return {
    images: await Promise.all(images.map((one) => readChild(place, one))),
    attestations,
  };
}

// --- internal ---

const platformSchema = z.object({
  architecture: z.string(),
  os: z.string(),
  variant: z.optional(z.string()),
  'os.version': z.optional(z.string()),
  'os.features': z.optional(z.array(z.string())),
});

/** It stands in the joined index, by which clients decide how to read what it names. */
const typeSchema = z.enum(MANIFEST_TYPES);

const digestSchema = z.string().check(z.refine(isDigest));

const descriptorSchema = z.object({
  mediaType: typeSchema,
  digest: digestSchema,
  size: z.number(),
  platform: z.optional(platformSchema),
  annotations: z.optional(z.record(z.string(), z.string())),
});

const manifestSchema = z.object({
  config: z.optional(z.object({ digest: digestSchema })),
  manifests: z._default(z.array(descriptorSchema), []),
});

/** https://github.com/opencontainers/image-spec/blob/main/config.md */
const configSchema = z.extend(platformSchema, {
  architecture: z.string().check(z.minLength(1)),
  os: z.string().check(z.minLength(1)),
  created: z.nullish(z.string()),
  config: z.nullish(z.object({ Labels: z.nullish(z.record(z.string(), z.string())) })),
});

/** https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
function isAttestation({ annotations }: Descriptor): boolean {
  return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest';
}

async function readChild(place: Place, child: Descriptor): Promise<SourceImage> {
  const manifest = await place.client.getManifest(place.repository, child.digest);
  const content = manifestSchema.safeParse(jsonOf(manifest.bytes)).data;
  if (content?.config === undefined) throw noImage(place, child.digest);
  const image = await readImage(place, child, content.config.digest);
  // What the index says of the platform counts: it may be more precise.
  return child.platform === undefined ? image : { ...image, platform: child.platform };
}

async function readImage(
  place: Place,
  descriptor: Descriptor,
  configDigest: string,
): Promise<SourceImage> {
  const bytes = await place.client.getBlob(place.repository, configDigest);
  const config = configSchema.safeParse(jsonOf(bytes)).data;
  if (config === undefined) throw noImage(place, descriptor.digest);
  const { config: settings, created, ...platform } = config;
  return {
    descriptor,
    platform,
    labels: settings?.Labels ?? {},
    created: created ?? undefined,
  };
}

function noImage({ registry, repository }: Place, digest: string) {
  const what = `\`${formatReference({ registry, repository, digest })}\` is no image of a platform.`;
  return fail('FB012', what, {
    cause:
      'It is an artifact, its config does not name a platform, or it is not put together as an image has to be.',
  });
}
