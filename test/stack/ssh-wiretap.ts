/** Listens in on the way to an SSH server: which messages a client sent in the clear. */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A forwarder that takes notes. */
export interface Wiretap extends AsyncDisposable {
  readonly port: number;
  /** Numbers of the messages that clients sent before encryption began: RFC 4250, section 4.1. */
  readonly messages: () => readonly number[];
  readonly connections: () => number;
}

/** SSH_MSG_NEWKEYS: what follows is encrypted, and can not be told apart any more. */
const NEWKEYS = 21;

/** Forwards 127.0.0.1:<port> to a server on this machine. */
export async function startWiretap(target: number): Promise<Wiretap> {
  const heard: Buffer[][] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const chunks: Buffer[] = [];
    heard.push(chunks);
    const upstream = connect(target, '127.0.0.1');
    client.on('data', (chunk) => chunks.push(chunk));
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    messages: () => heard.flatMap((chunks) => messagesIn(Buffer.concat(chunks))),
    connections: () => heard.length,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A line with the version, then packets: four bytes of length, one of padding, the number. */
function messagesIn(bytes: Buffer): number[] {
  const numbers: number[] = [];
  let at = bytes.indexOf('\n') + 1;
  while (at > 0 && at + 6 <= bytes.length) {
    const number = bytes[at + 5] ?? 0;
    numbers.push(number);
    if (number === NEWKEYS) break;
    at += 4 + bytes.readUInt32BE(at);
  }
  return numbers;
}
