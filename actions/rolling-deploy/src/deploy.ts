/** The story of a deploy: look, lock, look again, change, or go back. */

import { toActionError } from '../../../kit/action/errors.ts';
import type { Job } from '../../../kit/action/job.ts';
import { type Applying, applyPlan } from './apply.ts';
import { conclude } from './conclude.ts';
import type { Config } from './config/config.ts';
import { fail } from './errors.ts';
import { settleCancel, settleFailure } from './failure.ts';
import { checkFiles } from './files/check.ts';
import { type HeldLock, holdLock } from './hold-lock.ts';
import { isServing } from './host/containers.ts';
import { fenced, newToken, settled } from './host/lock.ts';
import type { Inputs } from './inputs.ts';
import { warnOfSharing } from './layout/check.ts';
import { type Findings, look } from './look.ts';
import { type Connected, openSite } from './open-site.ts';
import type { Output } from './outputs.ts';
import { describePlan, isUnchanged } from './plan.ts';
import { STATE_RELEASED, STATE_TOKEN } from './post.ts';
import { checkHost, checkProject } from './preflight.ts';
import { uselessProbe } from './probe/baseline.ts';
import { type Probe, startProbe } from './probe/probe.ts';
import type { Progress } from './progress.ts';
import type { RunRecord } from './record.ts';
import { type DeployRequest, readRequest } from './request.ts';
import type { OpenSite, Site } from './site.ts';
import { forLooking } from './ssh/host.ts';
import { staleGuard } from './stale.ts';

/** What every operation gets. */
export interface Run {
  readonly inputs: Inputs;
  readonly job: Job<Output>;
  readonly config: Config;
  readonly record: RunRecord;
}

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

/** Brings the host to the release that is asked for. */
export async function deploy(run: Run): Promise<void> {
  const request = await readDeploy(run);
  await bringOut(run, async (site) => errandOf(run, site, request));
}

/** Reads what shall be deployed; from then on it is known how the run is to be called. */
export async function readDeploy({ inputs, config, job, record }: Run): Promise<DeployRequest> {
  const request = await readRequest(inputs, config, job);
  record.release = { release: request.release, digest: request.digest };
  return request;
}

/** A deploy, which is refused when it comes too late. */
export function errandOf({ inputs, job }: Run, site: Site, request: DeployRequest): Errand {
  const objections = staleGuard({ job, token: inputs.githubToken }, request.release);
  return { site, request, objections };
}

/** Connects, prepares what is brought out with a look at the host, and brings it out. */
export async function bringOut(run: Run, prepare: (site: Site) => Promise<Errand>): Promise<void> {
  const { inputs, job, config, record } = run;
  record.phase = 'connection';
  const { site, session } = await openSite(config, inputs, job);
  try {
    record.phase = 'preflight';
    const [errand, before] = await job.log.group('Preflight', async () => {
      await checkHost(site);
      const prepared = await prepare(site);
      return [prepared, await ready(prepared)] as const;
    });
    record.phase = 'lock';
    const connected = { site: errand.site, session };
    const lock = await takeLock(run, connected, errand.request);
    try {
      await deployLocked(run, connected, { errand, lock, before });
    } finally {
      await giveBack(lock, job);
    }
  } finally {
    session.close();
  }
}

/** Looks at everything and says no early. What was found `before` and still holds is not asked again. */
export async function ready(
  { site, request, objections }: Errand,
  before?: Findings,
): Promise<Findings> {
  const findings = await look(site, request, before);
  checkProject(site, findings, request.operation);
  if (before === undefined) warnOfSharing(site, findings.facts.model);
  checkFiles(site, request, findings);
  await objections(findings);
  return findings;
}

// --- internal ---

function takeLock(
  run: Run,
  { site, session }: Connected,
  request: DeployRequest,
): Promise<HeldLock> {
  const { inputs, job, record } = run;
  const token = newToken();
  // Before the lock, so that the post step can give it back whatever happens in between.
  job.saveState(STATE_TOKEN, token);
  return holdLock({
    host: session,
    directory: site.paths.lock,
    token,
    owner: request.owner,
    takeOver: inputs.takeOver,
    waitMs: inputs.waitForLock,
    log: job.log,
    clock: site.clock,
    signal: job.signal,
    onHeld: (owner) => {
      record.lockOwner = owner;
    },
  });
}

