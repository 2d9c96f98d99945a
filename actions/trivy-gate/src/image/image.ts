/** Which image is meant: a tag is resolved once, and only its digest is spoken of afterwards. */
import { fail as failShared } from '../../../../kit/action/errors.ts';
import type { Job } from '../../../../kit/action/job.ts';
import type { Credentials } from '../../../../kit/registry/auth.ts';
import { registryClient } from '../../../../kit/registry/client.ts';
import { loginFor } from '../../../../kit/registry/login.ts';
import { formatReference } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import type { Inputs } from '../inputs.ts';
import { choosePlatform, isIndex } from './image-index.ts';
import type { Subject } from './subject.ts';

/** The image at its registry. */
export interface Target extends Subject {
  /** The manifest of one platform: what is scanned. */
  readonly manifest: string;
  readonly credentials: Credentials | undefined;
}

/** Which image to find, and as whom. */
export type ImageInputs = Pick<
  Inputs,
  'image' | 'platform' | 'username' | 'password' | 'githubToken'
>;

const RETRY_BUDGET_MS = 60_000;

/**
 * Asks the registry for the digest, and of an index for the one platform that is meant.
 *
 * @throws {ActionError} FK010 to FK015; FG008 when the registry answers with another digest; FG012
 *   when it is not clear which platform is meant.
 */
export async function resolveImage(
  inputs: ImageInputs,
  job: Pick<Job, 'event' | 'log' | 'signal' | 'secrets'>,
): Promise<Target> {
  const { image } = inputs;
  const { registry, repository, tag = 'latest', digest } = image;
  const { actor, run } = job.event;
  const credentials = loginFor({ registry, ...inputs, actor, serverUrl: run.serverUrl });
  if (credentials !== undefined) {
    job.secrets.addCredentials(credentials.username, credentials.password);
  }
  const client = registryClient({
    registry,
    credentials,
    retryBudgetMs: RETRY_BUDGET_MS,
    onWait: job.log.info,
    signal: job.signal,
  });
  const manifest = await client.headManifest(repository, digest ?? tag);
  if (manifest === undefined) {
    throw failShared('FK013', `\`${formatReference(image)}\` is not at the registry.`);
  }
  if (digest !== undefined && manifest.digest !== digest) {
    throw fail('FG008', `${registry} answers ${manifest.digest} when asked for ${digest}.`);
  }
  const chosen = isIndex(manifest.mediaType)
    ? choosePlatform(await client.getManifest(repository, manifest.digest), inputs.platform)
    : { digest: manifest.digest, manifest: manifest.digest, platform: inputs.platform };
  return { name: `${registry}/${repository}`, ...chosen, credentials };
}
