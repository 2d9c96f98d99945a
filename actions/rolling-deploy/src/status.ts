/** The operations that change nothing: `plan` and `status`. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../../../kit/report/log.ts';
import type { Summary } from '../../../kit/report/summary.ts';
import { shownRelease } from './adopt/release-of.ts';
import { checkPullable } from './checks/pullable.ts';
import { enter, errandsOf, readDeploy, readyHost } from './deploy.ts';
import { validateFiles } from './files/validate.ts';
import { type Container, isServing, LABELS, listContainers } from './host/containers.ts';
import {
  currentRelease,
  deploysOf,
  type Journal,
  type JournalEntry,
  type Release,
} from './host/journal.ts';
import { describeOwner, lockOwner } from './host/lock.ts';
import { onEach } from './hosts/each.ts';
import { closeAll, type Member } from './hosts/open.ts';
import type { Findings } from './look.ts';
import type { Run } from './operation.ts';
import { describePlan } from './plan/describe.ts';
import { releaseBefore } from './releases/before.ts';
import { tellHidden } from './releases/hidden.ts';
import { describeTime, type KeptRelease, readKept } from './releases/kept.ts';
import type { Site } from './site/site.ts';

/** Preflight and plan; the plan also goes to a file. */
export async function plan(run: Run): Promise<void> {
  const { inputs, job, record } = run;
  const request = await readDeploy(run);
  const members = await enter(run);
  try {
    const prepare = errandsOf(run, request);
    const readied = await onEach(members, async (member) => {
      const host = await readyHost(member, prepare);
      if (host.before.plan.pull) await checkPullable({ inputs, job }, request);
      await validateFiles({ ...host, request, findings: host.before, isImageThere: false });
      return host;
    });
    record.phase = 'plan';
    const hosts = readied.map(({ name, site, before: { plan: own, env } }) => {
      const ofHost = record.hosts.find((one) => one.name === name);
      if (ofHost !== undefined) Object.assign(ofHost, { plan: own, env });
      for (const line of describePlan(own, env)) site.log.info(`• ${line}`);
      return planOfHost(site, { plan: own, env });
    });
    const written = { release: request.release, digest: request.digest, hosts };
    record.planFile = join(job.env.RUNNER_TEMP ?? '.', `fairway-plan-${Date.now()}.json`);
    writeFileSync(record.planFile, `${JSON.stringify(written, undefined, 2)}\n`);
    record.status = 'planned';
  } finally {
    closeAll(members);
  }
}

/** What runs, who holds the lock, and how the last deploys ended. */
export async function status(run: Run): Promise<void> {
  const { job, record } = run;
  const members = await enter(run);
  try {
    const seen = await onEach(members, seeHost);
    record.release = seen[0]?.runs;
    record.lockOwner = seen.find(({ owner }) => owner !== '')?.owner ?? '';
    for (const one of seen) tellHost(job.summary, one);
    record.status = 'reported';
  } finally {
    closeAll(members);
  }
}

// --- internal ---

/** The plan of a host as it stands in the file. */
function planOfHost({ host, paths }: Site, { plan: own, env }: Pick<Findings, 'plan' | 'env'>) {
  const { added, changed, removed, unknown } = env;
  const environment = { added, changed, removed, unknown };
  return { host: host.name, directory: paths.directory, ...own, environment };
}

/** What stands on a host. */
interface Seen extends Pick<Member, 'name' | 'site'> {
  readonly containers: readonly Container[];
  readonly kept: readonly KeptRelease[];
  readonly journal: Journal;
  readonly runs: Release | undefined;
  /** Who holds the lock; empty when nobody does. */
  readonly owner: string;
}

async function seeHost({ name, site }: Member): Promise<Seen> {
  const [containers, { kept, journal }, owner] = await Promise.all([
    listContainers(site.host, site.config.project),
    readKept(site),
    lockOwner(site.host, site.paths.lock),
  ]);
  return {
    ...{ name, site, containers, kept, journal, runs: currentRelease(journal) },
    owner: owner === undefined ? '' : describeOwner(owner),
  };
}

function tellHost(summary: Summary, seen: Seen): void {
  const { name, site, containers, kept, journal, runs, owner } = seen;
  const { project } = site.config;
  const where = name === '' ? '' : ` on ${name}`;
  summary.heading(3, `Services of ${project} on ${site.host.name}`);
  const rows = containers.map((container) => rowOf(container));
  summary.table(['service', 'release', 'state', 'since', 'restarts'], rows);
  for (const row of rows) site.log.info(row.join('  '));
  const before = releaseBefore(journal);
  tellHidden(site.log, journal);
  showKept({ summary, log: site.log, where }, kept, { runs: runs?.release, before });
  summary.heading(3, `Last deploys${where}`);
  const last = deploysOf(journal.entries).slice(-10).reverse();
  const deploys = last.map((entry) => [
    ...[entry.at, describeEnd(entry), entry.release, entry.run.actor],
  ]);
  summary.table(['when', 'result', 'release', 'by'], deploys);
  if (owner !== '') site.log.info(`Locked by ${owner}`);
}

/** The releases that one can go back to, in the summary and in the log. */
function showKept(
  { summary, log, where }: { readonly summary: Summary; readonly log: Log; readonly where: string },
  kept: readonly KeptRelease[],
  known: { readonly runs: string | undefined; readonly before: string | undefined },
): void {
  const rows = kept.map(({ release, at, digest }) => {
    const note = release === known.runs ? 'runs' : release === known.before ? 'the one before' : '';
    return [release, describeTime(at), note, digest];
  });
  if (rows.length > 0) summary.heading(3, `Releases to go back to${where}`);
  summary.table(['release', 'brought out (UTC)', '', 'digest'], rows);
  for (const row of rows) log.info(`To go back to: ${row.join('  ')}`);
}

function describeEnd({ operation, result }: JournalEntry): string {
  const end = result === 'begun' ? 'begun, no end known' : result;
  return operation === 'rollback' ? `${end} (rollback)` : end;
}

function rowOf(container: Container): string[] {
  const health = container.health === undefined ? '' : `, ${container.health}`;
  const sign = isServing(container) ? '✅' : '❌';
  const release = container.labels[LABELS.release] ?? `${shownRelease(container)}, by hand`;
  const { service, state, startedAt, restarts } = container;
  return [service, release, `${sign} ${state}${health}`, startedAt.slice(0, 19), String(restarts)];
}
