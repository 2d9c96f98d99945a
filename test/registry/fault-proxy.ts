/** A way to a registry on which a test can put answers of its own: 503, 429, a wrong digest. */
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Scripted } from './scripted-registry.ts';

/** A request on its way. */
export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
}

/** An answer of the test. */
export interface Fault extends Scripted {
  /** The connection is reset when so many bytes of the request's body have come. */
  readonly resetAfterBytes?: number;
  /** There is no answer, and the connection stays open. */
  readonly silent?: true;
}

/** The proxy; it is closed by `await using`. */
export interface FaultProxy extends AsyncDisposable {
  /** "127.0.0.1:PORT", to be used as the registry's name. */
  readonly address: string;
  /** Requests that were answered by the test. */
  readonly faults: readonly Passing[];
  /** All requests, in order; a test may empty the list. */
  readonly requests: Passing[];
}

/** Starts a proxy to `target` (host:port); what `fault` leaves undefined is passed on. */
export async function faultProxy(
  target: string,
  fault: (request: Passing) => Fault | undefined,
): Promise<FaultProxy> {
  const faults: Passing[] = [];
  const requests: Passing[] = [];
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    const passing = { method, path, authorization: headers.authorization };
    requests.push(passing);
    const own = fault(passing);
    if (own === undefined) {
      pass(target, request, response);
      return;
    }
    faults.push(passing);
    if (own.silent) return;
    if (own.resetAfterBytes !== undefined) {
      breakOff(request, own.resetAfterBytes);
      return;
    }
    // A client that is still sending would take an early answer for a reset.
    request.resume().on('end', () => {
      if (own.reset) request.socket.resetAndDestroy();
      else response.writeHead(own.status ?? 200, own.headers).end(own.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function breakOff(request: IncomingMessage, afterBytes: number): void {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes >= afterBytes) request.socket.resetAndDestroy();
  });
  request.on('end', () => request.socket.resetAndDestroy());
}

/** The registry gets the proxy's own name as its host, so that it sends clients back here. */
function pass(target: string, request: IncomingMessage, response: ServerResponse): void {
  const [hostname, port] = target.split(':');
  const { method, url: path, headers } = request;
  const onward = send({ hostname, port, method, path, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}
