/** The story of a deploy: look, lock, look again, change, or go back. */

import { toActionError } from '../../../kit/action/errors.ts';
import type { Job } from '../../../kit/action/job.ts';
import { type Applying, applyPlan } from './apply.ts';
import type { Config } from './config/config.ts';
import { fail } from './errors.ts';
import { collectEvidence } from './evidence.ts';
import { type HeldLock, holdLock } from './hold-lock.ts';
import { fenced, newToken } from './host/lock.ts';
import type { Inputs } from './inputs.ts';
import { type Findings, look } from './look.ts';
import { type Connected, openSite } from './open-site.ts';
import { writeOutcome } from './outcome.ts';
import type { Output } from './outputs.ts';
import { describePlan, isUnchanged } from './plan.ts';
import { STATE_RELEASED, STATE_TOKEN } from './post.ts';
import { checkHost, checkProject } from './preflight.ts';
import { type Probe, startProbe } from './probe/probe.ts';
import { clearMarker } from './proxy/marker.ts';
import type { RunRecord } from './record.ts';
import { type DeployRequest, readRequest } from './request.ts';
import type { OpenSite, Site } from './site.ts';
import { goBack } from './way-back.ts';

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
      await lock.release();
      job.saveState(STATE_RELEASED, 'true');
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
  const site: OpenSite = {
    ...connected.site,
    host,
    signal,
    changes: fenced(host, state, lock.token),
  };
  const steady = fenced(connected.session, state, lock.token);
  const probe = startProbeOf(site);
  const startedAt = site.clock.now();
  try {
    record.phase = 'plan';
    const findings = await ready(site, request, locked.before);
    record.plan = findings.plan;
    record.env = findings.env;
    for (const line of describePlan(findings.plan, findings.env)) job.log.info(`• ${line}`);
    const untouched = isUnchanged(findings.plan) && findings.env.content === findings.envBefore;
    const applying = applyingWith({ site, request, findings, probe, record });
    if (!untouched) {
      const known = startedAt + BASELINE_MS - site.clock.now();
      if (probe !== undefined && known > 0) await site.clock.sleep(known, signal);
      await change(applying, steady);
    }
    record.figures = await probe?.stop();
    record.phase = 'journal';
    const result = isUnchanged(findings.plan) ? 'unchanged' : 'deployed';
    await writeOutcome(steady, { ...applying, result });
    record.status = result;
  } finally {
    record.figures = await probe?.stop();
  }
}

function startProbeOf({ config, dial }: Site): Probe | undefined {
  if (config.probe === undefined) return undefined;
  return startProbe(config.probe, config.probe.from === 'host' ? dial : undefined);
}

type Beginning = Pick<Applying, 'site' | 'request' | 'findings' | 'probe' | 'record'>;

function applyingWith(beginning: Beginning): Applying {
  const changed: string[] = [];
  let inHand: Applying['inHand'];
  return {
    ...beginning,
    changed,
    get inHand() {
      return inHand;
    },
    onStage(service, stage) {
      inHand = { service, stage };
      if (stage === 'replace') changed.push(service);
    },
  };
}

/** Applies the plan, and where that fails leaves something healthy behind. */
async function change(applying: Applying, steady: OpenSite['changes']): Promise<void> {
  const { site } = applying;
  try {
    await applyPlan(applying);
  } catch (error) {
    if (site.signal.aborted) await settle(applying, steady);
    else await failed(applying, steady, error);
    throw error;
  }
}

/** After a cancel: a replica that was only taken out of the proxy goes back in. */
async function settle(applying: Applying, steady: OpenSite['changes']): Promise<void> {
  const { site, inHand, findings } = applying;
  try {
    if (inHand?.stage === 'drain') {
      const directory = findings.proxy?.markers.get(inHand.service);
      if (directory) await clearMarker(steady, { directory, service: inHand.service });
      site.log.info(`${inHand.service} is back behind the proxy; it was not touched yet`);
    } else if (inHand !== undefined) {
      site.log.info(
        `${inHand.service} was in hand and stays out of the proxy; the next run finishes it`,
      );
    }
    await writeOutcome(steady, { ...applying, result: 'cancelled' });
  } catch (error) {
    site.log.warning('Cancel', toActionError(error).text);
  }
}

/** After a failure: shows why, and takes the way back. */
async function failed(applying: Applying, steady: OpenSite['changes'], error: unknown) {
  const { site, record, findings, inHand, changed } = applying;
  const reason = toActionError(error);
  site.log.info(`${reason.code}: ${reason.what}`);
  const last = inHand?.service ?? changed.at(-1);
  const suspects = last === undefined ? findings.plan.start : [last];
  record.evidence = await collectEvidence(site, suspects).catch(() => undefined);
  const before = findings.plan.previous;
  const failureCode = reason.code;
  if (before === undefined || !site.config.automaticWayBack) {
    await writeOutcome(steady, { ...applying, result: 'failed', failureCode });
    return;
  }
  try {
    site.log.info(`Going back to ${before.release}`);
    await goBack(applying, before);
  } catch (second) {
    record.wayBack = 'failed';
    if (site.signal.aborted) await settle(applying, steady);
    else await writeOutcome(steady, { ...applying, result: 'failed', failureCode: 'FR047' });
    const { text } = toActionError(second);
    throw fail('FR047', `${reason.what} The way back to ${before.release} failed as well: ${text}`);
  }
  record.wayBack = 'done';
  await writeOutcome(steady, { ...applying, result: 'rolled-back', failureCode });
}
