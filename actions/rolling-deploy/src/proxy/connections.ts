/**
 * How many connections a proxy has open to a replica, as the kernel lists them. Where the proxy has
 * no counter, that is one: a request in flight is a connection. One that the proxy only keeps open for
 * the next request is one too, so that 0 proves that nothing is in flight, and more proves nothing.
 */
import type { Container } from '../host/containers.ts';
import { type Host, script } from '../ssh/host.ts';

/** `ESTABLISHED`: https://docs.kernel.org/networking/proc_net_tcp.html */
const ESTABLISHED = '01';

// By a program of the image; where it has none, by the host, which sees the network of each of its
// processes. The control group tells that the number really is a process of this container here.
const READ = `said=$(docker exec "$1" cat /proc/net/tcp /proc/net/tcp6 2>/dev/null)
case $said in *local_address*) printf '%s\\n' "$said"; exit 0;; esac
pid=$(docker inspect --format '{{.State.Pid}}' "$1") || exit 1
grep -q "$1" "/proc/$pid/cgroup" || exit 1
cat "/proc/$pid/net/tcp" || exit 1
cat "/proc/$pid/net/tcp6" 2>/dev/null
exit 0`;

/** Connections from the proxy to containers on a port; undefined when the list can not be read. */
export async function openConnections(
  host: Host,
  proxy: Container,
  to: { readonly containers: readonly Container[]; readonly port: number },
): Promise<number | undefined> {
  const addresses = to.containers.flatMap(({ addresses: found }) => Object.values(found));
  const known = addresses.filter((address) => address !== '');
  if (known.length === 0) return undefined;
  const { exitCode, stdout } = await host.run({ args: script(READ, proxy.id), timeoutMs: 15_000 });
  return exitCode === 0 ? countConnections(stdout, known, to.port) : undefined;
}

/** Counts the lines of /proc/net/tcp and tcp6 that are connected to one of the addresses. */
export function countConnections(
  table: string,
  addresses: readonly string[],
  port: number,
): number {
  const wanted = new Set(addresses.map((address) => `${kernelHex(address)}:${hex(port, 4)}`));
  return table.split('\n').filter((line) => {
    const [, , remote = '', state] = line.trim().split(/\s+/);
    // An IPv4 address in an IPv6 socket stands at its end.
    const short = remote.replace(/^0{16}FFFF0000(?=[0-9A-F]{8}:)/, '');
    return state === ESTABLISHED && wanted.has(short);
  }).length;
}

// --- internal ---

/** An IPv4 address as the kernel of a little-endian machine prints it. */
function kernelHex(address: string): string {
  const parts = address.split('.').map((part) => hex(Number(part), 2));
  return parts.reverse().join('');
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
