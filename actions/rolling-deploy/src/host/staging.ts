/**
 * Asks Compose about the project as it would be: with the new environment and files, while those on
 * the host stay as they are.
 *
 * A private directory mirrors the deploy directory by links, with the new files as real ones. It
 * holds secrets for the time of one command and is removed by the same script, whatever happens.
 */
import type { Config } from '../config/config.ts';
import { fail } from '../errors.ts';
import { checkSlotNames } from '../layout/check.ts';
import {
  complaint,
  type Host,
  type RemoteCommand,
  type RemoteFinished,
  script,
} from '../ssh/host.ts';
import { composeArgs, type Model, parseModel, RELEASE_PLACEHOLDER } from './compose.ts';
import type { Paths } from './paths.ts';
import { IN_SCRATCH, leftBehind } from './scratch.ts';

/** A file as it shall be; the path is relative to the deploy directory. */
export interface StagedFile {
  readonly path: string;
  readonly content: string;
  /** In octal; without it only the user may read the file. */
  readonly mode?: string;
}

/** A project as it would be. */
export interface StagedProject {
  readonly config: Config;
  readonly paths: Paths;
  readonly files: readonly StagedFile[];
  /** Directories, relative, that become copies in place of links: a container follows no link. */
  readonly copies?: readonly string[];
}

const TOO_LARGE = 96;
/** Configuration is small; what is larger is data that was mounted with it. */
const LARGEST_COPY_KILOBYTES = 64 * 1_024;

// Each line of the input is a directory to copy, `copy - PATH`, or a file: an `x`, its content in
// base64, its mode, its path. The directory above is mirrored as well, for projects that refer to
// `../something`. All of it stands in a private directory, so that a container may read its part.
const STAGE = `set -eu
${IN_SCRATCH}
real=$1
shift
mirror() {
  [ -d "$1" ] || return 0
  for entry in "$1"/* "$1"/.[!.]*; do
    if [ -e "$entry" ] && [ "\${entry##*/}" != "$3" ]; then ln -s "$entry" "$2/\${entry##*/}"; fi
  done
}
above=\${real%/*}
stage=$scratch/above/\${real##*/}
mkdir "$scratch/above" "$stage"
mirror "$above" "$scratch/above" "\${real##*/}"
mirror "$real" "$stage" .fairway
while IFS=' ' read -r content mode path; do
  into=$stage
  from=$real
  rest=$path
  while [ "\${rest#*/}" != "$rest" ]; do
    into=$into/\${rest%%/*}
    from=$from/\${rest%%/*}
    rest=\${rest#*/}
    if [ -L "$into" ]; then rm "$into"; fi
    if [ ! -d "$into" ]; then mkdir -m 755 "$into"; mirror "$from" "$into" ''; fi
  done
  rm -f "$into/$rest"
  if [ "$content" = copy ]; then
    if [ ! -d "$from/$rest" ]; then mkdir -m 755 "$into/$rest"; continue; fi
    size=$(du -sk "$from/$rest" | cut -f 1)
    if [ "$size" -gt ${LARGEST_COPY_KILOBYTES} ]; then echo "$path" >&2; exit ${TOO_LARGE}; fi
    cp -a "$from/$rest" "$into/$rest"
    continue
  fi
  printf %s "\${content#x}" | base64 -d > "$into/$rest"
  chmod "$mode" "$into/$rest"
done
echo "$scratch/above"
cd "$stage"
"$@"`;

/**
 * The model of the project with the new files.
 *
 * @throws {ActionError} FR021 with what Compose says, FR027, FR091.
 */
export async function stagedModel(host: Host, project: StagedProject): Promise<Model> {
  const { config, paths } = project;
  const { versionKey } = config.compose;
  const args = [
    ...['env', `${versionKey}=${RELEASE_PLACEHOLDER}`],
    ...composeArgs(config),
    ...['config', '--format', 'json'],
  ];
  const finished = await runStaged(host, project, { args });
  if (finished.exitCode !== 0) {
    const said = complaint(finished);
    throw fail('FR021', `Compose refuses the project in \`${paths.directory}\`: ${said}`);
  }
  return withTwin(config, parseModel(finished.stdout, versionKey));
}

/**
 * Runs a program in the project as it would be. What it prints has the paths of the host.
 *
 * @throws {ActionError} FR027, FR075 when a directory is too large to be copied.
 */
export async function runStaged(
  host: Host,
  { paths, files, copies = [] }: StagedProject,
  command: Pick<RemoteCommand, 'args' | 'timeoutMs'>,
): Promise<RemoteFinished> {
  const finished = await host.run({
    ...command,
    args: script(STAGE, paths.directory, ...command.args),
    input: [...copies.map((path) => `copy - ${path}\n`), ...files.map(lineOf)].join(''),
  });
  const left = leftBehind(finished.stdout);
  if (left !== undefined) throw fail('FR027', `The directory \`${left}\` is still on the host.`);
  if (finished.exitCode === TOO_LARGE) {
    const [path = ''] = finished.stderr.trim().split('\n').slice(-1);
    throw fail('FR075', `\`${path}\` is too large to check a file in a copy of it.`, {
      remedy: 'Keep configuration in a directory of its own, and mount that.',
    });
  }
  const end = finished.stdout.indexOf('\n');
  const above = finished.stdout.slice(0, end) || '\0';
  const onHost = (text: string) => text.replaceAll(above, parentOf(paths.directory));
  const { stdout, stderr } = finished;
  return { ...finished, stdout: onHost(stdout.slice(end + 1)), stderr: onHost(stderr) };
}

// --- internal ---

/** With the twin of a single service, which only our own file defines: it is the same service. */
function withTwin(config: Config, model: Model): Model {
  const { layout } = config.roll;
  checkSlotNames(config, [...model.keys()]);
  const single = layout.kind === 'single' ? model.get(layout.service) : undefined;
  if (layout.kind !== 'single' || single === undefined) return model;
  return new Map([...model, [layout.twin, { ...single, name: layout.twin }]]);
}

function lineOf({ path, content, mode = '600' }: StagedFile): string {
  return `x${Buffer.from(content, 'utf8').toString('base64')} ${mode} ${path}\n`;
}

function parentOf(directory: string): string {
  return directory.slice(0, directory.lastIndexOf('/'));
}
