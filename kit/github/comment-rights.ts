/** Why a run may not write comments, in a sentence for its user. */
import { ActionError } from '../action/errors.ts';
import type { EventContext } from './event.ts';
import { refusalIn } from './refusal.ts';

/** What is known before GitHub is asked; undefined when nothing speaks against it. */
export function whyNot({ readOnly }: EventContext, token: string | undefined): string | undefined {
  if (readOnly === 'fork') {
    return 'The pull request comes from a fork, so this run can only read. The report is in its summary.';
  }
  if (readOnly === 'dependabot') {
    return 'Dependabot started this run, so it can only read. The report is in its summary.';
  }
  return token
    ? undefined
    : 'There is no `github-token` to write with. The report is in the summary.';
}

/** A sentence where GitHub denies it, as it does where the token lacks the right; undefined for all other failures. */
export function reasonOfDenial(error: unknown): string | undefined {
  const refusal = refusalIn(error);
  if (refusal === undefined || !(error instanceof ActionError) || error.code !== 'FK022') {
    return undefined;
  }
  if (refusal.status !== 403) {
    return 'The token does not see the pull request: grant the job `pull-requests: write`. Until then the report is in the summary only.';
  }
  if (/not accessible by/i.test(refusal.words)) {
    return 'The token may not write comments: grant the job `pull-requests: write`. Until then the report is in the summary only.';
  }
  return `GitHub takes no comment: "${refusal.words}". The report is in the summary.`;
}
