/** Asks registries which bytes the names of base images stand for now. */
import { ActionError } from '../../../../kit/action/errors.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import { parseReference } from '../../../../kit/registry/reference.ts';
import { Unknowable } from './unknowable.ts';

/** Makes the function that asks, with a client for each registry. */
export function baseDigests(
  clientFor: (registry: string) => RegistryClient,
): (image: string) => Promise<string> {
  return async (image) => {
    try {
      const { registry, repository, tag = 'latest', digest } = parseReference(image);
      // A digest needs no asking: it is the image.
      if (digest !== undefined) return digest;
      const found = await clientFor(registry).headManifest(repository, tag);
      if (found !== undefined) return found.digest;
    } catch (error) {
      const said = error instanceof ActionError ? error.what : messageOf(error);
      throw new Unknowable(`the base image \`${image}\` can not be looked up: ${said}`);
    }
    throw new Unknowable(`the base image \`${image}\` is not in its registry`);
  };
}
