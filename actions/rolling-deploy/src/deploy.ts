/** The story of a deploy: look at every host, lock them, look again, change one after the other, or go back. */

import { fail as kitFail } from '../../../kit/action/errors.ts';
import { checkStack } from './checks/check-stack.ts';
import { checkHost, type HostFacts } from './checks/host-facts.ts';
import { concludeAll } from './conclude.ts';
import { checkFiles } from './files/check.ts';
import { fenced, newToken, settled } from './host/lock.ts';
import { onEach } from './hosts/each.ts';
import { type HeldLocks, lockAll } from './hosts/locks.ts';
import { closeAll, type Member, openHosts } from './hosts/open.ts';
import { type Probes, startProbes } from './hosts/probes.ts';
import { type Planned, rollOut } from './hosts/roll-out.ts';
import { warnOfSharing } from './layout/check.ts';
import { type Findings, look } from './look.ts';
import type { Run } from './operation.ts';
import { describePlan } from './plan/describe.ts';
import { STATE_RELEASED, STATE_TOKEN } from './post.ts';
import { checkProject } from './preflight.ts';
import { newHostRecord } from './report/record.ts';
import { type DeployRequest, ownerOf, readRequest } from './request/request.ts';
import { staleGuard } from './request/stale.ts';
import type { Applying } from './roll/apply.ts';
import type { Progress } from './roll/progress.ts';
import type { OpenSite, Site } from './site/site.ts';
import { forLooking } from './ssh/host.ts';

/** The probe runs this long before the first change, to know what was usual. */
const BASELINE_MS = 1_000;

/** What is brought out. */
export interface Errand {
  /** The project as it shall be run. */
  readonly site: Site;
  readonly request: DeployRequest;
  /** Throws where something speaks against it; asked before there is a lock, and again with it. */
  readonly objections: (findings: Findings) => Promise<void>;
}

/** Prepares what is brought out on a host, with a look at it. */
export type Prepare = (site: Site) => Promise<Errand>;

/** Brings the hosts to the release that is asked for. */
export async function deploy(run: Run): Promise<void> {
  const request = await readDeploy(run);
  await bringOut(run, () => errandsOf(run, request));
}

/** Reads what shall be deployed; from then on it is known how the run is to be called. */
export async function readDeploy({ inputs, config, job, record }: Run): Promise<DeployRequest> {
  const request = await readRequest(inputs, config, job);
  record.release = { release: request.release, digest: request.digest };
  return request;
}

/** A deploy, which is refused when it comes too late. */
export function errandsOf({ inputs, job }: Run, request: DeployRequest): Prepare {
  const objections = staleGuard({ job, token: inputs.githubToken }, request.release);
  return async (site) => ({ site, request, objections });
}

/** Connects to all hosts, prepares what is brought out with a look at each, and brings it out. */
export async function bringOut(run: Run, preparing: (canary: Site) => Prepare): Promise<void> {
  const { job, record } = run;
  const members = await enter(run);
  try {
    const [canary] = members;
    const prepare = preparing(canary.site);
    const readied = await job.log.group('Preflight', () =>
      onEach(members, (member) => readyHost(member, prepare)),
    );
    record.phase = 'lock';
    const locks = await takeLocks(run, readied);
    try {
      await deployLocked(run, readied, locks);
    } finally {
      if (await locks.release()) job.saveState(STATE_RELEASED, 'true');
    }
  } finally {
    closeAll(members);
  }
}

/** Connects to all hosts. */
export async function enter({ inputs, job, config, record }: Run): Promise<[Member, ...Member[]]> {
  record.phase = 'connection';
  const [canary, ...others] = await openHosts(config, inputs, job);
  if (canary === undefined) throw kitFail('FK099', 'A configuration without a host.');
  record.phase = 'preflight';
  record.hosts = [canary, ...others].map(({ name }) => newHostRecord(name, Date.now));
  return [canary, ...others];
}

/** A host of which nothing speaks against the deploy. */
export interface Readied extends Member {
  readonly errand: Errand;
  /** What was found before there was a lock. */
  readonly before: Findings;
}

