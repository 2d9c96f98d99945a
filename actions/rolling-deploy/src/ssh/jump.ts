/** The way through a bastion: a TCP connection that its SSH server opens to the host. */
import type { Duplex } from 'node:stream';
import type { NodeSSH } from 'node-ssh';
import { messageOf } from '../../../../kit/action/message.ts';
import { knownHostsName, type SshServer, serverName } from '../config/config.ts';
import { fail } from '../errors.ts';
import { CONNECT_FAILED, PROHIBITED, reasonNumber } from './forwarding.ts';

/** A host that does not answer the bastion would be waited for by its kernel, for minutes. */
const TIMEOUT_MS = 15_000;

/**
 * Opens the way.
 *
 * @throws {ActionError} FR053 when the bastion does not permit it or does not reach the host.
 */
export function through(
  bastion: NodeSSH,
  way: { readonly from: SshServer; readonly to: SshServer },
): Promise<Duplex> {
  const { connection } = bastion;
  const name = `\`${serverName(way.from)}\``;
  const to = `\`${knownHostsName(way.to)}\``;
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const refuse = (reason: string, error?: unknown) => {
      clearTimeout(timer);
      reject(fail('FR053', `${name} does not lead to ${to}: ${reason}.`, { error }));
    };
    const lost = () => refuse('its connection was lost');
    if (connection === null) return lost();
    timer = setTimeout(() => refuse('the host does not answer it'), TIMEOUT_MS);
    connection.once('close', lost);
    connection.forwardOut('127.0.0.1', 0, way.to.address, way.to.port, (error, channel) => {
      clearTimeout(timer);
      connection.off('close', lost);
      if (error) refuse(reasonOf(error), error);
      else resolve(channel);
    });
  });
}

/** Whether the bastion itself was willing, but the host was not there: that may pass. */
export function isRefused(error: unknown): boolean {
  return reasonNumber(error) === CONNECT_FAILED;
}

// --- internal ---

function reasonOf(error: Error): string {
  const reason = reasonNumber(error);
  if (reason === PROHIBITED) return 'its SSH server permits no TCP forwarding';
  if (reason === CONNECT_FAILED) return 'the host refuses the connection, or has another address';
  return messageOf(error);
}
