/**
 * Asks Compose about the project as it would be: with the new environment and files, while those on
 * the host stay as they are.
 *
 * A private directory mirrors the deploy directory by links, with the new files as real ones. It
 * holds secrets for the time of one command and is removed by the same script, whatever happens.
 */
import type { Config } from '../config/config.ts';
import { fail } from '../errors.ts';
import { type Host, script } from '../ssh/host.ts';
import { composeArgs, type Model, parseModel, RELEASE_PLACEHOLDER } from './compose.ts';
import type { Paths } from './paths.ts';
import { IN_SCRATCH, leftBehind } from './scratch.ts';

/** A file as it shall be; the path is relative to the deploy directory. */
export interface StagedFile {
  readonly path: string;
  readonly content: string;
}

// Each line of the input is a file: an `x`, its content in base64, a blank, its path.
// The directory above is mirrored as well, for projects that refer to `../something`.
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
while IFS=' ' read -r content path; do
  into=$stage
  from=$real
  rest=$path
  while [ "\${rest#*/}" != "$rest" ]; do
    into=$into/\${rest%%/*}
    from=$from/\${rest%%/*}
    rest=\${rest#*/}
    if [ -L "$into" ]; then rm "$into"; fi
    if [ ! -d "$into" ]; then mkdir "$into"; mirror "$from" "$into" ''; fi
  done
  rm -f "$into/$rest"
  printf %s "\${content#x}" | base64 -d > "$into/$rest"
done
echo "$scratch/above"
cd "$stage"
"$@"`;

/**
 * The model of the project with the new files.
 *
 * @throws {ActionError} FR021 with what Compose says, FR027.
 */
export async function stagedModel(
  host: Host,
  project: {
    readonly config: Config;
    readonly paths: Paths;
    readonly files: readonly StagedFile[];
  },
): Promise<Model> {
  const { config, paths } = project;
  const { versionKey } = config.compose;
  const args = [
    ...['env', `${versionKey}=${RELEASE_PLACEHOLDER}`],
    ...composeArgs(config),
    ...['config', '--format', 'json'],
  ];
  const finished = await host.run({
    args: script(STAGE, paths.directory, ...args),
    input: project.files.map(lineOf).join(''),
  });
  const end = finished.stdout.indexOf('\n');
  const above = finished.stdout.slice(0, end);
  const left = leftBehind(finished.stdout);
  if (left !== undefined) throw fail('FR027', `The directory \`${left}\` is still on the host.`);
  if (finished.exitCode !== 0) {
    const said = finished.stderr.replaceAll(above || '\0', parentOf(paths.directory)).trim();
    throw fail('FR021', `Compose refuses the project in \`${paths.directory}\`: ${said}`);
  }
  const json = finished.stdout.slice(end + 1).replaceAll(above, parentOf(paths.directory));
  return parseModel(json, versionKey);
}

// --- internal ---

function lineOf({ path, content }: StagedFile): string {
  return `x${Buffer.from(content, 'utf8').toString('base64')} ${path}\n`;
}

function parentOf(directory: string): string {
  return directory.slice(0, directory.lastIndexOf('/'));
}
