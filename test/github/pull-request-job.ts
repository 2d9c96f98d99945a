/** What an action has at hand in a job for a pull request, with a fake of GitHub behind it. */
import type { EventContext } from '../../kit/github/event.ts';
import { PULL, REPOSITORY } from './fake-github.ts';

/** An event of a pull request, but for what is given. */
export function pullRequestEvent(
  apiUrl: string,
  more: Partial<EventContext> & { readonly runId?: string; readonly headSha?: string } = {},
): EventContext {
  const { runId = '77', headSha = 'b'.repeat(40), ...own } = more;
  return {
    name: 'pull_request',
    repository: REPOSITORY,
    about: { description: undefined, license: undefined },
    sha: 'a'.repeat(40),
    ref: `refs/pull/${PULL}/merge`,
    actor: 'octocat',
    defaultBranch: 'main',
    pullRequest: {
      ...{ number: PULL, headSha, baseSha: 'c'.repeat(40), baseRef: 'main', fromFork: false },
    },
    mergeGroup: undefined,
    releaseTag: undefined,
    readOnly: undefined,
    run: {
      ...{ id: runId, attempt: 1, serverUrl: 'https://github.test', apiUrl },
      url: `https://github.test/${REPOSITORY}/actions/runs/${runId}`,
    },
    ...own,
  };
}
