/** The frame around every action: main and post, errors, cancel, outputs and summary. */
import * as core from '@actions/core';
import { readEvent } from '../github/event.ts';
import { Log } from '../report/log.ts';
import { heading, joined, md, prose } from '../report/markdown.ts';
import { Summary, writeSummary } from '../report/summary.ts';
import { Secrets } from '../secret/secrets.ts';
import { type ActionError, fail, toActionError } from './errors.ts';
import { type InputSpec, type Inputs, readInputs } from './inputs.ts';
import type { Job, PostJob } from './job.ts';
import {
  makePrivateDirectory,
  privateDirectoryPath,
  removePrivateDirectory,
} from './private-directory.ts';

/** An action: what it reads, what it sets, and what it does. */
export interface Action<Spec extends InputSpec, Output extends string> {
  readonly name: string;
  readonly inputs: Spec;
  /** All outputs; each is set in every case, to the empty string when nothing else is known. */
  readonly outputs: readonly Output[];
  /** Values that outputs have from the start, so also when the inputs can not even be read. */
  readonly outputsAtStart?: Readonly<Partial<Record<Output, string>>>;
  main(inputs: Inputs<Spec>, job: Job<Output>): Promise<void>;
  /** Runs after the job, also after a cancel. A failure here is a warning. */
  post?(job: PostJob): Promise<void>;
}

/** The outputs that the frame itself sets for every action. */
export type CommonOutput = 'status' | 'failure-code' | 'failure-class';

const STATE_MAIN_RAN = 'fairway-main-ran';
const STATE_PRIVATE_DIRECTORY = 'fairway-private-directory';

/** Runs the main part, or after it the post part of an action, and ends the process. */
export async function runAction<Spec extends InputSpec, Output extends string>(
  action: Action<Spec, Output | CommonOutput>,
): Promise<never> {
  const isPost = core.getState(STATE_MAIN_RAN) !== '';
  const exitCode = isPost ? await runPost(action) : await runMain(action);
  // Sockets that servers keep open must not hold up the job.
  process.exit(exitCode);
}

async function runMain<Spec extends InputSpec, Output extends string>(
  action: Action<Spec, Output | CommonOutput>,
): Promise<number> {
  core.saveState(STATE_MAIN_RAN, 'true');
  const env = process.env;
  const secrets = new Secrets(core.setSecret, (message) => core.warning(message));
  const log = new Log(secrets);
  const summary = new Summary();
  const outputs = new Map<string, string>(
    action.outputs.map((name) => [name, action.outputsAtStart?.[name] ?? '']),
  );
  const directory = lazyPrivateDirectory(env);
  const report = once(() => {
    for (const [name, value] of outputs) core.setOutput(name, value);
    writeSummary(summary, env.GITHUB_STEP_SUMMARY, secrets);
  });
  const finish = once((error: ActionError): void => {
    outputs.set('status', error.kind.class === 'cancelled' ? 'cancelled' : 'failed');
    outputs.set('failure-code', error.code);
    outputs.set('failure-class', error.kind.class);
    tell(action.name, error, log, summary);
    report();
  });
  const cancel = listenForCancel(log, finish);
  try {
    requireRunner(env);
    const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
    const inputs = readInputs(action.inputs, { env, workspace, mask: secrets.add });
    await action.main(inputs, {
      env,
      workspace,
      event: readEvent(env),
      log,
      summary,
      secrets,
      signal: cancel.signal,
      output: (name, value) => outputs.set(name, String(value)),
      privateDirectory: directory.get,
      saveState: core.saveState,
    });
    directory.remove();
    report();
    return 0;
  } catch (thrown) {
    finish(cancel.signal.aborted ? asCancelled(thrown) : toActionError(thrown));
    return 1;
  } finally {
    removeQuietly(directory.remove, log);
    cancel.dispose();
  }
}

