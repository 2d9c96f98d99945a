/** The operations that change nothing: `plan` and `status`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Run, ready } from './deploy.ts';
import { validateFiles } from './files/validate.ts';
import { type Container, isServing, LABELS, listContainers } from './host/containers.ts';
import { currentRelease, readJournal } from './host/journal.ts';
import { describeOwner, lockOwner } from './host/lock.ts';
import { openSite } from './open-site.ts';
import { describePlan } from './plan.ts';
import { checkHost } from './preflight.ts';
import { readRequest } from './request.ts';

/** Preflight and plan; the plan also goes to a file. */
export async function plan(run: Run): Promise<void> {
  const { inputs, job, config, record } = run;
  const request = readRequest(inputs, config, job);
  record.release = { release: request.release, digest: request.digest };
  record.phase = 'connection';
  const { site, session } = await openSite(config, inputs, job);
  try {
    record.phase = 'preflight';
    await checkHost(site);
    const findings = await ready(site, request);
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
    const [containers, journal, owner] = await Promise.all([
      listContainers(site.host, config.project),
      readJournal(site.host, site.paths.journal),
      lockOwner(site.host, site.paths.state),
    ]);
    record.release = currentRelease(journal);
    record.lockOwner = owner === undefined ? '' : describeOwner(owner);
    job.summary.heading(3, `Services of ${config.project} on ${site.host.name}`);
    const rows = containers.map((container) => rowOf(container));
    job.summary.table(['service', 'release', 'state', 'since', 'restarts'], rows);
    for (const row of rows) job.log.info(row.join('  '));
    job.summary.heading(3, 'Last deploys');
    const last = journal.slice(-10).reverse();
    const deploys = last.map((entry) => [entry.at, entry.result, entry.release, entry.run.actor]);
    job.summary.table(['when', 'result', 'release', 'by'], deploys);
    if (record.lockOwner !== '') job.log.info(`Locked by ${record.lockOwner}`);
    record.status = 'reported';
  } finally {
    session.close();
  }
}

// --- internal ---

function rowOf(container: Container): string[] {
  const health = container.health === undefined ? '' : `, ${container.health}`;
  const sign = isServing(container) ? '✅' : '❌';
  const release = container.labels[LABELS.release] ?? 'not by Fairway';
  const { service, state, startedAt, restarts } = container;
  return [service, release, `${sign} ${state}${health}`, startedAt.slice(0, 19), String(restarts)];
}
