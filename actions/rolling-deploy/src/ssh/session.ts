/** Runs programs over the one connection to a host, a few at a time, and stops them when asked. */
import type { Duplex } from 'node:stream';
import type { NodeSSH } from 'node-ssh';
import type { ClientChannel } from 'ssh2';
import { splitLines } from '../../../../kit/process/lines.ts';
import { shellCommand } from '../../../../kit/process/shell-quote.ts';
import { knownHostsName } from '../config/config.ts';
import { fail } from '../errors.ts';
import { type Credentials, connect } from './connect.ts';
import { DEFAULT_TIMEOUT_MS, type Host, type RemoteCommand, type RemoteFinished } from './host.ts';

/** sshd permits 10 sessions on a connection unless told otherwise (MaxSessions). */
const SESSIONS = 8;
const KILL_AFTER_MS = 2_000;
/** A channel that does not even close after SIGKILL is given up. */
const GIVE_UP_AFTER_MS = 3_500;

/** Output that is still on its way when a program has ended gets this long. */
const AFTER_EXIT_MS = 1_000;

/** A connection to a host that comes back by itself when it was lost. */
export interface Session extends Host {
  /** The same host; what runs there is stopped when the signal is aborted. */
  until(signal: AbortSignal): Host;
  /** Number of the connection that stands, counted from 1; undefined while there is none. */
  epoch(): number | undefined;
  close(): void;
}

/** Connects to a host; see `connect` for what can go wrong. */
export async function openSession(
  credentials: Credentials,
  options: { readonly signal: AbortSignal; readonly onWait: (message: string) => void },
): Promise<Session> {
  let current = await connect(credentials, options);
  let epoch = 1;
  let again: Promise<void> | undefined;
  const free = semaphore(SESSIONS);
  const reconnect = async (): Promise<void> => {
    current = await connect(credentials, { onWait: options.onWait });
    epoch += 1;
  };
  const connected = async (): Promise<NodeSSH> => {
    if (current.isConnected()) return current;
    // Whoever needs it meanwhile waits for the same new connection.
    again ??= reconnect().finally(() => {
      again = undefined;
    });
    await again;
    return current;
  };
  const name = `${credentials.host.user}@${knownHostsName(credentials.host)}`;
  const hostUntil = (signal?: AbortSignal): Host => ({
    name,
    run: (command) =>
      free(async () => {
        signal?.throwIfAborted();
        return runOn(await connected(), { name, command, signal });
      }),
    open: async ({ host, port }) => openFrom(await connected(), host, port),
  });
  return {
    ...hostUntil(),
    until: hostUntil,
    epoch: () => (current.isConnected() ? epoch : undefined),
    close: () => current.dispose(),
  };
}

// --- internal ---

interface Running {
  readonly name: string;
  readonly command: RemoteCommand;
  readonly signal: AbortSignal | undefined;
}

async function runOn(ssh: NodeSSH, running: Running): Promise<RemoteFinished> {
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

async function finish(channel: ClientChannel, running: Running): Promise<RemoteFinished> {
  const { command } = running;
  const end = ended(channel);
  const stdout = gather(channel, command.onLine);
  const stderr = gather(channel.stderr, command.onLine);
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
  return {
    exitCode: how?.code ?? null,
    signal: how?.signal ?? null,
    stdout: stdout(),
    stderr: stderr(),
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
      setTimeout(() => channel.destroy(), AFTER_EXIT_MS).unref();
    });
    channel.on('close', () => resolve(end));
    channel.on('error', () => resolve(end));
  });
}

function gather(stream: NodeJS.ReadableStream, onLine: RemoteCommand['onLine']): () => string {
  const chunks: Buffer[] = [];
  const lines = onLine && splitLines(onLine);
  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    lines?.push(chunk);
  });
  stream.on('end', () => lines?.end());
  return () => Buffer.concat(chunks).toString('utf8');
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
  signal?.addEventListener('abort', stop, { once: true });
  return {
    timedOut: () => timedOut,
    dispose() {
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    },
  };
}

/** A connection that closes meanwhile leaves `forwardOut` without an answer. */
function openFrom(ssh: NodeSSH, host: string, port: number): Promise<Duplex> {
  const { connection } = ssh;
  return new Promise((resolve, reject) => {
    const lost = () => reject(fail('FR013', 'The connection to the host was lost.'));
    if (connection === null) return lost();
    connection.once('close', lost);
    connection.forwardOut('127.0.0.1', 0, host, port, (error, channel) => {
      connection.off('close', lost);
      if (error) reject(error);
      else resolve(channel);
    });
  });
}

/** Lets at most `limit` tasks run at once. */
function semaphore(limit: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    while (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await task();
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
