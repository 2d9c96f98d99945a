/** Tells a living process from a dead one whose number was given out again. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Names this process for as long as anybody may ask: machine, boot, process namespace, number and
 * start time, as one word that fits in a label or a file name.
 */
export function thisProcess(): string {
  return [...here(), process.pid, startTime(process.pid)].join('_');
}

/**
 * Whether the process that `thisProcess` named is known to be gone. A process that cannot be judged
 * from here (another machine, another container) counts as alive.
 */
export function isGone(identity: string): boolean {
  const [host, boot, namespace, pid, started] = identity.split('_');
  const [ourHost, ourBoot, ourNamespace] = here();
  if (started === undefined || host !== ourHost) return false;
  if (boot !== ourBoot) return true;
  if (namespace !== ourNamespace) return false;
  return startTime(Number(pid)) !== started;
}

/** The start time of a living process in clock ticks since boot, or undefined when there is none. */
function startTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 22 of proc(5); counted after the name, which may hold blanks and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function here(): [host: string, boot: string, namespace: string] {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  const namespace = readlinkSync('/proc/self/ns/pid').replace(/\D/g, '');
  return [hostname().replaceAll('_', '-'), boot, namespace];
}
