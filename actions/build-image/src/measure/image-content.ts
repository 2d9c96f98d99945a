/** What an image consists of in the registry, told by its manifests alone: no layer is downloaded. */
import * as z from 'zod/mini';
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import { jsonOf } from '../../../../kit/registry/json.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { isDigest } from '../../../../kit/registry/reference.ts';

/** An image as a registry holds it. */
export interface ImageContent {
  readonly digest: string;
  /** One for each platform; exactly one, of no platform known, when there is no index. */
  readonly images: readonly PlatformImage[];
}

/** The image of one platform. */
export interface PlatformImage {
  /** `os/arch[/variant]`; undefined when only its config would tell. */
  readonly platform: string | undefined;
  readonly configDigest: string;
  /** Compressed layers and config: what a host downloads that has none of it yet. */
  readonly sizeBytes: number;
  readonly layers: readonly Layer[];
}

/** A layer, compressed as it is stored. */
export interface Layer {
  readonly digest: string;
  readonly sizeBytes: number;
}

const digestSchema = z.string().check(z.refine(isDigest));

const descriptor = z.object({ digest: digestSchema, size: z.int().check(z.nonnegative()) });

const imageSchema = z.object({ config: descriptor, layers: z.array(descriptor) });

const indexSchema = z.object({
  manifests: z.array(
    z.object({
      digest: digestSchema,
      platform: z.nullish(
        z.looseObject({
          os: z.string(),
          architecture: z.string(),
          variant: z.nullish(z.string()),
        }),
      ),
    }),
  ),
});

type Entry = z.infer<typeof indexSchema>['manifests'][number];

/**
 * Reads what a manifest or index says. Undefined when it has a shape that is not known.
 *
 * @throws {ActionError} FK010 to FK015, when a manifest of an index can not be read.
 */
export async function readImageContent(
  manifest: Manifest,
  registry: Pick<RegistryClient, 'getManifest'>,
  repository: string,
): Promise<ImageContent | undefined> {
  const single = platformImage(manifest, undefined);
  if (single !== undefined) return { digest: manifest.digest, images: [single] };
  const index = indexSchema.safeParse(jsonOf(manifest.bytes));
  if (!index.success) return undefined;
  const images = await Promise.all(
    index.data.manifests.filter(isImage).map(async (entry) => {
      const child = await registry.getManifest(repository, entry.digest);
      return platformImage(child, nameOf(entry));
    }),
  );
  if (images.length === 0 || images.includes(undefined)) return undefined;
  return { digest: manifest.digest, images: images.filter((image) => image !== undefined) };
}

/** Bytes of all platforms together. */
export function sizeOf({ images }: ImageContent): number {
  return images.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** The platform that a host downloads the most for. */
export function largestOf({ images }: ImageContent): PlatformImage | undefined {
  return images.reduce<PlatformImage | undefined>(
    (largest, image) => (largest && largest.sizeBytes >= image.sizeBytes ? largest : image),
    undefined,
  );
}

// --- internal ---

function platformImage(
  manifest: Manifest,
  platform: string | undefined,
): PlatformImage | undefined {
  const { success, data } = imageSchema.safeParse(jsonOf(manifest.bytes));
  if (!success) return undefined;
  const layers = data.layers.map(({ digest, size }) => ({ digest, sizeBytes: size }));
  return {
    platform,
    configDigest: data.config.digest,
    sizeBytes: layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, data.config.size),
    layers,
  };
}

/** Attestations are manifests of the platform "unknown". */
function isImage({ platform }: Entry): boolean {
  return platform?.os !== 'unknown';
}

function nameOf({ platform }: Entry): string | undefined {
  if (!platform) return undefined;
  const { os, architecture, variant } = platform;
  return [os, architecture, variant].filter(Boolean).join('/');
}
