/** Tells the people of a pull request, where there is one; a comment never decides about a step. */
import { toActionError } from '../action/errors.ts';
import type { Job } from '../action/job.ts';
import type { Clock } from '../time/clock.ts';
import { type CommentOutcome, type CommentSection, writeSection } from './comment.ts';

/** What is needed of a job. */
type Teller = Pick<Job, 'event' | 'log' | 'secrets' | 'signal'>;

/**
 * Writes the section of an action into the one Fairway comment of the pull request. Without the
 * rights there is one notice, after any other failure one warning, and the step goes on.
 *
 * @returns how it went; undefined after a failure.
 * @throws only the reason of a cancel.
 */
export async function tellPullRequest(
  section: CommentSection,
  { event, log, secrets, signal }: Teller,
  { token, clock }: { readonly token: string | undefined; readonly clock?: Clock },
): Promise<CommentOutcome | undefined> {
  const context = { event, secrets, signal, token, onWait: log.info };
  try {
    const outcome = await writeSection(
      section,
      clock === undefined ? context : { ...context, clock },
    );
    if (outcome.result === 'not permitted') log.notice(TITLE, outcome.reason);
    else if (outcome.result === 'contested') log.warning(TITLE, CONTESTED);
    else if ('url' in outcome) log.info(`Comment ${outcome.result}: ${outcome.url}`);
    return outcome;
  } catch (error) {
    signal.throwIfAborted();
    log.warning(TITLE, `${toActionError(error).text} The report is in the summary.`);
    return undefined;
  }
}

// --- internal ---

const TITLE = 'No comment on the pull request';
const CONTESTED =
  'Other jobs kept changing the comment at the same time. The report is in the summary.';
