/**
 * Takes replicas out by changing the configuration that Caddy runs, through its own program. Each change
 * is a reload: it closes idle kept-alive connections, and WebSockets without `stream_close_delay`, and
 * resets connections that wait to be accepted (23 of 1,390 in 60 reloads, at 250 new ones in a second).
 * What its file says comes back with the replica.
 *
 * Two for each replica are as few as there can be. One that lets a replica in and takes the next one out
 * would save one of four, but then nobody serves beside a new release that has not answered through the
 * proxy yet, and the soak has no old one to compare it with.
 */
import { fail } from '../errors.ts';
import type { Container } from '../host/containers.ts';
import type { OpenSite } from '../site/site.ts';
import { succeed } from '../ssh/host.ts';
import { inFlight, listsWhatIsLeft } from './admin.ts';
import type { ProxySide } from './by-marker.ts';
import { withoutReplica } from './caddy.ts';
import { clearMarker, setMarker } from './marker.ts';
import type { Replicas } from './offers.ts';
import type { WayOut } from './way-out.ts';

/** How the configuration of a Caddy is changed. */
export interface ByAdmin extends ProxySide {
  readonly container: Container;
  readonly replicas: Replicas;
  /** The configuration with all replicas: what its file said when the deploy began. */
  readonly whole: unknown;
  /** Directory on the host in which is written down what is out. */
  readonly directory: string;
}

/** @throws {ActionError} FR072 from `takeOut` and `putBack` when Caddy does not take the change. */
export function byAdmin(proxy: ByAdmin): WayOut {
  const { container, replicas, directory, whole } = proxy;
  return {
    method: 'admin',
    drains: true,
    async inFlight(site, replica) {
      const address = `${replica.service}:${replicas.port}`;
      const counted = await inFlight(site.host, container, address);
      if (typeof counted === 'number') return { inFlight: counted, by: 'counter' };
      // Out of the configuration it is listed only as long as something is in flight.
      const isDone = counted === 'unlisted' && (await listsWhatIsLeft(site.host, container));
      return isDone ? { inFlight: 0, by: 'counter' } : proxy.inFlight(site, replica);
    },
    async takeOut(site, { service, containers }, note) {
      const config = withoutReplica(whole, service, replicas);
      if (config === undefined) {
        throw fail('FR072', `Without \`${service}\` nobody would be left for some requests.`);
      }
      // First, so that a run that is cut short is not forgotten.
      await setMarker(site.changes, { directory, service, note, containers });
      await load(site, container, config);
    },
    async putBack(site, { service }) {
      await load(site, container, whole);
      await clearMarker(site.changes, { directory, service });
    },
  };
}

// --- internal ---

/** Caddy's own program knows where its API is, and is there in every image. */
async function load({ changes }: OpenSite, container: Container, config: unknown): Promise<void> {
  const reload = ['docker', 'exec', '--interactive', container.id, 'caddy', 'reload'];
  const args = [...reload, '--config', '-'];
  await succeed(changes, { args, input: JSON.stringify(config) }).catch((error: unknown) => {
    throw fail('FR072', 'Caddy does not take the change of its configuration.', { error });
  });
}
