/** Finds out, before anything is built, whether Docker is there and what it can do. */
import { fail as failInKit } from '../../../../../kit/action/errors.ts';
import { type Finished, lastLines, run } from '../../../../../kit/process/run.ts';
import { plainLine } from '../../../../../kit/report/foreign.ts';
import { fail } from '../../errors.ts';

/** What is known about Docker. */
export interface DockerFacts {
  readonly buildxVersion: string;
  readonly builder: string;
  /** `docker` (built into the engine), `docker-container`, `remote`, `kubernetes`, `cloud`. */
  readonly driver: string;
}

/** Since this version buildx tells its progress as JSON (February 2024). */
const OLDEST_BUILDX = [0, 13] as const;
const TIME_LIMIT_MS = 60_000;

/**
 * Asks buildx for its version and its builder.
 *
 * @throws {ActionError} FK005, FB005 or FB006, when nothing can be built here.
 */
export async function inspectDocker(options: {
  readonly env: NodeJS.ProcessEnv;
  readonly builder: string | undefined;
  readonly signal: AbortSignal;
}): Promise<DockerFacts> {
  const { env, signal } = options;
  const inspectArguments = [
    'buildx',
    'inspect',
    ...(options.builder ? ['--', options.builder] : []),
  ];
  const [version, inspect] = await Promise.all([
    docker(['buildx', 'version'], env, signal),
    docker(inspectArguments, env, signal),
  ]);
  signal.throwIfAborted();
  return readInspection(version, inspect);
}

/** Makes sense of what `buildx version` and `buildx inspect` said. */
export function readInspection(
  version: Pick<Finished, 'exitCode' | 'stdout' | 'stderr'>,
  inspect: Pick<Finished, 'exitCode' | 'stdout' | 'stderr'>,
): DockerFacts {
  const buildxVersion = /\bv?(\d+\.\d+\.\d+\S*)/.exec(version.stdout)?.[1];
  if (version.exitCode !== 0 || buildxVersion === undefined) {
    throw fail('FB006', 'Docker has no buildx here.', {
      cause: 'The plugin `buildx` is not installed.',
    });
  }
  if (isOlder(buildxVersion)) {
    throw fail(
      'FB006',
      `buildx ${buildxVersion} is too old; ${OLDEST_BUILDX.join('.')} is needed.`,
    );
  }
  const said = plainLine(lastLines(inspect, 3).trim());
  if (inspect.exitCode !== 0) {
    throw fail('FB006', `The builder can not be used: ${said || 'buildx gave no reason'}.`);
  }
  const error = fieldOf(inspect.stdout, 'Error');
  const driver = fieldOf(inspect.stdout, 'Driver');
  if (error !== undefined || driver === undefined) {
    throw fail('FB005', `Docker does not answer: ${plainLine(error ?? said)}.`);
  }
  return { buildxVersion, builder: fieldOf(inspect.stdout, 'Name') ?? 'default', driver };
}

// --- internal ---

async function docker(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Finished> {
  const finished = await run({ file: 'docker', args, env, signal, timeoutMs: TIME_LIMIT_MS }).catch(
    (error: unknown) => {
      throw failInKit('FK005', 'The program `docker` can not be started.', { error });
    },
  );
  if (!finished.timedOut) return finished;
  const seconds = TIME_LIMIT_MS / 1_000;
  throw fail('FB005', `\`docker ${args.join(' ')}\` gave no answer within ${seconds} seconds.`);
}

function isOlder(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === OLDEST_BUILDX[0] && minor < OLDEST_BUILDX[1];
}

/** The first value of a `Name:   value` line. */
function fieldOf(text: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]+(\\S.*)$`, 'm').exec(text)?.[1]?.trim();
}
