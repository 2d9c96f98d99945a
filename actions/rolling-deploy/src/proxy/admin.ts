/** Asks a running Caddy, inside its container, through what the container has for that. */
import * as z from 'zod/mini';
import type { Container } from '../host/containers.ts';
import type { Host } from '../ssh/host.ts';

/** Caddy's admin API listens inside the container only. */
const ADMIN = 'http://127.0.0.1:2019';

/**
 * Programs that can fetch an address, the one of the official image first. Time is limited from
 * outside: the wget of Debian's busybox 1.35 dies of its own `-T`.
 */
const FETCHERS: readonly (readonly string[])[] = [
  ['wget', '-q', '-O', '-'],
  ['curl', '-fsS'],
];

const upstreamsSchema = z.array(z.looseObject({ address: z.string(), num_requests: z.number() }));

/** The configuration that runs, in Caddy's JSON form; undefined where the admin API does not answer. */
export function runningConfig(host: Host, proxy: Container): Promise<unknown> {
  return ask(host, proxy, '/config/');
}

/** The configuration of its file in Caddy's JSON form, whatever runs. */
export async function fileConfig(host: Host, proxy: Container): Promise<unknown> {
  const args = ['docker', 'exec', proxy.id, 'caddy', 'adapt', ...caddyFileArgs(proxy)];
  const finished = await host.run({ args, timeoutMs: 15_000 });
  return finished.exitCode === 0 ? parsed(finished.stdout) : undefined;
}

/** The words by which Caddy's commands find its configuration file, as it was started with. */
export function caddyFileArgs({ command }: Container): string[] {
  const wordAfter = (...names: readonly string[]) => {
    const at = command.findIndex((word) => names.includes(word));
    return at < 0 ? undefined : command[at + 1];
  };
  const adapter = wordAfter('--adapter', '-a');
  return [
    ...['--config', wordAfter('--config', '-c') ?? '/etc/caddy/Caddyfile'],
    ...(adapter === undefined ? [] : ['--adapter', adapter]),
  ];
}

/**
 * How many requests Caddy has in flight to an address, by its own count (WebSockets included);
 * undefined when it does not tell, `unlisted` when it knows nothing of that address.
 */
export async function inFlight(
  host: Host,
  proxy: Container,
  address: string,
): Promise<number | 'unlisted' | undefined> {
  const answer = upstreamsSchema.safeParse(await ask(host, proxy, '/reverse_proxy/upstreams'));
  if (!answer.success) return undefined;
  const entries = answer.data.filter((upstream) => upstream.address === address);
  if (entries.length === 0) return 'unlisted';
  return entries.reduce((sum, upstream) => sum + upstream.num_requests, 0);
}

/**
 * Whether Caddy goes on listing an address that was taken out of its configuration while requests to
 * it are in flight: since 2.11.2, https://github.com/caddyserver/caddy/pull/7517.
 */
export async function listsWhatIsLeft(host: Host, proxy: Container): Promise<boolean> {
  const { stdout } = await host.run({ args: ['docker', 'exec', proxy.id, 'caddy', 'version'] });
  const [, ...parts] = /^v(\d+)\.(\d+)\.(\d+)/.exec(stdout) ?? [];
  const [major = 0, minor = 0, patch = 0] = parts.map(Number);
  return major > 2 || (major === 2 && (minor > 11 || (minor === 11 && patch >= 2)));
}

// --- internal ---

async function ask(host: Host, proxy: Container, path: string): Promise<unknown> {
  for (const fetcher of FETCHERS) {
    const args = ['docker', 'exec', proxy.id, ...fetcher, ADMIN + path];
    const finished = await host.run({ args, timeoutMs: 5_000 });
    if (finished.exitCode === 0) return parsed(finished.stdout);
  }
  return undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
