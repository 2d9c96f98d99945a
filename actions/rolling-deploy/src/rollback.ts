/** Going back: an earlier release, as it is written down on the host, over the path of a deploy. */
import { withDigest } from '../../../kit/registry/reference.ts';
import { bringOut, type Run } from './deploy.ts';
import { secretValues } from './environment/values.ts';
import { fail } from './errors.ts';
import { asRecorded, hasSettings, recordedFiles } from './releases/as-recorded.ts';
import { describeTime, type KeptRelease } from './releases/kept.ts';
import { checkStillMeant, findTarget } from './releases/target.ts';
import { type DeployRequest, ownerOf, pullLogin, verdictObjection } from './request.ts';
import type { Site } from './site.ts';

/**
 * Brings the host back to an earlier release: its digest, files and constants as they were, with the
 * secret values of now.
 *
 * @throws {ActionError} FR004, FR060 to FR062, all before anything is touched, and those of a deploy.
 */
export async function rollback(run: Run): Promise<void> {
  const { inputs, record, job } = run;
  record.goesBack = true;
  await bringOut(run, async (now) => {
    const target = await findTarget(now, inputs.release);
    const { release, digest, at } = target;
    record.release = { release, digest };
    job.log.info(`Going back to ${release}, of ${describeTime(at)} UTC`);
    if (!hasSettings(target)) {
      throw fail('FR061', `Of the release \`${release}\` no settings are written down.`);
    }
    const site = asRecorded(now, target);
    const request = await requestOf(run, site, target);
    warnOfVerdict(run, digest);
    const objections = () => checkStillMeant(now, { asked: inputs.release, target });
    return { site, request, objections };
  });
}

// --- internal ---

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

/** What was good enough to run once may be what saves the day now. */
function warnOfVerdict({ inputs, job }: Run, digest: string): void {
  const objection = verdictObjection(inputs, digest);
  if (objection === undefined) return;
  job.log.warning('Verdict', `${objection.what} It is gone back to all the same.`);
}
