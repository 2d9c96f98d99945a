/** Starts the keeper of our engine beside the test run. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pinnedNode } from '../pinned-node.ts';

const KEEPER = fileURLToPath(new URL('./keeper.ts', import.meta.url));

/** Starts the program that stops our engine once all its users are gone; see keeper.ts. */
export function startKeeper(): void {
  const keeper = spawn(pinnedNode().path, [KEEPER], { detached: true, stdio: 'ignore', cwd: '/' });
  keeper.on('error', () => undefined);
  keeper.unref();
}
