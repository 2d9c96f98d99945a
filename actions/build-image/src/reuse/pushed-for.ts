/**
 * For what an image was pushed: for a state of the repository itself, or for a pull request, whose
 * code nobody may have looked at yet.
 */
import type { EventContext } from '../../../../kit/github/event.ts';

/** As it is recorded in the image. */
export type PushedFor = 'push' | 'pull_request';

/**
 * Events that run for a branch or tag of the repository. All others count as a pull request, also
 * those that run with the rights of the default branch and then often check out a pull request:
 * `pull_request_target`, `workflow_run`, `issue_comment`, `repository_dispatch`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const EVENTS_OF_THE_REPOSITORY: ReadonlySet<string> = new Set([
  'push',
  // What a merge queue tests is the very commit that it pushes to the branch next.
  'merge_group',
  'release',
  'schedule',
  'workflow_dispatch',
]);

/** For what the images of a run are. */
export function pushedFor({ name, ref }: Pick<EventContext, 'name' | 'ref'>): PushedFor {
  const isOfRepository = EVENTS_OF_THE_REPOSITORY.has(name) && /^refs\/(heads|tags)\//.test(ref);
  return isOfRepository ? 'push' : 'pull_request';
}
