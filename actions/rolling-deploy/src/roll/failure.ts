/** After a failure or a cancel: shows why, leaves something healthy behind, and writes it down. */
import { type ActionError, toActionError } from '../../../../kit/action/errors.ts';
import { fail } from '../errors.ts';
import { discardNew } from '../layout/discard.ts';
import { type Outcome, writeOutcome } from '../report/outcome.ts';
import { lookAtReplicas } from '../report/standing.ts';
import type { Host } from '../ssh/host.ts';
import type { Applying } from './apply.ts';
import { untilEngineAnswers } from './engine-back.ts';
import { collectEvidence } from './evidence.ts';
import { replicaOn } from './roll.ts';
import { takeOutIll } from './take-out-ill.ts';
import { goBack } from './way-back.ts';

/** After a cancel: a replica that was only taken out of the proxy goes back in. */
export async function settleCancel(applying: Applying, steady: Host): Promise<void> {
  const { site, progress } = applying;
  await putBackDrained(applying, steady);
  const left = progress.inHand && LEFT[progress.inHand.stage];
  if (left !== undefined) site.log.info(`${progress.inHand?.service} ${left}`);
  await note(applying, steady, { result: 'cancelled' });
}

/**
 * After a failure: shows why, and takes the way back where something was changed.
 *
 * @throws {ActionError} FR047 when the way back fails as well.
 */
export async function settleFailure(
  applying: Applying,
  steady: Host,
  error: unknown,
): Promise<void> {
  const { site, record, findings } = applying;
  const reason = toActionError(error);
  site.log.info(`${reason.code}: ${reason.what}`);
  await putBackDrained(applying, steady);
  if (site.config.automaticWayBack && findings.plan.previous) await takeOutIll(applying);
  record.evidence = await collectEvidence(site, suspectsOf(applying)).catch(() => undefined);
  await takeBack(applying, steady, reason);
}

/**
 * After a failure or a cancel while another host was in hand: takes back what went well on this one,
 * or notes how it is left.
 *
 * @throws {ActionError} FR047 when the way back fails.
 */
export async function settleOther(
  applying: Applying,
  steady: Host,
  { name, error }: { readonly name: string; readonly error: ActionError },
): Promise<void> {
  const { site } = applying;
  // Whoever took the lock of one host over is about to deploy to all of them.
  const isStopped = site.signal.aborted || error.code === 'FR031';
  if (isStopped) return note(applying, steady, { result: 'cancelled' });
  site.log.info(`What this run changed here goes back as well, because ${name} failed`);
  await takeBack(applying, steady, { code: error.code, what: `${name}: ${error.what}` });
}

// --- internal ---

async function takeBack(
  applying: Applying,
  steady: Host,
  reason: Pick<ActionError, 'code' | 'what'>,
): Promise<void> {
  const { site, record, findings } = applying;
  const before = findings.plan.previous;
  const failureCode = reason.code;
  // Until then nothing was changed that could be taken back. `plan` is none of these: a host that is
  // taken back in it was changed by an earlier run.
  const isUntouched = record.phase === 'image' || record.phase === 'validate';
  if (!isUntouched && before === undefined) await discardNew(applying);
  if (isUntouched || before === undefined || !site.config.automaticWayBack) {
    return note(applying, steady, { result: 'failed', failureCode });
  }
  try {
    await untilEngineAnswers(site);
    site.log.info(`Going back to ${before.release}`);
    await goBack(applying, before);
  } catch (second) {
    record.wayBack = 'failed';
    if (site.signal.aborted) await settleCancel(applying, steady);
    else await note(applying, steady, { result: 'failed', failureCode: 'FR047' });
    const { text } = toActionError(second);
    throw fail('FR047', `${reason.what} The way back to ${before.release} failed as well: ${text}`);
  }
  record.wayBack = 'done';
  await note(applying, steady, { result: 'rolled-back', failureCode });
}

/** What a cancel leaves, by the stage in which it came. */
const LEFT = {
  drain: undefined,
  replace: 'was in hand and stays out of the proxy; the next run finishes it',
  back: 'was in hand and may still be out of the proxy; the next run finishes it',
  watch: 'is back behind the proxy; it was not watched to the end',
  update: 'was being updated; the next run finishes it',
} as const;

/** A replica that was taken out and not touched yet serves: nothing keeps it from its requests. */
async function putBackDrained({ site, progress, findings }: Applying, steady: Host): Promise<void> {
  if (progress.inHand?.stage !== 'drain') return;
  const { service } = progress.inHand;
  const proxy = progress.proxy ?? findings.proxy;
  if (proxy === undefined) return;
  const still = { ...site, host: steady, changes: steady };
  try {
    await proxy.way.putBack(still, await replicaOn(still, service));
    site.log.info(`${service} is back behind the proxy; it was not touched yet`);
  } catch (error) {
    site.log.warning(`${service} is still out of the proxy`, toActionError(error).text);
  }
}

function suspectsOf({ progress, findings }: Applying): readonly string[] {
  const last = progress.inHand?.service ?? progress.replaced.at(-1);
  return last === undefined ? findings.plan.start : [last];
}

/** Writes down how it ended, and looks what serves; what fails here must not hide the reason. */
async function note(
  applying: Applying,
  steady: Host,
  end: Pick<Outcome, 'result' | 'failureCode'>,
): Promise<void> {
  const { site, record, findings } = applying;
  try {
    await writeOutcome(steady, { ...applying, ...end });
    record.replicas = await lookAtReplicas({ ...site, host: steady }, findings.proxy);
  } catch (error) {
    site.log.warning('Journal', toActionError(error).text);
  }
}
