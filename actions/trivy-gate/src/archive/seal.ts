/**
 * Copies an image from its archive to a layout in a place of our own, and checks every byte on the
 * way: what is scanned is what the digest says, whatever happens to the archive meanwhile, and
 * whatever another reader would have made of it.
 */
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, renameSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { fail as failShared } from '../../../../kit/action/errors.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import { digestOf } from '../../../../kit/registry/digest.ts';
import { onDisk } from '../disk.ts';
import { fail } from '../errors.ts';
import type { ArchivedImage, ArchivedLayer, ArchivedManifest } from './archived-image.ts';
import { copyHashed, streamPiece } from './piece.ts';

/** Where to put the copy, and until when. */
export interface Sealing {
  /** A directory that does not exist yet. */
  readonly directory: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * Writes the layout: the image's manifest, configuration and layers, and nothing else. An image from
 * an archive of Docker gets a manifest, so that the scanner reads both kinds in the same way.
 *
 * @throws {ActionError} FG051 for content that is not what it is called; FG006 when it takes too
 *   long; FK006 when it can not be written.
 */
export async function sealArchive(image: ArchivedImage, sealing: Sealing): Promise<void> {
  const { directory, timeoutMs, signal } = sealing;
  onDisk(NOT_WRITTEN, () => {
    mkdirSync(directory);
    checkRoom(image, directory);
  });
  const timeUp = AbortSignal.timeout(timeoutMs);
  try {
    const layers = await copyLayers(image, directory, AbortSignal.any([signal, timeUp]));
    onDisk(NOT_WRITTEN, () =>
      writeLayout(directory, image, image.manifest ?? manifestOf(image, layers)),
    );
  } catch (error) {
    signal.throwIfAborted();
    if (timeUp.aborted) throw fail('FG006', 'The archive could not be read in time.', { error });
    throw error;
  }
}

// --- internal ---

const NOT_WRITTEN = 'The copy of the archive can not be written';

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';

/** A layer as it now stands in the layout. */
interface SealedLayer {
  readonly digest: string;
  readonly size: number;
  readonly isPacked: boolean;
}

/** A disk that runs full in the middle of a copy takes other jobs of the runner down with it. */
function checkRoom({ layers }: ArchivedImage, directory: string): void {
  const needed = layers.reduce((sum, { piece }) => sum + piece.size, 0);
  const { bavail, bsize } = statfsSync(directory);
  if (needed < bavail * bsize) return;
  throw new Error(`it needs ${needed} bytes, and ${bavail * bsize} are free`);
}

async function copyLayers(
  { layers }: ArchivedImage,
  directory: string,
  signal: AbortSignal,
): Promise<SealedLayer[]> {
  const sealed = new Map<string, SealedLayer>();
  for (const layer of layers) {
    if (sealed.has(layer.digest)) continue;
    const part = join(directory, `layer-${sealed.size + 1}`);
    const { digest, size } = await copyLayer(layer, part, signal);
    const isPacked = digest !== layer.digest;
    if (isPacked) await checkUnpacked(layer, part, signal);
    onDisk('A layer can not be kept', () => {
      mkdirSync(dirname(blobPath(directory, digest)), { recursive: true });
      renameSync(part, blobPath(directory, digest));
    });
    sealed.set(layer.digest, { digest, size, isPacked });
  }
  return layers.flatMap(({ digest }) => sealed.get(digest) ?? []);
}

/** Copies what is stored, whatever its digest. */
async function copyLayer({ piece, digest }: ArchivedLayer, file: string, signal: AbortSignal) {
  const bytes = onDisk('A layer can not be read', () => streamPiece(piece));
  try {
    return await copyHashed(bytes, file, { expected: digest, signal });
  } catch (error) {
    signal.throwIfAborted();
    throw failShared('FK006', `A layer can not be copied: ${messageOf(error)}.`, { error });
  }
}

/** Some write the layers of an archive of Docker packed; its image names what is in them. */
async function checkUnpacked(
  { digest, covers }: ArchivedLayer,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  const wrong = () => fail('FG051', `The layer ${digest} has another content than its name says.`);
  if (covers === 'stored') throw wrong();
  const [algorithm = ''] = digest.split(':');
  const hash = createHash(algorithm);
  try {
    await pipeline(createReadStream(file), createGunzip(), hash, { signal });
  } catch {
    signal.throwIfAborted();
    throw wrong();
  }
  if (`${algorithm}:${hash.digest('hex')}` !== digest) throw wrong();
}

/** The manifest of an image that came without one. */
function manifestOf(image: ArchivedImage, layers: readonly SealedLayer[]): ArchivedManifest {
  const { config, imageId } = image;
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_MANIFEST,
      config: { mediaType: OCI_CONFIG, digest: imageId, size: config.length },
      layers: layers.map(({ digest, size, isPacked }) => ({
        mediaType: isPacked ? `${OCI_LAYER}+gzip` : OCI_LAYER,
        digest,
        size,
      })),
    }),
  );
  return { digest: digestOf(bytes), mediaType: OCI_MANIFEST, bytes };
}

/** https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
function writeLayout(directory: string, image: ArchivedImage, manifest: ArchivedManifest): void {
  const { digest, mediaType, bytes } = manifest;
  const entry = { mediaType: mediaType || OCI_MANIFEST, digest, size: bytes.length };
  const index = { schemaVersion: 2, manifests: [entry] };
  writeBlob(directory, digest, bytes);
  writeBlob(directory, image.imageId, image.config);
  writeFileSync(join(directory, 'index.json'), JSON.stringify(index));
  writeFileSync(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
}

function writeBlob(directory: string, digest: string, bytes: Uint8Array): void {
  const file = blobPath(directory, digest);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

function blobPath(directory: string, digest: string): string {
  return join(directory, 'blobs', digest.replace(':', '/'));
}
