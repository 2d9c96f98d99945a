/** The waivers in a verdict: which were used, and which belong to the rules. */
import type { Policy } from '../policy/policy.ts';
import { type Covered, holds } from '../policy/waivers/coverage.ts';
import { lastDay, scopeOf } from '../policy/waivers/waiver.ts';

/** A verdict has 64 kB for everything; waivers beyond this are counted only. */
const LISTED_BYTES = 8_192;

/** The waivers that covered something, each once. */
export function waiversUsed(waived: readonly Covered[]) {
  const used = [...new Set(waived.map(({ waiver }) => waiver))];
  const entries = used.map((waiver) => {
    const { id, owner } = waiver;
    const expires = lastDay(waiver);
    return {
      id,
      ...(owner === undefined ? {} : { owner }),
      ...(expires === undefined ? {} : { expires }),
    };
  });
  let bytes = 0;
  const waivers = entries.filter((entry) => {
    bytes += Buffer.byteLength(JSON.stringify(entry)) + 1;
    return bytes <= LISTED_BYTES;
  });
  const waiversOmitted = entries.length - waivers.length;
  if (entries.length === 0) return {};
  return { waivers, ...(waiversOmitted > 0 ? { waiversOmitted } : {}) };
}

/** The waivers that hold for this image today, in one order, for the hash of the rules. */
export function waiversInForce({ exemptions }: Policy): readonly string[] {
  if (exemptions === undefined) return [];
  const { waivers, today, image } = exemptions;
  return waivers
    .filter((waiver) => holds(waiver, today))
    .filter((waiver) => waiver.image === undefined || waiver.image === image)
    .map((waiver) => JSON.stringify([scopeOf(waiver), waiver.owner, lastDay(waiver)]))
    .sort();
}
