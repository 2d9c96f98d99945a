/** Whether a program is started by a shell that stays in between. Pure. */
import { basename } from 'node:path';
import type { Definition } from './definition.ts';

const SHELLS = ['sh', 'bash', 'ash', 'dash'];

/**
 * The line that a shell gets, where it does not replace itself by the program; undefined where there
 * is no such shell. What the Compose file says counts before what the container that `runs` was
 * started with, since the next one may be of another image.
 */
export function shellForm(
  definition: Pick<Definition, 'entrypoint' | 'command'> | undefined,
  runs: readonly string[] | undefined,
): string | undefined {
  const written = [...(definition?.entrypoint ?? []), ...(definition?.command ?? [])];
  const [program = '', option = '', line = ''] = definition?.command ? written : (runs ?? written);
  if (!SHELLS.includes(basename(program)) || !/^-\w*c$/.test(option)) return undefined;
  return /(^|[;&|]\s*)exec\s/.test(line) ? undefined : line.split('\n')[0];
}
