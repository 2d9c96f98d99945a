/** Builds with `docker buildx build`. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { describeEnd, type Finished, run } from '../../../../../kit/process/run.ts';
import { isDigest } from '../../../../../kit/registry/reference.ts';
import { plainLine } from '../../../../../kit/report/foreign.ts';
import { makeRoomFor } from '../archive-room.ts';
import { reasonOf } from '../build-failure.ts';
import type { BuildStep } from '../build-step.ts';
import type { BuildOutcome, Engine } from '../engine.ts';
import type { BuildOrder, Destination } from '../order.ts';
import { runsOnTarget } from '../target-commands.ts';
import { buildArguments, dockerEnvironment } from './arguments.ts';
import { type BuildLog, failedLine, failedStep, readBuildLog } from './build-log.ts';
import { findBuildx } from './buildx-program.ts';
import { exporterOf, fitOrder } from './fit.ts';
import { type DockerFacts, engineVersion, inspectDocker, isOlder } from './inspect.ts';
import { saveImage } from './save-image.ts';

/** What Docker is started with. */
export interface DockerOptions {
  readonly env: NodeJS.ProcessEnv;
  /** From `writeDockerConfig`. */
  readonly config: NodeJS.ProcessEnv;
  readonly builder: string | undefined;
  /** A private directory for what buildx reports. */
  readonly directory: string;
  readonly signal: AbortSignal;
  /** Settles before a builder is started that does not run yet. */
  readonly needed: Promise<void>;
  /** Gets the progress, line by line. */
  readonly show: (line: string) => void;
  readonly warn: (title: string, text: string) => void;
}

/**
 * Makes sure that Docker can build here.
 *
 * @throws {ActionError} FK005, FB005 or FB006.
 */
export async function dockerEngine(options: DockerOptions): Promise<Engine> {
  const { env, config, builder, signal, needed } = options;
  const environment = dockerEnvironment(env, config);
  const facts = await inspectDocker({ env: environment, builder, signal, needed });
  return {
    name: 'docker',
    description: describeDocker(facts),
    fit: async (order, destination) =>
      fitOrder({
        order,
        destination,
        facts,
        runsOnTarget:
          order.platforms.length > 0 &&
          runsOnTarget(readFileSync(order.file, 'utf8'), order.target),
        savesOci: order.archive?.format !== 'oci' || (await savesOci(options, facts)),
      }),
    build: (order, destination, beforePush) => {
      const building = { ...options, facts, order, destination };
      return beforePush === undefined
        ? buildDespiteCache(building)
        : buildApart(building, beforePush);
    },
  };
}

// --- internal ---

interface Building extends DockerOptions {
  readonly facts: DockerFacts;
  readonly order: BuildOrder;
  readonly destination: Destination;
}

const digestSchema = z.string().check(z.refine(isDigest));

const metadataSchema = z.object({
  'containerimage.digest': z.optional(digestSchema),
  'containerimage.config.digest': z.optional(digestSchema),
});

function describeDocker({ buildxVersion, driver, builder, buildkitVersion }: DockerFacts): string {
  const buildkit = buildkitVersion === undefined ? '' : `, BuildKit ${buildkitVersion}`;
  return `buildx ${buildxVersion}, builder ${builder} (${driver}${buildkit})`;
}

/** Only asked where it matters: the engine's own archives are OCI's as well since Docker 25. */
async function savesOci(options: DockerOptions, facts: DockerFacts): Promise<boolean> {
  if (exporterOf(facts) !== 'engine') return true;
  const environment = dockerEnvironment(options.env, options.config);
  return !isOlder(await engineVersion(environment, options.signal), [25, 0]);
}

/**
 * Builds and pushes in two runs, because one pushes as soon as it has built. The first leaves the image
 * without a name; the second finds all steps in the cache, so that it is not much more than the push.
 */
async function buildApart(
  building: Building,
  beforePush: () => Promise<void>,
): Promise<BuildOutcome> {
  const { order } = building;
  const built = await buildDespiteCache({
    ...building,
    order: { ...order, archive: undefined, cache: { ...order.cache, to: [] } },
    destination: { kind: 'engine', tags: [] },
  });
  if (built.kind !== 'built') return built;
  await beforePush();
  const pushed = await buildDespiteCache({ ...building, order: fromCache(order) });
  const names = new Set(built.steps.map(({ name }) => name));
  const steps = [...built.steps, ...pushed.steps.filter(({ name }) => !names.has(name))];
  return { ...pushed, steps, warnings: built.warnings };
}

