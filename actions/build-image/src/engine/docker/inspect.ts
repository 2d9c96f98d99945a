/** Finds out, before anything is built, whether Docker is there and what its builder is. */
import { fail as failInKit } from '../../../../../kit/action/errors.ts';
import { type Command, type Finished, lastLines, run } from '../../../../../kit/process/run.ts';
import { plainLine } from '../../../../../kit/report/foreign.ts';
import { withoutLogins } from '../../credentials/credential-helper.ts';
import { fail } from '../../errors.ts';
import { normalPlatform } from '../platform-name.ts';
import { type BuildxProgram, findBuildx } from './buildx-program.ts';

/** What is known about Docker. */
export interface DockerFacts {
  readonly buildxVersion: string;
  readonly builder: string;
  /** `docker` (built into the engine), `docker-container`, `remote`, `kubernetes`, `cloud`. */
  readonly driver: string;
  /** False for a builder that has to be started first, and then says what it can do. */
  readonly isRunning: boolean;
  /** Undefined when the builder does not tell, as that of Debian's engine. */
  readonly buildkitVersion: string | undefined;
  /** What the builder can run, emulated or not, of all its nodes. */
  readonly platforms: readonly string[];
  /** Whether images are kept in containerd's store; with Docker's own driver that decides a lot. */
  readonly hasSnapshotter: boolean;
}

/** Since this version buildx tells its progress as JSON (February 2024). */
const OLDEST_BUILDX = [0, 13] as const;
const TIME_LIMIT_MS = 60_000;
/** To pull BuildKit's image and start it. */
const START_LIMIT_MS = 180_000;
/** https://github.com/docker/buildx/blob/master/driver/docker/driver.go (Features) */
const SNAPSHOTTER = /^\s*org\.mobyproject\.buildkit\.worker\.snapshotter:/m;

type Answer = Pick<Finished, 'exitCode' | 'stdout' | 'stderr'>;

/**
 * Asks buildx for its version and its builder. A builder that does not run yet is started, because
 * the build would do that anyway.
 *
 * @throws {ActionError} FK005, FB005 or FB006, when nothing can be built here.
 */
export async function inspectDocker(options: {
  readonly env: NodeJS.ProcessEnv;
  readonly builder: string | undefined;
  readonly signal: AbortSignal;
  /** Settles before a builder is started. */
  readonly needed: Promise<void>;
}): Promise<DockerFacts> {
  const { env, signal, needed } = options;
  const buildx = findBuildx(env);
  const named = options.builder ? ['--', options.builder] : [];
  // A builder in the cloud is asked with a login.
  const [version, inspect] = await Promise.all([
    answerOf(buildx, ['version'], question(withoutLogins(env), signal)),
    answerOf(buildx, ['inspect', ...named], question(env, signal)),
  ]);
  signal.throwIfAborted();
  const facts = readInspection(version, inspect);
  if (facts.isRunning) return facts;
  await needed;
  const start = ['inspect', '--bootstrap', ...named];
  const started = await answerOf(buildx, start, { env, signal, timeoutMs: START_LIMIT_MS });
  signal.throwIfAborted();
  return readInspection(version, started);
}

/** Makes sense of what `buildx version` and `buildx inspect` said. */
export function readInspection(version: Answer, inspect: Answer): DockerFacts {
  const buildxVersion = readVersion(version);
  const said = plainLine(lastLines(inspect, 3).trim());
  if (inspect.exitCode !== 0) {
    throw fail('FB006', `The builder can not be used: ${said || 'buildx gave no reason'}.`);
  }
  const { stdout } = inspect;
  const error = fieldOf(stdout, 'Error');
  const driver = fieldOf(stdout, 'Driver');
  if (error !== undefined || driver === undefined) {
    throw fail('FB005', `Docker does not answer: ${plainLine(error ?? said)}.`);
  }
  return {
    buildxVersion,
    builder: fieldOf(stdout, 'Name') ?? 'default',
    driver,
    isRunning: fieldOf(stdout, 'Status') === 'running',
    buildkitVersion: /^BuildKit version:\s+v([1-9]\S*|0\.(?!0\.0)\S*)$/m.exec(stdout)?.[1],
    platforms: platformsIn(stdout),
    hasSnapshotter: SNAPSHOTTER.test(stdout),
  };
}

/** The version of the engine itself; `0` when it does not tell. */
export async function engineVersion(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<string> {
  const args = ['version', '--format', '{{.Server.Version}}'];
  const limits = question(withoutLogins(env), signal);
  const { stdout } = await answerOf({ file: 'docker', args: [] }, args, limits);
  signal.throwIfAborted();
  return /^\d+\.\d+\S*/.exec(stdout.trim())?.[0] ?? '0';
}

/** Whether a version is older than another, by its first two numbers. */
export function isOlder(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

// --- internal ---

/** How to ask what changes nothing. */
function question(env: NodeJS.ProcessEnv, signal: AbortSignal) {
  return { env, signal, timeoutMs: TIME_LIMIT_MS, stop: 'at once' } as const;
}

async function answerOf(
  program: BuildxProgram,
  args: readonly string[],
  options: Pick<Command, 'env' | 'signal' | 'stop'> & { readonly timeoutMs: number },
): Promise<Finished> {
  const command = { file: program.file, args: [...program.args, ...args] };
  const finished = await run({ ...command, ...options }).catch((error: unknown) => {
    throw failInKit('FK005', `The program \`${program.file}\` can not be started.`, { error });
  });
  if (!finished.timedOut) return finished;
  const seconds = options.timeoutMs / 1_000;
  const asked = [program.file, ...command.args].join(' ');
  throw fail('FB005', `\`${asked}\` gave no answer within ${seconds} seconds.`);
}

function readVersion({ exitCode, stdout }: Answer): string {
  const version = /\bv?(\d+\.\d+\.\d+\S*)/.exec(stdout)?.[1];
  if (exitCode !== 0 || version === undefined) {
    throw fail('FB006', 'Docker has no buildx here.', {
      cause: 'The plugin `buildx` is not installed.',
    });
  }
  if (!isOlder(version, OLDEST_BUILDX)) return version;
  throw fail('FB006', `buildx ${version} is too old; ${OLDEST_BUILDX.join('.')} is needed.`);
}

/** The first value of a `Name:   value` line. */
function fieldOf(text: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]+(\\S.*)$`, 'm').exec(text)?.[1]?.trim();
}

/** A star marks those that were chosen when the builder was made. */
function platformsIn(text: string): string[] {
  const lists = [...text.matchAll(/^Platforms:[ \t]+(\S.*)$/gm)].map(([, list]) => list ?? '');
  const names = lists.flatMap((list) => list.split(','));
  return [...new Set(names.map((name) => normalPlatform(name.trim().replace(/\*$/, ''))))];
}
