/** The frame around every action: main and post, errors, cancel, outputs and summary. */
import { basename } from 'node:path';
import * as core from '@actions/core';
import { readEvent } from '../github/event.ts';
import { Log } from '../report/log.ts';
import { Summary } from '../report/summary.ts';
import { Secrets } from '../secret/secrets.ts';
import { asCancelled, listenForCancel } from './cancel.ts';
import { type ActionError, fail, toActionError } from './errors.ts';
import { type InputSpec, type Inputs, readInputs } from './inputs.ts';
import type { Job, PostJob } from './job.ts';
import {
  makePrivateDirectory,
  privateDirectoryPath,
  removePrivateDirectory,
} from './private-directory.ts';
import { annotateFailure, handOver, saveState, tellFailure } from './tell.ts';

/** An action: what it reads, what it sets, and what it does. */
export interface Action<Spec extends InputSpec, Output extends string> {
  readonly name: string;
  readonly inputs: Spec;
  /** All outputs; each is set in every case, to the empty string when nothing else is known. */
  readonly outputs: readonly Output[];
  /** Values that outputs have from the start, so also when the inputs can not even be read. */
  readonly outputsAtStart?: Readonly<Partial<Record<Output, string>>>;
  /** Outputs when `main` could not even begin, because of inputs that are wrong, for example. */
  outputsWithoutMain?(error: ActionError): Readonly<Partial<Record<Output, string>>>;
  /** Outputs that are made of all others, once these are settled; also on failure and cancel. */
  outputsAtEnd?(outputs: ReadonlyMap<string, string>): Readonly<Partial<Record<Output, string>>>;
  main(inputs: Inputs<Spec>, job: Job<Output>): Promise<void>;
  /** Runs after the job, also after a cancel. A failure here is a warning. */
  post?(job: PostJob): Promise<void>;
}

/** The outputs that the frame itself sets for every action. */
export type CommonOutput = 'status' | 'failure-code' | 'failure-class';

/** Beside the bundle; it loads that when there is something to do. See scripts/build/bundle.ts. */
const POST_SCRIPT = 'post.js';
const STATE_MAIN_RAN = 'fairway-main-ran';
const STATE_PRIVATE_DIRECTORY = 'fairway-private-directory';

/** Runs the main part, or after it the post part of an action, and ends the process. */
export async function runAction<Spec extends InputSpec, Output extends string>(
  action: Action<Spec, Output | CommonOutput>,
): Promise<never> {
  // A main part that was ended before its first line left no state: only the name of the script
  // keeps the post step from doing everything that the cancel was to prevent.
  const isPost =
    basename(process.argv[1] ?? '') === POST_SCRIPT || core.getState(STATE_MAIN_RAN) !== '';
  // What ends by itself has ended before its end.
  process.exitCode = 1;
  const exitCode = isPost ? await runPost(action) : await runMain(action);
  // Sockets that servers keep open must not hold up the job.
  process.exit(exitCode);
}

async function runMain<Spec extends InputSpec, Output extends string>(
  action: Action<Spec, Output | CommonOutput>,
): Promise<number> {
  const env = process.env;
  const secrets = new Secrets(core.setSecret, (message) => core.warning(message));
  const log = new Log(secrets);
  const summary = new Summary();
  const outputs = new Map<string, string>(
    action.outputs.map((name) => [name, action.outputsAtStart?.[name] ?? '']),
  );
  const directory = lazyPrivateDirectory(env);
  const report = once(() => {
    for (const [name, value] of Object.entries(action.outputsAtEnd?.(outputs) ?? {})) {
      outputs.set(name, String(value));
    }
    return handOver({ outputs, summary, env, secrets, log });
  });
  let failed = false;
  let hasBegun = false;
  const finish = once((error: ActionError): void => {
    failed = true;
    outputs.set('status', error.kind.class === 'cancelled' ? 'cancelled' : 'failed');
    outputs.set('failure-code', error.code);
    outputs.set('failure-class', error.kind.class);
    const more = hasBegun ? {} : (action.outputsWithoutMain?.(error) ?? {});
    for (const [name, value] of Object.entries<string>(more)) outputs.set(name, value);
    tellFailure({ action: action.name, error, log, summary });
    report();
  });
  const cancel = listenForCancel(log, finish);
  try {
    saveState(STATE_MAIN_RAN, 'true');
    requireRunner(env);
    const workspace = env.GITHUB_WORKSPACE ?? process.cwd();
    const inputs = readInputs(action.inputs, { env, workspace, mask: secrets.add });
    hasBegun = true;
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
      saveState,
    });
    directory.remove();
    return report() && !failed ? 0 : 1;
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
    annotateFailure(toActionError(error), log);
    return 1;
  }
}

function lazyPrivateDirectory(env: NodeJS.ProcessEnv) {
  let path: string | undefined;
  return {
    get(): string {
      if (path === undefined) {
        path = privateDirectoryPath(env);
        saveState(STATE_PRIVATE_DIRECTORY, path);
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

/** The function, but that all calls after the first give the result of that one. */
function once<Arguments extends unknown[], Result>(
  action: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let first: { readonly result: Result } | undefined;
  return (...args) => {
    first ??= { result: action(...args) };
    return first.result;
  };
}
