/** Reads the configuration of an nginx inside its container. */
import type { Container } from '../host/containers.ts';
import { type Host, script } from '../ssh/host.ts';
import { dumpedFiles, includesOf } from './nginx-grammar.ts';

const MAIN = '/etc/nginx/nginx.conf';
/** Includes in includes end somewhere. */
const DEEPEST = 8;

// As `nginx -T` prints it. The patterns are meant to be expanded.
const CAT = `for pattern; do
  for file in $pattern; do
    [ -f "$file" ] || continue
    echo "# configuration file $file:"
    cat "$file"
    echo
  done
done`;

/**
 * The files by their path, the main one first; undefined when they can not be read.
 *
 * `nginx -T` tests them as well, and prints nothing while a replica is down whose name is in an
 * `upstream`: then they are read one by one.
 */
export async function nginxFiles(
  host: Host,
  proxy: Container,
): Promise<ReadonlyMap<string, string> | undefined> {
  const inside = (args: readonly string[]) =>
    host.run({ args: ['docker', 'exec', proxy.id, ...args], timeoutMs: 15_000 });
  const main = mainFile(proxy);
  const dumped = await inside(['nginx', '-T', ...(main === MAIN ? [] : ['-c', main])]);
  if (dumped.exitCode === 0) return dumpedFiles(dumped.stdout);
  const files = new Map<string, string>();
  const prefix = main.replace(/\/[^/]*$/, '');
  let wanted: readonly string[] = [main];
  for (let depth = 0; wanted.length > 0 && depth < DEEPEST; depth += 1) {
    const found = dumpedFiles((await inside(script(CAT, ...wanted))).stdout);
    const added = [...found].filter(([path]) => !files.has(path));
    for (const [path, text] of added) files.set(path, text);
    wanted = added.flatMap(([, text]) => includesOf(text, prefix));
  }
  return files.size === 0 ? undefined : files;
}

// --- internal ---

/** The file that nginx was started with. */
function mainFile({ command }: Container): string {
  const at = command.indexOf('-c');
  const path = at < 0 ? undefined : command[at + 1];
  return path?.startsWith('/') ? path : MAIN;
}
