/** Tells whether a container that was started by hand is what the files on the host say. Pure. */
import type { ByHand, Container } from '../host/containers.ts';
import { LABELS_FILE } from '../host/paths.ts';
import type { HostDefinitions } from './host-definitions.ts';
import { startedWith } from './started-with.ts';

/** What came of the comparison. */
export interface Compared {
  /** Our hash of its definition; undefined when it is not known. */
  readonly config: string | undefined;
  readonly byHand: Pick<ByHand, 'objection' | 'isDoubtful'>;
}

/**
 * Compares Compose's own mark on the container with what Compose makes of the files now.
 *
 * A mark of another version of Compose may differ though nothing changed; so may one of a proxy that
 * an early version of ours started with the name of another release.
 */
export function compare(container: Container, found: HostDefinitions | undefined): Compared {
  const started = startedWith(container);
  if (started === undefined) return doubt('Compose did not note how it was started');
  if (found === undefined) return doubt('Compose can not read the files that it was started with');
  const service = found.model.get(container.service);
  if (service === undefined) return differs('is not in the files on the host any more');
  if (found.composeHashes.get(container.service)?.includes(started.configHash)) {
    return { config: service.hash, byHand: { objection: undefined, isDoubtful: false } };
  }
  if (started.version !== found.version) {
    return doubt(`Compose ${started.version} started it, whose mark ${found.version} can not read`);
  }
  if (started.files.some((file) => file.endsWith(`/${LABELS_FILE}`))) {
    return doubt('it may have been started with the name of another release');
  }
  return differs('is not what the files on the host say');
}

// --- internal ---

function differs(what: string): Compared {
  const objection = `it was started by hand and ${what}`;
  return { config: undefined, byHand: { objection, isDoubtful: false } };
}

function doubt(why: string): Compared {
  const objection = `it was started by hand, and nobody can tell with what: ${why}`;
  return { config: undefined, byHand: { objection, isDoubtful: true } };
}
