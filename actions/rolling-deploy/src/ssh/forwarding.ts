/** Why an SSH server opens no connection for us, as it says: https://www.rfc-editor.org/rfc/rfc4254#section-5.1 */
import type { Host } from './host.ts';

/** It permits no TCP forwarding. */
export const PROHIBITED = 1;
/** It would have, but nobody answered. */
export const CONNECT_FAILED = 2;

/** The number that it gave for its refusal; undefined when it gave none. */
export function reasonNumber(error: unknown): unknown {
  return (error as { reason?: unknown } | undefined)?.reason;
}

/** Whether sshd opens connections for us; asked with a port where nobody listens. */
export async function canForward(host: Host): Promise<boolean> {
  try {
    (await host.open({ host: '127.0.0.1', port: 1 })).destroy();
    return true;
  } catch (error) {
    return reasonNumber(error) !== PROHIBITED;
  }
}
