/** Runs programs over the one connection to a host, a few at a time, and brings it back when it is lost. */
import type { Duplex } from 'node:stream';
import type { NodeSSH } from 'node-ssh';
import { systemClock } from '../../../../kit/time/clock.ts';
import { serverName } from '../config/config.ts';
import { fail } from '../errors.ts';
import { type ConnectOptions, type Credentials, connect } from './connect.ts';
import type { Host } from './host.ts';
import { runOn } from './program.ts';

/** sshd permits 10 sessions on a connection unless told otherwise (MaxSessions); forwarding is none. */
const SESSIONS = 8;
/**
 * A run that fails asks a host that is gone many things, and each would wait for it to come back. After
 * this time each is tried once: other hosts wait to be taken back.
 */
const PATIENCE_MS = 45_000;

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
  options: ConnectOptions,
): Promise<Session> {
  let current = await connect(credentials, options);
  let epoch = 1;
  let again: Promise<void> | undefined;
  const free = semaphore(SESSIONS);
  let goneSince: number | undefined;
  const reconnect = async (): Promise<void> => {
    goneSince ??= systemClock.now();
    const budgetMs = Math.max(0, goneSince + PATIENCE_MS - systemClock.now());
    current = await connect(credentials, { onWait: options.onWait, budgetMs });
    goneSince = undefined;
    epoch += 1;
  };
  const connected = async (): Promise<NodeSSH> => {
    if (current.ssh.isConnected()) return current.ssh;
    // Whoever needs it meanwhile waits for the same new connection.
    again ??= reconnect().finally(() => {
      again = undefined;
    });
    await again;
    return current.ssh;
  };
  const name = serverName(credentials.host);
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
    epoch: () => (current.ssh.isConnected() ? epoch : undefined),
    close: () => current.close(),
  };
}

// --- internal ---

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
