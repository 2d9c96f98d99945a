/** The image of an OCI layout: https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
import * as z from 'zod/mini';
import { hasDigest } from '../../../../kit/registry/digest.ts';
import { jsonOf } from '../../../../kit/registry/json.ts';
import { LARGEST_MANIFEST_BYTES, mediaTypeOf } from '../../../../kit/registry/manifest.ts';
import { isDigest } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import { choosePlatform, isIndex, namesOthers } from '../image/image-index.ts';
import {
  type ArchivedImage,
  checkLayerCount,
  LARGEST_JSON_BYTES,
  readConfig,
} from './archived-image.ts';
import { type FindPiece, type Piece, readPiece } from './piece.ts';

/** The file by which a layout is known. */
export const INDEX_FILE = 'index.json';

/**
 * Finds the one image that is meant, and checks its manifest and configuration against their digests.
 * An index in the layout, as BuildKit writes it, is followed.
 *
 * @throws {ActionError} FG012 when it is not clear which platform is meant; FG051 when a part is
 *   missing or is not what it is called.
 */
export function openOciLayout(find: FindPiece, wanted: string | undefined): ArchivedImage {
  const { mediaType, ...chosen } = choose(find, wanted);
  const bytes = readBlob(find, chosen.manifest, LARGEST_MANIFEST_BYTES);
  const manifest = manifestSchema.safeParse(jsonOf(bytes)).data;
  const own = { digest: chosen.manifest, mediaType: mediaTypeOf(bytes, mediaType), bytes };
  if (manifest === undefined || namesOthers(own)) {
    throw fail('FG051', `${chosen.manifest} is no manifest of an image.`);
  }
  const config = readBlob(find, manifest.config.digest, LARGEST_JSON_BYTES);
  const said = readConfig(config);
  checkLayerCount(manifest.layers.length, said);
  return {
    digest: chosen.digest,
    index: chosen.index,
    platform: said.platform,
    imageId: manifest.config.digest,
    config,
    manifest: own,
    layers: manifest.layers.map((layer) => ({
      piece: findBlob(find, layer),
      digest: layer.digest,
      covers: 'stored',
    })),
  };
}

// --- internal ---

const descriptor = z.object({
  mediaType: z.string(),
  digest: z.string().check(z.refine(isDigest)),
  size: z.int(),
});
const indexSchema = z.object({ manifests: z.array(descriptor) });
const manifestSchema = z.object({ config: descriptor, layers: z.array(descriptor) });

type Descriptor = Pick<z.infer<typeof descriptor>, 'digest'> & { readonly size?: number };

/** The manifest that is meant, and what a verdict on it is about. */
function choose(find: FindPiece, wanted: string | undefined) {
  const piece = find(INDEX_FILE);
  if (piece === undefined) throw fail('FG051', `The layout has no ${INDEX_FILE}.`);
  const bytes = readPiece(piece, `The file ${INDEX_FILE}`, LARGEST_MANIFEST_BYTES);
  const listed = indexSchema.safeParse(jsonOf(bytes)).data?.manifests;
  if (listed === undefined) throw fail('FG051', `The file ${INDEX_FILE} is no index.`);
  // Docker lists an image once for each of its names.
  const entries = [...new Map(listed.map((entry) => [entry.digest, entry])).values()];
  const [only, another] = entries;
  if (only === undefined || another !== undefined) {
    // Of this list nobody knows the digest: it is no part of any image.
    const index = { digest: `in ${INDEX_FILE}`, mediaType: '', bytes: indexOf(bytes, entries) };
    const { manifest, platform } = choosePlatform(index, wanted);
    const mediaType = entries.find(({ digest }) => digest === manifest)?.mediaType;
    return { digest: manifest, index: undefined, manifest, platform, mediaType };
  }
  const { digest, mediaType } = only;
  if (!isIndex(mediaType)) {
    return { digest, index: undefined, manifest: digest, platform: undefined, mediaType };
  }
  const index = { digest, mediaType, bytes: readBlob(find, digest, LARGEST_MANIFEST_BYTES) };
  const chosen = choosePlatform(index, wanted);
  const named = indexSchema.safeParse(jsonOf(index.bytes)).data?.manifests ?? [];
  const own = named.find((entry) => entry.digest === chosen.manifest);
  return { ...chosen, index: chosen.index, mediaType: own?.mediaType };
}

/** The list with each image once, the platforms kept. */
function indexOf(bytes: Uint8Array, entries: readonly Descriptor[]): Uint8Array {
  const left = new Set(entries.map(({ digest }) => digest));
  const all = jsonOf(bytes) as { manifests: readonly { digest: string }[] };
  const manifests = all.manifests.filter(({ digest }) => left.delete(digest));
  return Buffer.from(JSON.stringify({ manifests }));
}

function readBlob(find: FindPiece, digest: string, limitBytes: number): Buffer {
  const bytes = readPiece(findBlob(find, { digest }), digest, limitBytes);
  if (hasDigest(bytes, digest)) return bytes;
  throw fail('FG051', `The blob ${digest} has another content than its name says.`);
}

function findBlob(find: FindPiece, { digest, size }: Descriptor): Piece {
  const piece = find(`blobs/${digest.replace(':', '/')}`);
  if (piece === undefined)
    throw fail('FG051', `The archive does not have ${digest}, and names it.`);
  if (size === undefined || piece.size === size) return piece;
  throw fail('FG051', `${digest} has ${piece.size} bytes, and should have ${size}.`);
}
