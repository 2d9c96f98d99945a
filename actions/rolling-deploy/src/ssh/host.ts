/** A host as the rest of the action sees it: something that runs argument lists. */
import type { Duplex } from 'node:stream';
import { ActionError } from '../../../../kit/action/errors.ts';
import { describeEnd, lastLines } from '../../../../kit/process/run.ts';
import { fail } from '../errors.ts';

/** How long a program may take that says nothing of its own about that. */
export const DEFAULT_TIMEOUT_MS = 60_000;

/** A program to run on the host. Its arguments reach it as they are. */
export interface RemoteCommand {
  readonly args: readonly string[];
  /** Written to its stdin, which is then closed. */
  readonly input?: string;
  /** One line for its stdin, which then stays open: the program can be interrupted meanwhile. */
  readonly line?: string;
  /** Default: `DEFAULT_TIMEOUT_MS`. */
  readonly timeoutMs?: number;
  /** Called for each line while it runs. */
  readonly onLine?: (line: string) => void;
  /**
   * Of its stdout the whole is kept, up to 16 MiB, or only the end: at least the last MiB. Of its
   * stderr always the end. Default: the end where there is `onLine`, else the whole.
   */
  readonly keep?: 'whole' | 'end';
}

/** How a remote program ended. */
export interface RemoteFinished {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

/** One host. */
export interface Host {
  /** `user@address:port`, for messages. */
  readonly name: string;
  /**
   * Runs a program to its end. A non-zero exit is a result, not an error.
   *
   * @throws {ActionError} FR013 when the connection is lost, FR052 when there is more output than can
   *   be kept, or the reason of an aborted signal.
   */
  run(command: RemoteCommand): Promise<RemoteFinished>;
  /** Opens a TCP connection from the host to an address that the host can reach. */
  open(address: { readonly host: string; readonly port: number }): Promise<Duplex>;
}

/**
 * The host for looking: what a lost connection cut off is asked once more, over the new one. Not for
 * changes, of which nobody knows how far they got.
 */
export function forLooking(host: Host): Host {
  return {
    ...host,
    async run(command) {
      try {
        return await host.run(command);
      } catch (error) {
        if (!(error instanceof ActionError) || error.code !== 'FR013') throw error;
        return host.run(command);
      }
    },
  };
}

/**
 * Runs a program that has to succeed.
 *
 * @returns its stdout
 * @throws {ActionError} FR014 with its last lines; they are foreign, so callers log them as such.
 */
export async function succeed(host: Host, command: RemoteCommand): Promise<string> {
  const finished = await host.run(command);
  if (finished.exitCode !== 0) throw commandFailed(command, finished);
  return finished.stdout;
}

/** The error of a remote program that did not end well. */
export function commandFailed(command: RemoteCommand, finished: RemoteFinished): ActionError {
  const shown = command.args.filter((arg) => !arg.includes('\n'));
  const said = lastLines(finished, 5).trim();
  return fail(
    'FR014',
    `\`${shown.join(' ')}\` ${describeEnd({ ...finished, durationMs: 0 })}${said === '' ? '.' : `: ${said}`}`,
  );
}

/** Longer texts of a program are no message any more; why it failed stands at their end. */
const LONGEST_MESSAGE = 4_096;

/** The end of what a program said of why it failed. */
export function complaint({ stderr }: Pick<RemoteFinished, 'stderr'>): string {
  return lastLines({ stdout: '', stderr }, 20).trim().slice(-LONGEST_MESSAGE);
}

/** Runs a script of our own in the host's shell; whatever varies comes as `$1`, `$2`, … */
export function script(text: string, ...args: readonly string[]): readonly string[] {
  return ['sh', '-c', text, 'fairway', ...args];
}
