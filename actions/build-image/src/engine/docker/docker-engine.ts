/** Builds with `docker buildx build`. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describeEnd, type Finished, run } from '../../../../../kit/process/run.ts';
import { isDigest } from '../../../../../kit/registry/reference.ts';
import { type BuildLog, failedLine, failedStep, readBuildLog } from '../build-log.ts';
import type { BuildOutcome, Engine } from '../engine.ts';
import { buildArguments, dockerEnvironment } from './arguments.ts';
import { type DockerFacts, inspectDocker } from './inspect.ts';

/** What Docker is started with. */
export interface DockerOptions {
  readonly env: NodeJS.ProcessEnv;
  /** From `writeDockerConfig`. */
  readonly config: NodeJS.ProcessEnv;
  readonly builder: string | undefined;
  /** A private directory for what buildx reports. */
  readonly directory: string;
  readonly signal: AbortSignal;
  /** Gets the progress, line by line. */
  readonly show: (line: string) => void;
}

/**
 * Makes sure that Docker can build here.
 *
 * @throws {ActionError} FK005, FB005 or FB006.
 */
export async function dockerEngine(options: DockerOptions): Promise<Engine> {
  const { env, config, builder, directory, signal } = options;
  const facts = await inspectDocker({ env: dockerEnvironment(env, config), builder, signal });
  const metadataFile = join(directory, 'metadata.json');
  return {
    name: 'docker',
    description: describeDocker(facts),
    async build(order, destination) {
      const log = readBuildLog(options.show);
      rmSync(metadataFile, { force: true });
      const finished = await run({
        file: 'docker',
        args: buildArguments({ order, destination, builder, metadataFile }),
        env: dockerEnvironment(env, config, order.sourceDate),
        signal,
        onLine: (line, stream) => stream === 'stderr' && log.take(line),
      });
      signal.throwIfAborted();
      if (finished.exitCode !== 0) return failedOutcome(finished, log);
      const pushed = destination.kind === 'registry';
      return {
        kind: 'built',
        digest: pushed ? pushedDigest(metadataFile) : undefined,
        steps: log.steps(),
      };
    },
  };
}

// --- internal ---

const metadataSchema = z.object({ 'containerimage.digest': z.string() }).loose();

function describeDocker({ buildxVersion, driver, builder }: DockerFacts): string {
  return `buildx ${buildxVersion}, builder ${builder} (${driver})`;
}

// `--iidfile` may hold the digest of the config; this key is the manifest that was pushed:
// https://docs.docker.com/reference/cli/docker/buildx/build/#metadata-file
function pushedDigest(metadataFile: string): string | undefined {
  try {
    const metadata = metadataSchema.parse(JSON.parse(readFileSync(metadataFile, 'utf8')));
    const digest = metadata['containerimage.digest'];
    return isDigest(digest) ? digest : undefined;
  } catch {
    return undefined;
  }
}

function failedOutcome(finished: Finished, log: BuildLog): BuildOutcome {
  const remarks = log.remarks();
  const step = failedStep(log.steps());
  const error = remarks.findLast((remark) => /^ERROR:/.test(remark));
  const said = error?.replace(/^ERROR:\s*/, '') ?? remarks.at(-1) ?? step?.error;
  return {
    kind:
      step !== undefined && isPush(step.name, step.error ?? '') ? 'push failed' : 'build failed',
    said: said ?? `docker ${describeEnd(finished)}`,
    step,
    line: failedLine(remarks),
  };
}

// With the engine's own driver the push is a step; the others push while they export the image.
function isPush(name: string, error: string): boolean {
  return /^pushing /.test(name) || (/^exporting /.test(name) && /push|authorize/.test(error));
}
