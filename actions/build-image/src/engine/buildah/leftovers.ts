/**
 * Removes what a build left when it was ended: the working containers, whose file systems stay mounted,
 * because buildah ends at once unless a command is running, and the list of the images of several
 * platforms.
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
  /** Whether there may be a list. */
  readonly hasList: boolean;
}

/** The name of the list that collects the images of a build until they get their own. */
export function listOf(marker: string): string {
  return `localhost/${marker}`;
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
export function findLeftovers({
  containers,
  marker,
}: Pick<Leftovers, 'containers' | 'marker'>): string[] {
  return namesIn(containers).filter((id) => {
    return textOf(join(containers, id, 'userdata', 'buildah.json')).includes(marker);
  });
}

/**
 * Removes them, and the list.
 *
 * @returns what buildah said, when some containers are still there; else undefined
 */
export async function removeLeftovers(
  leftovers: Leftovers,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const buildah = (...args: string[]) =>
    run({ file: 'buildah', args, env, timeoutMs: TIME_LIMIT_MS }).catch(() => undefined);
  const ids = findLeftovers(leftovers);
  const finished = ids.length === 0 ? undefined : await buildah('rm', ...ids);
  // Fails where there is none: the build had not come so far, or has removed it.
  if (leftovers.hasList) await buildah('manifest', 'rm', listOf(leftovers.marker));
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
