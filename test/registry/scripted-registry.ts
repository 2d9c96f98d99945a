/** An HTTP server on this machine that answers as a test tells it, and writes down what it is asked. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came in. */
export interface Seen {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** An answer; `reset` closes the connection without one, or in the middle of its body. */
export interface Scripted {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly reset?: true;
}

/** The server; it is closed by `await using`. */
export interface ScriptedRegistry extends AsyncDisposable {
  /** Host and port, as in a reference. */
  readonly host: string;
  readonly seen: readonly Seen[];
  /** Method and path of every request, in order. */
  readonly asked: readonly string[];
}

/** Starts a server on a free port; `answer` gets each request and its number, from 1. */
export async function scriptedRegistry(
  answer: (request: Seen, count: number) => Scripted,
): Promise<ScriptedRegistry> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url: path = '', headers } = request;
    const one = { method, path, headers, body: Buffer.concat(chunks) };
    seen.push(one);
    const { status = 200, headers: own = {}, body, reset } = answer(one, seen.length);
    if (!reset) {
      response.writeHead(status, own).end(body);
    } else if (body === undefined) {
      request.socket.resetAndDestroy();
    } else {
      response.writeHead(status, { ...own, 'content-length': body.length + 1 });
      response.write(body, () => request.socket.resetAndDestroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    get asked() {
      return seen.map(({ method, path }) => `${method} ${path}`);
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The body of an error in the words of the distribution specification. */
export function errorBody(code: string, message: string): string {
  return JSON.stringify({ errors: [{ code, message, detail: null }] });
}
