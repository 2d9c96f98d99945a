/** Starts programs: an argument list, a chosen environment, stdin, a deadline, and cancel passed on. */
import { type ChildProcess, spawn } from 'node:child_process';
import { keepEnd, keepWhole } from './kept.ts';
import { splitLines } from './lines.ts';

/** A program to run. Nothing in it is ever read by a shell. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  /** The whole environment of the child; see `childEnvironment`. Default: that of this process. */
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Written to the child's stdin, which is then closed. */
  readonly input?: string | Uint8Array;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /**
   * What the child gets when its time is up or `signal` aborts. `gently`, the default: SIGINT, and
   * SIGKILL if it still lives five seconds later. `at once`: SIGKILL, for what leaves nothing half done.
   */
  readonly stop?: 'gently' | 'at once';
  /** Called for every complete line while the program runs. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  /**
   * Of each stream the whole is kept, up to the longest string (512 MiB), or only the end: at least
   * the last MiB. For programs that hand on what others say, with `onLine`. Default: the whole.
   */
  readonly keep?: 'whole' | 'end';
}

/** How a program ended. `exitCode` is null when a signal ended it. */
export interface Finished {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
  readonly durationMs: number;
}

const KILL_AFTER_MS = 5_000;
/** How long a program that was stopped may leave its output to what it had started. */
const LINGER_MS = 1_000;

/**
 * Runs a program to its end. A non-zero exit is a result, not an error.
 *
 * @throws {Error} with code ENOENT when the program does not exist; with ERR_STRING_TOO_LONG when the
 * whole of its output was to be kept and is too long.
 */
export function run(command: Command): Promise<Finished> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, [...command.args], {
      env: command.env ?? process.env,
      cwd: command.cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
      shell: false,
    });
    let timedOut = false;
    const stopping = stopWhenAsked(child, command, () => {
      timedOut = true;
    });
    const stdout = collect(child, 'stdout', command);
    const stderr = collect(child, 'stderr', command);
    child.on('error', (error) => {
      stopping.dispose();
      reject(error);
    });
    child.on('close', (exitCode, signal) => {
      stopping.dispose();
      const durationMs = performance.now() - started;
      try {
        resolve({ exitCode, signal, stdout: stdout(), stderr: stderr(), timedOut, durationMs });
      } catch (error) {
        reject(error);
      }
    });
    // A child that ends without reading its input breaks the pipe; its exit code tells more.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(command.input);
  });
}

/**
 * Runs a program that has to succeed.
 *
 * @throws {Error} naming the program, how it ended and its last lines.
 */
export async function runOrFail(command: Command): Promise<Finished> {
  const finished = await run(command);
  if (finished.exitCode !== 0) {
    throw new Error(`${command.file} ${describeEnd(finished)}\n${lastLines(finished, 15)}`);
  }
  return finished;
}

/** "exited with code 3", "was ended by SIGKILL" or "did not end in time". */
export function describeEnd(finished: Finished): string {
  if (finished.timedOut) return 'did not end in time';
  if (finished.signal !== null) return `was ended by ${finished.signal}`;
  return `exited with code ${finished.exitCode}`;
}

/** The last lines of what a program said: of stderr, or of stdout when stderr is silent. */
export function lastLines(finished: Pick<Finished, 'stdout' | 'stderr'>, count: number): string {
  const text = finished.stderr.trim() === '' ? finished.stdout : finished.stderr;
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

function collect(
  child: ChildProcess,
  stream: 'stdout' | 'stderr',
  { onLine, keep }: Pick<Command, 'onLine' | 'keep'>,
): () => string {
  const kept = keep === 'end' ? keepEnd() : keepWhole();
  const lines = onLine && splitLines((line) => onLine(line, stream));
  child[stream]?.on('data', (chunk: Buffer) => {
    kept.push(chunk);
    lines?.push(chunk);
  });
  child[stream]?.on('end', () => lines?.end());
  return kept.text;
}

function stopWhenAsked(child: ChildProcess, command: Command, onTimeout: () => void): Stopping {
  const atOnce = command.stop === 'at once';
  let killTimer: NodeJS.Timeout | undefined;
  const interrupt = () => {
    child.kill(atOnce ? 'SIGKILL' : 'SIGINT');
    killTimer ??= setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  };
  const deadline =
    command.timeoutMs === undefined
      ? undefined
      : setTimeout(() => {
          onTimeout();
          interrupt();
        }, command.timeoutMs);
  // A child of the child that lives on keeps the pipes open, and nobody knows for how long.
  let lingerTimer: NodeJS.Timeout | undefined;
  child.on('exit', () => {
    if (killTimer === undefined) return;
    lingerTimer = setTimeout(
      () => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      },
      atOnce ? 0 : LINGER_MS,
    );
  });
  if (command.signal?.aborted) interrupt();
  command.signal?.addEventListener('abort', interrupt);
  return {
    dispose() {
      clearTimeout(deadline);
      clearTimeout(killTimer);
      clearTimeout(lingerTimer);
      command.signal?.removeEventListener('abort', interrupt);
    },
  };
}

interface Stopping {
  dispose(): void;
}
