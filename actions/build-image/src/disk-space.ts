/** Whether there is room for an image, asked before minutes are spent on it. */
import { statfs } from 'node:fs/promises';
import { fail } from './errors.ts';

/** Below this not even a small image can be built. */
const LEAST_BYTES = 100_000_000;
/** Below this many images can not. */
const LOW_BYTES = 1_000_000_000;

/** Where the engines keep what they build; not there, or not asked, when they run elsewhere. */
const ENGINE_DIRECTORIES: readonly string[] = [
  '/var/lib/docker',
  '/var/lib/containers',
  '/var/lib/buildkit',
];

/** A directory and the room on its disk. */
export interface DiskSpace {
  readonly directory: string;
  readonly freeBytes: number;
}

/** The room in each of the directories that is there, and in those of the engines. */
export async function diskSpace(directories: readonly string[]): Promise<DiskSpace[]> {
  const asked = [...directories, ...ENGINE_DIRECTORIES].map(async (directory) => {
    const found = await statfs(directory).catch(() => undefined);
    // Some file systems of containers do not tell their size.
    if (found === undefined || found.blocks === 0) return [];
    return [{ directory, freeBytes: found.bavail * found.bsize }];
  });
  return (await Promise.all(asked)).flat();
}

/**
 * What to warn of.
 *
 * @throws {ActionError} FB022, when there is no room at all.
 */
export function judgeDiskSpace(disks: readonly DiskSpace[]): string | undefined {
  const [fullest] = [...disks].sort((a, b) => a.freeBytes - b.freeBytes);
  if (fullest === undefined || fullest.freeBytes >= LOW_BYTES) return undefined;
  const megabytes = Math.floor(fullest.freeBytes / 1_000_000);
  const what = `The disk of \`${fullest.directory}\` has ${megabytes} MB left`;
  if (fullest.freeBytes < LEAST_BYTES) throw fail('FB022', `${what}.`);
  return `${what}. A build that needs more will fail.`;
}