/** Looks at a host and says no early. */
export async function readyHost(member: Member, prepare: Prepare): Promise<Readied> {
  const hostFacts = checkHost(member.site);
  const readying = prepare(member.site).then(async (errand) => {
    const before = await ready(errand, { hostFacts });
    return { ...member, site: errand.site, errand, before };
  });
  readying.catch(() => undefined);
  // What a host lacks is told first, whatever it keeps from being found.
  await hostFacts;
  return readying;
}

// --- internal ---

/** What is known already when everything is looked at. */
interface Known {
  /** What the host says of itself, on its way; it is judged at the first look. */
  readonly hostFacts?: Promise<HostFacts>;
  /** What was found before, and is not asked again where it still holds. */
  readonly before?: Findings;
}

/** Looks at everything and says no early. */
async function ready(
  { site, request, objections }: Errand,
  { hostFacts, before }: Known,
): Promise<Findings> {
  const findings = await look(site, request, before);
  checkProject(site, findings, request.operation);
  checkFiles(site, request, findings);
  if (hostFacts !== undefined) {
    warnOfSharing(site, findings.facts.model);
    await checkStack(site, findings, await hostFacts);
  }
  await objections(findings);
  return findings;
}

function takeLocks(run: Run, [canary, ...others]: readonly Readied[]): Promise<HeldLocks> {
  const { inputs, job, record } = run;
  const token = newToken();
  // Before the first lock, so that the post step can give all back whatever happens in between.
  job.saveState(STATE_TOKEN, token);
  return lockAll([canary ?? [], ...others].flat(), {
    token,
    owner: ownerOf(job, record.release?.release ?? ''),
    takeOver: inputs.takeOver,
    waitMs: inputs.waitForLock,
    signal: job.signal,
    onHeld: (owner) => {
      record.lockOwner = owner;
    },
  });
}

async function deployLocked(
  run: Run,
  readied: readonly Readied[],
  locks: HeldLocks,
): Promise<void> {
  const { record, job } = run;
  const signal = AbortSignal.any([job.signal, locks.lost]);
  const probes = startProbes(readied, signal);
  const startedAt = Date.now();
  try {
    record.phase = 'plan';
    const planned = await onEach(readied, (host) => planHost(run, host, { locks, signal, probes }));
    for (const { applying } of planned) tellPlan(applying);
    await rollOut(run, planned, { probeFrom: startedAt + BASELINE_MS });
    record.figures = await probes.stop();
    await concludeAll(run, planned, probes);
  } finally {
    record.figures = await probes.stop();
  }
}

interface Locked {
  readonly locks: HeldLocks;
  readonly signal: AbortSignal;
  readonly probes: Probes;
}

/** Looks at a host again, now that nobody else changes it, and plans. */
async function planHost(
  { record }: Run,
  { name, site: seen, session, errand, before }: Readied,
  { locks, signal, probes }: Locked,
): Promise<Planned> {
  const host = session.until(signal);
  const directory = seen.paths.lock;
  const changes = fenced(host, directory, locks.token);
  const site: OpenSite = { ...seen, host: forLooking(host), signal, changes };
  await settled(changes);
  const findings = await ready({ ...errand, site }, { before });
  const own = record.hosts.find((one) => one.name === name) ?? newHostRecord(name, Date.now);
  own.plan = findings.plan;
  own.env = findings.env;
  const progress: Progress = { replaced: [], proxy: undefined, inHand: undefined };
  const { request } = errand;
  const probe = probes.at(name);
  return {
    name,
    applying: {
      site,
      request,
      findings,
      probe,
      record: own,
      progress,
      leavesIll: false,
      imageId: '',
    },
    steady: fenced(session, directory, locks.token),
    isLost: () => locks.isLost(name),
  };
}

function tellPlan({ site, findings }: Applying): void {
  for (const line of describePlan(findings.plan, findings.env)) site.log.info(`• ${line}`);
}
