/** A lock between processes that nothing can leave behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

const SAY_AFTER_MS = 1_000;

/**
 * Runs `job` while holding an exclusive lock on a file, across processes.
 *
 * The lock is the kernel's (flock), held by a small child that ends when its stdin closes: whatever
 * kills this process, the lock is free again, and there is no stale lock to judge.
 *
 * @param onWait called once when another process has held the lock for a second
 * @throws {Error} when `flock` (util-linux) is missing, and whatever `job` throws
 */
export async function withLock<T>(
  file: string,
  job: () => Promise<T>,
  onWait: () => void = () => undefined,
): Promise<T> {
  await using _ = await holdLock(file, onWait);
  return await job();
}

/** As `withLock`, until it is disposed. */
export async function holdLock(
  file: string,
  onWait: () => void = () => undefined,
): Promise<AsyncDisposable> {
  await mkdir(dirname(file), { recursive: true });
  const waiting = setTimeout(onWait, SAY_AFTER_MS);
  const holder = await acquire(file).finally(() => clearTimeout(waiting));
  return { [Symbol.asyncDispose]: () => release(holder) };
}

/** `cat` starts only once flock has the lock; its echo is the proof. */
function acquire(file: string): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const holder = spawn('flock', ['--exclusive', file, 'cat'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      // A session of its own: Ctrl-C in a terminal must not open the lock under our cleaning up.
      detached: true,
    });
    holder.once('error', (error) => reject(new Error(`cannot lock ${file}: ${error.message}`)));
    holder.once('exit', (code) => reject(new Error(`cannot lock ${file}: flock exited ${code}`)));
    holder.stdout?.once('data', () => resolve(holder));
    holder.stdin?.on('error', () => undefined);
    holder.stdin?.write('held\n');
  });
}

function release(holder: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (holder.exitCode !== null || holder.signalCode !== null) return resolve();
    holder.once('exit', () => resolve());
    holder.stdin?.end();
  });
}
