/** Gathers what a plan depends on, makes it, fits it to the engine, and tells what was planned. */
import type { Job } from '../../../kit/action/job.ts';
import type { Log } from '../../../kit/report/log.ts';
import { checkContexts, checkSources } from './check-paths.ts';
import { diskSpace, judgeDiskSpace } from './disk-space.ts';
import type { Engine } from './engine/engine.ts';
import { fail } from './errors.ts';
import type { Inputs } from './inputs.ts';
import { readBranches, readCheckout } from './naming/checkout.ts';
import { usesBranch } from './naming/resolve-tags.ts';
import { contextPaths } from './options/build-context.ts';
import { checkSshAgent } from './options/extra-args.ts';
import type { Output } from './outputs.ts';
import { type Plan, pathsOf, planBuild, secretsInInputs } from './plan.ts';
import { destinationOf } from './push-decision.ts';
import { tellNames } from './report/names.ts';

/**
 * Makes the plan of a build.
 *
 * @throws {ActionError} FB001 to FB004, FB010, FB011 and FB013, when something it needs is missing or wrong.
 */
export async function makePlan(inputs: Inputs, job: Job<Output>): Promise<Plan> {
  const { workspace, event, log } = job;
  const paths = pathsOf(inputs, workspace);
  await checkSources(paths, workspace);
  await checkDisk(job);
  checkSshAgent(inputs.extraArgs, job.env);
  const where = { directory: paths.context, workspace, env: job.env };
  const checkout = await readCheckout(where);
  const branches = usesBranch(inputs.tags) ? await readBranches(where) : [];
  const plan = planBuild({ inputs, event, workspace, checkout, branches, now: new Date() });
  await checkContexts(contextPaths(plan.build.buildContexts), workspace);
  const leaks = secretsInInputs(inputs, (text) => job.secrets.isIn(text));
  if (leaks.length > 0) throw fail('FB004', `A secret stands in: ${leaks.join(', ')}.`);
  tellNames({ ...plan, ...plan.build }, job);
  job.output('platforms', plan.build.platforms.join('\n'));
  log.info(`Push: ${plan.push.push ? 'yes' : 'no'}, ${plan.push.reason}`);
  if (!plan.push.push && plan.push.isNotice) {
    log.notice('Built, not pushed', `The image is not pushed: ${plan.push.reason}.`);
  }
  return plan;
}

/**
 * The plan as this engine can carry it out; tells what it does without.
 *
 * @throws {ActionError} FB020 or FB021, when it can not.
 */
export async function fitPlan(plan: Plan, engine: Engine, log: Log): Promise<Plan> {
  const fitted = await engine.fit(plan.build, destinationOf(plan).kind);
  for (const { title, text } of [...plan.notices, ...fitted.notices]) log.notice(title, text);
  const { order, unreproducible } = fitted;
  return { ...plan, build: order, unreproducible };
}

// --- internal ---

async function checkDisk({ workspace, env, log }: Job<Output>): Promise<void> {
  const low = judgeDiskSpace(await diskSpace([workspace, env.RUNNER_TEMP ?? workspace]));
  if (low !== undefined) log.warning('Disk space', low);
}
