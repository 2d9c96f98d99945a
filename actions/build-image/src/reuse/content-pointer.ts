/**
 * Where content is found again: an index under the content's tag, whose only entry is the image. It
 * holds when the image was built, which the image itself must not know, or it would be another one
 * every day. https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
import * as z from 'zod/mini';
import { jsonOf } from '../../../../kit/registry/json.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { isDigest } from '../../../../kit/registry/reference.ts';

/** What a pointer says. */
export interface ContentPointer {
  /** Of the image. */
  readonly digest: string;
  /** Milliseconds since the epoch. */
  readonly builtAt: number;
}

const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';
const BUILT_AT = 'fairway.built-at';

const pointerSchema = z.pipe(
  z.object({
    manifests: z
      .array(z.object({ digest: z.string().check(z.refine(isDigest)) }))
      .check(z.length(1)),
    annotations: z.object({ [BUILT_AT]: z.iso.datetime() }),
  }),
  z.transform(
    ({ manifests, annotations }): ContentPointer => ({
      digest: manifests[0]?.digest ?? '',
      builtAt: Date.parse(annotations[BUILT_AT]),
    }),
  ),
);

/** The tag of a content; `content` is its key. */
export function contentTag(content: string): string {
  return `content-${content.slice(0, 32)}`;
}

/** Makes the pointer to an image that was built at a time. */
export function pointTo(image: Manifest, builtAt: number): Pick<Manifest, 'bytes' | 'mediaType'> {
  const { mediaType, digest, bytes } = image;
  const index = {
    schemaVersion: 2,
    mediaType: INDEX_TYPE,
    manifests: [{ mediaType, digest, size: bytes.length }],
    annotations: { [BUILT_AT]: new Date(builtAt).toISOString() },
  };
  return { bytes: Buffer.from(JSON.stringify(index)), mediaType: INDEX_TYPE };
}

/** Reads a pointer; undefined when the manifest is none. */
export function readPointer({ bytes }: Pick<Manifest, 'bytes'>): ContentPointer | undefined {
  return pointerSchema.safeParse(jsonOf(bytes)).data;
}
