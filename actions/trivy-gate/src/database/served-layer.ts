/** Which layer a repository serves as its database now, asked without credentials. */
import * as z from 'zod/mini';
import { type RegistryClient, registryClient } from '../../../../kit/registry/client.ts';
import { jsonOf } from '../../../../kit/registry/json.ts';
import { isDigest, parseReference } from '../../../../kit/registry/reference.ts';
import type { DatabaseKind } from './database-kind.ts';

/** A layer at its registry. */
export interface ServedLayer {
  readonly digest: string;
  /**
   * Reads it into a file; its bytes are checked against the digest.
   *
   * @throws {ActionError} FK010 to FK014.
   */
  save(path: string): Promise<void>;
}

/**
 * Asks once. Undefined for an artifact of another form, which is left to the scanner to explain.
 *
 * @throws {ActionError} FK010 to FK014.
 */
export async function findServedLayer(
  kind: DatabaseKind,
  reference: string,
  signal: AbortSignal,
): Promise<ServedLayer | undefined> {
  const { registry, repository, tag = `${kind.schema}`, digest } = parseReference(reference);
  const client: RegistryClient = registryClient({
    registry,
    // Others are asked before this one is asked again.
    retryBudgetMs: 0,
    onWait: () => undefined,
    signal,
  });
  const manifest = await client.getManifest(repository, digest ?? tag);
  const layers = artifactSchema.safeParse(jsonOf(manifest.bytes)).data?.layers ?? [];
  const [layer, another] = layers;
  if (layer?.mediaType !== kind.mediaType || another !== undefined) return undefined;
  return {
    digest: layer.digest,
    save: (path) => client.saveBlob(repository, layer.digest, path),
  };
}

// --- internal ---

const artifactSchema = z.object({
  layers: z.array(
    z.object({ mediaType: z.string(), digest: z.string().check(z.refine(isDigest)) }),
  ),
});
