/** The docker client against the engine of the tests. */
import { spawn } from 'node:child_process';
import { pipeline } from 'node:stream/promises';
import { type Finished, run, runOrFail } from '../../kit/process/run.ts';
import type { Engine } from './engine/engine.ts';

/** What else a call of the client may need. */
export interface DockerOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly timeoutMs?: number;
  readonly onLine?: (line: string) => void;
}

/** The environment for a child that is to use the engine of the tests. */
export function dockerEnvironment(engine: Pick<Engine, 'env'>): NodeJS.ProcessEnv {
  return { ...process.env, ...engine.env };
}

/** Runs docker; a non-zero exit is a result. */
export function tryDocker(
  engine: Pick<Engine, 'env'>,
  args: readonly string[],
  options: DockerOptions = {},
): Promise<Finished> {
  return run({ file: 'docker', args, env: dockerEnvironment(engine), ...options });
}

/** Runs docker and returns what it printed, trimmed. Throws with its last lines on failure. */
export async function docker(
  engine: Pick<Engine, 'env'>,
  args: readonly string[],
  options: DockerOptions = {},
): Promise<string> {
  const done = await runOrFail({
    file: 'docker',
    args,
    env: dockerEnvironment(engine),
    ...options,
  });
  return done.stdout.trim();
}

/** Pipes one docker command into another, as `docker save … | docker exec -i … docker load` does. */
export async function dockerPipe(
  engine: Pick<Engine, 'env'>,
  from: readonly string[],
  into: readonly string[],
): Promise<void> {
  const env = dockerEnvironment(engine);
  const source = spawn('docker', [...from], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const sink = spawn('docker', [...into], { env, stdio: ['pipe', 'ignore', 'pipe'] });
  // A sink that ends early breaks the pipe; what it said tells more.
  const flow = pipeline(source.stdout, sink.stdin).catch(() => undefined);
  const ends = [source, sink].map(
    (child) =>
      new Promise<string>((resolve, reject) => {
        let said = '';
        child.stderr?.on('data', (chunk: Buffer) => {
          said += chunk.toString('utf8');
        });
        child.once('error', reject);
        child.once('close', (code) => resolve(code === 0 ? '' : `${said.trim()} (exit ${code})`));
      }),
  );
  await flow;
  const problems = (await Promise.all(ends)).filter((problem) => problem !== '');
  if (problems.length > 0) {
    throw new Error(`docker ${from[0]} | docker ${into[0]} failed: ${problems.join('; ')}`);
  }
}
