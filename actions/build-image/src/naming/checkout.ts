/** Asks Git which commit a directory is at, and which branches there are. */

import { checkoutRoot, type Whereabouts } from '../../../../kit/git/checkout-root.ts';
import { git } from '../../../../kit/git/git.ts';
import { type Finished, lastLines } from '../../../../kit/process/run.ts';
import { plainLine } from '../../../../kit/report/foreign.ts';
import { fail } from '../errors.ts';
import type { Checkout } from './revision.ts';

/**
 * The commit of the checkout that a directory belongs to; undefined when it belongs to none, or when
 * nothing was committed yet.
 *
 * @throws {ActionError} FB010 when there is a checkout and Git does not tell its commit: that of the
 *   run may be another one.
 */
export async function readCheckout(where: Whereabouts): Promise<Checkout | undefined> {
  const root = await checkoutRoot(where);
  if (root === undefined) return undefined;
  const shown = await git(root, ['show', '--no-patch', '--format=%H %ct %s', 'HEAD'], where.env);
  const [, sha, seconds, subject = ''] =
    /^([0-9a-f]{40,64}) (\d+) (.*)$/m.exec(shown?.stdout ?? '') ?? [];
  if (shown?.exitCode === 0 && sha !== undefined) {
    return { sha, committedAt: Number(seconds), isTestMerge: TEST_MERGE.test(subject) };
  }
  if (shown !== undefined && saysThatThereIsNone(shown)) return undefined;
  const said = shown === undefined ? 'there is no `git`' : plainLine(lastLines(shown, 5));
  throw fail('FB010', `The commit of the checkout can not be told: ${said}.`, {
    cause: 'There is a checkout, and Git is missing or does not want to read it.',
    remedy: 'Do what Git asks for; in a container install it.',
  });
}

/**
 * The branches that a checkout knows of, by their short names. A shallow checkout knows only its own;
 * nothing is asked of the server.
 */
export async function readBranches(where: Whereabouts): Promise<readonly string[]> {
  const root = await checkoutRoot(where);
  if (root === undefined) return [];
  const places = ['refs/heads', 'refs/remotes/origin'];
  const listed = await git(root, ['for-each-ref', '--format=%(refname)', ...places], where.env);
  const names = (listed?.stdout ?? '').split('\n').flatMap((ref) => {
    const name = /^refs\/(?:heads|remotes\/origin)\/(.+)$/.exec(ref)?.[1];
    return name === undefined || name === 'HEAD' ? [] : [name];
  });
  return [...new Set(names)];
}

// --- internal ---

/** The subject that GitHub gives the commit behind `refs/pull/<number>/merge`. */
const TEST_MERGE = /^Merge [0-9a-f]{40,64} into [0-9a-f]{40,64}$/;

function saysThatThereIsNone({ stderr }: Finished): boolean {
  return /does not have any commits|ambiguous argument 'HEAD'|bad revision 'HEAD'/.test(stderr);
}
