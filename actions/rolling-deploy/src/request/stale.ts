/** Refuses a deploy that comes too late: of a commit that the one that runs was built on. */
import { ActionError } from '../../../../kit/action/errors.ts';
import type { Job } from '../../../../kit/action/job.ts';
import { gitHubClient } from '../../../../kit/github/client.ts';
import { fail } from '../errors.ts';
import type { Release } from '../host/journal.ts';
import type { Findings } from '../look.ts';

/** With what GitHub is asked. */
export interface StaleQuestion {
  readonly job: Pick<Job, 'event' | 'log' | 'signal'>;
  readonly token: string | undefined;
}

/** As GitHub sees the second of two commits from the first: https://docs.github.com/en/rest/commits/commits#compare-two-commits */
type Order = 'ahead' | 'behind' | 'diverged' | 'identical';

const COMMIT = /^[0-9a-f]{40}$/;
const RETRY_BUDGET_MS = 10_000;

/**
 * Makes the check of one run. It asks GitHub once for each release that it finds running; where
 * GitHub can not tell, the deploy goes on, and the log says why.
 *
 * @returns the check, which throws FR063 naming both commits.
 */
export function staleGuard(
  question: StaleQuestion,
  asked: string,
): (findings: Findings) => Promise<void> {
  // Several hosts that run the same release ask at the same time.
  const orders = new Map<string, Promise<Order | undefined>>();
  return async (findings) => {
    const runs = runningRelease(findings)?.release;
    if (runs === undefined || runs === asked) return;
    const known = orders.get(runs) ?? orderOf(question, { runs, asked });
    orders.set(runs, known);
    if ((await known) === 'behind') {
      throw fail(
        'FR063',
        `\`${asked}\` is asked for, and \`${runs}\`, which runs, was built on it.`,
      );
    }
  };
}

// --- internal ---

/** By its last name: the same image may have got a newer one since its containers were made. */
function runningRelease({ plan, facts }: Findings): Release | undefined {
  const { previous } = plan;
  return facts.journal?.digest === previous?.digest ? facts.journal : previous;
}

async function orderOf(
  { job, token }: StaleQuestion,
  { runs, asked }: { readonly runs: string; readonly asked: string },
): Promise<Order | undefined> {
  const unknown = (why: string) => {
    job.log.info(`Whether ${asked} is older than ${runs}, which runs, is not known: ${why}`);
    return undefined;
  };
  if (!COMMIT.test(runs) || !COMMIT.test(asked)) return unknown('they are not both commits.');
  if (token === undefined) return unknown('there is no `github-token` to ask with.');
  const [owner = '', repo = ''] = job.event.repository.split('/');
  try {
    const client = await gitHubClient({
      ...{ apiUrl: job.event.run.apiUrl, token, retryBudgetMs: RETRY_BUDGET_MS },
      ...{ onWait: job.log.info, signal: job.signal },
    });
    const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      ...{ owner, repo, basehead: `${runs}...${asked}`, per_page: 1 },
    });
    return data.status;
  } catch (error) {
    job.signal.throwIfAborted();
    if (error instanceof ActionError) return unknown(error.what);
    throw error;
  }
}
