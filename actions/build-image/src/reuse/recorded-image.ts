/** Looks an image up in a registry, with what it says about itself. */
import * as z from 'zod/mini';
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import { jsonOf } from '../../../../kit/registry/json.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { isDigest } from '../../../../kit/registry/reference.ts';
import { readLabels, type Told } from './record.ts';

/** An image that is there. */
export interface RecordedImage extends Told {
  readonly manifest: Manifest;
}

/** Where to look. */
export interface Spot {
  readonly registry: RegistryClient;
  readonly repository: string;
  /** A digest will do, too. */
  readonly tag: string;
}

const texts = z.record(z.string(), z.string());

const manifestSchema = z.looseObject({
  annotations: z.nullish(texts),
  config: z.nullish(z.looseObject({ digest: z.string().check(z.refine(isDigest)) })),
});

const configSchema = z.looseObject({
  config: z.nullish(z.looseObject({ Labels: z.nullish(texts) })),
});

const indexSchema = z.looseObject({
  manifests: z.array(z.looseObject({ digest: z.string().check(z.refine(isDigest)) })),
});

/**
 * The image under a tag; undefined when the registry says that there is none. Anything else that
 * goes wrong is an error, so that nothing is taken for there or not there by guess. It takes two
 * requests, one for an index, whose annotations have what the config of an image has.
 *
 * @throws {ActionError} FK010 to FK015.
 */
export async function findImage(spot: Spot): Promise<RecordedImage | undefined> {
  const { registry, repository } = spot;
  const manifest = await registry.findManifest(repository, spot.tag);
  if (manifest === undefined) return undefined;
  const told = manifestSchema.safeParse(jsonOf(manifest.bytes)).data;
  if (!told?.config) return { manifest, ...readLabels(told?.annotations ?? {}) };
  const config = await registry.getBlob(repository, told.config.digest);
  const labels = configSchema.safeParse(jsonOf(config)).data?.config?.Labels ?? {};
  return { manifest, ...readLabels(labels) };
}

/**
 * Whether an image was pushed for a push: by its record, or, of an index that `operation: tag` joined
 * and that has none, by that of one of its images.
 *
 * @throws {ActionError} FK010 to FK015.
 */
export async function isOfPush(
  { record, manifest }: RecordedImage,
  spot: Omit<Spot, 'tag'>,
): Promise<boolean> {
  if (record !== undefined) return record.pushedFor === 'push';
  const index = indexSchema.safeParse(jsonOf(manifest.bytes)).data;
  for (const { digest } of index?.manifests ?? []) {
    const joined = await findImage({ ...spot, tag: digest });
    if (joined?.record?.pushedFor === 'push') return true;
  }
  return false;
}
