/** Watches the argument lists of all processes of the machine, as any user of it could. */
import { readdirSync, readFileSync } from 'node:fs';

/** What was seen so far; `stop` ends the watch. */
export interface ArgumentWatch extends Disposable {
  readonly seen: ReadonlySet<string>;
}

/** Looks every few milliseconds, for processes such as a credential helper live no longer. */
export function watchArguments(): ArgumentWatch {
  const seen = new Set<string>();
  const look = () => {
    for (const line of runningArguments()) seen.add(line);
  };
  const timer = setInterval(look, 5);
  return { seen, [Symbol.dispose]: () => clearInterval(timer) };
}

/** The argument lists of the processes that run now. */
export function runningArguments(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(commandLine)
    .filter((line) => line !== '');
}

// A process that ended meanwhile has no argument list any more.
function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
