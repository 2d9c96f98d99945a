/** Ctrl-C: everything that runs is told to stop, and the story ends by its way out, not by a crash. */
import { readFileSync } from 'node:fs';
import { processTree, sendSignal } from '../test/runner/processes.ts';

/** What is thrown where the story was when it was interrupted. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Listens for Ctrl-C and SIGTERM. The signal is aborted at the first; more of them change nothing. */
export function listenForInterrupt(): AbortSignal {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) return;
    controller.abort(new Interrupted());
    // A terminal tells all of its foreground group; a plain `kill -INT` tells only us.
    for (const pid of ownGroup()) sendSignal(pid, 'SIGINT');
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return controller.signal;
}

/** Our descendants that share our process group: all but the daemons that we started. */
function ownGroup(): number[] {
  const group = groupOf(process.pid);
  return processTree(process.pid).filter((pid) => pid !== process.pid && groupOf(pid) === group);
}

function groupOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2];
  } catch {
    return undefined;
  }
}
