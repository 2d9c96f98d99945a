/** The connection to a host: one, checked before anything is sent, and kept alive. */
import type { NodeSSH } from 'node-ssh';
import { ActionError } from '../../../../kit/action/errors.ts';
import { retry } from '../../../../kit/retry/retry.ts';
import { handshake, type Server } from './handshake.ts';
import { isRefused, through } from './jump.ts';

/** With what to reach a host. */
export interface Credentials extends Server {
  /** The bastion that leads to it; undefined when it is reached directly. */
  readonly jump?: Server | undefined;
  readonly privateKey: string;
  readonly passphrase: string | undefined;
}

/** How to connect. */
export interface ConnectOptions {
  readonly signal?: AbortSignal;
  readonly onWait: (message: string) => void;
  /** Asked once the key of the host is known to be right, before anything is sent to it. */
  readonly pass?: (() => Promise<void>) | undefined;
  /** How long to go on trying, in milliseconds, if that is less than usual. */
  readonly budgetMs?: number;
}

/** A connection that stands, with the one to its bastion. */
export interface Connection {
  readonly ssh: NodeSSH;
  close(): void;
}

/** Time for all attempts together while a host or the network comes back. */
const CONNECT_BUDGET_MS = 20_000;
/** Failures that may pass; a refused key or host key never does. */
const TRANSIENT = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN'];

/**
 * Connects to a host. Its key is checked during the handshake; a wrong one ends it there. So is that
 * of the bastion on the way, before anything is asked of it.
 *
 * @throws {ActionError} FR010 unreachable, FR011 wrong host key, FR012 refused, FR015 revoked, FR053
 *   when the bastion does not lead to the host.
 */
export function connect(credentials: Credentials, options: ConnectOptions): Promise<Connection> {
  return retry(() => attempt(credentials, options.pass), {
    budgetMs: Math.min(CONNECT_BUDGET_MS, options.budgetMs ?? CONNECT_BUDGET_MS),
    signal: options.signal,
    onWait: options.onWait,
    judge: (error) =>
      error instanceof ActionError && isTransient(error)
        ? { retry: true, reason: error.what }
        : { retry: false },
  });
}

// --- internal ---

async function attempt(
  credentials: Credentials,
  pass: ConnectOptions['pass'],
): Promise<Connection> {
  const { jump } = credentials;
  const held = pass === undefined ? {} : { pass };
  if (jump === undefined) {
    const ssh = await handshake(credentials, { ...credentials, ...held });
    return { ssh, close: () => ssh.dispose() };
  }
  const bastion = await handshake(jump, credentials);
  try {
    const sock = await through(bastion, { from: jump.host, to: credentials.host });
    const ssh = await handshake(credentials, { ...credentials, ...held, sock, via: jump.host });
    // The bastion is there for this one connection only.
    ssh.connection?.once('close', () => bastion.dispose());
    return {
      ssh,
      close() {
        ssh.dispose();
        bastion.dispose();
      },
    };
  } catch (error) {
    bastion.dispose();
    throw error;
  }
}

function isTransient({ code, cause }: ActionError): boolean {
  if (code === 'FR053') return isRefused(cause);
  if (code !== 'FR010' || !(cause instanceof Error)) return false;
  return TRANSIENT.includes((cause as NodeJS.ErrnoException).code ?? '');
}
