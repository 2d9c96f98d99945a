/** What a run is for, as tags name it: a branch, a Git tag, or a pull request. */
import type { EventContext } from '../../../../kit/github/event.ts';

/** The ref of a run. */
export type GitRef =
  | { readonly kind: 'branch' | 'tag'; readonly name: string }
  | { readonly kind: 'pull request'; readonly number: number }
  | { readonly kind: 'other'; readonly name: string };

/** The part of an event that refs are taken from. */
export type RefEvent = Pick<EventContext, 'name' | 'ref' | 'pullRequest' | 'defaultBranch'>;

/**
 * The ref of a run. `pull_request_target` runs on the base branch, but is for the pull request: what
 * it builds may be that of a fork, and must not get the tag of the branch.
 */
export function refOf({ name, ref, pullRequest }: RefEvent): GitRef {
  if (name === 'pull_request_target' && pullRequest !== undefined) {
    return { kind: 'pull request', number: pullRequest.number };
  }
  const [, kind, short = ''] = /^refs\/(heads|tags|pull)\/(.+)$/.exec(ref) ?? [];
  if (kind === 'heads') return { kind: 'branch', name: short };
  if (kind === 'tags') return { kind: 'tag', name: short };
  const number = /^(\d+)\//.exec(short)?.[1];
  if (kind === 'pull' && number !== undefined) {
    return { kind: 'pull request', number: Number(number) };
  }
  return { kind: 'other', name: ref };
}

/** For people: "the branch `main`". */
export function describeRef(ref: GitRef): string {
  if (ref.kind === 'pull request') return `pull request ${ref.number}`;
  if (ref.kind !== 'other')
    return `the ${ref.kind === 'tag' ? 'Git tag' : 'branch'} \`${ref.name}\``;
  return ref.name === '' ? 'no ref' : `the ref \`${ref.name}\``;
}

/** Events that always run for the last commit of the default branch, whatever their payload has. */
const ON_DEFAULT_BRANCH: ReadonlySet<string> = new Set(['schedule']);

/** Whether the run is for the default branch. */
export function isDefaultBranch(event: RefEvent): boolean {
  const ref = refOf(event);
  if (ref.kind !== 'branch') return false;
  return ref.name === event.defaultBranch || ON_DEFAULT_BRANCH.has(event.name);
}
