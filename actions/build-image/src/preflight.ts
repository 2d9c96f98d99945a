/** The preflight: whether a build is needed, and whether it and its push can succeed. */
import type { Job } from '../../../kit/action/job.ts';
import { type RetryBudget, retryBudget } from '../../../kit/retry/budget.ts';
import { allOf } from './all-of.ts';
import { writeAuthFile } from './credentials/auth-file.ts';
import { writeDockerConfig } from './credentials/docker-config.ts';
import { builderLogins, type Login, loginTo } from './credentials/login.ts';
import { buildahEngine } from './engine/buildah/buildah-engine.ts';
import { chooseEngine, engineWish } from './engine/choose.ts';
import { dockerEngine } from './engine/docker/docker-engine.ts';
import type { Engine } from './engine/engine.ts';
import { type Ahead, headStart } from './engine/head-start.ts';
import type { Inputs } from './inputs.ts';
import { fitPlan, makePlan } from './make-plan.ts';
import { baseImage } from './measure/base-image.ts';
import type { BaseImage } from './measure/comparison.ts';
import type { Output } from './outputs.ts';
import type { Plan } from './plan.ts';
import { pushedImages } from './push-decision.ts';
import { checkPushes, type Registries, registriesOf } from './registries.ts';
import {
  type Considered,
  considerReuse,
  isReusable,
  type Reusable,
  type Standing,
  tellFailedLook,
} from './reuse/reuse.ts';

/** What stands ready when nothing is in the way of the build any more. */
export interface Ready {
  readonly plan: Plan;
  readonly engine: Engine;
  readonly registries: Registries;
  readonly budget: RetryBudget;
  readonly considered: Considered;
  /** What the image is held against in the summary. */
  readonly base: BaseImage | undefined;
  /** The input `max-size`. */
  readonly maxBytes: number | undefined;
}

/** Nothing needs to be built. */
export interface Found {
  readonly found: Reusable;
  readonly standing: Standing;
}

/**
 * Settles what will be done, and makes sure that it can be done.
 *
 * @throws {ActionError} whatever would make the build or its push fail later, as far as that can be seen.
 */
export async function preflight(inputs: Inputs, job: Job<Output>): Promise<Ready | Found> {
  const planned = await makePlan(inputs, job);
  const main = planned.image.registry;
  const login = loginTo(main, { inputs, event: job.event, main });
  if (login !== undefined) job.secrets.addCredentials(login.username, login.password);
  else if (inputs.username !== undefined) {
    job.log.notice('Built without the login', `A run without secrets has no password for ${main}.`);
  }
  const budget = retryBudget(inputs.retryBudget);
  const registries = registriesOf({ ...job, inputs, main, budget, onWait: job.log.info });
  const standing = { job, registries };
  await using ahead = headStart(
    (needs) => readyEngine(inputs, { ...job, ...needs }, login),
    job.signal,
  );
  const considered = await considerReuse(inputs.reuse, planned, standing);
  if (isReusable(considered)) return { found: considered, standing };
  const { plan } = considered;
  const [engine, , base] = await allOf([
    ahead.engine(),
    checkPushes(pushedImages(plan), registries),
    findBase(plan, inputs, standing),
  ]);
  job.output('engine', engine.name);
  job.log.info(`Engine: ${engine.description}`);
  if (plan.push.push) job.log.info(`${plan.image.registry} takes pushes to this image.`);
  tellFailedLook(considered, job);
  const fitted = await fitPlan(plan, engine, job.log);
  const { maxSize: maxBytes } = inputs;
  return { plan: fitted, engine, registries, budget, considered, base, maxBytes };
}

// --- internal ---

async function findBase(plan: Plan, { tags: lines }: Inputs, { job, registries }: Standing) {
  if (!plan.push.push) return undefined;
  const { event, env, workspace } = job;
  const place = registries.place(plan.image);
  const where = { directory: plan.build.context, workspace, env };
  return baseImage({ event, lines, where, place });
}

async function readyEngine(
  inputs: Inputs,
  job: Job<Output> & Ahead,
  login: Login | undefined,
): Promise<Engine> {
  const { env, log, saveState, secrets, signal, needed } = job;
  const directory = job.privateDirectory();
  const logins = builderLogins(login, inputs);
  const common = { env, directory, signal, show: log.foreign, warn: log.warning };
  const access = { directory, env, logins, mask: secrets.add };
  return chooseEngine(engineWish(inputs), {
    docker: async () => {
      const config = writeDockerConfig(access);
      return dockerEngine({ ...common, config, builder: inputs.builder, needed });
    },
    buildah: async () => {
      const auth = writeAuthFile(access);
      return buildahEngine({ ...common, auth, saveState });
    },
  });
}
