/** All that visitors do at once while a release is rolled: requests of every kind, and WebSockets. */
import { type Load, startLoad } from './load.ts';
import { type Sockets, startSockets } from './sockets.ts';
import { mixedTraffic } from './traffic.ts';

/** Visitors of a server. */
export interface Visitors extends AsyncDisposable {
  readonly load: Load;
  readonly sockets: Sockets;
}

/** As many as the measurements of rolls have. */
const SOCKETS = 4;

/** The mix of the measurements: 145 requests per second, and four WebSockets that stay open. */
export function startVisitors(target: URL): Visitors {
  const load = startLoad(target, mixedTraffic);
  const sockets = startSockets(target, SOCKETS);
  return {
    load,
    sockets,
    async [Symbol.asyncDispose]() {
      await Promise.all([load.stop(), sockets.stop()]);
    },
  };
}
