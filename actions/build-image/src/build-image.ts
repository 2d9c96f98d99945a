/** The way of a commit into the registry: plan, look ahead, build, push, verify, report. */
import { ActionError } from '../../../kit/action/errors.ts';
import type { Job } from '../../../kit/action/job.ts';
import { formatReference, withDigest } from '../../../kit/registry/reference.ts';
import { lastWords } from './engine/build-failure.ts';
import type { BuildStep } from './engine/build-step.ts';
import type { Inputs } from './inputs.ts';
import type { Measures } from './measure/measure.ts';
import type { Output } from './outputs.ts';
import type { Plan } from './plan.ts';
import { preflight, type Ready } from './preflight.ts';
import { promote } from './promote/promote.ts';
import { announce } from './publish/announce.ts';
import { inspectImage } from './publish/inspect.ts';
import { builtOrThrow, publish } from './publish/publish.ts';
import { destinationOf, pushedImages } from './push-decision.ts';
import { annotateWarnings } from './report/dockerfile-warnings.ts';
import { formatBytes } from './report/size.ts';
import { reportBuilt, reportPlanned } from './report/summary.ts';
import { remember, reuse, reuseInstead } from './reuse/reuse.ts';
import { Overtaken } from './reuse/second-look.ts';

/** Runs the step. */
export async function buildImage(inputs: Inputs, job: Job<Output>): Promise<void> {
  const started = performance.now();
  try {
    if (inputs.operation === 'tag') return await promote(inputs, job);
    const ready = await job.log.group('Preflight', () => preflight(inputs, job));
    if ('found' in ready) return await reuse(ready.found, ready.standing, inputs);
    if (inputs.dryRun) {
      reportPlanned(job.summary, ready.plan, ready.engine.description);
      job.output('status', 'planned');
      return;
    }
    try {
      await job.log.group('Build', () => buildAndReport(ready, job, started));
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      const { considered, registries } = ready;
      await reuseInstead(error, { considered, standing: { job, registries } }, inputs);
    }
  } finally {
    job.output('duration-ms', Math.round(performance.now() - started));
  }
}

// --- internal ---

async function buildAndReport(ready: Ready, job: Job<Output>, started: number): Promise<void> {
  const { plan, engine } = ready;
  try {
    const result = plan.push.push ? await buildAndPublish(ready, job) : await buildOnly(ready, job);
    job.output('status', 'built');
    job.output('archive', plan.build.archive?.path ?? '');
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

async function buildOnly({ plan, engine }: Ready, { log }: Job<Output>) {
  const outcome = await engine.build(plan.build, destinationOf(plan));
  annotateWarnings(outcome.warnings, plan.dockerfile, log);
  const { steps } = builtOrThrow(outcome, plan);
  return { steps, ref: undefined, measures: undefined };
}

async function buildAndPublish(
  ready: Ready,
  job: Job<Output>,
): Promise<{ steps: readonly BuildStep[]; ref: string; measures: Measures | undefined }> {
  const { plan, registries, maxBytes } = ready;
  const { log, signal } = job;
  const place = registries.place(plan.image);
  const { digest, manifest, steps, measures } = await publish({
    ...ready,
    isGated: maxBytes !== undefined,
    checkTags: ready.considered.checkTags,
    onPushed: (pushed) => {
      job.output('pushed', true);
      job.output('digest', pushed);
      job.output('ref', refOf(plan, pushed));
    },
    onBuilt: ({ warnings }) => annotateWarnings(warnings, plan.dockerfile, log),
    beforeTags: (found, tagged) => inspectImage(found, tagged, { ...ready, place, job }),
    directory: job.privateDirectory,
    onWait: log.info,
    signal,
  });
  await remember(ready.considered, manifest, { job, registries });
  const ref = refOf(plan, digest);
  if (plan.announces) {
    const byHand = announce(pushedImages(plan), digest, job.env.GITHUB_ARTIFACTS);
    if (byHand !== undefined) log.notice('Not handed to actions/attest', byHand);
  }
  const size = measures === undefined ? '' : `, ${formatBytes(measures.sizeBytes)}`;
  log.info(`Pushed ${ref}${size}; every tag answers with this digest.`);
  return { steps, ref, measures };
}

function refOf({ image }: Plan, digest: string): string {
  return formatReference(withDigest(image, digest));
}
