/**
 * Holds what was pushed against what was built. The engine with the old store pushes by name: where
 * two jobs of one engine build under one tag, it may push the image of the other.
 */
import * as z from 'zod/mini';
import { jsonOf } from '../../../../kit/registry/json.ts';
import type { Manifest } from '../../../../kit/registry/manifest.ts';
import { isDigest } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';

/**
 * Makes sure that an image in the registry is the one that was built.
 *
 * @param configDigest of the configuration that was built, which the engine leaves as it is
 * @throws {ActionError} FB009.
 */
export function checkOwn(manifest: Manifest, configDigest: string): void {
  const pushed = manifestSchema.safeParse(jsonOf(manifest.bytes)).data?.config.digest;
  if (pushed === configDigest) return;
  const what = pushed === undefined ? 'no image of one platform' : `the image ${pushed}`;
  throw fail('FB009', `${manifest.digest} was pushed, ${what}; ${configDigest} was built.`, {
    cause: 'Another job builds an image of the same name with this engine at the same time.',
    remedy:
      'Set a `concurrency` group for these jobs, or put `docker/setup-buildx-action` before this step, whose builder pushes what it has built.',
  });
}

// --- internal ---

const manifestSchema = z.object({
  config: z.object({ digest: z.string().check(z.refine(isDigest)) }),
});
