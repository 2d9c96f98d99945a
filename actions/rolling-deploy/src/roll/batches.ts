/** Takes a list apart, so many at a time. Pure. */
export function batchesOf<Item>(items: readonly Item[], size: number): Item[][] {
  return items.flatMap((_, index) =>
    index % size === 0 ? [items.slice(index, index + size)] : [],
  );
}
