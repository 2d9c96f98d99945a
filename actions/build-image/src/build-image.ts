/** The way of a commit into the registry: plan, look ahead, build, push, verify, report. */
import { ActionError } from '../../../kit/action/errors.ts';
import type { Job } from '../../../kit/action/job.ts';
import { type RegistryClient, registryClient } from '../../../kit/registry/client.ts';
import { formatReference, withDigest } from '../../../kit/registry/reference.ts';
import { type RetryBudget, retryBudget } from '../../../kit/retry/budget.ts';
import { type Login, writeDockerConfig } from './credentials/docker-config.ts';
import { loginTo } from './credentials/login.ts';
import { lastWords } from './engine/build-failure.ts';
import type { BuildStep } from './engine/build-log.ts';
import { dockerEngine } from './engine/docker/docker-engine.ts';
import type { Engine } from './engine/engine.ts';
import { fail } from './errors.ts';
import type { Inputs } from './inputs.ts';
import { readCheckout } from './naming/checkout.ts';
import type { Output } from './outputs.ts';
import { type Plan, pathsOf, planBuild, secretsInOrder, tagNames } from './plan.ts';
import { allOf, checkSources } from './preflight.ts';
import { builtOrThrow, publish } from './publish/publish.ts';
import { formatBytes, imageSize } from './report/image-size.ts';
import { reportBuilt, reportPlanned } from './report/summary.ts';

type BuildJob = Job<Output>;

/** What stands ready when nothing is in the way of the build any more. */
interface Ready {
  readonly plan: Plan;
  readonly engine: Engine;
  readonly registry: RegistryClient;
  readonly budget: RetryBudget;
}

/** Runs the step. */
export async function buildImage(inputs: Inputs, job: BuildJob): Promise<void> {
  const started = performance.now();
  try {
    const ready = await job.log.group('Preflight', () => lookAhead(inputs, job));
    if (inputs.dryRun) {
      reportPlanned(job.summary, ready.plan, ready.engine.description);
      job.output('status', 'planned');
      return;
    }
    await job.log.group('Build', () => buildAndReport(ready, job, started));
  } finally {
    job.output('duration-ms', Math.round(performance.now() - started));
  }
}

// --- internal ---

/** Settles what will be done, and makes sure that it can be done. */
async function lookAhead(inputs: Inputs, job: BuildJob): Promise<Ready> {
  const plan = await makePlan(inputs, job);
  const login = loginTo(plan.image.registry, inputs, job.event);
  if (login !== undefined) job.secrets.addCredentials(login.username, login.password);
  const budget = retryBudget(inputs.retryBudget);
  const registry = registryClient({
    registry: plan.image.registry,
    credentials: login,
    retryBudgetMs: budget.leftMs,
    clock: budget.clock,
    onWait: job.log.info,
    signal: job.signal,
  });
  const [engine] = await allOf([
    readyDocker(inputs, job, login),
    plan.push.push ? registry.checkPush(plan.image.repository) : Promise.resolve(),
  ]);
  job.output('engine', engine.name);
  job.log.info(`Engine: ${engine.description}`);
  if (plan.push.push) job.log.info(`${plan.image.registry} takes pushes to this image.`);
  return { plan, engine, registry, budget };
}

async function makePlan(inputs: Inputs, job: BuildJob): Promise<Plan> {
  const { workspace, event, log } = job;
  const paths = pathsOf(inputs, workspace);
  await checkSources(paths, workspace);
  const checkout = await readCheckout(paths.context, job.env);
  const plan = planBuild({ inputs, event, workspace, checkout });
  const leaks = secretsInOrder(plan.build, (text) => job.secrets.isIn(text));
  if (leaks.length > 0) throw fail('FB004', `A secret stands in: ${leaks.join(', ')}.`);
  const names = tagNames(plan);
  job.output('image', formatReference(plan.image));
  job.output('tag', plan.tags[0].tag ?? '');
  job.output('tags', names.join('\n'));
  job.output('reason', plan.push.reason);
  for (const name of names) log.info(`Tag: ${name}`);
  log.info(`Push: ${plan.push.push ? 'yes' : 'no'}, ${plan.push.reason}`);
  if (!plan.push.push && plan.push.isNotice) {
    log.notice('Built, not pushed', `The image is not pushed: ${plan.push.reason}.`);
  }
  return plan;
}

function readyDocker(inputs: Inputs, job: BuildJob, login: Login | undefined): Promise<Engine> {
  const directory = job.privateDirectory();
  const logins = login === undefined ? [] : [login];
  return dockerEngine({
    env: job.env,
    config: writeDockerConfig({ directory, env: job.env, logins, mask: job.secrets.add }),
    builder: inputs.builder,
    directory,
    signal: job.signal,
    show: job.log.foreign,
  });
}

async function buildAndReport(ready: Ready, job: BuildJob, started: number): Promise<void> {
  const { plan, engine } = ready;
  try {
    const result = plan.push.push ? await pushed(ready, job) : await builtOnly(ready);
    job.output('status', 'built');
    reportBuilt(job.summary, {
      plan,
      ...result,
      engine: engine.description,
      durationMs: performance.now() - started,
    });
  } catch (error) {
    const words = error instanceof ActionError ? lastWords(error) : undefined;
    if (words !== undefined) job.summary.heading(4, 'The step said last').add(words);
    throw error;
  }
}

async function builtOnly({ plan, engine }: Ready) {
  const outcome = await engine.build(plan.build, { kind: 'engine', tags: tagNames(plan) });
  const { steps } = builtOrThrow(outcome, plan);
  return { steps, ref: undefined, sizeBytes: undefined };
}

async function pushed(
  ready: Ready,
  job: BuildJob,
): Promise<{ steps: readonly BuildStep[]; ref: string; sizeBytes: number | undefined }> {
  const { plan, registry } = ready;
  const { log, signal } = job;
  const { digest, manifest, steps } = await publish({ ...ready, onWait: log.info, signal });
  const ref = formatReference(withDigest(plan.image, digest));
  job.output('pushed', true);
  job.output('digest', digest);
  job.output('ref', ref);
  // The image is there: a number that is only for reading fails no release.
  const sizeBytes = await imageSize(manifest, registry, plan.image.repository).catch(
    () => undefined,
  );
  signal.throwIfAborted();
  if (sizeBytes !== undefined) job.output('size-bytes', sizeBytes);
  const size = sizeBytes === undefined ? '' : `, ${formatBytes(sizeBytes)}`;
  log.info(`Pushed ${ref}${size}; every tag answers with this digest.`);
  return { steps, ref, sizeBytes };
}
