/** Tags the digest that runs in its registry, so that trivy-gate finds what runs and clean-up jobs leave it. */
import { toActionError } from '../../../../kit/action/errors.ts';
import { formatReference, withTag } from '../../../../kit/registry/reference.ts';
import { runningTag } from '../../../../kit/registry/running-tag.ts';
import type { Inputs } from '../inputs.ts';
import { imageRegistry, type RegistryAccess } from '../request/image-registry.ts';
import type { DeployRequest } from '../request/request.ts';

/** What the tag needs. */
export interface TagRequest extends RegistryAccess {
  readonly inputs: RegistryAccess['inputs'] & Pick<Inputs, 'environment'>;
  readonly image: DeployRequest['image'];
  readonly digest: string;
}

/**
 * Puts `running-<environment>` on the digest, unless it is there already. Without an environment it
 * does nothing. What goes wrong is a warning: the release runs.
 */
export async function tagRunning(request: TagRequest): Promise<void> {
  const { inputs, job, image, digest } = request;
  const tag = inputs.environment === undefined ? undefined : runningTag(inputs.environment);
  if (tag === undefined) return;
  const { repository } = image;
  const name = formatReference(withTag(image, tag));
  try {
    const client = await imageRegistry(request, image);
    const before = await client.headManifest(repository, tag);
    if (before?.digest === digest) return;
    await client.putManifest(repository, tag, await client.getManifest(repository, digest));
    job.log.info(`${name} is ${digest} now`);
  } catch (error) {
    const follows = `so \`baseline: environment:${inputs.environment}\` of trivy-gate goes on to compare with what ran before`;
    job.log.warning(
      `${name} was not put`,
      `The release runs, but the tag was not put, ${follows}. ${toActionError(error).text}`,
    );
  }
}
