/** The image of an archive as `docker save` wrote it before it wrote layouts; Podman still does. */
import * as z from 'zod/mini';
import { digestOf, hasDigest } from '../../../../kit/registry/digest.ts';
import { jsonOf } from '../../../../kit/registry/json.ts';
import { plainLine } from '../../../../kit/report/foreign.ts';
import { fail } from '../errors.ts';
import {
  type ArchivedImage,
  checkLayerCount,
  LARGEST_JSON_BYTES,
  readConfig,
} from './archived-image.ts';
import { type FindPiece, type Piece, readPiece } from './piece.ts';

/** The file by which such an archive is known. */
export const MANIFEST_FILE = 'manifest.json';

/**
 * Finds the image of an archive that has one. Nothing in there is named by a digest but, by custom,
 * the configuration; its hash is what Docker calls the image's ID, and it covers the layers.
 *
 * @throws {ActionError} FG050 when there are several images; FG051 when a part is missing or damaged.
 */
export function openDockerArchive(find: FindPiece): ArchivedImage {
  const { Config: name, Layers: layers } = onlyImage(find);
  const config = readPiece(findFile(find, name), 'The configuration', LARGEST_JSON_BYTES);
  checkName(name, config);
  const { platform, diffIds } = readConfig(config);
  checkLayerCount(layers.length, { platform, diffIds });
  return {
    digest: undefined,
    index: undefined,
    platform,
    imageId: digestOf(config),
    config,
    manifest: undefined,
    layers: diffIds.map((digest, i) => ({
      piece: findFile(find, layers[i] ?? ''),
      digest,
      covers: 'unpacked',
    })),
  };
}

/**
 * Makes sure that a layout which is an archive of Docker as well names the same image in both ways:
 * some readers go by the one and some by the other, and only one of the two is scanned.
 *
 * @throws {ActionError} FG051 when it names another one.
 */
export function checkNamesOnly(find: FindPiece, imageId: string): void {
  for (const { Config: name } of readImages(find)) {
    const config = readPiece(findFile(find, name), 'The configuration', LARGEST_JSON_BYTES);
    if (hasDigest(config, imageId)) continue;
    throw fail(
      'FG051',
      `The archive names another image in ${MANIFEST_FILE}, ${digestOf(config)}, than as a layout, ${imageId}.`,
    );
  }
}

// --- internal ---

// https://github.com/moby/docker-image-spec/blob/main/v1.2.md#combined-image-json--filesystem-changeset-format
const manifestSchema = z.array(
  z.object({ Config: z.string(), Layers: z.nullish(z.array(z.string())) }),
);

function readImages(find: FindPiece) {
  const bytes = readPiece(
    findFile(find, MANIFEST_FILE),
    `The file ${MANIFEST_FILE}`,
    LARGEST_JSON_BYTES,
  );
  return manifestSchema.safeParse(jsonOf(bytes)).data ?? [];
}

function onlyImage(find: FindPiece) {
  const images = readImages(find);
  const [image, another] = images;
  if (image === undefined) throw fail('FG051', `The file ${MANIFEST_FILE} names no image.`);
  if (another !== undefined) {
    throw fail('FG050', `The archive has ${images.length} images, and a verdict is about one.`);
  }
  return { Config: image.Config, Layers: image.Layers ?? [] };
}

/** `<64 hex digits>.json`, or a path of a layout, `blobs/sha256/<64 hex digits>`. */
function checkName(name: string, config: Uint8Array): void {
  const [hash] = /[0-9a-f]{64}(?=\.json$|$)/.exec(name) ?? [];
  if (hash === undefined || hasDigest(config, `sha256:${hash}`)) return;
  throw fail('FG051', `The configuration is not sha256:${hash}, which it is called.`);
}

function findFile(find: FindPiece, name: string): Piece {
  const piece = find(name);
  if (piece !== undefined) return piece;
  throw fail(
    'FG051',
    `The archive does not have ${plainLine(JSON.stringify(name.slice(0, 200)))}, and names it.`,
  );
}
