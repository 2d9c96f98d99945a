/** Writes a section of the one Fairway comment of a pull request, beside jobs that do the same. */
import { code, heading, type Inline, link, md } from '../report/markdown.ts';
import { type Summary, withoutSecrets } from '../report/summary.ts';
import { type RetryBudget, retryBudget } from '../retry/budget.ts';
import { retry } from '../retry/retry.ts';
import type { Secrets } from '../secret/secrets.ts';
import { type Clock, systemClock } from '../time/clock.ts';
import { gitHubClient, judgeError } from './client.ts';
import { planStep, type Step } from './comment-plan.ts';
import { reasonOfDenial, whyNot } from './comment-rights.ts';
import { type NewSection, sectionId } from './comment-text.ts';
import type { EventContext, PullRequest } from './event.ts';
import { type PullComments, pullComments } from './pull-comments.ts';
import { refusalIn } from './refusal.ts';

/** What an action has to say to the people of a pull request. */
export interface CommentSection {
  /** As in `uses:`, without owner and version: `trivy-gate`. */
  readonly action: string;
  /** What tells several sections of one action apart, such as the name of an image. */
  readonly key?: string | undefined;
  /** The verdict, in one line. */
  readonly title: Inline;
  /** Below it; the rows of its tables are cut where there is no room for all. */
  readonly content: Summary;
}

/** How it went; all but `contested` need nobody's attention. */
export type CommentOutcome =
  | { readonly result: 'written' | 'unchanged'; readonly url: string }
  /** A later run has already written the section. */
  | { readonly result: 'superseded'; readonly url: string }
  /** Others changed the comment as often as we did. */
  | { readonly result: 'contested'; readonly url: string }
  | { readonly result: 'no pull request' }
  /** The reason is a sentence for a notice. */
  | { readonly result: 'not permitted'; readonly reason: string };

/** Where and as whom to write. */
export interface CommentContext {
  readonly event: EventContext;
  readonly token: string | undefined;
  readonly secrets: Secrets;
  /** Told before each wait, for the log. */
  readonly onWait: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly clock?: Clock;
  /** Source of jitter, 0 ≤ x < 1. */
  readonly random?: () => number;
}

/** Time for the waits that GitHub asks for. A comment is not worth more of a job. */
const RETRY_BUDGET_MS = 60_000;
/** Longer than what lies between reading a comment and having written it, in any job. */
const SETTLE_MS = 1_500;
const MOST_ROUNDS = 12;

/**
 * Puts the section into the comment of the event's pull request; a comment is made where there is
 * none, and nothing is written where nothing is new. GitHub has no condition for a write, so the
 * comment is read again after it, at once and once more when other jobs must be through, and mended.
 *
 * @throws {ActionError} FK020, FK021, FK023 or FK024 when GitHub could not be asked; the signal's reason.
 */
export async function writeSection(
  section: CommentSection,
  context: CommentContext,
): Promise<CommentOutcome> {
  const { event, token } = context;
  if (event.pullRequest === undefined) return { result: 'no pull request' };
  const reason = whyNot(event, token);
  if (reason !== undefined || !token) return { result: 'not permitted', reason: reason ?? '' };
  const { signal, onWait, clock = systemClock } = context;
  const client = await gitHubClient({
    ...{ apiUrl: event.run.apiUrl, retryBudgetMs: 0 },
    ...{ token, onWait, signal, clock },
  });
  try {
    const own = newSection(section, { ...context, pull: event.pullRequest });
    const { random = Math.random } = context;
    const comments = pullComments(client, event.repository, event.pullRequest.number);
    const budget = retryBudget(RETRY_BUDGET_MS, clock);
    return await settle({ comments, own, budget, onWait, clock, random, signal });
  } catch (error) {
    const denied = reasonOfDenial(error);
    if (denied === undefined) throw error;
    return { result: 'not permitted', reason: denied };
  }
}

// --- internal ---

/** A section on its way into the comment. */
interface Writing {
  readonly comments: PullComments;
  readonly own: NewSection;
  readonly budget: RetryBudget;
  readonly onWait: (message: string) => void;
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal: AbortSignal | undefined;
}

async function settle(writing: Writing): Promise<CommentOutcome> {
  const { clock, signal, random } = writing;
  let hasWritten = false;
  let isQuiet = false;
  let url = '';
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const step = await takeStep(writing, hasWritten);
    if ('comment' in step) url = step.comment.url;
    if (step.do !== 'nothing') {
      hasWritten = true;
      isQuiet = false;
      // Two jobs that mend the comment at the same time must not go on in step.
      if (round > 1) await clock.sleep(Math.round(random() * SETTLE_MS), signal);
      continue;
    }
    if (step.isOvertaken) return { result: 'superseded', url };
    if (!hasWritten || isQuiet) return { result: hasWritten ? 'written' : 'unchanged', url };
    await clock.sleep(SETTLE_MS, signal);
    isQuiet = true;
  }
  return { result: 'contested', url };
}

/**
 * Looks, and does what is to be done. What fails in passing is done again from the look on: a comment
 * whose creation was not answered may be there, and one that had to wait may have changed meanwhile.
 */
function takeStep(writing: Writing, hasWritten: boolean): Promise<Step> {
  const { comments, own, budget, onWait, signal } = writing;
  const { clock } = budget;
  const attempt = async () => {
    const step = planStep(await comments.own(), own, hasWritten);
    await apply(step, comments);
    return step;
  };
  return retry(attempt, {
    budgetMs: budget.leftMs,
    judge: (error) => judgeError(error, clock.now()),
    onWait: (message) => onWait(`Comment: ${message}`),
    signal,
    clock,
  });
}

/** Carries out a step. What somebody else removed meanwhile is left to the next round. */
async function apply(step: Step, comments: PullComments): Promise<void> {
  if (step.do === 'create') return comments.create(step.body);
  try {
    if (step.do === 'rewrite') await comments.rewrite(step.comment.id, step.body);
    if (step.do === 'remove') await comments.remove(step.comment.id);
  } catch (error) {
    const status = refusalIn(error)?.status;
    if (status !== 404 && status !== 410) throw error;
  }
}

function newSection(
  { action, key, title, content }: CommentSection,
  { event, pull, secrets }: CommentContext & { readonly pull: PullRequest },
): NewSection {
  const { id, attempt, url } = event.run;
  const run = link(`run ${id}`, attempt > 1 ? `${url}/attempts/${attempt}` : url);
  const foot = md`<sub>Commit ${code(pull.headSha.slice(0, 7))} · all of it in the summary of ${run}</sub>`;
  return {
    id: sectionId(action, key),
    stamp: { run: Number(id), attempt, commit: pull.headSha },
    head: withoutSecrets(heading(3, title).markdown, secrets),
    foot: foot.markdown,
    contentWithin: (characters) => withoutSecrets(content.render(characters), secrets),
  };
}
