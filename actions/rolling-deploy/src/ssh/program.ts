/** One program on a host: its output, its end, and how it is stopped when asked. */
import type { NodeSSH } from 'node-ssh';
import type { ClientChannel } from 'ssh2';
import { type Kept, keepEnd, keepWhole } from '../../../../kit/process/kept.ts';
import { splitLines } from '../../../../kit/process/lines.ts';
import { shellCommand } from '../../../../kit/process/shell-quote.ts';
import { fail } from '../errors.ts';
import { DEFAULT_TIMEOUT_MS, type RemoteCommand, type RemoteFinished } from './host.ts';

/** A program and what it needs. */
export interface Running {
  /** Of the host, for messages. */
  readonly name: string;
  readonly command: RemoteCommand;
  readonly signal: AbortSignal | undefined;
}

const KILL_AFTER_MS = 2_000;
/** A channel that does not even close after SIGKILL is given up. */
const GIVE_UP_AFTER_MS = 3_500;
/** When a program has ended and nothing more of its output has come for this long, there is no more. */
const AFTER_EXIT_MS = 1_000;
/** A journal of years and the inspection of hundreds of containers are well below. */
const LARGEST_OUTPUT_BYTES = 16 * 1_048_576;

/**
 * Runs a program to its end.
 *
 * @throws {ActionError} FR013 when the connection is lost, FR052 when the output that is to be kept is
 *   too large, or the reason of an aborted signal.
 */
export async function runOn(ssh: NodeSSH, running: Running): Promise<RemoteFinished> {
  const { connection } = ssh;
  const lost = (error?: unknown) =>
    fail('FR013', `The connection to \`${running.name}\` was lost.`, { error });
  if (connection === null) throw lost();
  return new Promise((resolve, reject) => {
    const onLost = () => reject(lost());
    connection.once('close', onLost);
    connection.exec(shellCommand(running.command.args), (error, channel) => {
      connection.off('close', onLost);
      // The whole answer may have arrived together with this one: listen at once.
      if (error) reject(lost(error));
      else finish(channel, running).then(resolve, reject);
    });
  });
}

// --- internal ---

async function finish(channel: ClientChannel, running: Running): Promise<RemoteFinished> {
  const { command } = running;
  const end = ended(channel);
  const { onLine, keep = onLine === undefined ? 'whole' : 'end' } = command;
  const stdout = gather(channel, { onLine, keep });
  const stderr = gather(channel.stderr, { onLine, keep: 'end' });
  // Without input stdin stays open: ssh2 can send no signal over a channel that was half closed.
  if (command.input !== undefined) channel.end(command.input);
  if (command.line !== undefined) channel.write(`${command.line}\n`);
  const stopping = stopWhenAsked(channel, running);
  const how = await end;
  stopping.dispose();
  running.signal?.throwIfAborted();
  if (how === undefined && !stopping.timedOut()) {
    throw fail('FR013', `The connection to \`${running.name}\` ended while a program ran.`);
  }
  if (stdout.isCut()) {
    const limit = `${LARGEST_OUTPUT_BYTES / 1_048_576} MB`;
    throw fail('FR052', `\`${command.args[0]}\` on \`${running.name}\` said more than ${limit}.`);
  }
  return {
    exitCode: how?.code ?? null,
    signal: how?.signal ?? null,
    stdout: stdout.text(),
    stderr: stderr.text(),
    timedOut: stopping.timedOut(),
  };
}

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** How the program ended; undefined when the channel closed without telling. */
function ended(channel: ClientChannel): Promise<End | undefined> {
  return new Promise((resolve) => {
    let end: End | undefined;
    channel.on('exit', (code: number | null, signal?: string) => {
      end = { code, signal: signal === undefined ? null : (`SIG${signal}` as NodeJS.Signals) };
      // What it left in the background may hold the channel open: its own end counts.
      const timer = setTimeout(() => channel.destroy(), AFTER_EXIT_MS).unref();
      const arrives = () => timer.refresh();
      channel.on('data', arrives);
      channel.stderr.on('data', arrives);
      channel.on('close', () => clearTimeout(timer));
    });
    channel.on('close', () => resolve(end));
    channel.on('error', () => resolve(end));
  });
}

function gather(
  stream: NodeJS.ReadableStream,
  { onLine, keep }: { onLine: RemoteCommand['onLine'] | undefined; keep: 'whole' | 'end' },
): Kept {
  const kept = keep === 'end' ? keepEnd() : keepWhole(LARGEST_OUTPUT_BYTES);
  const lines = onLine && splitLines(onLine);
  stream.on('data', (chunk: Buffer) => {
    kept.push(chunk);
    lines?.push(chunk);
  });
  stream.on('end', () => lines?.end());
  return kept;
}

/** SIGINT to the program's whole process group, SIGKILL later; sshd does the killing. */
function stopWhenAsked(channel: ClientChannel, { command, signal }: Running) {
  let timedOut = false;
  const timers: NodeJS.Timeout[] = [];
  const stop = () => {
    channel.signal('INT');
    timers.push(setTimeout(() => channel.signal('KILL'), KILL_AFTER_MS));
    timers.push(setTimeout(() => channel.destroy(), GIVE_UP_AFTER_MS));
  };
  const deadline = setTimeout(() => {
    timedOut = true;
    stop();
  }, command.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  timers.push(deadline);
  // It may have been cancelled while the channel was opened.
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  return {
    timedOut: () => timedOut,
    dispose() {
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    },
  };
}
