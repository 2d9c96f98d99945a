/** The story of a deploy: look, lock, look again, change, or go back. */

import { toActionError } from '../../../kit/action/errors.ts';
import type { Job } from '../../../kit/action/job.ts';
import { type Applying, applyPlan } from './apply.ts';
import type { Config } from './config/config.ts';
import { fail } from './errors.ts';
import { settleCancel, settleFailure } from './failure.ts';
import { checkFiles } from './files/check.ts';
import { type HeldLock, holdLock } from './hold-lock.ts';
import { isServing } from './host/containers.ts';
import { fenced, newToken, settled } from './host/lock.ts';
import type { Inputs } from './inputs.ts';
import { type Findings, look } from './look.ts';
import { type Connected, openSite } from './open-site.ts';
import { isKnown, writeOutcome } from './outcome.ts';
import type { Output } from './outputs.ts';
import { describePlan, isUnchanged } from './plan.ts';
import { STATE_RELEASED, STATE_TOKEN } from './post.ts';
import { checkHost, checkProject } from './preflight.ts';
import { uselessProbe } from './probe/baseline.ts';
import { type Probe, startProbe } from './probe/probe.ts';
import type { Progress } from './progress.ts';
import { keepRelease } from './project-files.ts';
import type { RunRecord } from './record.ts';
import { type DeployRequest, readRequest } from './request.ts';
import type { OpenSite, Site } from './site.ts';
import { forLooking } from './ssh/host.ts';

/** What every operation gets. */
export interface Run {
  readonly inputs: Inputs;
  readonly job: Job<Output>;
  readonly config: Config;
  readonly record: RunRecord;
}

/** The probe runs this long before the first change, to know what was usual. */
const BASELINE_MS = 1_000;

/** Brings the host to the release that is asked for. */
export async function deploy(run: Run): Promise<void> {
  const { inputs, job, config, record } = run;
  const request = readRequest(inputs, config, job);
  record.release = { release: request.release, digest: request.digest };
  record.phase = 'connection';
  const connected = await openSite(config, inputs, job);
  try {
    record.phase = 'preflight';
    const before = await job.log.group('Preflight', async () => {
      await checkHost(connected.site);
      return ready(connected.site, request);
    });
    record.phase = 'lock';
    const lock = await takeLock(run, connected, request);
    try {
      await deployLocked(run, connected, { request, lock, before });
    } finally {
      await giveBack(lock, job);
    }
  } finally {
    connected.session.close();
  }
}

/** Looks at everything and says no early. What was found `before` and still holds is not asked again. */
export async function ready(
  site: Site,
  request: DeployRequest,
  before?: Findings,
): Promise<Findings> {
  const findings = await look(site, request, before);
  checkProject(site, findings);
  checkFiles(site, request, findings);
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
    state: site.paths.state,
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
  readonly request: DeployRequest;
  readonly lock: HeldLock;
  /** What was found before there was a lock. */
  readonly before: Findings;
}

async function deployLocked(run: Run, connected: Connected, locked: Locked): Promise<void> {
  const { request, lock } = locked;
  const { record, job } = run;
  const signal = AbortSignal.any([job.signal, lock.lost]);
  const host = connected.session.until(signal);
  const { state } = connected.site.paths;
  const changes = fenced(host, state, lock.token);
  const site: OpenSite = { ...connected.site, host: forLooking(host), signal, changes };
  const steady = fenced(connected.session, state, lock.token);
  const probe = startProbeOf(site);
  const startedAt = site.clock.now();
  try {
    record.phase = 'plan';
    await settled(changes);
    const findings = await ready(site, request, locked.before);
    record.plan = findings.plan;
    record.env = findings.env;
    for (const line of describePlan(findings.plan, findings.env)) job.log.info(`• ${line}`);
    const progress: Progress = { replaced: [], proxy: undefined, inHand: undefined };
    const applying: Applying = { site, request, findings, probe, record, progress };
    if (!isUnchanged(findings.plan) || findings.env.content !== findings.envBefore) {
      await checkProbe(applying, startedAt + BASELINE_MS);
      await change(applying, steady);
    }
    record.figures = await probe?.stop();
    record.phase = 'journal';
    const result = isUnchanged(findings.plan) ? 'unchanged' : 'deployed';
    if (result === 'deployed' || !isKnown(applying)) await keepRelease(steady, applying);
    await writeOutcome(steady, { ...applying, result });
    record.status = result;
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
async function checkProbe({ site, probe, findings }: Applying, until: number): Promise<void> {
  if (probe === undefined) return;
  await site.clock.sleep(Math.max(0, until - site.clock.now()), site.signal);
  const { roll } = site.config;
  const serves = findings.containers.some(
    (container) => roll.services.includes(container.service) && isServing(container),
  );
  if (!serves || findings.proxy === undefined) return;
  const useless = uselessProbe(await probe.first());
  if (useless !== undefined) {
    throw fail('FR035', `\`probe.url\`, ${site.config.probe?.url}, ${useless}.`);
  }
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
