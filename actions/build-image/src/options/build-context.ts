/** Further contexts of a build, by the name that the Dockerfile has for them. */
import { resolve } from 'node:path';
import type { Assignment } from '../assignment.ts';

/**
 * The contexts with absolute paths. What is no path — an image, a stage, a repository — stays as it
 * is. https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
export function resolveContexts(
  contexts: readonly Assignment[],
  workspace: string,
): readonly Assignment[] {
  return contexts.map(({ name, value }) => ({
    name,
    value: isPath(value) ? resolve(workspace, value) : value,
  }));
}

/** The contexts that are directories of this machine. */
export function contextPaths(contexts: readonly Assignment[]): string[] {
  return contexts.map(({ value }) => value).filter(isPath);
}

// --- internal ---

/** `docker-image://…`, `https://…`, `oci-layout://…`, `target:…` and `git@…` are none. */
function isPath(value: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|git@)/i.test(value);
}
