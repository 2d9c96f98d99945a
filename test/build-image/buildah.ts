/** buildah for the tests, with a storage of their own that leaves nothing behind. */
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Finished, run, runOrFail } from '../../kit/process/run.ts';
import { docker } from '../stack/docker.ts';
import { mountPoints, unmountBelow } from '../stack/engine/mounts.ts';
import type { BuildStack } from './build-stack.ts';

/** buildah on this machine. */
export interface Buildah extends AsyncDisposable {
  /** For the environment of a step, or of a command of the test's own. */
  readonly env: Readonly<Record<string, string>>;
  /** Full name of the base image, in the registry of the stack, where both engines get it. */
  readonly base: string;
  /** Runs buildah on the storage of the tests. */
  buildah(...args: readonly string[]): Promise<Finished>;
  /** What a build may leave behind: working containers, and mounts of their file systems. */
  leftovers(): Promise<string[]>;
}

/** Gives them a storage, and brings the base image into the registry. */
export async function startBuildah(stack: BuildStack): Promise<Buildah> {
  const home = mkdtempSync(join(tmpdir(), 'fairway-buildah-'));
  const env = writeConfiguration(home, stack);
  const invoke = (file: string, args: readonly string[]) =>
    runOrFail({ file, args, env: { ...process.env, ...env, ...stackLogin(home) } });
  const base = stack.image('base:12');
  const archive = join(home, 'base.tar');
  await docker(stack.engine, ['save', '--output', archive, stack.base]);
  const copy = ['copy', '--quiet', '--dest-tls-verify=false'];
  await invoke('skopeo', [...copy, `docker-archive:${archive}`, `docker://${base}`]);
  rmSync(archive);
  return {
    env,
    base,
    buildah: (...args) => run({ file: 'buildah', args, env: { ...process.env, ...env } }),
    async leftovers() {
      const listed = await invoke('buildah', ['containers', '--quiet']);
      const mounts = mountPoints(await readFile('/proc/self/mountinfo', 'utf8'));
      const merged = mounts.filter((at) => at.startsWith(home) && at.endsWith('/merged'));
      return [...listed.stdout.split('\n').filter((line) => line !== ''), ...merged];
    },
    async [Symbol.asyncDispose]() {
      await unmountBelow(home);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The environment of a machine whose Docker engine does not answer. */
export const NO_DOCKER = { DOCKER_HOST: 'unix:///nowhere/docker.sock' } as const;

/** Everything that buildah would put into directories of the machine goes into one of the test's. */
function writeConfiguration(home: string, stack: BuildStack): Record<string, string> {
  const files = {
    'storage.conf': `[storage]\ndriver = "${driverFor(home)}"\ngraphroot = "${home}/root"\nrunroot = "${home}/run"\n`,
    // What is pulled; for what is pushed the action itself knows where plain HTTP will do.
    'registries.conf': `[[registry]]\nlocation = "${stack.registry.address}"\ninsecure = true\n`,
    // A network of its own would leave a bridge and rules of the firewall.
    'containers.conf': '[containers]\nnetns = "host"\n',
    'auth.json': JSON.stringify({ auths: { [stack.registry.address]: { auth: pair(stack) } } }),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(home, name), content);
  mkdirSync(join(home, 'tmp'));
  return {
    CONTAINERS_STORAGE_CONF: join(home, 'storage.conf'),
    CONTAINERS_REGISTRIES_CONF: join(home, 'registries.conf'),
    CONTAINERS_CONF: join(home, 'containers.conf'),
    TMPDIR: join(home, 'tmp'),
  };
}

/** The kernel puts no overlay over another one: in a container there may be nothing but copies. */
function driverFor(directory: string): 'overlay' | 'vfs' {
  return statfsSync(directory).type === OVERLAYFS ? 'vfs' : 'overlay';
}

/** https://man7.org/linux/man-pages/man2/statfs.2.html (OVERLAYFS_SUPER_MAGIC) */
const OVERLAYFS = 0x794c7630;

/** For the test's own commands only: a step has to bring its login itself. */
function stackLogin(home: string): Record<string, string> {
  return { REGISTRY_AUTH_FILE: join(home, 'auth.json') };
}

function pair({ registry }: BuildStack): string {
  const { username, password } = registry.writer;
  return Buffer.from(`${username}:${password}`).toString('base64');
}
