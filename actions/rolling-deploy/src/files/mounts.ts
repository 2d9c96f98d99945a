/** Which containers see a file of the deploy directory, and how. Pure. */
import type { Bind, Model } from '../host/compose.ts';
import type { Container } from '../host/containers.ts';

/** Whether a container has that very file mounted: then a new one in its place is not seen. */
export function isMountedItself(containers: readonly Container[], path: string): boolean {
  return containers.some(({ mounts }) => mounts.some(({ source }) => source === path));
}

/** A service that sees a file, and what it has mounted of the host. */
export interface Seeing {
  readonly service: string;
  readonly binds: readonly Bind[];
}

/** The service that sees a file on the host: the one that is `named`, or else the first that does. */
export function seeingService(model: Model, path: string, named?: string): Seeing | undefined {
  const seeing = [...model.values()].find(
    ({ name, binds }) =>
      (named === undefined || name === named) &&
      binds.some(({ source }) => `${path}/`.startsWith(`${source}/`)),
  );
  return seeing && { service: seeing.name, binds: seeing.binds };
}

/**
 * The directories, relative to the deploy directory, that a service has mounted and that new files
 * go to; undefined when it has all of the deploy directory.
 */
export function mountedDirectories(
  { binds }: Seeing,
  { directory, paths }: { readonly directory: string; readonly paths: readonly string[] },
): string[] | undefined {
  const holding = binds.filter(({ source }) =>
    paths.some((path) => `${directory}/${path}`.startsWith(`${source}/`)),
  );
  const relative = holding.map(({ source }) =>
    source.startsWith(`${directory}/`) ? source.slice(directory.length + 1) : undefined,
  );
  const known = relative.filter((path) => path !== undefined);
  return known.length === relative.length ? [...new Set(known)] : undefined;
}
