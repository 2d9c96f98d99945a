/** Takes replicas out by marker files that the proxy looks at: no change of its configuration. */
import { clearMarker, setMarker } from './marker.ts';
import type { WayOut } from './way-out.ts';

/** What a way out needs of the proxy at hand. */
export type ProxySide = Pick<WayOut, 'inFlight'>;

/** `directories` are those on the host, by replica. */
export function byMarker(directories: ReadonlyMap<string, string>, proxy: ProxySide): WayOut {
  return {
    ...proxy,
    method: 'marker',
    drains: true,
    async takeOut({ changes }, { service, containers }, note) {
      const directory = directories.get(service);
      if (directory !== undefined)
        await setMarker(changes, { directory, service, note, containers });
    },
    async putBack({ changes }, { service }) {
      const directory = directories.get(service);
      if (directory !== undefined) await clearMarker(changes, { directory, service });
    },
  };
}
