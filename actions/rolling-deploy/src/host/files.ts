/** Files on the host: read whole, written atomically. */
import { isUtf8 } from 'node:buffer';
import { fail } from '../errors.ts';
import { commandFailed, type Host, script, succeed } from '../ssh/host.ts';

const ABSENT = 44;

/** The text of a file; undefined when there is none. */
export async function readText(host: Host, path: string): Promise<string | undefined> {
  const command = { args: script('[ -e "$1" ] || exit 44; cat "$1"', path) };
  const finished = await host.run(command);
  if (finished.exitCode === ABSENT) return undefined;
  if (finished.exitCode !== 0) throw commandFailed(command, finished);
  return finished.stdout;
}

/** Those of some files that are programs, by their mode. */
export async function programsAmong(
  host: Host,
  paths: readonly string[],
): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  const text = 'for path; do stat -L -c %a -- "$path" 2>/dev/null || echo 0; done';
  const modes = (await succeed(host, { args: script(text, ...paths) })).split('\n');
  return new Set(paths.filter((_, index) => isProgram(modes[index] ?? '0')));
}

/** Whether a mode, in octal, is that of a program. */
export function isProgram(mode: string): boolean {
  return (Number.parseInt(mode, 8) & 0o111) !== 0;
}

/**
 * Checks the text of a file that is written back: read in another encoding it would lose what it says.
 *
 * @throws {ActionError} FR036 with the name of the file and the line.
 */
export async function requireUtf8(
  host: Host,
  file: { readonly name: string; readonly path: string; readonly text: string | undefined },
): Promise<void> {
  // What can not be decoded becomes this sign; but a file may hold it by itself, which its bytes tell.
  if (file.text?.includes('\uFFFD') !== true) return;
  const bytes = Buffer.from(await succeed(host, { args: ['base64', file.path] }), 'base64');
  const lines = bytes.toString('latin1').split('\n');
  const line = lines.findIndex((one) => !isUtf8(Buffer.from(one, 'latin1')));
  if (line < 0) return;
  throw fail('FR036', `Line ${line + 1} of \`${file.name}\` on the host is not UTF-8.`);
}

// When a connection dies, what arrived until then looks like the whole: only the count tells.
const WHOLE = (path: string, count: string) =>
  `[ "$(wc -c < "${path}")" -eq "${count}" ] || { echo 'not all of it arrived' >&2; exit 1; }`;

// The file may hold secrets. Many a shell leaves `trap … EXIT` out when a signal ends it; what SIGKILL or a
// power cut left, the next change of the same file removes: there is only one at a time.
const TEMPORARY = (path: string) => `rm -f "${path}".fairway.[0-9]*
new="${path}.fairway.$$"
trap 'rm -f "$new"' EXIT
trap 'exit 130' HUP INT TERM`;

// A link is followed, so that a linked file is replaced and not the link.
const WRITE = `set -eu
case $2 in *00) umask 077;; *) umask 022;; esac
target=$(readlink -f "$1" 2>/dev/null || printf %s "$1")
mkdir -p "$(dirname "$target")"
${TEMPORARY('$target')}
cat > "$new"
${WHOLE('$new', '$3')}
if [ "$4" = in-place ] && [ -f "$target" ]; then
  cat "$new" > "$target"
  chmod "$2" "$target"
  exit 0
fi
chmod "$2" "$new"
mv -f "$new" "$target"`;

const APPEND = `set -eu
umask 077
mkdir -p "$(dirname "$1")"
${TEMPORARY('$1')}
cat > "$new"
${WHOLE('$new', '$2')}
if [ -s "$1" ] && [ -n "$(tail -c 1 "$1")" ]; then echo >> "$1"; fi
cat "$new" >> "$1"
sync "$1" 2>/dev/null || sync`;

/** A text and where it goes. */
export interface WrittenFile {
  readonly path: string;
  readonly content: string;
  /** In octal; without it only the user may read the file. */
  readonly mode?: string;
  /** Keeps the file itself, for a container that has it mounted as it is: a new one it would not see. */
  readonly inPlace?: boolean;
}

/**
 * Writes a file, and its directories, so that a reader sees the old content or the new; but for one
 * that is written in place.
 *
 * @throws {ActionError} FR014 when not all of it arrived; then the old content stays.
 */
export async function writeText(host: Host, file: WrittenFile): Promise<void> {
  const how = file.inPlace === true ? 'in-place' : 'anew';
  const args = script(WRITE, file.path, file.mode ?? '600', lengthOf(file.content), how);
  await succeed(host, { args, input: file.content });
}

/**
 * Appends a line and waits until it is on the disk; a last line that was cut stays alone. `what` names
 * the line in an error, and in the list of processes.
 */
export async function appendLine(
  host: Host,
  file: { readonly path: string; readonly line: string; readonly what: string },
): Promise<void> {
  const input = `${file.line}\n`;
  await succeed(host, { args: script(APPEND, file.path, lengthOf(input), file.what), input });
}

// --- internal ---

function lengthOf(text: string): string {
  return String(Buffer.byteLength(text, 'utf8'));
}
