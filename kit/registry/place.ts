/** Where an image is: a repository that can be asked. */
import type { RegistryClient } from './client.ts';

/** A repository, and the client of its registry. */
export interface Place {
  /** As in a reference. */
  readonly registry: string;
  readonly repository: string;
  readonly client: RegistryClient;
}
