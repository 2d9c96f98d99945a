/** Checks side by side that fail the same way every time, whichever of them is the fastest. */

/** Waits for all checks, and throws the failure of the first in the list. */
export async function allOf<Results extends readonly unknown[]>(
  checks: { readonly [Index in keyof Results]: Promise<Results[Index]> },
): Promise<Results> {
  const settled = await Promise.allSettled(checks);
  for (const outcome of settled) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
  return settled.map((outcome) =>
    outcome.status === 'fulfilled' ? outcome.value : undefined,
  ) as unknown as Results;
}
