/** The gate's section in the one Fairway comment of a pull request. */
import type { ActionError } from '../../../../kit/action/errors.ts';
import type { Job } from '../../../../kit/action/job.ts';
import { failureTitle, failureWords } from '../../../../kit/action/tell.ts';
import { tellPullRequest } from '../../../../kit/github/tell-pull-request.ts';
import { formatReference } from '../../../../kit/registry/reference.ts';
import { code, type Inline } from '../../../../kit/report/markdown.ts';
import type { Summary } from '../../../../kit/report/summary.ts';
import type { Clock } from '../../../../kit/time/clock.ts';
import { describeSubject, type Subject } from '../image/subject.ts';
import type { Inputs } from '../inputs.ts';

/** What is needed to write it. */
interface CommentPlace {
  readonly inputs: Pick<Inputs, 'comment' | 'githubToken' | 'image' | 'archive' | 'platform'>;
  readonly job: Pick<Job, 'event' | 'log' | 'secrets' | 'signal'>;
  readonly clock: Clock;
}

/** What was found out. */
interface Outcome {
  readonly title: Inline;
  /** As the summary has it, without its heading. */
  readonly content: Summary;
  /** Undefined when it was not found. */
  readonly subject: Subject | undefined;
}

/** Writes the section, where there is a pull request and a comment is wanted. */
export async function commentOn(
  { title, content, subject }: Outcome,
  { inputs, job, clock }: CommentPlace,
): Promise<void> {
  if (!inputs.comment || job.signal.aborted) return;
  const about = subject === undefined ? content : content.below(code(describeSubject(subject)));
  const section = { action: 'trivy-gate', key: sectionKey(inputs), title, content: about };
  await tellPullRequest(section, job, { token: inputs.githubToken, clock });
}

/** Writes the section for an image that is blocked or was not judged. */
export function commentOnFailure(
  { error, content, subject }: Omit<Outcome, 'title'> & { readonly error: ActionError },
  place: CommentPlace,
): Promise<void> {
  const title = failureTitle('trivy-gate', error);
  return commentOn({ title, content: content.below(failureWords(error)), subject }, place);
}

// --- internal ---

/** Jobs that gate other images, or other platforms of one, have sections of their own. */
function sectionKey({ image, archive, platform }: CommentPlace['inputs']): string {
  const name = image && formatReference({ registry: image.registry, repository: image.repository });
  return [name ?? archive, platform].filter((part) => part !== undefined).join(' ');
}
