/** Which image is meant: a tag is resolved once, and only its digest is spoken of afterwards. */
import { fail as failShared } from '../../../kit/action/errors.ts';
import { invalidInputs } from '../../../kit/action/inputs.ts';
import type { Job } from '../../../kit/action/job.ts';
import type { Credentials } from '../../../kit/registry/auth.ts';
import { registryClient } from '../../../kit/registry/client.ts';
import { loginFor } from '../../../kit/registry/login.ts';
import { formatReference, parseReference } from '../../../kit/registry/reference.ts';
import { fail } from './errors.ts';
import type { Inputs } from './inputs.ts';
import type { Subject } from './verdict.ts';

/** The image at its registry. */
export interface Target extends Subject {
  readonly credentials: Credentials | undefined;
  /** Whether the digest names several images, one for each platform. */
  readonly isIndex: boolean;
}

/** Scanned of an image for several platforms when none is asked for. */
const DEFAULT_PLATFORM = 'linux/amd64';

const RETRY_BUDGET_MS = 60_000;

/**
 * Asks the registry for the digest.
 *
 * @throws {ActionError} FK001 for a user name without a password; FK010 to FK015; FG008 when the
 *   registry answers with another digest.
 */
export async function resolveImage(
  inputs: Inputs,
  job: Pick<Job, 'event' | 'log' | 'signal' | 'secrets'>,
): Promise<Target> {
  const reference = parseReference(inputs.image);
  const { registry, repository, tag = 'latest', digest } = reference;
  const credentials = credentialsFor(registry, inputs, job.event);
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
    throw failShared('FK013', `\`${formatReference(reference)}\` is not at the registry.`);
  }
  if (digest !== undefined && manifest.digest !== digest) {
    throw fail('FG008', `${registry} answers ${manifest.digest} when asked for ${digest}.`);
  }
  const isIndex = /index|manifest\.list/.test(manifest.mediaType);
  return {
    name: `${registry}/${repository}`,
    digest: manifest.digest,
    platform: inputs.platform ?? (isIndex ? DEFAULT_PLATFORM : undefined),
    credentials,
    isIndex,
  };
}

function credentialsFor(
  registry: string,
  inputs: Inputs,
  event: Job['event'],
): Credentials | undefined {
  const { actor, run } = event;
  const credentials = loginFor({ registry, ...inputs, actor, serverUrl: run.serverUrl });
  if (credentials !== undefined || inputs.username === undefined) return credentials;
  throw invalidInputs([
    '`password`: is missing or empty although there is a `username`. A secret that does not exist reads as empty, and runs for forks and Dependabot get none',
  ]);
}