interface Locked {
  readonly errand: Errand;
  readonly lock: HeldLock;
  /** What was found before there was a lock. */
  readonly before: Findings;
}

async function deployLocked(run: Run, connected: Connected, locked: Locked): Promise<void> {
  const { errand, lock } = locked;
  const { request } = errand;
  const { record, job } = run;
  const signal = AbortSignal.any([job.signal, lock.lost]);
  const host = connected.session.until(signal);
  const directory = connected.site.paths.lock;
  const changes = fenced(host, directory, lock.token);
  const site: OpenSite = { ...connected.site, host: forLooking(host), signal, changes };
  const steady = fenced(connected.session, directory, lock.token);
  const probe = startProbeOf(site);
  const startedAt = site.clock.now();
  try {
    record.phase = 'plan';
    await settled(changes);
    const findings = await ready({ ...errand, site }, locked.before);
    record.plan = findings.plan;
    record.env = findings.env;
    for (const line of describePlan(findings.plan, findings.env)) job.log.info(`• ${line}`);
    const progress: Progress = { replaced: [], proxy: undefined, inHand: undefined };
    const applying = { site, request, findings, probe, record, progress, leavesIll: false };
    if (!isUnchanged(findings.plan) || findings.env.content !== findings.envBefore) {
      await checkProbe(applying, startedAt + BASELINE_MS);
      await change({ ...applying, leavesIll: isIll(applying) }, steady);
    }
    record.figures = await probe?.stop();
    await conclude(run, applying, steady);
  } finally {
    record.figures = await probe?.stop();
  }
}

function startProbeOf({ config, dial, signal }: Site): Probe | undefined {
  if (config.probe === undefined) return undefined;
  return startProbe(config.probe, {
    dial: config.probe.from === 'host' ? dial : undefined,
    signal,
  });
}

/** Gives the probe its time to know what was usual, and says no when it reaches nothing. */
async function checkProbe(
  { site, request, probe, findings }: Applying,
  until: number,
): Promise<void> {
  if (probe === undefined) return;
  await site.clock.sleep(Math.max(0, until - site.clock.now()), site.signal);
  const { roll } = site.config;
  const serves = findings.containers.some(
    (container) => roll.services.includes(container.service) && isServing(container),
  );
  if (!serves || findings.proxy === undefined) return;
  const useless = uselessProbe(await probe.first());
  if (useless === undefined) return;
  const error = fail('FR035', `\`probe.url\`, ${site.config.probe?.url}, ${useless}.`);
  if (request.operation === 'deploy') throw error;
  site.log.warning('Probe', `${error.what} That may be why you go back, so it goes on.`);
}

/** Whether one goes back from a release that does not answer as it should: then what still fails is its own. */
function isIll({ site, request, probe }: Applying): boolean {
  const failed = probe?.figures().failedBefore ?? 0;
  if (request.operation === 'deploy' || failed === 0) return false;
  site.log.info(
    `${failed} requests failed before the first change: failures are counted, and do not stop the way`,
  );
  return true;
}

/** Applies the plan, and where that fails leaves something healthy behind. */
async function change(applying: Applying, steady: OpenSite['changes']): Promise<void> {
  try {
    await applyPlan(applying);
  } catch (error) {
    if (applying.site.signal.aborted) await settleCancel(applying, steady);
    else await settleFailure(applying, steady, error);
    throw error;
  }
}

/** What fails here must not hide how the deploy ended; the post step tries it again. */
async function giveBack(lock: HeldLock, job: Run['job']): Promise<void> {
  try {
    await lock.release();
    job.saveState(STATE_RELEASED, 'true');
  } catch (error) {
    job.log.warning('Lock', toActionError(error).text);
  }
}
