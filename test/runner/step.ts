/** Runs one script of an action to its end, or to the end that a cancel makes of it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { killTree, sendSignal } from './processes.ts';

/** When something is to happen to a running step: at a line of its log, or when a promise settles. */
export type Moment = ((line: string) => boolean) | Promise<unknown>;

/** How long the runner waits after SIGINT, and after SIGTERM: ProcessInvoker.cs. */
export interface Grace {
  readonly interruptMs: number;
  readonly terminateMs: number;
}

/** https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs */
const RUNNER_GRACE: Grace = { interruptMs: 7_500, terminateMs: 2_500 };

/** How a script is to be run. */
export interface StepOptions {
  readonly node: string;
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** The job is cancelled at this moment. */
  readonly cancel?: Moment | undefined;
  /** The machine dies at this moment. */
  readonly kill?: Moment | undefined;
  readonly grace?: Grace | undefined;
  /** Called for each line of the log as it comes. */
  readonly onLine?: ((line: string) => void) | undefined;
  readonly timeoutMs: number;
}

/** How it ended. */
export interface EndedStep {
  readonly exitCode: number | null;
  /** The signal that ended the process, if one did. */
  readonly endedBy: NodeJS.Signals | null;
  /** The signals that were sent to it, with the time since the first in milliseconds. */
  readonly signals: readonly { readonly signal: NodeJS.Signals; readonly afterMs: number }[];
  readonly cancelled: boolean;
  readonly killed: boolean;
  /** Both streams in one, in the order in which they were written. */
  readonly log: string;
  readonly durationMs: number;
  /** Time to the first line that a reader would see; undefined when there was none. */
  readonly firstLogLineMs: number | undefined;
}

/** How long a log may stay open after its process ended, because a grandchild still holds it. */
const LINGER_MS = 1_000;

/**
 * Starts a script with Node and waits for its end.
 *
 * @throws {Error} with the end of the log, when it is not over within `timeoutMs`.
 */
export async function runStep(options: StepOptions): Promise<EndedStep> {
  const pipe = makePipe();
  const started = performance.now();
  const child = spawn(options.node, [options.script], {
    cwd: options.cwd,
    env: { ...options.env },
    stdio: ['ignore', pipe.writeEnd, pipe.writeEnd],
  });
  closeSync(pipe.writeEnd);
  const ended = endOf(child);
  const interruption = new Interruption(child, options.grace ?? RUNNER_GRACE);
  const at = (moment: Moment | undefined, action: () => void) => listener(moment, ended, action);
  const listeners = [
    at(options.cancel, () => void interruption.cancel(ended)),
    at(options.kill, () => interruption.kill()),
  ];
  let firstLogLineMs: number | undefined;
  const log = collectLines(pipe.readEnd, (line) => {
    if (!/^::(add-mask|debug)\b/.test(line)) firstLogLineMs ??= performance.now() - started;
    for (const listen of listeners) listen(line);
    options.onLine?.(line);
  });
  const timedOut = await Promise.race([
    ended.then(() => false),
    sleep(options.timeoutMs, true, { ref: false }),
  ]);
  if (timedOut) interruption.kill();
  const { exitCode, endedBy } = await ended;
  const durationMs = performance.now() - started;
  await Promise.race([log.closed, sleep(LINGER_MS, undefined, { ref: false })]);
  pipe.readEnd.destroy();
  if (timedOut) {
    throw new Error(`No end after ${options.timeoutMs} ms. Its last words:\n${tail(log.text())}`);
  }
  const { signals, cancelled, killed } = interruption;
  return {
    exitCode,
    endedBy,
    signals,
    cancelled,
    killed,
    log: log.text(),
    durationMs,
    firstLogLineMs,
  };
}

/** What the runner, or fate, does to a process. */
class Interruption {
  readonly signals: { signal: NodeJS.Signals; afterMs: number }[] = [];
  cancelled = false;
  killed = false;
  readonly #child: ChildProcess;
  readonly #grace: Grace;
  #first: number | undefined;

  constructor(child: ChildProcess, grace: Grace) {
    this.#child = child;
    this.#grace = grace;
  }

  async cancel(ended: Promise<unknown>): Promise<void> {
    if (this.cancelled) return;
    this.cancelled = true;
    const over = ended.then(() => true);
    this.#send('SIGINT');
    if (await Promise.race([over, sleep(this.#grace.interruptMs, false, { ref: false })])) return;
    this.#send('SIGTERM');
    if (await Promise.race([over, sleep(this.#grace.terminateMs, false, { ref: false })])) return;
    this.#note('SIGKILL');
    killTree(this.#pid);
  }

  kill(): void {
    this.killed = true;
    this.#note('SIGKILL');
    killTree(this.#pid);
  }

  #send(signal: NodeJS.Signals): void {
    if (sendSignal(this.#pid, signal)) this.#note(signal);
  }

  #note(signal: NodeJS.Signals): void {
    const now = performance.now();
    this.#first ??= now;
    this.signals.push({ signal, afterMs: now - this.#first });
  }

  get #pid(): number {
    if (this.#child.pid === undefined) throw new Error('The process did not start.');
    return this.#child.pid;
  }
}

/** Calls `action` once at the moment, if the step lives that long; returns what to show lines to. */
function listener(
  moment: Moment | undefined,
  ended: Promise<unknown>,
  action: () => void,
): (line: string) => void {
  let done = moment === undefined;
  const act = () => {
    if (done) return;
    done = true;
    action();
  };
  void ended.then(() => {
    done = true;
  });
  if (moment instanceof Promise) void moment.then(act);
  return (line) => {
    if (typeof moment === 'function' && !done && moment(line)) act();
  };
}

function endOf(child: ChildProcess) {
  return new Promise<{ exitCode: number | null; endedBy: NodeJS.Signals | null }>(
    (resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (exitCode, endedBy) => resolve({ exitCode, endedBy }));
    },
  );
}

/**
 * One pipe for both streams, so that their lines stay in order. A shell's `2>&1` would not do: it
 * drops variables whose names have a dash, and inputs have.
 */
function makePipe() {
  const directory = mkdtempSync(join(tmpdir(), 'fairway-pipe-'));
  const path = join(directory, 'log');
  execFileSync('mkfifo', [path]);
  const readFd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const writeEnd = openSync(path, constants.O_WRONLY);
  rmSync(directory, { recursive: true });
  return { readEnd: new Socket({ fd: readFd, readable: true, writable: false }), writeEnd };
}

function collectLines(stream: Socket, onLine: (line: string) => void) {
  let text = '';
  let rest = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line.replace(/\r$/, ''));
  });
  const closed = new Promise<void>((resolve) => stream.once('close', () => resolve()));
  return { closed, text: () => text };
}

function tail(log: string): string {
  return log.split('\n').slice(-30).join('\n');
}
