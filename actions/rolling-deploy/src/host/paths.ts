/** Where the things of a project stand on its host. */
import type { Config } from '../config/config.ts';

/** Our own directory, below the deploy directory. */
const STATE_DIRECTORY = '.fairway';

/** The Compose file with our labels, below the deploy directory. */
export const LABELS_FILE = `${STATE_DIRECTORY}/compose.yaml`;

/** Absolute paths on the host. */
export interface Paths {
  /** The deploy directory. */
  readonly directory: string;
  /** Our own directory in it. */
  readonly state: string;
  /** The directory with the lock: our own, or one that several projects share. */
  readonly lock: string;
  readonly envFile: string;
  readonly journal: string;
  /** What services still have to do with files that were copied. */
  readonly pending: string;
  /** Labels of what we started, as a Compose file on top of the project's own. */
  readonly labels: string;
  /** What is known of containers that were started by hand, which carry no labels of ours. */
  readonly adopted: string;
}

/** The paths of a project, which follow from its deploy directory; only the lock may stand elsewhere. */
export function pathsOf(config: Pick<Config, 'host' | 'compose' | 'lock'>): Paths {
  const { directory } = config.host;
  const state = `${directory}/${STATE_DIRECTORY}`;
  return {
    directory,
    state,
    lock: config.lock ?? state,
    envFile: `${directory}/${config.compose.envFile}`,
    journal: `${state}/journal.jsonl`,
    pending: `${state}/pending.txt`,
    labels: `${directory}/${LABELS_FILE}`,
    adopted: `${state}/adopted.json`,
  };
}

/** The directory in which a release is written down. */
export function releasePath(paths: Paths, release: string): string {
  return `${paths.state}/releases/${release}`;
}
