/** Holds an image against the one of the branch that it is built for: how much larger, which layers. */
import { type ImageContent, type PlatformImage, sizeOf } from './image-content.ts';

/** An image to compare with. */
export interface BaseImage {
  /** The tag under which it was found. */
  readonly tag: string;
  readonly content: ImageContent;
}

/** How two images differ. */
export interface Comparison {
  /** The tag of the other one. */
  readonly tag: string;
  /** Compressed bytes more, or less when negative. */
  readonly deltaBytes: number;
  /** In hundredths of the other one. */
  readonly deltaPercent: number;
  /** Whether it is worth a word: 1 MB or more, or 1 % or more. */
  readonly isNotable: boolean;
  /** Digests of the layers that the other one has as well. */
  readonly reused: ReadonlySet<string>;
}

const NOTABLE_BYTES = 1_000_000;
const NOTABLE_PERCENT = 1;

/**
 * Compares an image with that of the base. Undefined when they are not for the same platforms, for
 * then a difference of sizes would say something else.
 */
export function compare(content: ImageContent, base: BaseImage): Comparison | undefined {
  if (platformsOf(content) !== platformsOf(base.content)) return undefined;
  const before = sizeOf(base.content);
  const deltaBytes = sizeOf(content) - before;
  const deltaPercent = before === 0 ? 0 : (deltaBytes / before) * 100;
  return {
    tag: base.tag,
    deltaBytes,
    deltaPercent,
    isNotable: Math.abs(deltaBytes) >= NOTABLE_BYTES || Math.abs(deltaPercent) >= NOTABLE_PERCENT,
    reused: new Set(base.content.images.flatMap(layerDigests)),
  };
}

// --- internal ---

function platformsOf({ images }: ImageContent): string {
  return images
    .map(({ platform }) => platform ?? '')
    .sort()
    .join(' ');
}

function layerDigests({ layers }: PlatformImage): string[] {
  return layers.map(({ digest }) => digest);
}
