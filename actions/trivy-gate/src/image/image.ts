/** Which image is meant: a tag is resolved once, and only its digest is spoken of afterwards. */
import { resolve } from 'node:path';
import { fail as failShared } from '../../../../kit/action/errors.ts';
import type { Job } from '../../../../kit/action/job.ts';
import type { Credentials } from '../../../../kit/registry/auth.ts';
import { registryClient } from '../../../../kit/registry/client.ts';
import { loginFor } from '../../../../kit/registry/login.ts';
import { formatReference, type ImageReference } from '../../../../kit/registry/reference.ts';
import { openArchive } from '../archive/archive.ts';
import type { ArchivedImage } from '../archive/archived-image.ts';
import type { Inputs } from '../inputs.ts';
import { choosePlatform, namesOthers } from './image-index.ts';
import type { Subject } from './subject.ts';

/** The image at its registry, or in an archive. */
export interface Target extends Subject {
  /** The manifest of one platform: what is scanned; undefined for an archive, which has its own. */
  readonly manifest: string | undefined;
  readonly credentials: Credentials | undefined;
  readonly archive?: ArchivedImage;
}

/** The image at its registry, which has a digest and a manifest there. */
export interface RegistryTarget extends Target {
  readonly digest: string;
  readonly manifest: string;
}

/** As whom to ask a registry, and for which platform. */
export interface Access
  extends Pick<Inputs, 'platform' | 'username' | 'password' | 'githubToken' | 'registryAuth'> {
  /** The registry to which `username` and `password` belong. */
  readonly main: string;
}

const RETRY_BUDGET_MS = 60_000;

/**
 * Finds the image that the inputs name.
 *
 * @throws {ActionError} as `resolveImage` does; for an archive FG012, FG050 and FG051.
 */
export function findTarget(
  inputs: Inputs,
  job: Parameters<typeof resolveImage>[2] & Pick<Job, 'workspace'>,
): Promise<Target> | Target {
  const { image, archive: path } = inputs;
  if (image !== undefined) return resolveImage(image, { ...inputs, main: image.registry }, job);
  if (path === undefined) throw new Error('There is neither an image nor an archive.');
  const archive = openArchive(resolve(job.workspace, path), inputs.platform);
  const { digest, index, imageId } = archive;
  const platform = inputs.platform ?? archive.platform;
  const own = { digest, index, imageId, platform };
  return { name: path, ...own, manifest: undefined, credentials: undefined, archive };
}

/**
 * Asks the registry for the digest, and of an index for the one platform that is meant.
 *
 * @throws {ActionError} FK010 to FK015, also when the registry answers with another digest; FG012 when
 *   it is not clear which platform is meant.
 */
export async function resolveImage(
  image: ImageReference,
  access: Access,
  job: Pick<Job, 'event' | 'log' | 'signal' | 'secrets'>,
): Promise<RegistryTarget> {
  const { registry, repository, tag = 'latest', digest } = image;
  const { actor, run } = job.event;
  const credentials = loginFor({ registry, ...access, actor, serverUrl: run.serverUrl });
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
  // With its bytes, whose digest covers what they call themselves: an index that a registry announces
  // as a manifest would pass whole for the one of its images that is scanned.
  const manifest = await client.findManifest(repository, digest ?? tag);
  if (manifest === undefined) {
    throw failShared('FK013', `\`${formatReference(image)}\` is not at the registry.`);
  }
  const chosen = namesOthers(manifest)
    ? choosePlatform(manifest, access.platform)
    : { digest: manifest.digest, manifest: manifest.digest, platform: access.platform };
  return { name: `${registry}/${repository}`, ...chosen, credentials };
}
