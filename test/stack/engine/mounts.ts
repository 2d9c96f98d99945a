/** An engine that was killed leaves mounts behind, and a directory with one can't be removed. */
import { readFile } from 'node:fs/promises';
import { run } from '../../../kit/process/run.ts';

/** Takes away every mount at or below a directory, the innermost first. */
export async function unmountBelow(directory: string): Promise<void> {
  const mounts = mountPoints(await readFile('/proc/self/mountinfo', 'utf8'));
  const below = mounts.filter((at) => at === directory || at.startsWith(`${directory}/`));
  // Later lines are mounted on top of earlier ones.
  for (const at of below.reverse()) await run({ file: 'umount', args: ['--lazy', '--', at] });
}

/** Mount points in the order in which they were mounted, see proc_pid_mountinfo(5). */
export function mountPoints(mountinfo: string): string[] {
  return mountinfo.split('\n').flatMap((line) => {
    const at = line.split(' ')[4];
    if (at === undefined) return [];
    return [at.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)))];
  });
}
