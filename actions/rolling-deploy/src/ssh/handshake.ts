/** The handshake with an SSH server, which ends at once when the server shows another key than its own. */
import type { Duplex } from 'node:stream';
import type { NodeSSH, Config as SshConfig } from 'node-ssh';
import type { ActionError } from '../../../../kit/action/errors.ts';
import { messageOf } from '../../../../kit/action/message.ts';
import { knownHostsName, type SshServer, serverName } from '../config/config.ts';
import { fail } from '../errors.ts';
import { type ExpectedHostKey, fingerprintOf } from './host-key.ts';

/** A server and the key that it has to show. */
export interface Server {
  readonly host: SshServer;
  readonly expected: ExpectedHostKey;
}

/** With what to enter a server, and over what. */
export interface Entry {
  readonly privateKey: string;
  readonly passphrase: string | undefined;
  /** A way to the server; undefined: a connection of its own. */
  readonly sock?: Duplex;
  /** The bastion at whose end the way begins, for messages. */
  readonly via?: SshServer;
  /** Asked once the key is known to be right, before anything is sent; rejects when nothing may be. */
  readonly pass?: () => Promise<void>;
}

const TIMEOUT_MS = 15_000;
/** While the keys of other hosts are compared; sshd itself waits for 120 s (LoginGraceTime). */
const HELD_TIMEOUT_MS = 100_000;

/**
 * Connects to a server, checks its key, and enters with ours.
 *
 * @throws {ActionError} FR010 unreachable, FR011 wrong host key, FR012 refused, FR015 revoked.
 */
export async function handshake(server: Server, entry: Entry): Promise<NodeSSH> {
  let refusal: unknown;
  const { pass } = entry;
  const { NodeSSH } = await import('./library.ts');
  const ssh = new NodeSSH();
  // The library counts the time at the gate as its own, which must not make a dead host wait longer.
  const answers = pass && setTimeout(() => ssh.connection?.destroy(), TIMEOUT_MS);
  const hostVerifier = (blob: Buffer, verify: (isRight: boolean) => void): boolean | undefined => {
    clearTimeout(answers);
    refusal = refusalOf(blob, server);
    if (refusal !== undefined || pass === undefined) return refusal === undefined;
    const refuse = (reason: unknown) => {
      refusal = reason;
      verify(false);
    };
    void pass().then(() => verify(true), refuse);
    return undefined;
  };
  try {
    await ssh.connect({ ...settings(server, entry), hostVerifier });
    // A connection that breaks says so as an error first; that it is closed then tells enough.
    ssh.connection?.on('error', () => undefined);
    // Each program and each request that waits for its channel listens for the end.
    ssh.connection?.setMaxListeners(100);
    return ssh;
  } catch (error) {
    clearTimeout(answers);
    ssh.dispose();
    throw refusal ?? connectError(error, server, entry.via);
  }
}

// --- internal ---

function settings({ host, expected }: Server, entry: Entry): SshConfig {
  const { privateKey, passphrase, sock, pass } = entry;
  return {
    host: host.address,
    port: host.port,
    username: host.user,
    privateKey,
    ...(passphrase === undefined ? {} : { passphrase }),
    ...(sock === undefined ? {} : { sock }),
    authHandler: ['publickey'],
    algorithms: { serverHostKey: [...expected.algorithms] },
    readyTimeout: pass === undefined ? TIMEOUT_MS : HELD_TIMEOUT_MS,
    keepaliveInterval: 5_000,
    keepaliveCountMax: 3,
  };
}

function refusalOf(blob: Buffer, { host, expected }: Server): ActionError | undefined {
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

function connectError(error: unknown, { host, expected }: Server, via: SshServer | undefined) {
  const message = messageOf(error);
  const behind = via === undefined ? '' : ` behind \`${serverName(via)}\``;
  const where = `\`${serverName(host)}\`${behind}`;
  if (/authentication methods failed/.test(message)) {
    return fail('FR012', `${where} refuses the key of \`ssh-private-key\`.`, { error });
  }
  if (/no matching host key/i.test(message)) {
    return fail('FR011', `${where} has no key of the types that are known.`, {
      cause: `Known are keys with the fingerprints ${expected.fingerprints.join(', ')}; the host offers only other types.`,
      error,
    });
  }
  return fail('FR010', `No SSH connection to ${where}: ${message}.`, { error });
}
