/**
 * A door to the registry for which nobody needs an account: whoever comes may read. It writes down
 * what it is asked, and by whom, because a public registry must never see a password.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basic } from './oci-push.ts';
import type { Registry } from './registry.ts';

/** A request as it came through the door. */
export interface Visit {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
}

/** The door; it is closed by `await using`. */
export interface PublicRegistry extends AsyncDisposable {
  /** "127.0.0.1:PORT". */
  readonly address: string;
  readonly visits: readonly Visit[];
  close(): Promise<void>;
}

/** Opens a door on a free port. */
export async function openPublicRegistry(
  registry: Pick<Registry, 'address' | 'writer'>,
): Promise<PublicRegistry> {
  const visits: Visit[] = [];
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    visits.push({ method, path, authorization: headers.authorization });
    pass(registry, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { address, visits, close, [Symbol.asyncDispose]: close };
}

async function pass(
  registry: Pick<Registry, 'address' | 'writer'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '' } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(403).end();
    return;
  }
  const answer = await fetch(`http://${registry.address}${url}`, {
    method,
    headers: { accept: request.headers.accept ?? '*/*', authorization: basic(registry.writer) },
  });
  const body = Buffer.from(await answer.arrayBuffer());
  const names = ['content-type', 'content-length', 'docker-content-digest'];
  const headers = names.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  response.writeHead(answer.status, Object.fromEntries(headers)).end(body);
}
