/** An SSH server in this process, for tests of the client: it takes notes, and breaks when it is told to. */
import { createHash } from 'node:crypto';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import ssh2, { type Connection, type ServerChannel } from 'ssh2';

/** What a server does that is not usual. */
export interface SshServerRequest {
  /** Runs a command line; default: it ends at once with code 0. */
  readonly run?: (command: string, channel: ServerChannel) => void;
  /** The one public key that may enter, of the user `deploy`. */
  readonly authorized: string;
  readonly port?: number;
  /** Default: a new one. */
  readonly hostKey?: ReturnType<typeof newKey>;
}

/** A server that runs. */
export interface SshServer extends AsyncDisposable {
  readonly port: number;
  /** "[127.0.0.1]:PORT ssh-ed25519 AAAA…" */
  readonly knownHosts: string;
  /** "SHA256:…" */
  readonly fingerprint: string;
  /**
   * What clients did, in order: `connect`, `auth`, `exec <command>`, `signal <name>`,
   * `forward <host>:<port>`.
   */
  readonly events: readonly string[];
  /** How many programs ran at the same time, at most. */
  mostSessions(): number;
  connections(): number;
  /** Ends all connections without a word: `reset` as a firewall does, `end` as a dying server. */
  cut(how: 'reset' | 'end'): void;
  /** From now on nothing that clients send is read, and nothing is answered. */
  freeze(): void;
}

/** What key is wanted; default: Ed25519, not encrypted. */
export interface KeyRequest {
  readonly type?: 'ecdsa' | 'rsa';
  readonly passphrase?: string;
}

/** A key pair in OpenSSH's format. Now and then ssh2 makes one that it can't read itself: not that. */
export function newKey(request: KeyRequest = {}) {
  for (;;) {
    const pair = generate(request);
    if (!(ssh2.utils.parseKey(pair.private, request.passphrase) instanceof Error)) return pair;
  }
}

/** Starts a server on 127.0.0.1. */
export async function startSshServer(request: SshServerRequest): Promise<SshServer> {
  const { hostKey = newKey() } = request;
  const [type = '', key = ''] = hostKey.public.split(' ');
  const events: string[] = [];
  const sockets = new Set<Socket>();
  let mostSessions = 0;
  const sessions = { now: 0 };
  const server = new ssh2.Server({ hostKeys: [hostKey.private] }, (client) => {
    events.push('connect');
    client.on('error', () => undefined);
    admit(client, { ...request, events });
    client.on('session', (accept) => {
      const session = accept();
      session.on('signal', (_accept, _reject, { name }) => events.push(`signal ${name}`));
      session.on('exec', (acceptExec, _, { command }) => {
        events.push(`exec ${command}`);
        const channel = acceptExec();
        channel.resume();
        sessions.now += 1;
        mostSessions = Math.max(mostSessions, sessions.now);
        channel.on('close', () => {
          sessions.now -= 1;
        });
        (request.run ?? end)(command, channel);
      });
    });
  });
  const tcp = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    server.injectSocket(socket);
  });
  await new Promise<void>((resolve) => tcp.listen(request.port ?? 0, '127.0.0.1', resolve));
  const { port } = tcp.address() as AddressInfo;
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64');
  return {
    port,
    knownHosts: `[127.0.0.1]:${port} ${type} ${key}`,
    fingerprint: `SHA256:${digest.replace(/=+$/, '')}`,
    events,
    mostSessions: () => mostSessions,
    connections: () => sockets.size,
    cut(how) {
      for (const socket of sockets) {
        if (how === 'reset') socket.resetAndDestroy();
        else socket.end();
      }
    },
    freeze() {
      for (const socket of sockets) socket.pause();
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => tcp.close(() => resolve()));
    },
  };
}

/** Ends a program when it has said all of this. */
export function say(text: string | Buffer): NonNullable<SshServerRequest['run']> {
  return (command, channel) => channel.write(text, () => end(command, channel));
}

/** Ends a program. */
export function end(_: string, channel: ServerChannel): void {
  channel.exit(0);
  channel.end();
}

// --- internal ---

function generate({ type, passphrase }: KeyRequest) {
  const { generateKeyPairSync } = ssh2.utils;
  if (type === 'ecdsa') return generateKeyPairSync('ecdsa', { bits: 256 });
  if (type === 'rsa') return generateKeyPairSync('rsa', { bits: 2_048 });
  if (passphrase === undefined) return generateKeyPairSync('ed25519');
  return generateKeyPairSync('ed25519', { passphrase, cipher: 'aes256-ctr', rounds: 16 });
}

function admit(
  client: Connection,
  { authorized, events }: SshServerRequest & { readonly events: string[] },
): void {
  const parsed = ssh2.utils.parseKey(authorized);
  if (parsed instanceof Error || Array.isArray(parsed)) throw new Error('no key to admit');
  client.on('authentication', (context) => {
    const mayEnter =
      context.method === 'publickey' &&
      context.username === 'deploy' &&
      context.key.data.equals(parsed.getPublicSSH());
    // A client asks first whether the key would do, and signs afterwards.
    if (mayEnter && context.signature !== undefined) events.push('auth');
    if (mayEnter) context.accept();
    else context.reject(['publickey']);
  });
  client.on('tcpip', (accept, reject, { destIP, destPort }) => {
    events.push(`forward ${destIP}:${destPort}`);
    const onward = connect(destPort, destIP, () => {
      const channel = accept();
      channel.on('error', () => undefined);
      channel.pipe(onward).pipe(channel);
    });
    onward.on('error', () => reject());
  });
}