/** A build that was told to use no cache has left in it what the next one is to take. */
function fromCache(order: BuildOrder): BuildOrder {
  const extraArgs = order.extraArgs.filter((arg) => !arg.startsWith('--no-cache-filter'));
  return { ...order, noCache: false, extraArgs };
}

/** BuildKit passes over a cache that does not answer, but not over one that it can not set up. */
async function buildDespiteCache(building: Building): Promise<BuildOutcome> {
  const { order, warn } = building;
  const outcome = await build(building);
  if (outcome.kind === 'built' || !isCacheFailure(outcome.said)) return outcome;
  warn('Built without the cache', `${plainLine(outcome.said)}.`);
  return build({ ...building, order: { ...order, cache: { from: [], to: [] } } });
}

async function build(building: Building): Promise<BuildOutcome> {
  const { env, config, builder, directory, signal, show, facts, destination } = building;
  const log = readBuildLog(show);
  const metadataFile = join(directory, 'metadata.json');
  rmSync(metadataFile, { force: true });
  const room = building.order.archive && makeRoomFor(building.order.archive, directory);
  const order = { ...building.order, archive: room?.archive };
  const exporter = exporterOf(facts);
  const loads = facts.driver === 'docker-container';
  const environment = dockerEnvironment(env, config, order);
  const buildx = findBuildx(environment);
  const args = buildArguments({ order, destination, exporter, builder, loads, metadataFile });
  const finished = await run({
    file: buildx.file,
    args: [...buildx.args, ...args],
    env: environment,
    signal,
    onLine: (line, stream) => stream === 'stderr' && log.take(line),
    keep: 'end',
  });
  signal.throwIfAborted();
  if (finished.exitCode !== 0) return failedOutcome(finished, log);
  const metadata = readMetadata(metadataFile);
  if (room !== undefined && exporter === 'engine') {
    const id = metadata['containerimage.config.digest'];
    const { archive } = room;
    await saveImage({ archive, destination, id, env: dockerEnvironment(env, config), signal });
  }
  await room?.moveIn();
  return {
    kind: 'built',
    // `--iidfile` may hold the digest of the config; this key is the manifest that was pushed:
    // https://docs.docker.com/reference/cli/docker/buildx/build/#metadata-file
    digest: destination.kind === 'engine' ? undefined : metadata['containerimage.digest'],
    configDigest:
      exporter === 'engine' && destination.kind === 'registry'
        ? metadata['containerimage.config.digest']
        : undefined,
    steps: log.steps(),
    warnings: log.warnings(),
  };
}

function readMetadata(metadataFile: string): z.infer<typeof metadataSchema> {
  try {
    return metadataSchema.parse(JSON.parse(readFileSync(metadataFile, 'utf8')));
  } catch {
    return {};
  }
}

function failedOutcome(finished: Finished, log: BuildLog): BuildOutcome {
  const remarks = log.remarks();
  const step = failedStep(log.steps());
  const error = remarks.findLast((remark) => /^ERROR:/.test(remark));
  const said = error?.replace(/^ERROR:\s*/, '') ?? remarks.at(-1) ?? step?.error;
  return {
    kind: isPushFailure(log.steps(), step) ? 'push failed' : 'build failed',
    said: said ?? `docker ${describeEnd(finished)}`,
    step,
    line: failedLine(remarks),
    steps: log.steps(),
    warnings: log.warnings(),
  };
}

// https://github.com/moby/buildkit/blob/v0.32.2/control/control.go
function isCacheFailure(said: string): boolean {
  return /failed to configure \S+ cache (im|ex)porter/.test(reasonOf(said));
}

// With the engine's own driver the push is a step, and buildx asks the registry for the digest after
// it; the others push while they export the image.
function isPushFailure(steps: readonly BuildStep[], failed: BuildStep | undefined): boolean {
  if (failed === undefined) return steps.some(({ name }) => /^pushing /.test(name));
  const { name, error = '' } = failed;
  return /^pushing /.test(name) || (/^exporting /.test(name) && /push|authorize/.test(error));
}
