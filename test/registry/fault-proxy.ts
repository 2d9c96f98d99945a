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
}

/** The proxy; it is closed by `await using`. */
export interface FaultProxy extends AsyncDisposable {
  /** "127.0.0.1:PORT", to be used as the registry's name. */
  readonly address: string;
  /** Requests that were answered by the test. */
  readonly faults: readonly Passing[];
}

/** Starts a proxy to `target` (host:port); what `fault` leaves undefined is passed on. */
export async function faultProxy(
  target: string,
  fault: (request: Passing) => Scripted | undefined,
): Promise<FaultProxy> {
  const faults: Passing[] = [];
  const server = createServer((request, response) => {
    const passing = { method: request.method ?? '', path: request.url ?? '' };
    const own = fault(passing);
    if (own === undefined) {
      pass(target, request, response);
      return;
    }
    faults.push(passing);
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
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
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
