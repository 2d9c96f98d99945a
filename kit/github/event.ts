/** What started the workflow, as far as the actions need to know it. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { fail } from '../action/errors.ts';

/** A pull request that a run belongs to. */
export interface PullRequest {
  readonly number: number;
  /** The commit that was pushed; GITHUB_SHA is GitHub's merge commit instead. */
  readonly headSha: string;
  readonly baseSha: string;
  readonly baseRef: string;
  /** True when the branch lives in another repository: the token is read-only, there are no secrets. */
  readonly fromFork: boolean;
}

/** What a merge queue tests. */
export interface MergeGroup {
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha?: string | undefined;
}

/** The event and the run. Fields that an event does not have are undefined. */
export interface EventContext {
  /** `push`, `pull_request`, `merge_group`, `schedule`, `workflow_dispatch`, `release`, … */
  readonly name: string;
  /** owner/name, as GitHub spells it. */
  readonly repository: string;
  /** What the repository says about itself. */
  readonly about: RepositoryAbout;
  /** GITHUB_SHA: for a pull request GitHub's merge commit. */
  readonly sha: string;
  /** The full ref, `refs/heads/main`. */
  readonly ref: string;
  readonly actor: string;
  readonly defaultBranch: string | undefined;
  readonly pullRequest: PullRequest | undefined;
  /** The commit that a merge queue tests, and the one before it. */
  readonly mergeGroup: MergeGroup | undefined;
  /** The tag of a release. */
  readonly releaseTag: string | undefined;
  /**
   * Why the token of this run can not write whatever `permissions` says, or undefined when it may:
   * https://docs.github.com/en/actions/reference/security/secure-use
   */
  readonly readOnly: 'fork' | 'dependabot' | undefined;
  readonly run: Run;
}

/** The words on a repository's page; undefined where the payload has none. */
export interface RepositoryAbout {
  readonly description: string | undefined;
  /** SPDX identifier, `MIT`. */
  readonly license: string | undefined;
}

/** The workflow run, for locks, labels and links. */
export interface Run {
  readonly id: string;
  readonly attempt: number;
  readonly url: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
}

// What is wrong, in the words of zod; zod/mini has none until it is told so. Every action comes by here.
z.config(z.locales.en());

const repository = z.looseObject({ full_name: z.string() });

const payloadSchema = z.looseObject({
  repository: z.optional(
    z.looseObject({
      default_branch: z.optional(z.string()),
      // Words for labels are not worth a failed run.
      description: z.catch(z.nullish(z.string()), undefined),
      license: z.catch(z.nullish(z.object({ spdx_id: z.nullish(z.string()) })), undefined),
    }),
  ),
  pull_request: z.optional(
    z.looseObject({
      number: z.number(),
      head: z.looseObject({ sha: z.string(), repo: z.nullish(repository) }),
      base: z.looseObject({ sha: z.string(), ref: z.string(), repo: repository }),
    }),
  ),
  merge_group: z.optional(
    z.looseObject({ head_sha: z.string(), base_ref: z.string(), base_sha: z.optional(z.string()) }),
  ),
  release: z.optional(z.looseObject({ tag_name: z.string() })),
});

const DEPENDABOT = 'dependabot[bot]';

/**
 * Reads the event from the variables and the payload file that the runner provides.
 *
 * @throws {ActionError} FK002 when they make no sense: then nothing says whether this run is for a
 *   fork, and that is not to be guessed.
 */
export function readEvent(env: NodeJS.ProcessEnv): EventContext {
  const payload = readPayload(env.GITHUB_EVENT_PATH);
  const pull = payload.pull_request;
  const actor = env.GITHUB_ACTOR ?? '';
  // A fork that was deleted since has no repository any more.
  const fromFork = pull !== undefined && pull.head.repo?.full_name !== pull.base.repo.full_name;
  return {
    name: env.GITHUB_EVENT_NAME ?? '',
    repository: env.GITHUB_REPOSITORY ?? '',
    about: readAbout(payload.repository),
    sha: env.GITHUB_SHA ?? '',
    ref: env.GITHUB_REF ?? '',
    actor,
    defaultBranch: payload.repository?.default_branch,
    pullRequest: pull && {
      number: pull.number,
      headSha: pull.head.sha,
      baseSha: pull.base.sha,
      baseRef: pull.base.ref,
      fromFork,
    },
    mergeGroup: payload.merge_group && {
      headSha: payload.merge_group.head_sha,
      baseRef: payload.merge_group.base_ref,
      baseSha: payload.merge_group.base_sha,
    },
    releaseTag: payload.release?.tag_name,
    readOnly: readOnlyReason(env.GITHUB_EVENT_NAME ?? '', fromFork, actor),
    run: readRun(env),
  };
}

function readAbout(repository: z.infer<typeof payloadSchema>['repository']): RepositoryAbout {
  const license = repository?.license?.spdx_id || undefined;
  return {
    description: repository?.description?.trim() || undefined,
    // GitHub's word for a licence file that it does not recognise.
    license: license === 'NOASSERTION' ? undefined : license,
  };
}

// `pull_request_target` runs with the base repository's token, also for forks.
function readOnlyReason(event: string, fromFork: boolean, actor: string): EventContext['readOnly'] {
  if (actor === DEPENDABOT && event !== 'workflow_dispatch' && event !== 'schedule') {
    return 'dependabot';
  }
  return fromFork && event !== 'pull_request_target' ? 'fork' : undefined;
}

function readPayload(path: string | undefined): z.infer<typeof payloadSchema> {
  if (!path) return {};
  try {
    return payloadSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw fail('FK002', `The payload of the event, \`${path}\`, can not be read.`, {
      cause: 'The file of GITHUB_EVENT_PATH is missing, cut off, or not in the form of GitHub.',
      error,
    });
  }
}

function readRun(env: NodeJS.ProcessEnv): Run {
  const serverUrl = addressIn(env, 'GITHUB_SERVER_URL') ?? 'https://github.com';
  const id = env.GITHUB_RUN_ID || '0';
  return {
    id,
    attempt: Number(env.GITHUB_RUN_ATTEMPT || '1'),
    url: `${serverUrl}/${env.GITHUB_REPOSITORY ?? ''}/actions/runs/${id}`,
    serverUrl,
    apiUrl: addressIn(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
  };
}

function addressIn(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const address = env[name] || undefined;
  if (address === undefined || URL.canParse(address)) return address;
  throw fail('FK002', `${name} is \`${address}\`, which is not an address.`);
}
