/** What follows when a release was brought out whole: written down, tagged, and old ones removed. */

import { onEach } from './hosts/each.ts';
import type { Probes } from './hosts/probes.ts';
import type { Planned } from './hosts/roll-out.ts';
import type { Run } from './operation.ts';
import { isUnchanged } from './plan/plan.ts';
import { removeOldReleases } from './releases/retention.ts';
import { tagRunning } from './releases/running-tag.ts';
import { isKnown, writeOutcome } from './report/outcome.ts';
import type { Applying } from './roll/apply.ts';
import { keepRelease } from './site/project-files.ts';
import type { OpenSite } from './site/site.ts';

/** Writes down on every host how it went, also where nothing was to do. */
export async function concludeAll(
  { inputs, job, record }: Run,
  planned: readonly Planned[],
  probes: Probes,
): Promise<void> {
  record.phase = 'journal';
  const concluded = await onEach(planned, async ({ name, applying, steady }) => {
    applying.record.figures = probes.figuresAt(name);
    return { name, applying, isNew: await conclude(applying, steady) };
  });
  const isDone = concluded.every(({ applying }) => applying.record.outcome === 'unchanged');
  record.status = isDone ? 'unchanged' : 'deployed';
  const [canary] = planned;
  await Promise.all([
    canary && tagRunning({ inputs, job, ...canary.applying.request }),
    onEach(concluded, async ({ applying, isNew }) => {
      const { site, request, findings } = applying;
      if (isNew) await removeOldReleases(site, [request.release, findings.envRelease]);
    }),
  ]);
}

// --- internal ---

/**
 * Writes down how it went. `steady` changes things also while the job is being cancelled.
 *
 * @returns whether the host did not know the release yet.
 */
async function conclude(applying: Applying, steady: OpenSite['changes']): Promise<boolean> {
  const { findings, record } = applying;
  record.phase = 'journal';
  const result = isUnchanged(findings.plan) ? 'unchanged' : 'deployed';
  const isNew = result === 'deployed' || !isKnown(applying);
  if (isNew) await keepRelease(steady, applying);
  await writeOutcome(steady, { ...applying, result });
  record.outcome = result;
  return isNew;
}
