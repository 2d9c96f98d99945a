/** Whether an image that the host would have to pull is in its registry, as far as the runner can ask. */
import { toActionError } from '../../../../kit/action/errors.ts';
import { formatReference } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import { imageRegistry, type RegistryAccess } from '../request/image-registry.ts';
import type { DeployRequest } from '../request/request.ts';

/** A plan is no place to wait for a registry. */
const PATIENCE_MS = 5_000;

/**
 * Asks the registry for the image. A deploy need not: it pulls before it changes anything.
 *
 * @throws {ActionError} FR088 when the registry says that it is not there.
 */
export async function checkPullable(
  access: RegistryAccess,
  { image, digest }: Pick<DeployRequest, 'image' | 'digest'>,
): Promise<void> {
  const name = formatReference(image);
  try {
    const client = await imageRegistry(access, image);
    const found = await client.within(PATIENCE_MS).headManifest(image.repository, digest);
    if (found !== undefined) return;
  } catch (error) {
    const { what } = toActionError(error);
    return access.job.log.info(`Whether ${name} can be pulled is not known from here: ${what}`);
  }
  throw fail('FR088', `\`${name}\` is not at its registry.`);
}
