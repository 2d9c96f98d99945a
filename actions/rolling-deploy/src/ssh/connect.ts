/** The connection to a host: one, checked before anything is sent, and kept alive. */
import type { NodeSSH, Config as SshConfig } from 'node-ssh';
import { ActionError } from '../../../../kit/action/errors.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import { retry } from '../../../../kit/retry/retry.ts';
import { type HostConfig, knownHostsName } from '../config/config.ts';
import { fail } from '../errors.ts';
import { type ExpectedHostKey, fingerprintOf } from './host-key.ts';

/** With what to reach a host. */
export interface Credentials {
  readonly host: HostConfig;
  readonly expected: ExpectedHostKey;
  readonly privateKey: string;
  readonly passphrase: string | undefined;
}

const CONNECT_TIMEOUT_MS = 15_000;
/** Time for all attempts together while a host or the network comes back. */
const CONNECT_BUDGET_MS = 20_000;
/** Failures that may pass; a refused key or host key never does. */
const TRANSIENT = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN'];

/**
 * Checks a private key without using it.
 *
 * @throws {ActionError} FR007 saying why it is of no use.
 */
export async function checkPrivateKey(
  privateKey: string,
  passphrase: string | undefined,
): Promise<void> {
  const { ssh2 } = await import('./library.ts');
  const parsed = ssh2.utils.parseKey(privateKey, passphrase);
  const key = Array.isArray(parsed) ? parsed[0] : parsed;
  if (key instanceof Error) {
    throw fail('FR007', `\`ssh-private-key\` can not be read: ${key.message}.`);
  }
  if (!key?.isPrivateKey()) throw fail('FR007', '`ssh-private-key` is a public key.');
}

/**
 * Connects to a host. Its key is checked during the handshake; a wrong one ends it there.
 *
 * @throws {ActionError} FR010 unreachable, FR011 wrong host key, FR012 refused, FR015 revoked.
 */
export function connect(
  credentials: Credentials,
  options: { readonly signal?: AbortSignal; readonly onWait: (message: string) => void },
): Promise<NodeSSH> {
  return retry(() => attempt(credentials), {
    budgetMs: CONNECT_BUDGET_MS,
    signal: options.signal,
    onWait: options.onWait,
    judge: (error) =>
      error instanceof ActionError && error.code === 'FR010' && isTransient(error.cause)
        ? { retry: true, reason: error.what }
        : { retry: false },
  });
}

// --- internal ---

async function attempt(credentials: Credentials): Promise<NodeSSH> {
  const { host } = credentials;
  let refusal: ActionError | undefined;
  const config: SshConfig = {
    host: host.address,
    port: host.port,
    username: host.user,
    privateKey: credentials.privateKey,
    ...(credentials.passphrase === undefined ? {} : { passphrase: credentials.passphrase }),
    authHandler: ['publickey'],
    algorithms: { serverHostKey: [...credentials.expected.algorithms] },
    readyTimeout: CONNECT_TIMEOUT_MS,
    keepaliveInterval: 5_000,
    keepaliveCountMax: 3,
    hostVerifier: (blob: Buffer): boolean => {
      refusal = refusalOf(blob, credentials);
      return refusal === undefined;
    },
  };
  const { NodeSSH } = await import('./library.ts');
  const ssh = new NodeSSH();
  try {
    await ssh.connect(config);
    // Each program and each request that waits for its channel listens for the end.
    ssh.connection?.setMaxListeners(100);
    return ssh;
  } catch (error) {
    ssh.dispose();
    throw refusal ?? connectError(error, credentials);
  }
}

function refusalOf(blob: Buffer, { host, expected }: Credentials): ActionError | undefined {
  const judgement = expected.judge(blob);
  if (judgement === 'trusted') return undefined;
  const seen = fingerprintOf(blob);
  const name = knownHostsName(host);
  if (judgement === 'revoked') return fail('FR015', `\`${name}\` showed the revoked key ${seen}.`);
  return fail(
    'FR011',
    `\`${name}\` showed the key ${seen} (${keyType(blob)}), expected was ${expected.fingerprints.join(' or ')}. Nothing was sent.`,
  );
}

function keyType(blob: Buffer): string {
  return blob.length < 4 ? '?' : blob.subarray(4, 4 + blob.readUInt32BE(0)).toString('latin1');
}

function connectError(error: unknown, { host, expected }: Credentials): ActionError {
  const message = messageOf(error);
  const where = `${host.user}@${knownHostsName(host)}`;
  if (/authentication methods failed/.test(message)) {
    return fail('FR012', `\`${where}\` refuses the key of \`ssh-private-key\`.`, { error });
  }
  if (/no matching host key/i.test(message)) {
    return fail('FR011', `\`${where}\` has no key of the types that are known.`, {
      cause: `Known are keys with the fingerprints ${expected.fingerprints.join(', ')}; the host offers only other types.`,
      error,
    });
  }
  return fail('FR010', `No SSH connection to \`${where}\`: ${message}.`, { error });
}

function isTransient(error: unknown): boolean {
  return error instanceof Error && TRANSIENT.includes((error as NodeJS.ErrnoException).code ?? '');
}
