/**
 * Lets no more scenario files go on at once on a machine than one run has workers: requests that wait
 * for a processor too long would look like requests that were dropped. Two runs take turns.
 */
import { afterAll, beforeAll } from 'vitest';
import { cacheDirectory } from '../stack/cache-directory.ts';
import { holdLock } from '../stack/lock.ts';

/** The longest file of another run, and more. */
const LONGEST_WAIT_MS = 30 * 60_000;

let turn: AsyncDisposable | undefined;

beforeAll(async () => {
  const file = cacheDirectory('turns', `worker-${process.env['VITEST_POOL_ID'] ?? '1'}.lock`);
  turn = await holdLock(file, () => console.error('another run has its turn, waiting'));
}, LONGEST_WAIT_MS);

afterAll(() => turn?.[Symbol.asyncDispose]());
