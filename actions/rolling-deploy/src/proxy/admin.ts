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

/**
 * The configuration in Caddy's JSON form: what runs, or, where its admin API does not answer, what
 * its configuration file says. Undefined when neither can be had.
 */
export async function caddyConfig(host: Host, proxy: Container): Promise<unknown> {
  return (await runningConfig(host, proxy)) ?? fileConfig(host, proxy);
}

/** The configuration that runs; undefined where the admin API does not answer. */
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
 * undefined when it does not tell.
 */
export async function inFlight(
  host: Host,
  proxy: Container,
  address: string,
): Promise<number | undefined> {
  const answer = upstreamsSchema.safeParse(await ask(host, proxy, '/reverse_proxy/upstreams'));
  if (!answer.success) return undefined;
  const entries = answer.data.filter((upstream) => upstream.address === address);
  // Of an address that it does not list Caddy knows nothing: that is not the same as none.
  if (entries.length === 0) return undefined;
  return entries.reduce((sum, upstream) => sum + upstream.num_requests, 0);
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
