/** Files on the host: read whole, written atomically. */
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

// A link is followed, so that a linked file is replaced and not the link.
const WRITE = `set -eu
case $2 in 600) umask 077;; *) umask 022;; esac
target=$(readlink -f "$1" 2>/dev/null || printf %s "$1")
mkdir -p "$(dirname "$target")"
new="$target.fairway.$$"
trap 'rm -f "$new"' EXIT
cat > "$new"
chmod "$2" "$new"
mv -f "$new" "$target"`;

/** Writes a file, and its directories, so that a reader sees the old content or the new. */
export async function writeText(
  host: Host,
  file: { readonly path: string; readonly content: string; readonly mode?: '600' | '644' },
): Promise<void> {
  const args = script(WRITE, file.path, file.mode ?? '600');
  await succeed(host, { args, input: file.content });
}

/** Appends a line and waits until it is on the disk; a last line that was cut stays alone. */
export async function appendLine(
  host: Host,
  file: { readonly path: string; readonly line: string },
): Promise<void> {
  const text = `set -eu
umask 077
mkdir -p "$(dirname "$1")"
if [ -s "$1" ] && [ -n "$(tail -c 1 "$1")" ]; then echo >> "$1"; fi
cat >> "$1"
sync "$1" 2>/dev/null || sync`;
  await succeed(host, { args: script(text, file.path), input: `${file.line}\n` });
}
