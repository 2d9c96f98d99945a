/** Finds out, before anything is built, whether buildah is there, works, and which it is. */
import * as z from 'zod/mini';
import { fail as failInKit } from '../../../../../kit/action/errors.ts';
import { type Finished, lastLines, run } from '../../../../../kit/process/run.ts';
import { plainLine } from '../../../../../kit/report/foreign.ts';
import { fail } from '../../errors.ts';
import { type BuildahVersion, isOlder, OLDEST_BUILDAH, parseVersion } from './abilities.ts';

/** What is known about buildah. */
export interface BuildahFacts {
  readonly version: BuildahVersion & { readonly text: string };
  /** `overlay`, `vfs`. */
  readonly driver: string;
  /** Where the storage keeps images and containers. */
  readonly graphRoot: string;
}

const TIME_LIMIT_MS = 60_000;

const infoSchema = z.object({
  store: z.object({ GraphDriverName: z.string(), GraphRoot: z.string() }),
});

/**
 * Asks buildah for its version and its storage.
 *
 * @throws {ActionError} FK005 when there is no buildah, FB024 when it does not work here.
 */
export async function inspectBuildah(options: {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}): Promise<BuildahFacts> {
  const [version, info] = await Promise.all([ask(['version'], options), ask(['info'], options)]);
  options.signal.throwIfAborted();
  return readInspection(version, info);
}

/** Makes sense of what `buildah version` and `buildah info` said. */
export function readInspection(
  version: Pick<Finished, 'exitCode' | 'stdout' | 'stderr'>,
  info: Pick<Finished, 'exitCode' | 'stdout' | 'stderr'>,
): BuildahFacts {
  const found = parseVersion(version.stdout);
  if (found === undefined) {
    throw fail('FB024', `buildah does not tell its version: ${words(version)}.`);
  }
  if (isOlder(found, OLDEST_BUILDAH)) {
    const oldest = `${OLDEST_BUILDAH.major}.${OLDEST_BUILDAH.minor}`;
    throw fail('FB024', `buildah ${found.text} is too old; ${oldest} is needed.`, {
      cause: 'The package of the runner is older than what this action works with.',
    });
  }
  const store = info.exitCode === 0 ? storeOf(info.stdout) : undefined;
  if (store === undefined) {
    throw fail('FB024', `The storage of buildah can not be used: ${words(info)}.`);
  }
  return { version: found, driver: store.GraphDriverName, graphRoot: store.GraphRoot };
}

// --- internal ---

async function ask(
  args: readonly string[],
  { env, signal }: { readonly env: NodeJS.ProcessEnv; readonly signal: AbortSignal },
): Promise<Finished> {
  const limits = { timeoutMs: TIME_LIMIT_MS, signal, stop: 'at once' } as const;
  const finished = await run({ file: 'buildah', args, env, ...limits }).catch((error: unknown) => {
    throw failInKit('FK005', 'The program `buildah` can not be started.', { error });
  });
  if (!finished.timedOut) return finished;
  const seconds = TIME_LIMIT_MS / 1_000;
  throw fail('FB024', `\`buildah ${args.join(' ')}\` gave no answer within ${seconds} seconds.`);
}

function storeOf(text: string) {
  try {
    return infoSchema.parse(JSON.parse(text)).store;
  } catch {
    return undefined;
  }
}

/** Its error, without what its storage logs before and after it. */
function words(finished: Pick<Finished, 'stdout' | 'stderr'>): string {
  const error = finished.stderr.split('\n').find((line) => /^error\b/i.test(line));
  return plainLine((error ?? lastLines(finished, 1)).trim()) || 'it gave no reason';
}
