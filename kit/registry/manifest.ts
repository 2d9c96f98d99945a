/** The four shapes in which an image stands in a registry. */
import * as z from 'zod/mini';
import { jsonOf } from './json.ts';

/**
 * Media types of manifests. A request has to accept all of them: GHCR answers 404 for an image that
 * is there in a shape that was not asked for
 * (https://github.com/release-argus/Argus/issues/459).
 */
export const MANIFEST_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
] as const;

/** Registries have to take manifests up to this size, and none that we write is larger. */
export const LARGEST_MANIFEST_BYTES = 4 * 1_024 * 1_024;

/** What a registry says about a manifest without sending it. */
export interface ManifestInfo {
  readonly digest: string;
  readonly mediaType: string;
}

/** A manifest, byte for byte as the registry holds it. */
export interface Manifest extends ManifestInfo {
  readonly bytes: Uint8Array;
}

/**
 * The media type of a manifest: what it calls itself, which its digest covers, or what the registry
 * says in `Content-Type`, for a manifest need not name itself. Empty when nobody says.
 */
export function mediaTypeOf(bytes: Uint8Array, contentType: string | undefined): string {
  const own = typeSchema.safeParse(jsonOf(bytes)).data?.mediaType;
  return own ?? (contentType ?? '').split(';')[0]?.trim() ?? '';
}

// --- internal ---

const typeSchema = z.object({ mediaType: z.enum(MANIFEST_TYPES) });
