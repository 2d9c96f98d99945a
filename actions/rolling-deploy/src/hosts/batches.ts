/** Decides which hosts are deployed to together. Pure. */

/**
 * The hosts in their order: the first is the canary and goes alone, the others follow `size` at a
 * time.
 */
export function batches<Some>(hosts: readonly Some[], size: number): Some[][] {
  const [canary, ...others] = hosts;
  if (canary === undefined) return [];
  const count = Math.ceil(others.length / size);
  return [
    [canary],
    ...Array.from({ length: count }, (_, index) => others.slice(index * size, (index + 1) * size)),
  ];
}
