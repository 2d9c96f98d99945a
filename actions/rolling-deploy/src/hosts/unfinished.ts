/** A host on which an earlier run brought the release out, and did not get to write it down. */

import { readRelease } from '../host/release-record.ts';
import type { Applying } from '../roll/apply.ts';

/**
 * The host as that run found it: where the release fails elsewhere, it goes back there as well, though
 * this run had nothing to do on it. Undefined where the journal names the release, or nothing.
 */
export async function asUnfinished(applying: Applying): Promise<Applying | undefined> {
  const { findings, site, request } = applying;
  const { journal: previous } = findings.facts;
  if (previous === undefined || previous.digest === request.digest) return undefined;
  const previousRecord = await readRelease(site.host, site.paths, previous.release);
  const plan = { ...findings.plan, previous };
  return { ...applying, findings: { ...findings, plan, previousRecord } };
}
