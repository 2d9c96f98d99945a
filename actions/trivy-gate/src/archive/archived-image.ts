/** One image as it stands in an archive: what it is, and where its layers are. */
import * as z from 'zod/mini';
import { jsonOf } from '../../../../kit/registry/json.ts';
import { isDigest } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import type { Piece } from './piece.ts';

/** An image whose manifest and configuration were read and checked; its layers were not yet. */
export interface ArchivedImage {
  /** Of its manifest; an archive of Docker has none. */
  readonly digest: string | undefined;
  /** The index that names this image among others. */
  readonly index: string | undefined;
  /** As its configuration has it. */
  readonly platform: string;
  /** Digest of its configuration. */
  readonly imageId: string;
  readonly config: Uint8Array;
  readonly manifest: ArchivedManifest | undefined;
  /** In the order of the configuration. */
  readonly layers: readonly ArchivedLayer[];
}

/** A manifest, byte for byte. */
export interface ArchivedManifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A layer, and what it has to hash to. */
export interface ArchivedLayer {
  readonly piece: Piece;
  readonly digest: string;
  /** Whether the digest is that of the stored bytes, or of what is in them. */
  readonly covers: 'stored' | 'unpacked';
}

/** Registries need not take larger ones. */
export const LARGEST_JSON_BYTES = 8 * 1_024 * 1_024;

/** What an image's configuration says about platform and layers. */
export interface ImageConfig {
  readonly platform: string;
  readonly diffIds: readonly string[];
}

/**
 * Reads the configuration of an image.
 *
 * @throws {ActionError} FG051 when it is none.
 */
export function readConfig(bytes: Uint8Array): ImageConfig {
  const parsed = configSchema.safeParse(jsonOf(bytes)).data;
  if (parsed === undefined) {
    throw fail('FG051', 'What the archive holds is no image: it has no configuration of one.');
  }
  const { os, architecture, variant, rootfs } = parsed;
  const platform = [os, architecture, variant].filter(Boolean).join('/');
  return { platform, diffIds: rootfs.diff_ids };
}

/**
 * Makes sure that there is one layer for each of the configuration: a scanner that goes by the
 * configuration would pass over the others.
 *
 * @throws {ActionError} FG051.
 */
export function checkLayerCount(layers: number, { diffIds }: ImageConfig): void {
  if (layers === diffIds.length) return;
  throw fail(
    'FG051',
    `The image has ${layers} layers, and its configuration speaks of ${diffIds.length}.`,
  );
}

// --- internal ---

// https://github.com/opencontainers/image-spec/blob/main/config.md
const configSchema = z.object({
  os: z.string().check(z.minLength(1)),
  architecture: z.string().check(z.minLength(1)),
  variant: z.nullish(z.string()),
  rootfs: z.object({ diff_ids: z.array(z.string().check(z.refine(isDigest))) }),
});
