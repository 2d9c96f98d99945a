/** For tests: a session to SSH servers of this process, with a key that opens them. */
import { expectedHostKey } from '../../actions/rolling-deploy/src/ssh/host-key.ts';
import { openSession, type Session } from '../../actions/rolling-deploy/src/ssh/session.ts';
import { newKey } from './ssh-server.ts';

/** A server by its port, and how it is known. */
interface Address {
  readonly port: number;
  readonly fingerprint: string | undefined;
}

/** What is not usual. */
export interface SessionRequest {
  readonly jump?: Address;
  readonly knownHosts?: string;
  readonly privateKey?: string;
  readonly passphrase?: string;
  readonly onWait?: (message: string) => void;
}

const key = newKey();

/** The public key that a server has to admit. */
export const authorized = key.public;
/** The private key that belongs to it. */
export const privateKey = key.private;

/** Opens a session, which ends with the test. */
export async function sessionTo(
  server: Address,
  request: SessionRequest = {},
): Promise<Session & Disposable> {
  const { jump, privateKey = key.private, passphrase, onWait = () => undefined } = request;
  const known = ({ port, fingerprint }: Address) => {
    const host = { user: 'deploy', address: '127.0.0.1', port, fingerprint };
    return { host, expected: expectedHostKey(host, request.knownHosts) };
  };
  const session = await openSession(
    { ...known(server), jump: jump && known(jump), privateKey, passphrase },
    { signal: new AbortController().signal, onWait },
  );
  return Object.assign(session, { [Symbol.dispose]: () => session.close() });
}
