/** Which WebSockets were closed by more than the end of the replica that they spoke with. */
import type { SocketEnd } from '../load/sockets.ts';

/** What is known of the replicas when a roll is over. */
export interface Replaced {
  /** The services of the containers that were there before, by the first 12 digits of their id. */
  readonly before: ReadonlyMap<string, string>;
  /** When the container of a service began to be replaced, in milliseconds since the epoch. */
  readonly replacedAt: ReadonlyMap<string, number>;
}

/** A line of the log may come a little later than what it tells of. */
const LATE_MS = 250;
const REPLACED = /Container \S+?-(\S+)-1\s+(?:Recreate|Stopping)$/;

/** The service that begins to be replaced, or is removed after another took over, with a line of the log. */
export function replacedService(line: string): string | undefined {
  return REPLACED.exec(line.trimEnd())?.[1];
}

/** Those that ended though their replica was there to stay, or not yet in hand. */
export function foreignEnds(
  ends: readonly SocketEnd[],
  { before, replacedAt }: Replaced,
): SocketEnd[] {
  return ends.filter(({ replica, at }) => {
    const service = before.get(replica);
    const from = service === undefined ? undefined : replacedAt.get(service);
    return from === undefined || at < from - LATE_MS;
  });
}
