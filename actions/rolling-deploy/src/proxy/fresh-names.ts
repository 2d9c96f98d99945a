/**
 * For a proxy that looks names up only when it reads its configuration: before a replica goes back in
 * that has another address now, the configuration is read again.
 */
import { fail } from '../errors.ts';
import type { Container } from '../host/containers.ts';
import type { OpenSite } from '../site/site.ts';
import { markedWords } from './marker.ts';
import type { Replica, WayOut } from './way-out.ts';

/** New workers are there by then, and the old ones take no request any more. */
const RELOAD_MS = 500;

/** What of the proxy has to be known. */
export interface Resolving {
  readonly container: Container;
  /** Replicas whose address is looked up once. */
  readonly resolvedOnce: readonly string[];
  /** The program that reads the configuration again, inside the container. */
  readonly reload: readonly string[];
  /** Where it is written down which addresses a replica had; undefined when nowhere is. */
  readonly noteOf: (service: string) => string | undefined;
}

/** The same way out, with an eye on addresses. @throws {ActionError} FR071 when the reload fails. */
export function withFreshNames(way: WayOut, proxy: Resolving): WayOut {
  if (proxy.resolvedOnce.length === 0) return way;
  return {
    ...way,
    async putBack(site, replica) {
      await freshen(site, replica, proxy);
      await way.putBack(site, replica);
    },
  };
}

// --- internal ---

async function freshen(
  site: OpenSite,
  { service, containers }: Replica,
  proxy: Resolving,
): Promise<void> {
  if (!proxy.resolvedOnce.includes(service)) return;
  const directory = proxy.noteOf(service);
  const known = directory && (await markedWords(site.host, { directory, service }));
  const now = containers.flatMap(({ addresses }) => Object.values(addresses));
  // Without a note nobody knows what the proxy knows.
  if (known && now.every((address) => known.has(address))) return;
  const args = ['docker', 'exec', proxy.container.id, ...proxy.reload];
  const finished = await site.changes.run({ args });
  if (finished.exitCode !== 0) {
    const said = finished.stderr.trim().split('\n').at(-1) ?? '';
    throw fail('FR071', `The proxy can not read its configuration again: ${said}`);
  }
  site.log.info(
    `${service} may have another address now: the proxy has read its configuration again`,
  );
  await site.clock.sleep(RELOAD_MS, site.signal);
}
