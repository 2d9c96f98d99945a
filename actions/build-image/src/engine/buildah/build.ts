/** One build: the image, or the images of all platforms, in the storage of buildah. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../../../kit/process/run.ts';
import { plainLine } from '../../../../../kit/report/foreign.ts';
import type { BuildStep } from '../build-step.ts';
import { parseStages } from '../dockerfile.ts';
import type { FailedBuild } from '../engine.ts';
import type { BuildOrder } from '../order.ts';
import { annotateListArguments, buildArguments, type ImageFormat } from './arguments.ts';
import { type Builder, buildah, mustSucceed, type StoredImage } from './command.ts';
import { buildahEnvironment } from './environment.ts';
import { isCacheFailure, reasonOf, saidLast } from './failure.ts';
import { containersOf, listOf, removeLeftovers } from './leftovers.ts';
import { mistakeLine } from './mistake.ts';
import { readSteps, type StepReader } from './steps.ts';

/** What is to be made. */
export interface Making {
  readonly order: BuildOrder;
  readonly format: ImageFormat;
  readonly dockerfile: string;
  /** Names that it gets in the storage. */
  readonly tags: readonly string[];
}

/** Builds; a build that failed is a result. */
export async function make(builder: Builder, making: Making): Promise<StoredImage | FailedBuild> {
  const { order } = making;
  const built =
    order.platforms.length > 1 ? await makeList(builder, making) : await makeImage(builder, making);
  if (built.kind === 'made') return { ...built.made, order };
  if (!isCacheFailure(built.said) || order.cache.to.length === 0) return built.outcome;
  builder.options.warn('The cache was not written', `${plainLine(built.said)}.`);
  const without = { ...order, cache: { ...order.cache, to: [] } };
  const made = await make(builder, { ...making, order: without });
  return 'kind' in made ? made : { ...made, order };
}

// --- internal ---

interface Failed {
  readonly kind: 'failed';
  readonly said: string;
  readonly outcome: FailedBuild;
}

type StoredOrFailed = { readonly kind: 'made'; readonly made: Omit<StoredImage, 'order'> } | Failed;

async function makeImage(builder: Builder, making: Making): Promise<StoredOrFailed> {
  const built = await buildOnce(builder, { ...making, list: undefined });
  if (built.kind === 'failed') return built;
  const id = readFileSync(idFileOf(builder), 'utf8')
    .trim()
    .replace(/^sha256:/, '');
  return { kind: 'made', made: { format: making.format, image: { id }, steps: built.steps } };
}

/**
 * One platform after the other: buildah itself would build them side by side, and put them on the
 * list in the order in which they are ready, so that the list had another digest every time.
 */
async function makeList(builder: Builder, making: Making): Promise<StoredOrFailed> {
  const { order, format, tags } = making;
  // Under a tag there may be an image from before, which is no list, or a list, which would grow.
  const list = listOf(builder.marker);
  await buildah(builder, ['manifest', 'rm', list]);
  const steps: BuildStep[] = [];
  for (const platform of order.platforms) {
    const one = { ...order, platforms: [platform] };
    const built = await buildOnce(builder, { ...making, order: one, list });
    if (built.kind === 'failed') {
      const outcome = { ...built.outcome, steps: [...steps, ...built.outcome.steps] };
      return { ...built, outcome };
    }
    steps.push(...built.steps);
  }
  if (format === 'oci' && order.annotations.size > 0) {
    await mustSucceed(builder, annotateListArguments(list, order.annotations));
  }
  for (const tag of tags) await mustSucceed(builder, ['tag', list, tag]);
  return { kind: 'made', made: { format, image: { list }, steps } };
}

async function buildOnce(
  builder: Builder,
  making: Making & { readonly list: string | undefined },
): Promise<{ readonly kind: 'built'; readonly steps: readonly BuildStep[] } | Failed> {
  const { options, facts, marker } = builder;
  const { order, dockerfile, list } = making;
  const reader = readSteps({
    stages: parseStages(dockerfile),
    platform: list === undefined ? undefined : order.platforms[0],
    show: options.show,
  });
  const ignoreFile = ignoreFileOf(order);
  const idFile = idFileOf(builder);
  rmSync(idFile, { force: true });
  const finished = await run({
    file: 'buildah',
    args: buildArguments({ ...making, version: facts.version, idFile, ignoreFile, marker }),
    env: buildahEnvironment(options.env, options.auth, order),
    signal: options.signal,
    onLine: reader.take,
    keep: 'end',
  });
  if (finished.exitCode === 0) {
    reader.end();
    return { kind: 'built', steps: reader.steps() };
  }
  await sweep(builder, list !== undefined);
  options.signal.throwIfAborted();
  return failed(saidLast(finished), reader, dockerfile);
}

function failed(said: string, reader: StepReader, dockerfile: string): Failed {
  const reason = reasonOf(said);
  reader.end(reason);
  const last = reader.last();
  return {
    kind: 'failed',
    said,
    outcome: {
      kind: 'build failed',
      said: reason,
      step: last?.step,
      line: mistakeLine(reason, dockerfile) ?? last?.line,
      steps: reader.steps(),
      warnings: [],
    },
  };
}

/** Removes what a build that was ended has left; see `leftovers.ts`. */
async function sweep({ options, facts, marker }: Builder, hasList: boolean): Promise<void> {
  const env = buildahEnvironment(options.env, options.auth);
  const leftovers = { containers: containersOf(facts), marker, hasList };
  const left = await removeLeftovers(leftovers, env);
  if (left === undefined) return;
  options.warn('buildah left a working container', `It could not be removed: ${plainLine(left)}.`);
}

function ignoreFileOf({ file }: BuildOrder): string | undefined {
  const own = `${file}.dockerignore`;
  return existsSync(own) ? own : undefined;
}

function idFileOf({ options }: Builder): string {
  return join(options.directory, 'buildah-image');
}