async function runPost<Spec extends InputSpec, Output extends string>(
  action: Action<Spec, Output>,
): Promise<number> {
  const secrets = new Secrets(core.setSecret, () => undefined);
  const log = new Log(secrets);
  try {
    await action.post?.({
      env: process.env,
      log,
      secrets,
      state: (name) => core.getState(name) || undefined,
    });
  } catch (error) {
    log.warning(`${action.name}: clean-up`, toActionError(error).text);
  }
  const directory = core.getState(STATE_PRIVATE_DIRECTORY);
  try {
    if (directory !== '') removePrivateDirectory(directory);
    return 0;
  } catch (error) {
    const failure = toActionError(error);
    log.annotate({
      kind: 'error',
      title: `${failure.code}: ${failure.kind.title}`,
      message: failure.text,
    });
    return 1;
  }
}

/** Shows a failure in the log, as an annotation, and at the top of the summary. */
function tell(action: string, error: ActionError, log: Log, summary: Summary): void {
  log.annotate({
    kind: 'error',
    title: `${error.code}: ${error.kind.title}`,
    message: error.text,
    at: error.at,
  });
  if (error.kind.class === 'internal') log.info(stackOf(error));
  else if (error.cause !== undefined) log.debug(stackOf(error));
  const sign = error.kind.class === 'cancelled' ? '⏹️' : '❌';
  summary.addFirst(
    joined([
      heading(3, md`${sign} ${action}: ${error.kind.title} (${error.code})`),
      ...error.what
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => prose(line.trim())),
      md`*Likely cause:* ${prose(error.likelyCause)}`,
      md`*What to do:* ${prose(error.remedy)}`,
    ]),
  );
}

function stackOf(error: Error): string {
  const cause = error.cause;
  const inner = cause instanceof Error ? (cause.stack ?? cause.message) : cause;
  return inner === undefined ? (error.stack ?? error.message) : String(inner);
}

function asCancelled(thrown: unknown): ActionError {
  const error = toActionError(thrown);
  if (error.kind.class === 'cancelled') return error;
  return fail('FK003', `The step was cancelled. ${error.what}`, { error: thrown });
}

/**
 * The runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that. The first two abort the
 * signal; the second also reports, because there may be no other chance.
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
function listenForCancel(log: Log, finish: (error: ActionError) => void) {
  const controller = new AbortController();
  const cancelled = () => fail('FK003', 'The step was cancelled.');
  const onInterrupt = () => {
    if (controller.signal.aborted) return;
    log.info('Cancelled: stopping safely …');
    controller.abort(cancelled());
  };
  const onTerminate = () => {
    onInterrupt();
    finish(cancelled());
  };
  // What nobody awaited must not end the process in silence, nor print a stack unredacted.
  const onUncaught = (error: unknown) => {
    finish(toActionError(error));
    process.exit(1);
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  process.on('uncaughtException', onUncaught);
  process.on('unhandledRejection', onUncaught);
  return {
    signal: controller.signal,
    dispose() {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
    },
  };
}

function lazyPrivateDirectory(env: NodeJS.ProcessEnv) {
  let path: string | undefined;
  return {
    get(): string {
      if (path === undefined) {
        path = privateDirectoryPath(env);
        core.saveState(STATE_PRIVATE_DIRECTORY, path);
        makePrivateDirectory(path);
      }
      return path;
    },
    remove(): void {
      if (path !== undefined) removePrivateDirectory(path);
    },
  };
}

/** The post step tries again, and fails the job when that fails too. */
function removeQuietly(remove: () => void, log: Log): void {
  try {
    remove();
  } catch (error) {
    log.warning('Clean-up', toActionError(error).text);
  }
}

function requireRunner(env: NodeJS.ProcessEnv): void {
  const missing = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'RUNNER_TEMP'].filter((name) => !env[name]);
  if (missing.length > 0) throw fail('FK002', `${missing.join(', ')} not set.`);
}

function once<Arguments extends unknown[]>(
  action: (...args: Arguments) => void,
): (...args: Arguments) => void {
  let done = false;
  return (...args) => {
    if (done) return;
    done = true;
    action(...args);
  };
}
