/** The operations that change nothing: `plan` and `status`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownRelease } from './adopt/release-of.ts';
import { checkPullable } from './checks/pullable.ts';
import { errandOf, type Run, readDeploy, ready } from './deploy.ts';
import { validateFiles } from './files/validate.ts';
import { type Container, isServing, LABELS, listContainers } from './host/containers.ts';
import { currentRelease, type JournalEntry } from './host/journal.ts';
import { describeOwner, lockOwner } from './host/lock.ts';
import { openSite } from './open-site.ts';
import { describePlan } from './plan.ts';
import { checkHost } from './preflight.ts';
import { releaseBefore, standingReleases } from './releases/before.ts';
import { describeTime, type KeptRelease, readKept } from './releases/kept.ts';

/** Preflight and plan; the plan also goes to a file. */
export async function plan(run: Run): Promise<void> {
  const { inputs, job, config, record } = run;
  const request = await readDeploy(run);
  record.phase = 'connection';
  const { site, session } = await openSite(config, inputs, job);
  try {
    record.phase = 'preflight';
    await checkHost(site);
    const findings = await ready(errandOf(run, site, request));
    if (findings.plan.pull) await checkPullable({ inputs, job }, request);
    await validateFiles({ site, request, findings, isImageThere: false });
    record.phase = 'plan';
    record.plan = findings.plan;
    record.env = findings.env;
    const { added, changed, removed, unknown } = findings.env;
    const written = { ...findings.plan, environment: { added, changed, removed, unknown } };
    record.planFile = join(job.env.RUNNER_TEMP ?? '.', `fairway-plan-${Date.now()}.json`);
    writeFileSync(record.planFile, `${JSON.stringify(written, undefined, 2)}\n`);
    for (const line of describePlan(findings.plan, findings.env)) job.log.info(`• ${line}`);
    record.status = 'planned';
  } finally {
    session.close();
  }
}

/** What runs, who holds the lock, and how the last deploys ended. */
export async function status(run: Run): Promise<void> {
  const { inputs, job, config, record } = run;
  record.phase = 'connection';
  const { site, session } = await openSite(config, inputs, job);
  try {
    record.phase = 'preflight';
    const [containers, { kept, journal }, owner] = await Promise.all([
      listContainers(site.host, config.project),
      readKept(site),
      lockOwner(site.host, site.paths.lock),
    ]);
    record.release = currentRelease(journal);
    record.lockOwner = owner === undefined ? '' : describeOwner(owner);
    job.summary.heading(3, `Services of ${config.project} on ${site.host.name}`);
    const rows = containers.map((container) => rowOf(container));
    job.summary.table(['service', 'release', 'state', 'since', 'restarts'], rows);
    for (const row of rows) job.log.info(row.join('  '));
    const before = releaseBefore(journal, standingReleases(containers, config.roll.services));
    showKept(job, kept, { runs: record.release?.release, before });
    job.summary.heading(3, 'Last deploys');
    const last = journal.slice(-10).reverse();
    const deploys = last.map((entry) => [
      ...[entry.at, describeEnd(entry), entry.release, entry.run.actor],
    ]);
    job.summary.table(['when', 'result', 'release', 'by'], deploys);
    if (record.lockOwner !== '') job.log.info(`Locked by ${record.lockOwner}`);
    record.status = 'reported';
  } finally {
    session.close();
  }
}

// --- internal ---

/** The releases that one can go back to, in the summary and in the log. */
function showKept(
  { summary, log }: Pick<Run['job'], 'summary' | 'log'>,
  kept: readonly KeptRelease[],
  known: { readonly runs: string | undefined; readonly before: string | undefined },
): void {
  const rows = kept.map(({ release, at, digest }) => {
    const note = release === known.runs ? 'runs' : release === known.before ? 'the one before' : '';
    return [release, describeTime(at), note, digest];
  });
  if (rows.length > 0) summary.heading(3, 'Releases to go back to');
  summary.table(['release', 'brought out (UTC)', '', 'digest'], rows);
  for (const row of rows) log.info(`To go back to: ${row.join('  ')}`);
}

function describeEnd({ operation, result }: JournalEntry): string {
  return operation === 'rollback' ? `${result} (rollback)` : result;
}

function rowOf(container: Container): string[] {
  const health = container.health === undefined ? '' : `, ${container.health}`;
  const sign = isServing(container) ? '✅' : '❌';
  const release = container.labels[LABELS.release] ?? `${shownRelease(container)}, by hand`;
  const { service, state, startedAt, restarts } = container;
  return [service, release, `${sign} ${state}${health}`, startedAt.slice(0, 19), String(restarts)];
}
