/** Decides which hosts are deployed to together. Pure. */
import { batchesOf } from '../roll/batches.ts';

/**
 * The hosts in their order: the first is the canary and goes alone, the others follow `size` at a
 * time.
 */
export function batches<Some>(hosts: readonly Some[], size: number): Some[][] {
  const [canary, ...others] = hosts;
  return canary === undefined ? [] : [[canary], ...batchesOf(others, size)];
}
