/** Private directories on the host for the time of one script; what an older script left is swept. */

/**
 * The beginning of a script that works in a private directory, `$scratch`: in memory where the host
 * has some (/dev/shm), else in its temporary directory. The directory goes when the script ends,
 * also by a signal. After a power cut or SIGKILL the next script removes it, once it is an hour old.
 */
export const IN_SCRATCH = `umask 077
base=/dev/shm
if [ -n "\${TMPDIR:-}" ] || [ ! -w "$base" ]; then base=\${TMPDIR:-/tmp}; fi
find "$base" -maxdepth 1 -type d -name 'fairway-*' -user "$(id -u)" -mmin +60 -exec rm -rf {} + 2>/dev/null || true
scratch=$(mktemp -d "$base/fairway-XXXXXXXX") || exit 1
leave() {
  rm -rf "$scratch"
  [ ! -e "$scratch" ] || { echo "fairway-left $scratch"; exit 98; }
}
trap leave EXIT
trap 'exit 130' HUP INT TERM`;

/** The directory that a script of `IN_SCRATCH` could not remove. */
export function leftBehind(stdout: string): string | undefined {
  return /^fairway-left (.*)$/m.exec(stdout)?.[1];
}
