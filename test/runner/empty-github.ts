/** GitHub's API for a run that expects nothing of it: whatever is asked for is not there. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The API; it is closed by `await using`. */
export interface EmptyGitHub extends AsyncDisposable {
  readonly apiUrl: string;
}

/** Starts it on a free port. */
export async function emptyGitHub(): Promise<EmptyGitHub> {
  const server = createServer((_, response) => {
    response.writeHead(404, { 'content-type': 'application/json; charset=utf-8' });
    response.end('{"message":"Not Found","status":"404"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
