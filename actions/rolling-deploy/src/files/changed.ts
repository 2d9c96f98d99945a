/** Which files of the checkout are not on the host as they shall be. Pure. */
import { isProgram } from '../host/files.ts';
import type { StagedFile } from '../host/staging.ts';

/** The same files on the host, by their path below the deploy directory. */
export interface OnHost {
  /** Undefined where there is none. */
  readonly filesBefore: ReadonlyMap<string, string | undefined>;
  /** Those that are programs, by their absolute path. */
  readonly programs: ReadonlySet<string>;
}

/** Paths of those with another content, or that became a program, or are none any more. */
export function changedPaths(
  files: readonly (StagedFile & { readonly mode: string })[],
  directory: string,
  { filesBefore, programs }: OnHost,
): string[] {
  const isChanged = ({ path, content, mode }: (typeof files)[number]) =>
    filesBefore.get(path) !== content || programs.has(`${directory}/${path}`) !== isProgram(mode);
  return files.filter(isChanged).map(({ path }) => path);
}
