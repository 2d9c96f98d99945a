/** What several hosts are called, in which order they are locked, and which of them are the same. Pure. */
import { type HostConfig, knownHostsName, serverName } from '../config/config.ts';

/**
 * A name for each host, for the log and the summary: the address alone where that tells them apart,
 * else as much more as it takes.
 */
export function hostNames(hosts: readonly HostConfig[]): string[] {
  const forms: readonly ((host: HostConfig) => string)[] = [
    ({ address }) => address,
    knownHostsName,
    (host) => `${knownHostsName(host)}${wayOf(host)}`,
    (host) => `${serverName(host)}${wayOf(host)}`,
  ];
  const found = forms
    .map((form) => hosts.map(form))
    .find((names) => new Set(names).size === names.length);
  return found ?? hosts.map((host) => `${serverName(host)}${wayOf(host)} ${host.directory}`);
}

/**
 * By what locks are ordered: always the same for a host, wherever it stands in the file. Two deploys
 * that both take them in this order can not wait for each other.
 */
export function lockName(host: HostConfig, lock: string): string {
  return `${serverOf(host)} ${lock}`;
}

/**
 * Pairs of places at which the same host stands: with the same directory, or with the same user, whose
 * engine has one project of a name.
 */
export function sameHosts(
  hosts: readonly HostConfig[],
): (readonly [first: number, second: number])[] {
  return hosts.flatMap((host, second) => {
    const first = hosts.findIndex(
      (other) =>
        serverOf(other) === serverOf(host) &&
        (other.directory === host.directory || other.user === host.user),
    );
    return first < second ? [[first, second] as const] : [];
  });
}

// --- internal ---

/** The same address behind another bastion is another host. */
function serverOf({ address, port, jump }: HostConfig): string {
  const way = jump === undefined ? '' : `${jump.address.toLowerCase()}:${jump.port} `;
  return `${way}${address.toLowerCase()}:${port}`;
}

function wayOf({ jump }: HostConfig): string {
  return jump === undefined ? '' : ` through ${knownHostsName(jump)}`;
}
