/** Marker files: while one is there, the proxy sends no new request to the replica it is named after. */
import type { Container } from '../host/containers.ts';
import { writeText } from '../host/files.ts';
import { type Host, script, succeed } from '../ssh/host.ts';

/** The path on the host of a path inside a container; undefined when it is not mounted. */
export function hostPath(container: Container, inside: string): string | undefined {
  const mount = container.mounts
    .filter(({ destination }) => `${inside}/`.startsWith(`${destination.replace(/\/$/, '')}/`))
    .sort((a, b) => b.destination.length - a.destination.length)[0];
  if (mount === undefined || mount.source === '') return undefined;
  return mount.source + inside.slice(mount.destination.replace(/\/$/, '').length);
}

/** Names of the markers that are set. */
export async function listMarkers(host: Host, directory: string): Promise<string[]> {
  const { stdout } = await host.run({ args: script('ls -1A "$1" 2>/dev/null', directory) });
  return stdout.split('\n').filter((name) => name !== '');
}

/** Takes a replica out of the proxy. The file says who did it. */
export async function setMarker(
  changes: Host,
  marker: { readonly directory: string; readonly service: string; readonly note: string },
): Promise<void> {
  const path = `${marker.directory}/${marker.service}`;
  // The proxy may run as another user: it only has to see that the file is there.
  await writeText(changes, { path, content: `${marker.note}\n`, mode: '644' });
}

/** Puts a replica back into the proxy. */
export async function clearMarker(
  changes: Host,
  marker: { readonly directory: string; readonly service: string },
): Promise<void> {
  await succeed(changes, { args: ['rm', '-f', `${marker.directory}/${marker.service}`] });
}

/** Whether markers can be written there. */
export async function canWrite(host: Host, directory: string): Promise<boolean> {
  const { exitCode } = await host.run({ args: ['test', '-w', directory] });
  return exitCode === 0;
}
