/** Looks at the machine's processes through /proc: trees, and what a job left running. */
import { readdirSync, readFileSync } from 'node:fs';

/** A process with all its descendants, parents first. */
export function processTree(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const candidate of processIds()) {
    const parent = parentOf(candidate);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), candidate]);
  }
  const tree = [pid];
  for (const member of tree) tree.push(...(children.get(member) ?? []));
  return tree;
}

/** Ends a process and its descendants at once; those that are gone already don't matter. */
export function killTree(pid: number): void {
  for (const member of processTree(pid)) sendSignal(member, 'SIGKILL');
}

/** Sends a signal to one process; false when it is gone. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** A process that outlived the job that started it. */
export interface Orphan {
  readonly pid: number;
  readonly command: string;
}

/** The processes whose environment has this very assignment, `NAME=value`. */
export function processesWith(assignment: string): Orphan[] {
  return processIds().flatMap((pid) => {
    const environment = readProc(pid, 'environ')?.split('\0') ?? [];
    if (!environment.includes(assignment)) return [];
    return [{ pid, command: (readProc(pid, 'cmdline') ?? '').replaceAll('\0', ' ').trim() }];
  });
}

function processIds(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

// The second field is the program's name in brackets, which may hold blanks and brackets itself.
function parentOf(pid: number): number | undefined {
  const stat = readProc(pid, 'stat');
  if (stat === undefined) return undefined;
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

// A process that ends meanwhile, or belongs to someone else, has nothing to tell.
function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
