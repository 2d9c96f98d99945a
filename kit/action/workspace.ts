/** Which paths are of the workspace: a checkout in it may hold links that lead to anywhere. */
import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is that of the directory or of something in it, as it is written. */
export function isInside(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Whether a path, which exists, is written as one of the workspace and is none. A workflow may name any
 * path; what a checkout holds must not lead to others of the runner.
 */
export function leadsOut(path: string, workspace: string): boolean {
  return isInside(path, workspace) && !isInside(realpathSync(path), realpathSync(workspace));
}
