/** The registries of one step: a client for each, with the login that belongs to it and no other. */
import { type RegistryClient, registryClient } from '../../../kit/registry/client.ts';
import type { Place } from '../../../kit/registry/place.ts';
import type { ImageReference } from '../../../kit/registry/reference.ts';
import type { RetryBudget } from '../../../kit/retry/budget.ts';
import type { Secrets } from '../../../kit/secret/secrets.ts';
import { allOf } from './all-of.ts';
import { type LoginSource, loginTo } from './credentials/login.ts';

/** With what to speak to registries. */
export interface RegistryFacts extends LoginSource {
  readonly budget: RetryBudget;
  readonly secrets: Pick<Secrets, 'addCredentials'>;
  readonly onWait: (message: string) => void;
  readonly signal: AbortSignal;
}

/** Clients by registry; all wait out of one budget. */
export interface Registries {
  client(registry: string): RegistryClient;
  /** A repository, with the client of its registry. */
  place(image: ImageReference): Place;
}

/** Makes the clients, each on first use. */
export function registriesOf(facts: RegistryFacts): Registries {
  const { budget, onWait, signal } = facts;
  const clients = new Map<string, RegistryClient>();
  const client = (registry: string) => {
    const known = clients.get(registry);
    if (known !== undefined) return known;
    const login = loginTo(registry, facts);
    if (login !== undefined) facts.secrets.addCredentials(login.username, login.password);
    const retryBudgetMs = budget.leftMs;
    const options = { registry, retryBudgetMs, clock: budget.clock, onWait, signal };
    const made = registryClient({ ...options, credentials: login });
    clients.set(registry, made);
    return made;
  };
  return {
    client,
    place: ({ registry, repository }) => ({ registry, repository, client: client(registry) }),
  };
}

/**
 * Makes sure that each of some images may be pushed.
 *
 * @throws {ActionError} FK010 to FK015, for the first in the list.
 */
export async function checkPushes(
  images: readonly ImageReference[],
  registries: Registries,
): Promise<void> {
  await allOf(
    images.map(async (image) => {
      const { client, repository } = registries.place(image);
      await client.checkPush(repository);
    }),
  );
}
