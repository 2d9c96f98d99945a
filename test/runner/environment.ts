/** The environment in which the runner starts a step, and the expressions of action.yml over it. */
import { join } from 'node:path';
import type { WorkflowEvent } from './events.ts';
import { idOf } from './payload.ts';

/** Where a run keeps what. */
export interface Places {
  readonly workspace: string;
  /** RUNNER_TEMP. */
  readonly temp: string;
  readonly toolCache: string;
  readonly home: string;
}

/** What a run is about. */
export interface RunFacts {
  readonly event: WorkflowEvent;
  readonly places: Places;
  readonly token: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Directories before the system's. */
  readonly path: readonly string[];
  readonly debug: boolean;
}

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * The variables that GitHub documents, and nothing of the tester's own environment:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function runnerEnvironment(facts: RunFacts): Record<string, string> {
  const { event, places } = facts;
  const [owner = ''] = event.repository.split('/');
  const workflow = `${event.repository}/.github/workflows/ci.yml@${event.ref}`;
  return {
    PATH: [...facts.path, SYSTEM_PATH].join(':'),
    HOME: places.home,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__fairway',
    GITHUB_ACTION_REPOSITORY: '',
    GITHUB_ACTION_REF: '',
    GITHUB_ACTOR: event.actor,
    GITHUB_ACTOR_ID: String(idOf(event.actor)),
    GITHUB_TRIGGERING_ACTOR: event.actor,
    GITHUB_API_URL: facts.apiUrl,
    GITHUB_GRAPHQL_URL: `${facts.apiUrl}/graphql`,
    GITHUB_SERVER_URL: facts.serverUrl,
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: join(places.temp, '_github_workflow', 'event.json'),
    GITHUB_JOB: 'release',
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: event.refType,
    GITHUB_REPOSITORY: event.repository,
    GITHUB_REPOSITORY_ID: String(idOf(event.repository)),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_REPOSITORY_OWNER_ID: String(idOf(owner)),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ID: '9876543210',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: event.sha,
    GITHUB_WORKFLOW: 'ci',
    GITHUB_WORKFLOW_REF: workflow,
    GITHUB_WORKFLOW_SHA: event.sha,
    GITHUB_WORKSPACE: places.workspace,
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'test-runner',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: places.temp,
    RUNNER_TOOL_CACHE: places.toolCache,
    RUNNER_WORKSPACE: join(places.workspace, '..'),
    ...(facts.debug ? { RUNNER_DEBUG: '1' } : {}),
  };
}

/** The variable in which the runner passes an input: upper case, blanks to `_`, dashes kept. */
export function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/**
 * Replaces the expressions in a default of action.yml: properties of `github` and `runner`, string
 * literals, and `||` between them.
 *
 * @throws {Error} for anything else, so that no test passes on a value that GitHub would not give.
 */
export function evaluate(
  text: string,
  environment: Readonly<Record<string, string>>,
  facts: Pick<RunFacts, 'event' | 'token'>,
): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const values = expression.split('||').map((term) => termValue(term.trim(), environment, facts));
    return values.find((value) => value !== '') ?? '';
  });
}

function termValue(
  term: string,
  environment: Readonly<Record<string, string>>,
  facts: Pick<RunFacts, 'event' | 'token'>,
): string {
  const literal = /^'((?:[^']|'')*)'$/.exec(term)?.[1];
  if (literal !== undefined) return literal.replaceAll("''", "'");
  if (term === 'github.token') return facts.token;
  if (/^github\.event(\.\w+)+$/.test(term)) return payloadValue(facts.event.payload, term);
  const value = /^(github|runner)\.\w+$/.test(term)
    ? environment[term.replace('.', '_').toUpperCase()]
    : undefined;
  if (value === undefined) throw new Error(`No value for the expression \${{ ${term} }}.`);
  return value;
}

// A property that the payload does not have is the empty string on GitHub, too.
function payloadValue(payload: unknown, term: string): string {
  let value = payload;
  for (const key of term.split('.').slice(2)) {
    value = value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined;
  }
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
