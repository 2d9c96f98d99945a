/** The change of one host: makes it ready, applies the plan, and settles what fails. */
import { toActionError } from '../../../../kit/action/errors.ts';
import { formatReference } from '../../../../kit/registry/reference.ts';
import { fail } from '../errors.ts';
import { isServing } from '../host/containers.ts';
import { pullImage } from '../host/image.ts';
import type { Findings } from '../look.ts';
import { isUnchanged } from '../plan/plan.ts';
import { uselessProbe } from '../probe/baseline.ts';
import type { OpenSite } from '../site/site.ts';
import { type Applying, applyPlan } from './apply.ts';
import { settleCancel, settleFailure } from './failure.ts';

/** Whether there is anything to do on the host. */
export function hasWork({ plan, env, envBefore }: Findings): boolean {
  return !isUnchanged(plan) || env.content !== envBefore;
}

/** A host that is changed. */
export interface Changing {
  readonly applying: Applying;
  /** Changes things also while the job is being cancelled. */
  readonly steady: OpenSite['changes'];
  /** Whether another run has taken the lock of this host over. */
  readonly isLost: () => boolean;
}

/**
 * What comes before the first change on any host: its image is brought, while the probe learns what was
 * usual, until a moment in milliseconds since the epoch.
 *
 * @throws {ActionError} FR026 and FR027 of the image, FR035 when the probe reaches nothing.
 */
export async function makeReady(
  changing: Changing,
  until: number,
): Promise<Pick<Applying, 'imageId' | 'leavesIll'>> {
  const { applying } = changing;
  const bringing = bringImage(applying).catch((error: unknown) => {
    applying.record.phase = 'image';
    return settle(changing, error);
  });
  // Neither is left to itself: after a cancel nothing may go on that is written down later.
  const [image, probe] = await Promise.allSettled([bringing, checkProbe(applying, until)]);
  if (image.status === 'rejected') throw image.reason;
  if (probe.status === 'rejected') throw probe.reason;
  return { imageId: image.value, leavesIll: probe.value };
}

/**
 * Applies the plan, and where that fails leaves something healthy behind.
 *
 * @throws what went wrong.
 */
export async function change(changing: Changing): Promise<void> {
  const { applying } = changing;
  try {
    await applyPlan(applying);
    applying.record.outcome = 'deployed';
  } catch (error) {
    await settle(changing, error);
  }
}

// --- internal ---

/** Leaves something healthy behind. @throws what went wrong. */
async function settle({ applying, steady, isLost }: Changing, error: unknown): Promise<never> {
  const { record, site } = applying;
  record.outcome = site.signal.aborted ? 'cancelled' : 'failed';
  // What stands there is the business of the run that has the lock now. Where it was the lock of
  // another host, this one is left as after a cancel.
  const isTaken = isLost() || !site.signal.aborted;
  if (isTaken && toActionError(error).code === 'FR031') throw error;
  if (site.signal.aborted) await settleCancel(applying, steady);
  else await settleFailure(applying, steady, error);
  throw error;
}

async function bringImage({ site, request }: Applying): Promise<string> {
  const id = await pullImage(site.host, request.image, request.login);
  site.log.info(`${formatReference(request.image)} is there as ${id}`);
  return id;
}

/**
 * Gives the probe its time, and says no when it reaches nothing.
 *
 * @returns whether one goes back from a release that does not answer as it should.
 * @throws {ActionError} FR035.
 */
async function checkProbe(applying: Applying, until: number): Promise<boolean> {
  const { site, request, probe, findings } = applying;
  if (probe === undefined) return false;
  await site.clock.sleep(Math.max(0, until - site.clock.now()), site.signal);
  const { roll } = site.config;
  const serves = findings.containers.some(
    (container) => roll.services.includes(container.service) && isServing(container),
  );
  if (!serves || findings.proxy === undefined) return isIll(applying);
  const useless = uselessProbe(await probe.first());
  if (useless === undefined) return isIll(applying);
  const error = fail('FR035', `\`probe.url\`, ${site.config.probe?.url}, ${useless}.`);
  if (request.operation === 'deploy') throw error;
  site.log.warning('Probe', `${error.what} That may be why you go back, so it goes on.`);
  return isIll(applying);
}

/** What serves fails by itself: of a rollback from there nobody can say which failures are its own. */
function isIll({ site, request, probe }: Applying): boolean {
  const failed = probe?.figures().failedBefore ?? 0;
  if (request.operation === 'deploy' || failed === 0) return false;
  site.log.info(
    `${failed} requests failed before the first change: those that fail from now on are counted, and do not stop the rollback`,
  );
  return true;
}
