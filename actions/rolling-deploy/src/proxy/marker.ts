/** Marker files: while one is there, the proxy sends no new request to the replica it is named after. */
import type { Container } from '../host/containers.ts';
import { readText, writeText } from '../host/files.ts';
import type { Paths } from '../host/paths.ts';
import { type Host, script, succeed } from '../ssh/host.ts';

/** The path on the host of a path inside a container; undefined when it is not mounted. */
export function hostPath(container: Container, inside: string): string | undefined {
  const mount = container.mounts
    .filter(({ destination }) => `${inside}/`.startsWith(`${destination.replace(/\/$/, '')}/`))
    .sort((a, b) => b.destination.length - a.destination.length)[0];
  if (mount === undefined || mount.source === '') return undefined;
  return mount.source + inside.slice(mount.destination.replace(/\/$/, '').length);
}

/** Where markers stand unless the proxy's container has another directory mounted. */
export function markerDirectory({ directory }: Pick<Paths, 'directory'>): string {
  return `${directory}/drain`;
}

/** Names of the markers that are set. */
export async function listMarkers(host: Host, directory: string): Promise<string[]> {
  const { stdout } = await host.run({ args: script('ls -1A "$1" 2>/dev/null', directory) });
  return stdout.split('\n').filter((name) => name !== '');
}

/** Where a marker stands. */
export interface MarkerPlace {
  /** On the host. */
  readonly directory: string;
  readonly service: string;
}

/** Writes down that a replica is out: for whom, and of which containers that is said. */
export async function setMarker(
  changes: Host,
  marker: MarkerPlace & { readonly note: string; readonly containers: readonly Container[] },
): Promise<void> {
  const path = `${marker.directory}/${marker.service}`;
  const lines = marker.containers.map(({ id, addresses }) =>
    [id, ...Object.values(addresses)].join(' '),
  );
  const content = `${[marker.note, ...lines].join('\n')}\n`;
  // The proxy may run as another user: it only has to see that the file is there.
  await writeText(changes, { path, content, mode: '644' });
}

/** What a marker says of containers: their ids and addresses; undefined when it is not set. */
export async function markedWords(
  host: Host,
  { directory, service }: MarkerPlace,
): Promise<ReadonlySet<string> | undefined> {
  const text = await readText(host, `${directory}/${service}`);
  if (text === undefined) return undefined;
  return new Set(
    text
      .split('\n')
      .slice(1)
      .flatMap((line) => line.split(' ')),
  );
}

/** Removes a marker. */
export async function clearMarker(
  changes: Host,
  { directory, service }: MarkerPlace,
): Promise<void> {
  await succeed(changes, { args: ['rm', '-f', `${directory}/${service}`] });
}

/** Whether markers can be written there. */
export async function canWrite(host: Host, directory: string): Promise<boolean> {
  const { exitCode } = await host.run({ args: ['test', '-w', directory] });
  return exitCode === 0;
}
