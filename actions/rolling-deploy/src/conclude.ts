/** What follows when a release was brought out whole: written down, tagged, and old ones removed. */
import type { Applying } from './apply.ts';
import type { Run } from './deploy.ts';
import { isKnown, writeOutcome } from './outcome.ts';
import { isUnchanged } from './plan.ts';
import { keepRelease } from './project-files.ts';
import { removeOldReleases } from './releases/retention.ts';
import { tagRunning } from './running-tag.ts';
import type { OpenSite } from './site.ts';

/** Writes down how it went. `steady` changes things also while the job is being cancelled. */
export async function conclude(
  { inputs, job, record }: Run,
  applying: Applying,
  steady: OpenSite['changes'],
): Promise<void> {
  const { site, request, findings } = applying;
  record.phase = 'journal';
  const result = isUnchanged(findings.plan) ? 'unchanged' : 'deployed';
  const isNew = result === 'deployed' || !isKnown(applying);
  if (isNew) await keepRelease(steady, applying);
  await writeOutcome(steady, { ...applying, result });
  record.status = result;
  await tagRunning({ inputs, job, image: request.image, digest: request.digest });
  if (isNew) await removeOldReleases(site, [request.release, findings.envRelease]);
}
