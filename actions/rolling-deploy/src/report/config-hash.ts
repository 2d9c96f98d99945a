/** The mark of a configuration in the journal: two lines that have the same one were made from the same. */
import { createHash } from 'node:crypto';
import type { Model } from '../host/compose.ts';
import type { ProjectFile } from '../request/request.ts';

/** What the containers of a release are made from, next to the image. */
export interface MadeFrom {
  readonly model: Model;
  /** Services that are rolled, and those that are updated after them. */
  readonly services: readonly string[];
  readonly files: readonly Pick<ProjectFile, 'path' | 'mode' | 'content'>[];
}

/**
 * A hash of the services' definitions, values of secrets included, by their own hashes, and of the files.
 * The name of the release is not part of it. It must not leave the host: who has the files can find a
 * weak secret by trying.
 */
export function configHash({ model, services, files }: MadeFrom): string {
  const definitions = [...new Set(services)]
    .flatMap((name) => model.get(name) ?? [])
    .map(({ name, hash }) => [name, hash]);
  const texts = files.map(({ path, mode, content }) => [path, mode, sha256(content)]);
  return sha256(JSON.stringify([definitions.sort(byName), texts.sort(byName)])).slice(0, 32);
}

// --- internal ---

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function byName([a = '']: readonly string[], [b = '']: readonly string[]): number {
  return a < b ? -1 : 1;
}
