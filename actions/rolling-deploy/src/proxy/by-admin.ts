/**
 * Takes replicas out by changing the configuration that Caddy runs, through its own program. Each change
 * is a reload: it closes idle kept-alive connections, and WebSockets without `stream_close_delay`.
 * What the file says comes back with the replica.
 */
import { isDeepStrictEqual } from 'node:util';
import { fail } from '../errors.ts';
import type { Container } from '../host/containers.ts';
import type { OpenSite } from '../site.ts';
import { type RemoteCommand, succeed } from '../ssh/host.ts';
import { caddyFileArgs, fileConfig, inFlight, listsWhatIsLeft, runningConfig } from './admin.ts';
import type { ProxySide } from './by-marker.ts';
import { withoutReplica } from './caddy.ts';
import { clearMarker, setMarker } from './marker.ts';
import type { Replicas } from './offers.ts';
import type { WayOut } from './way-out.ts';

/** How the configuration of a Caddy is changed. */
export interface ByAdmin extends ProxySide {
  readonly container: Container;
  readonly replicas: Replicas;
  /** Directory on the host in which is written down what is out. */
  readonly directory: string;
}

/** @throws {ActionError} FR072 from `takeOut` and `putBack` when Caddy does not take the change. */
export function byAdmin(proxy: ByAdmin): WayOut {
  const { container, replicas, directory } = proxy;
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
      const file = await fileConfig(site.host, container);
      requireFromFile(await runningConfig(site.host, container), file, replicas);
      const config = withoutReplica(file, service, replicas);
      if (config === undefined) {
        throw fail('FR072', `Without \`${service}\` nobody would be left for some requests.`);
      }
      // First, so that a run that is cut short is not forgotten.
      await setMarker(site.changes, { directory, service, note, containers });
      const reload = ['docker', 'exec', '--interactive', container.id, 'caddy', 'reload'];
      await load(site, { args: [...reload, '--config', '-'], input: JSON.stringify(config) });
    },
    async putBack(site, { service }) {
      const reload = ['docker', 'exec', container.id, 'caddy', 'reload'];
      await load(site, { args: [...reload, ...caddyFileArgs(container)] });
      await clearMarker(site.changes, { directory, service });
    },
  };
}

// --- internal ---

/** What was changed through the API alone would be lost with the first change. */
function requireFromFile(running: unknown, file: unknown, replicas: Replicas): void {
  // One of them may still be out, by a run that was cut short.
  const known = replicas.services.map((service) => withoutReplica(file, service, replicas));
  if ([file, ...known].some((one) => isDeepStrictEqual(one, running))) return;
  throw fail('FR072', 'Caddy runs another configuration than its file has.', {
    cause: 'It was changed through its API, or the file was changed without a reload.',
    remedy: 'Bring both together, or use markers, which need no change.',
  });
}

async function load({ changes }: OpenSite, command: RemoteCommand): Promise<void> {
  await succeed(changes, command).catch((error: unknown) => {
    throw fail('FR072', 'Caddy does not take the change of its configuration.', { error });
  });
}
