/** Going back: an earlier release, as it is written down on the host, over the path of a deploy. */

import { withDigest } from '../../../kit/registry/reference.ts';
import { bringOut, type Errand } from './deploy.ts';
import { secretValues } from './environment/values.ts';
import { fail } from './errors.ts';
import { HeldBack } from './hosts/each.ts';
import type { Run } from './operation.ts';
import { asRecorded, hasSettings, recordedFiles } from './releases/as-recorded.ts';
import { describeTime, type KeptRelease } from './releases/kept.ts';
import { checkStillMeant, findTarget } from './releases/target.ts';
import { type DeployRequest, ownerOf, pullLogin, verdictObjection } from './request/request.ts';
import type { Site } from './site/site.ts';

/**
 * Brings the hosts back to an earlier release: its digest, files and constants as they were, with the
 * secret values of now. The canary knows which one is meant; the others have to have it as well.
 *
 * @throws {ActionError} FR004, FR060 to FR062, FR082 and FR083, all before anything is touched, and those of a
 *   deploy.
 */
export async function rollback(run: Run): Promise<void> {
  run.record.goesBack = true;
  await bringOut(run, (canary) => {
    const meant = once(() => targetOf(run, canary));
    return (now) => prepareBack(run, now, { isCanary: now === canary, meant });
  });
}

// --- internal ---

/** The release that is meant, by what is written down on the canary. */
async function targetOf({ inputs, record, job }: Run, canary: Site): Promise<KeptRelease> {
  const target = await findTarget(canary, inputs.release);
  const { release, digest, at } = target;
  record.release = { release, digest };
  job.log.info(`Going back to ${release}, of ${describeTime(at)} UTC`);
  return target;
}

interface Meant {
  readonly isCanary: boolean;
  readonly meant: () => Promise<KeptRelease>;
}

/** What a host has of the release that is meant. */
async function prepareBack(run: Run, now: Site, { isCanary, meant }: Meant): Promise<Errand> {
  const first = await meant().catch((error: unknown) => {
    throw isCanary ? error : new HeldBack();
  });
  const target = isCanary ? first : await findTarget(now, first.release);
  const { release, digest } = target;
  if (digest !== first.digest) {
    throw fail('FR082', `\`${release}\` is ${digest} here, and ${first.digest} on the first host.`);
  }
  if (!hasSettings(target)) {
    throw fail('FR061', `Of the release \`${release}\` no settings are written down.`);
  }
  const site = asRecorded(now, target);
  const request = await requestOf(run, site, target);
  if (isCanary) warnOfVerdict(run, digest);
  const asked = isCanary ? run.inputs.release : release;
  return { site, request, objections: () => checkStillMeant(now, { asked, target }) };
}

async function requestOf(
  { inputs, job }: Run,
  site: Site,
  target: KeptRelease,
): Promise<DeployRequest> {
  const { release, digest, secrets } = target;
  return {
    operation: 'rollback',
    release,
    image: withDigest(site.config.image, digest),
    digest,
    secrets: secretValues({
      names: secrets,
      of: `the release \`${release}\``,
      env: job.env,
      envValues: inputs.envValues,
      secrets: job.secrets,
    }),
    login: pullLogin(inputs, job),
    owner: ownerOf(job, release),
    files: await recordedFiles(site, target),
  };
}

/** The same answer for all who ask. */
function once<Result>(task: () => Promise<Result>): () => Promise<Result> {
  let answer: Promise<Result> | undefined;
  return () => {
    answer ??= task();
    return answer;
  };
}

/** What was good enough to run once may be what saves the day now. */
function warnOfVerdict({ inputs, job }: Run, digest: string): void {
  const objection = verdictObjection(inputs, digest);
  if (objection === undefined) return;
  job.log.warning('Verdict', `${objection.what} It is gone back to all the same.`);
}
