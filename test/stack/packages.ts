/** Programs that come as packages of the distribution. */
import { run } from '../../kit/process/run.ts';
import { distribution, installPackages } from './engine/apt-packages.ts';
import type { Progress } from './progress.ts';

/** A program whose package has the same name. */
export type PackageName = 'buildah' | 'skopeo';

/**
 * Installs what can not be started yet, as root on Debian and Ubuntu.
 *
 * @throws {Error} where it is missing elsewhere
 */
export async function ensurePackages(
  names: readonly PackageName[],
  progress: Progress,
): Promise<void> {
  const missing: PackageName[] = [];
  for (const name of names) if (!(await canStart(name))) missing.push(name);
  if (missing.length === 0) return;
  const system = process.getuid?.() === 0 ? await distribution() : undefined;
  if (system === undefined) {
    throw new Error(`${missing.join(' and ')} can not be started; install the packages`);
  }
  await installPackages(system, missing, progress);
}

async function canStart(file: string): Promise<boolean> {
  const asked = await run({ file, args: ['--version'] }).catch(() => undefined);
  return asked?.exitCode === 0;
}
