/**
 * Leaves replicas where they are: for a proxy that tries another one when a connection fails, and an
 * application that finishes its requests on SIGTERM.
 */
import type { WayOut } from './way-out.ts';

/** Nothing is taken out, so there is nothing to count and nothing to put back. */
export const byNothing: WayOut = {
  method: 'none',
  drains: false,
  takeOut: async () => undefined,
  inFlight: async () => undefined,
  putBack: async () => undefined,
};
