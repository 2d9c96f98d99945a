/**
 * Removes secrets of a build that was killed. While a command runs that asks for one, buildah has it in
 * a file that only this user can read: in memory until 1.37, since 1.43 where temporary files are.
 * https://github.com/containers/buildah/blob/v1.44.0/run_common.go (getSecretMount)
 */
import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where buildah has such files, given its environment. */
export function secretDirectories(env: NodeJS.ProcessEnv): string[] {
  return ['/dev/shm', env.TMPDIR || '/var/tmp'];
}

/**
 * Removes buildah's files that hold one of these values and nothing else. By their names alone they
 * could be those of any build on this machine.
 */
export function removeSecretFiles(values: readonly string[], directories: readonly string[]): void {
  const secrets = values.filter((value) => value !== '').map((value) => Buffer.from(value));
  if (secrets.length === 0) return;
  const files = directories.flatMap((directory) =>
    namesIn(directory).map((name) => join(directory, name)),
  );
  for (const file of files) {
    const content = contentOf(file, Math.max(...secrets.map(({ length }) => length)));
    if (secrets.some((secret) => content?.equals(secret))) rmSync(file, { force: true });
  }
}

// --- internal ---

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory).filter((name) => /^buildah\d+$/.test(name));
  } catch {
    return [];
  }
}

// It may be another user's, or another build may remove it at this moment.
function contentOf(file: string, mostBytes: number): Buffer | undefined {
  try {
    const found = lstatSync(file);
    if (!found.isFile() || found.size > mostBytes) return undefined;
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
