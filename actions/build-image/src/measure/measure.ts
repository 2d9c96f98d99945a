/** Measures an image where it is, in the registry: its size, its layers, and how both changed. */
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { type BaseImage, type Comparison, compare } from './comparison.ts';
import { type ImageContent, largestOf, readImageContent, sizeOf } from './image-content.ts';
import { layerInstructions } from './layer-instructions.ts';

/** What was measured. */
export interface Measures {
  /** Compressed, of all platforms together. */
  readonly sizeBytes: number;
  /** Undefined when there is no image to compare with. */
  readonly comparison: Comparison | undefined;
  readonly layers: MeasuredLayers | undefined;
}

/** The layers of one platform, from the bottom up. */
export interface MeasuredLayers {
  /** Undefined when the image is for one platform alone. */
  readonly platform: string | undefined;
  readonly layers: readonly MeasuredLayer[];
}

/** A layer for people. */
export interface MeasuredLayer {
  readonly instruction: string | undefined;
  readonly sizeBytes: number;
  /** Undefined when there is no image to compare with. */
  readonly isNew: boolean | undefined;
}

/** What to measure. */
export interface Measured {
  readonly manifest: Manifest;
  readonly registry: RegistryClient;
  readonly repository: string;
  readonly base: BaseImage | undefined;
}

/**
 * Measures an image by its manifests and one config; no layer is downloaded. The image is there by
 * now: a number that is only for reading fails no release and waits for nothing, so what can not be
 * read at once is undefined.
 */
export async function measureImage(measured: Measured): Promise<Measures | undefined> {
  const { manifest, repository, base } = measured;
  const registry = measured.registry.within(0);
  const content = await readImageContent(manifest, registry, repository).catch(() => undefined);
  if (content === undefined) return undefined;
  const comparison = base && compare(content, base);
  const layers = await measureLayers({ content, comparison, registry, repository }).catch(
    () => undefined,
  );
  return { sizeBytes: sizeOf(content), comparison, layers };
}

// --- internal ---

async function measureLayers(given: {
  readonly content: ImageContent;
  readonly comparison: Comparison | undefined;
  readonly registry: RegistryClient;
  readonly repository: string;
}): Promise<MeasuredLayers | undefined> {
  const { content, comparison, registry, repository } = given;
  const image = largestOf(content);
  if (image === undefined) return undefined;
  const config = await registry.getBlob(repository, image.configDigest);
  const instructions = layerInstructions(config, image.layers.length);
  return {
    platform: content.images.length > 1 ? image.platform : undefined,
    layers: image.layers.map(({ digest, sizeBytes }, index) => ({
      instruction: instructions[index],
      sizeBytes,
      isNew: comparison && !comparison.reused.has(digest),
    })),
  };
}
