/** Which commit an image is built from: that of the checkout, never only what the event says. */
import type { EventContext } from '../../../../kit/github/event.ts';

/** A commit in a checkout. */
export interface Checkout {
  readonly sha: string;
  /** When it was committed, in seconds since the epoch. */
  readonly committedAt: number;
  /** Whether it is the merge that GitHub makes to test a pull request, which is in no branch. */
  readonly isTestMerge?: boolean;
}

/** The commit that labels and tags name. */
export interface Revision {
  readonly sha: string;
  /** Seconds since the epoch; undefined when there is no checkout to ask. */
  readonly committedAt: number | undefined;
  /** The number of a pull request whose merge commit this is; that commit is in no branch. */
  readonly pullRequest: number | undefined;
  /** Whether it is such a merge commit, although the run does not say of which pull request. */
  readonly isStray?: boolean;
}

/**
 * The commit that the context is at. Without a checkout it is the commit of the run, as when the
 * files came from an archive.
 */
export function revisionOf(
  checkout: Checkout | undefined,
  event: Pick<EventContext, 'sha' | 'ref' | 'pullRequest'>,
): Revision | undefined {
  const sha = checkout?.sha ?? event.sha;
  if (sha === '') return undefined;
  const isOfRun = sha === event.sha && /^refs\/pull\/\d+\/merge$/.test(event.ref);
  // What a branch or Git tag of the run is at was pushed there, whatever its subject says.
  const isPushed = sha === event.sha && /^refs\/(heads|tags)\//.test(event.ref);
  const isMergeCommit = isOfRun || (checkout?.isTestMerge === true && !isPushed);
  const pullRequest = isMergeCommit ? event.pullRequest?.number : undefined;
  const isStray = isMergeCommit && pullRequest === undefined;
  return { sha, committedAt: checkout?.committedAt, pullRequest, ...(isStray && { isStray }) };
}
