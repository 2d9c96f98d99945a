/**
 * What starts a workflow: the variables of the run and the payload file, in the shape in which GitHub
 * sends them. https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
import { commit, commitPayload, common, repositoryPayload, user } from './payload.ts';

/** An event as the runner hands it to a step. */
export interface WorkflowEvent {
  /** `push`, `pull_request`, … */
  readonly name: string;
  readonly repository: string;
  readonly actor: string;
  /** GITHUB_SHA; for a pull request GitHub's merge commit. */
  readonly sha: string;
  readonly ref: string;
  readonly refType: 'branch' | 'tag';
  /** Only for pull requests: the branches' short names. */
  readonly headRef?: string;
  readonly baseRef?: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What most tests leave as it is. */
export interface EventOptions {
  /** owner/name; `Acme/Shop` unless told, with capitals because registries don't take them. */
  readonly repository?: string;
  readonly actor?: string;
  /** The commit that was pushed; for a pull request the head of its branch. */
  readonly sha?: string;
  readonly defaultBranch?: string;
}

/** A pull request's own facts. */
export interface PullRequestOptions extends EventOptions {
  readonly number?: number;
  readonly branch?: string;
  readonly base?: string;
  readonly baseSha?: string;
  readonly action?: 'opened' | 'synchronize' | 'reopened' | 'closed';
}

/** A push to a branch, the default one unless told. */
export function push(
  options: EventOptions & { branch?: string; tag?: string } = {},
): WorkflowEvent {
  const { repository, actor, sha, defaultBranch } = filled(options);
  const ref =
    options.tag === undefined
      ? `refs/heads/${options.branch ?? defaultBranch}`
      : `refs/tags/${options.tag}`;
  return {
    name: 'push',
    repository,
    actor,
    sha,
    ref,
    refType: options.tag === undefined ? 'branch' : 'tag',
    payload: {
      ref,
      before: commit('before'),
      after: sha,
      created: false,
      deleted: false,
      forced: false,
      base_ref: null,
      compare: `https://github.com/${repository}/compare/before...after`,
      commits: [commitPayload(sha, actor)],
      head_commit: commitPayload(sha, actor),
      pusher: { name: actor, email: `${actor}@users.noreply.github.com` },
      ...common(repository, actor, defaultBranch),
    },
  };
}

/** A pull request from a branch of the repository itself. */
export function pullRequest(options: PullRequestOptions = {}): WorkflowEvent {
  const { repository } = filled(options);
  return pullRequestFrom(repository, options);
}

/** A pull request from another repository: the token is read-only and there are no secrets. */
export function forkPullRequest(
  options: PullRequestOptions & { fork?: string } = {},
): WorkflowEvent {
  const { repository } = filled(options);
  const fork = options.fork ?? `mallory/${repository.split('/')[1] ?? ''}`;
  return pullRequestFrom(fork, { actor: fork.split('/')[0] ?? '', ...options });
}

/** A pull request of Dependabot, which gets the rights of a fork though its branch is here. */
export function dependabot(options: PullRequestOptions = {}): WorkflowEvent {
  const { repository } = filled(options);
  return pullRequestFrom(repository, {
    branch: 'dependabot/npm_and_yarn/left-pad-1.3.1',
    ...options,
    actor: 'dependabot[bot]',
  });
}

/** A merge queue that tests pull request 7 on top of the base branch. */
export function mergeGroup(options: EventOptions & { base?: string } = {}): WorkflowEvent {
  const { repository, sha, defaultBranch } = filled(options);
  const base = options.base ?? defaultBranch;
  const actor = options.actor ?? 'github-merge-queue[bot]';
  const ref = `refs/heads/gh-readonly-queue/${base}/pr-7-${commit('base')}`;
  return {
    name: 'merge_group',
    repository,
    actor,
    sha,
    ref,
    refType: 'branch',
    payload: {
      action: 'checks_requested',
      merge_group: {
        head_sha: sha,
        head_ref: ref,
        base_sha: commit('base'),
        base_ref: `refs/heads/${base}`,
        head_commit: commitPayload(sha, actor),
      },
      ...common(repository, actor, defaultBranch),
    },
  };
}

/** The clock started the workflow, on the default branch. */
export function schedule(options: EventOptions & { cron?: string } = {}): WorkflowEvent {
  const { repository, actor, sha, defaultBranch } = filled(options);
  return {
    name: 'schedule',
    repository,
    actor,
    sha,
    ref: `refs/heads/${defaultBranch}`,
    refType: 'branch',
    payload: {
      schedule: options.cron ?? '17 3 * * *',
      workflow: '.github/workflows/ci.yml',
      ...common(repository, actor, defaultBranch),
    },
  };
}

/** Someone pressed "Run workflow". */
export function dispatch(
  options: EventOptions & { branch?: string; inputs?: Readonly<Record<string, string>> } = {},
): WorkflowEvent {
  const { repository, actor, sha, defaultBranch } = filled(options);
  const ref = `refs/heads/${options.branch ?? defaultBranch}`;
  return {
    name: 'workflow_dispatch',
    repository,
    actor,
    sha,
    ref,
    refType: 'branch',
    payload: {
      inputs: options.inputs ?? null,
      ref,
      workflow: '.github/workflows/ci.yml',
      ...common(repository, actor, defaultBranch),
    },
  };
}

/** A release was published. */
export function release(
  options: EventOptions & { tag?: string; prerelease?: boolean } = {},
): WorkflowEvent {
  const { repository, actor, sha, defaultBranch } = filled(options);
  const tag = options.tag ?? 'v1.2.3';
  return {
    name: 'release',
    repository,
    actor,
    sha,
    ref: `refs/tags/${tag}`,
    refType: 'tag',
    payload: {
      action: 'published',
      release: {
        id: 4711,
        tag_name: tag,
        name: tag,
        target_commitish: defaultBranch,
        draft: false,
        prerelease: options.prerelease ?? false,
        body: '',
        author: user(actor),
        html_url: `https://github.com/${repository}/releases/tag/${tag}`,
        created_at: '2026-11-02T08:00:00Z',
        published_at: '2026-11-02T08:05:00Z',
        assets: [],
      },
      ...common(repository, actor, defaultBranch),
    },
  };
}

function pullRequestFrom(headRepository: string, options: PullRequestOptions): WorkflowEvent {
  const { repository, actor, sha, defaultBranch } = filled(options);
  const { number = 7, branch = 'feature', base = defaultBranch, action = 'synchronize' } = options;
  const mergeCommit = commit(`merge of ${sha}`);
  const side = (fullName: string, ref: string, at: string) => ({
    label: `${fullName.split('/')[0]}:${ref}`,
    ref,
    sha: at,
    user: user(fullName.split('/')[0] ?? ''),
    repo: repositoryPayload(fullName, defaultBranch, fullName !== repository),
  });
  return {
    name: 'pull_request',
    repository,
    actor,
    sha: mergeCommit,
    ref: `refs/pull/${number}/merge`,
    refType: 'branch',
    headRef: branch,
    baseRef: base,
    payload: {
      action,
      number,
      pull_request: {
        id: 1_000_000 + number,
        number,
        state: action === 'closed' ? 'closed' : 'open',
        title: 'A change',
        body: null,
        draft: false,
        merged: false,
        merge_commit_sha: mergeCommit,
        user: user(actor),
        labels: [],
        html_url: `https://github.com/${repository}/pull/${number}`,
        head: side(headRepository, branch, sha),
        base: side(repository, base, options.baseSha ?? commit('base')),
      },
      ...common(repository, actor, defaultBranch),
    },
  };
}

function filled(options: EventOptions) {
  return {
    repository: options.repository ?? 'Acme/Shop',
    actor: options.actor ?? 'octocat',
    sha: options.sha ?? commit('head'),
    defaultBranch: options.defaultBranch ?? 'main',
  };
}
