/** Which files are new since a commit: compared by content, and without Git's filters. */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { checkoutRoot } from '../../../../kit/git/checkout-root.ts';
import { git } from '../../../../kit/git/git.ts';
import { fail } from '../errors.ts';

/** Where to compare, and with what. */
export interface BaseQuestion {
  readonly workspace: string;
  /** A branch, a tag or a commit. */
  readonly base: string;
  readonly directories: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** What was there. */
export interface Base {
  /** The commit that is compared with, and whether it is where the branches parted. */
  readonly commit: string;
  readonly isFork: boolean;
  /** Whether a file, relative to the workspace, is new or other than it was. */
  isChanged(path: string, content: Buffer | undefined): boolean;
}

/**
 * Reads the names and hashes of a commit.
 *
 * @throws {ActionError} FR102 when there is no such commit, or no checkout.
 */
export async function readBase(question: BaseQuestion): Promise<Base> {
  const { workspace, base, directories, env } = question;
  const root = await checkoutRoot({ directory: workspace, workspace, env });
  if (root === undefined) throw noBase(base, 'The workspace is no checkout of Git.');
  const ask = async (args: readonly string[]) => {
    const answer = await git(root, args, env);
    return answer?.exitCode === 0 ? answer.stdout : undefined;
  };
  const given = (await commitOf(ask, base)) ?? (await commitOf(ask, `origin/${base}`));
  if (given === undefined) throw noBase(base, undefined);
  const fork = (await ask(['merge-base', 'HEAD', given]))?.trim();
  const commit = fork ?? given;
  const prefix = relative(root, realpathSync(workspace));
  const inRoot = (path: string) => (prefix === '' ? path : `${prefix}/${path}`);
  const paths = directories.map(inRoot);
  const listed = await ask([
    '--literal-pathspecs',
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit,
    '--',
    ...paths,
  ]);
  if (listed === undefined) throw noBase(base, 'The files of the commit can not be read.');
  const hashes = blobsIn(listed);
  return {
    ...{ commit, isFork: fork !== undefined },
    isChanged: (path, content) => {
      const before = hashes.get(inRoot(path));
      return content === undefined || before === undefined || before !== blobHash(content, before);
    },
  };
}

/** The hash by which Git names a content; of the kind that another one has. */
export function blobHash(content: Buffer, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.byteLength}\0`)
    .update(content)
    .digest('hex');
}

/** The files in what `git ls-tree -r -z` says. */
export function blobsIn(listed: string): Map<string, string> {
  const rows = listed.split('\0').flatMap((row) => {
    const match = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(row);
    return match === null ? [] : [[match[2] ?? '', match[1] ?? ''] as const];
  });
  return new Map(rows);
}

// --- internal ---

async function commitOf(
  ask: (args: readonly string[]) => Promise<string | undefined>,
  name: string,
): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const found = (await ask(args))?.trim();
  return found === undefined || found === '' ? undefined : found;
}

function noBase(base: string, cause: string | undefined) {
  const what = `\`lint-base\`: there is no commit \`${base}\`.`;
  return fail('FR102', what, cause === undefined ? {} : { cause });
}
