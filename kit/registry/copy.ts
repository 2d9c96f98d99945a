/** Copies an image from one repository to another, blob by blob, without changing a byte. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { unusable } from './address.ts';
import { jsonOf } from './json.ts';
import type { Manifest } from './manifest.ts';
import type { Place } from './place.ts';
import { isDigest } from './reference.ts';

/** What to copy from where to where. */
export interface Copying {
  readonly manifest: Manifest;
  readonly from: Place;
  readonly to: Place;
  /** Where a blob may lie for a moment on its way between two registries; asked for when one does. */
  readonly directory: () => string;
}

/** Blobs of one image that are on their way at the same time. */
const AT_ONCE = 4;

const digestSchema = z.string().check(z.refine(isDigest));

/** The parts of a manifest or an index that point at something. */
const contentSchema = z.object({
  config: z.optional(z.object({ digest: digestSchema })),
  layers: z._default(
    z.array(z.object({ digest: digestSchema, mediaType: z._default(z.string(), '') })),
    [],
  ),
  manifests: z._default(z.array(z.object({ digest: digestSchema })), []),
});

/**
 * Copies everything that a manifest points at, so that the manifest itself can be put there. Within a
 * registry nothing is moved; between two registries each blob that is missing goes through this
 * machine.
 *
 * @throws {ActionError} FK010 to FK015.
 */
export async function copyContent({ manifest, ...way }: Copying): Promise<void> {
  const { from, to } = way;
  const content = contentSchema.safeParse(jsonOf(manifest.bytes)).data;
  if (content === undefined) {
    throw unusable(`The manifest ${manifest.digest} does not name its parts by their digests.`);
  }
  const { config, layers, manifests } = content;
  for (const { digest } of manifests) {
    const child = await from.client.getManifest(from.repository, digest);
    await copyContent({ ...way, manifest: child });
    await to.client.putManifest(to.repository, digest, child);
  }
  const own = layers.filter(({ mediaType }) => !isForeign(mediaType)).map(({ digest }) => digest);
  const digests = [...new Set([...(config === undefined ? [] : [config.digest]), ...own])];
  for (let next = 0; next < digests.length; next += AT_ONCE) {
    const some = digests.slice(next, next + AT_ONCE);
    const settled = await Promise.allSettled(some.map((digest) => copyBlob(digest, way)));
    // No copy goes on behind the back of a failure.
    const failed = settled.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }
}

// --- internal ---

async function copyBlob(
  digest: string,
  { from, to, directory }: Omit<Copying, 'manifest'>,
): Promise<void> {
  if (from.registry === to.registry) {
    if (await to.client.mountBlob(to.repository, digest, from.repository)) return;
  }
  if (await to.client.hasBlob(to.repository, digest)) return;
  const path = join(directory(), digest.replace(':', '-'));
  try {
    await from.client.saveBlob(from.repository, digest, path);
    await to.client.putBlob(to.repository, digest, path);
  } finally {
    rmSync(path, { force: true });
  }
}

/** Layers that stay with those who made them: https://github.com/opencontainers/image-spec/blob/main/layer.md#non-distributable-layers */
function isForeign(mediaType: string): boolean {
  return /nondistributable|foreign/.test(mediaType);
}
