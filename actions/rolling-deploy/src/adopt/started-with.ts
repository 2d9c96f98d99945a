/** With what a container was started by hand, as Compose itself notes it in labels. Pure. */
import type { Container } from '../host/containers.ts';

/** A Compose command line that somebody ran, as far as the container tells. */
export interface StartedWith {
  /** Absolute paths of the Compose files. */
  readonly files: readonly string[];
  /** Absolute; undefined for the `.env` beside the Compose file. */
  readonly envFile: string | undefined;
  readonly directory: string;
  /** Compose's own hash of the definition of the service. */
  readonly configHash: string;
  /** Version of that Compose; its hashes are only comparable with its own. */
  readonly version: string | undefined;
}

// https://github.com/docker/compose/blob/v2.26.1/pkg/api/labels.go
const LABEL = 'com.docker.compose.';

/** What Compose's labels say; undefined when they are not whole. */
export function startedWith({ labels }: Pick<Container, 'labels'>): StartedWith | undefined {
  const files = labels[`${LABEL}project.config_files`];
  const directory = labels[`${LABEL}project.working_dir`];
  const configHash = labels[`${LABEL}config-hash`];
  if (!files || !directory || !configHash) return undefined;
  return {
    files: files.split(','),
    envFile: labels[`${LABEL}project.environment_file`]?.split(',')[0],
    directory,
    configHash,
    version: labels[`${LABEL}version`],
  };
}

/** The beginning of the same Compose command line. */
export function sameCommand(
  project: string,
  { files, envFile, directory }: StartedWith,
): readonly string[] {
  return [
    ...['docker', 'compose', '--ansi', 'never', '--project-name', project],
    ...['--project-directory', directory],
    ...(envFile === undefined ? [] : ['--env-file', envFile]),
    ...files.flatMap((file) => ['--file', file]),
  ];
}
