/** Finds the checkout that a directory belongs to, by the `.git` that no commit can hold. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isInside } from '../action/workspace.ts';
import { git } from './git.ts';

/** Where to look. */
export interface Whereabouts {
  readonly directory: string;
  /** Outside of it no checkout is looked for: one there is none of the job. */
  readonly workspace: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * The top directory of the checkout; undefined when there is none. A submodule is a part of the
 * checkout that it stands in.
 */
export async function checkoutRoot(where: Whereabouts): Promise<string | undefined> {
  const workspace = truePath(where.workspace);
  let root = nearestRoot(truePath(where.directory), workspace);
  while (root !== undefined && isBelow(root, workspace)) {
    const outer = nearestRoot(dirname(root), workspace);
    if (outer === undefined || !(await isSubmodule(root, outer, where.env))) return root;
    root = outer;
  }
  return root;
}

// --- internal ---

/** A link may lead to another checkout. */
function truePath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Of a directory elsewhere only its own `.git` counts: anybody may have put one above it. */
function nearestRoot(directory: string, workspace: string): string | undefined {
  if (existsSync(join(directory, '.git'))) return directory;
  return isBelow(directory, workspace) ? nearestRoot(dirname(directory), workspace) : undefined;
}

function isBelow(directory: string, workspace: string): boolean {
  return directory !== workspace && isInside(directory, workspace);
}

/**
 * An entry of this mode stands for a submodule, which has its repository elsewhere. What has one of its
 * own is no part of another, whatever that says. https://git-scm.com/docs/gitsubmodules
 */
async function isSubmodule(root: string, outer: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (!statSync(join(root, '.git')).isFile()) return false;
  const args = ['--literal-pathspecs', 'ls-files', '--stage', '--', relative(outer, root)];
  const listed = await git(outer, args, env);
  return listed?.exitCode === 0 && listed.stdout.startsWith('160000 ');
}
