/**
 * Removes the working containers that a build left when it was ended: buildah ends at once unless a
 * command is running, and the file system of the container stays mounted.
 *
 * The containers of a build are known by a secret of an unusual name that no step asks for: buildah
 * writes it down with each of them. Containers of other builds are not touched.
 * https://github.com/containers/buildah/blob/main/buildah.go (Builder.CommonBuildOpts)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../../../kit/process/run.ts';
import type { BuildahFacts } from './inspect.ts';

/** Where containers of a build are, and by what they are known. */
export interface Leftovers {
  /** The directory in which the storage keeps a directory for each container. */
  readonly containers: string;
  readonly marker: string;
}

/** Shorter than the time between the two signals of a cancel. */
const TIME_LIMIT_MS = 5_000;

/** The place of the containers in a storage. */
export function containersOf({
  graphRoot,
  driver,
}: Pick<BuildahFacts, 'graphRoot' | 'driver'>): string {
  return join(graphRoot, `${driver}-containers`);
}

/** Identifiers of the containers that are left of a build. */
export function findLeftovers({ containers, marker }: Leftovers): string[] {
  return namesIn(containers).filter((id) => {
    return textOf(join(containers, id, 'userdata', 'buildah.json')).includes(marker);
  });
}

/**
 * Removes them.
 *
 * @returns what buildah said, when some are still there; else undefined
 */
export async function removeLeftovers(
  leftovers: Leftovers,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const ids = findLeftovers(leftovers);
  if (ids.length === 0) return undefined;
  const command = { file: 'buildah', args: ['rm', ...ids], env, timeoutMs: TIME_LIMIT_MS };
  const finished = await run(command).catch(() => undefined);
  if (findLeftovers(leftovers).length === 0) return undefined;
  return finished?.stderr.trim() || 'it gave no reason';
}

// --- internal ---

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

// Another build may remove its container at this moment.
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
