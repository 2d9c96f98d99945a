/** The proxies that are known: how each is read, asked and told to read its configuration again. */
import type { Container } from '../host/containers.ts';
import type { Host } from '../ssh/host.ts';
import { caddyFileArgs, fileConfig, inFlight, runningConfig } from './admin.ts';
import { caddyOffers, caddySnippet, isFromFile } from './caddy.ts';
import { openConnections } from './connections.ts';
import { nginxOffers, nginxSnippet } from './nginx.ts';
import { nginxFiles } from './nginx-config.ts';
import type { Offers, Replicas } from './offers.ts';
import type { Count, Replica } from './way-out.ts';

/** What a proxy can be asked. */
export interface ProxyKind {
  /** What its configuration offers; undefined when that can not be read. */
  look(host: Host, proxy: Container, replicas: Replicas): Promise<Offers | undefined>;
  readonly unreadable: { readonly cause: string; readonly remedy: string };
  /** Lines that make the replicas markable, and where they belong. */
  snippet(replicas: Replicas): string;
  readonly snippetPlace: string;
  count(host: Host, proxy: Container, replica: Replica, of: Replicas): Promise<Count | undefined>;
  /** The program that reads the configuration again, inside its container. */
  reload(proxy: Container): readonly string[];
}

/** The kinds of proxy by the name that `roll.proxy.kind` has for them. */
export const KINDS = {
  caddy: {
    async look(host, proxy, replicas) {
      const running = await runningConfig(host, proxy);
      const offers = caddyOffers(running, replicas);
      if (offers.markers.length > 0) return offers;
      const file = await fileConfig(host, proxy);
      if (running === undefined)
        return file === undefined ? undefined : caddyOffers(file, replicas);
      if (!isFromFile(running, file, replicas)) return offers;
      // A replica that a run has left out of what runs is in the file.
      return { ...caddyOffers(file, replicas), changeable: file };
    },
    unreadable: {
      cause: 'Its admin API does not answer inside the container, and `caddy adapt` fails there.',
      remedy: 'Use the image of Caddy with its shell, or do not set `admin off`.',
    },
    snippet: caddySnippet,
    snippetPlace: 'Lines that the Caddyfile needs, in the block of the site:',
    async count(host, proxy, replica, of) {
      const { port, shared } = of;
      const counted = await inFlight(host, proxy, `${replica.service}:${port}`);
      const named = shared === undefined ? 0 : await inFlight(host, proxy, `${shared}:${port}`);
      // What went there by the name that it shares is counted too: nothing more goes that way.
      const all = [counted, named].filter((one) => typeof one === 'number');
      if (all.length === 2) return { inFlight: all.reduce((a, b) => a + b), by: 'counter' };
      if (typeof counted === 'number') return { inFlight: counted, by: 'counter' };
      // Of an address that it does not list Caddy knows nothing: that is not the same as none.
      return byConnections(host, proxy, replica, of);
    },
    reload: (proxy) => ['caddy', 'reload', ...caddyFileArgs(proxy)],
  },
  nginx: {
    async look(host, proxy, replicas) {
      const files = await nginxFiles(host, proxy);
      return files === undefined ? undefined : nginxOffers(files, replicas);
    },
    unreadable: {
      cause: '`nginx -T` fails in its container, and its files can not be read there.',
      remedy: 'Run `nginx -T` in the container, and correct what it names.',
    },
    snippet: nginxSnippet,
    snippetPlace: 'Lines that the configuration of nginx needs, within `http`:',
    // The open one counts no requests by replica.
    count: byConnections,
    reload: () => ['nginx', '-s', 'reload'],
  },
} as const satisfies Record<string, ProxyKind>;

export type KindName = keyof typeof KINDS;

// --- internal ---

async function byConnections(
  host: Host,
  proxy: Container,
  { containers }: Replica,
  { port }: Replicas,
): Promise<Count | undefined> {
  const found = await openConnections(host, proxy, { containers, port });
  return found === undefined ? undefined : { inFlight: found, by: 'connections' };
}
