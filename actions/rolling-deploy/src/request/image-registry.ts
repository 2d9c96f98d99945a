/** How the runner itself speaks to the registry of the image. */
import type { Job } from '../../../../kit/action/job.ts';
import type { RegistryClient } from '../../../../kit/registry/client.ts';
import { loginFor } from '../../../../kit/registry/login.ts';
import type { ImageReference } from '../../../../kit/registry/reference.ts';
import type { Inputs } from '../inputs.ts';

/** As whom the registry is asked. */
export interface RegistryAccess {
  readonly inputs: Pick<Inputs, 'registryUsername' | 'registryPassword' | 'githubToken'>;
  readonly job: Pick<Job, 'event' | 'log' | 'signal' | 'secrets'>;
}

/** Time for all repeated questions together. */
const RETRY_BUDGET_MS = 30_000;

/** A client with the login of the inputs; GitHub's own registry also takes the token of the job. */
export async function imageRegistry(
  { inputs, job }: RegistryAccess,
  { registry }: Pick<ImageReference, 'registry'>,
): Promise<RegistryClient> {
  const { registryUsername: username, registryPassword: password, githubToken } = inputs;
  const { actor, run } = job.event;
  const credentials = loginFor({
    ...{ registry, main: registry, registryAuth: [] },
    ...{ username, password, githubToken, actor, serverUrl: run.serverUrl },
  });
  if (credentials !== undefined) {
    job.secrets.addCredentials(credentials.username, credentials.password);
  }
  // Loaded only by the runs that need it.
  const { registryClient } = await import('../../../../kit/registry/client.ts');
  return registryClient({
    ...{ registry, credentials, retryBudgetMs: RETRY_BUDGET_MS },
    ...{ onWait: job.log.info, signal: job.signal },
  });
}
