/** How large an image is in the registry: what a host has to download that has none of it yet. */
import { z } from 'zod';
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';

const size = z.number().int().nonnegative();

const imageSchema = z.object({
  config: z.object({ size }),
  layers: z.array(z.object({ size })),
});

const indexSchema = z.object({
  manifests: z.array(
    z.object({
      digest: z.string(),
      platform: z.object({ os: z.string() }).loose().optional(),
    }),
  ),
});

/**
 * Bytes of the compressed layers and the config, of all platforms together. Undefined when the
 * manifest has a shape that is not known.
 */
export async function imageSize(
  manifest: Manifest,
  registry: Pick<RegistryClient, 'getManifest'>,
  repository: string,
): Promise<number | undefined> {
  const content: unknown = JSON.parse(Buffer.from(manifest.bytes).toString('utf8'));
  const image = imageSchema.safeParse(content);
  if (image.success) {
    return image.data.layers.reduce((sum, layer) => sum + layer.size, image.data.config.size);
  }
  const index = indexSchema.safeParse(content);
  if (!index.success) return undefined;
  let sum = 0;
  for (const { digest, platform } of index.data.manifests) {
    // Attestations are manifests of the platform "unknown".
    if (platform?.os === 'unknown') continue;
    const child = await registry.getManifest(repository, digest);
    sum += (await imageSize(child, registry, repository)) ?? 0;
  }
  return sum;
}

/** 1_234_567 → "1.2 MB", as registries and Docker count. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB'];
  let value = bytes / 1_000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${value < 99.95 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}
