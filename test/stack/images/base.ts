/** Debian 12 as an image, with a registry in reach or without one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runOrFail } from '../../../kit/process/run.ts';
import { cacheDirectory } from '../cache-directory.ts';
import { docker, tryDocker } from '../docker.ts';
import { debianMirror } from '../engine/apt-mirror.ts';
import { distribution, installPackages } from '../engine/apt-packages.ts';
import type { Engine } from '../engine/engine.ts';
import { withLock } from '../lock.ts';
import { type Progress, silent, step } from '../progress.ts';

/** debian:bookworm-slim of Docker Hub, the image index. */
const PINNED =
  'debian:bookworm-slim@sha256:b55e2651b71408015f8068dd74e1d04404a8fa607dd2cfe284b4824c11f4d9bd';
const FULL_NAME = 'fairway-test/debian:12-1';
const REGISTRY = 'https://registry-1.docker.io/v2/';

/** The name of the base image, which is pulled or made if the engine does not have it. */
export async function ensureBase(engine: Engine, progress: Progress = silent): Promise<string> {
  const ready = async () =>
    (await tryDocker(engine, ['image', 'inspect', FULL_NAME])).exitCode === 0;
  if (await ready()) return FULL_NAME;
  return withLock(
    cacheDirectory('images', 'debian.lock'),
    async () => {
      if (!(await ready()) && !(await pull(engine, progress))) await bootstrap(engine, progress);
      return FULL_NAME;
    },
    () => progress('image debian: another run is making it, waiting'),
  );
}

/** Tells whether the pinned image could be had. Without a network the answer comes in seconds. */
async function pull(engine: Engine, progress: Progress): Promise<boolean> {
  try {
    await fetch(REGISTRY, { signal: AbortSignal.timeout(5_000) });
  } catch {
    progress('image debian: Docker Hub is not reachable, making it from packages');
    return false;
  }
  return step('image debian (pulling)', progress, async () => {
    const pulled = await tryDocker(engine, ['pull', '--quiet', PINNED], { timeoutMs: 180_000 });
    if (pulled.exitCode !== 0) return false;
    await docker(engine, ['tag', PINNED, FULL_NAME]);
    return true;
  });
}

async function bootstrap(engine: Engine, progress: Progress): Promise<void> {
  await requireMmdebstrap(progress);
  const directory = await mkdtemp(join(tmpdir(), 'fairway-debian-'));
  try {
    const archive = join(directory, 'debian.tar');
    await step('image debian (from packages)', progress, async () => {
      const mirror = await debianMirror('bookworm');
      await runOrFail({ file: 'mmdebstrap', args: [...SLIM, 'bookworm', archive, mirror] });
      await docker(engine, ['import', '--change', 'CMD ["/bin/bash"]', archive, FULL_NAME]);
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** What Docker Hub's slim image leaves out too. */
const SLIM = [
  '--variant=minbase',
  '--components=main',
  '--dpkgopt=path-exclude=/usr/share/man/*',
  '--dpkgopt=path-exclude=/usr/share/locale/*',
  '--dpkgopt=path-exclude=/usr/share/doc/*',
  '--dpkgopt=path-include=/usr/share/doc/*/copyright',
];

async function requireMmdebstrap(progress: Progress): Promise<void> {
  const there = await run({ file: 'mmdebstrap', args: ['--version'] }).catch(() => undefined);
  if (there?.exitCode === 0) return;
  const system = process.getuid?.() === 0 ? await distribution() : undefined;
  if (system === undefined) {
    throw new Error(
      'The base image can neither be pulled (Docker Hub is not reachable) nor made here: that ' +
        'needs mmdebstrap. Install it, or load an image and tag it ' +
        `${FULL_NAME}.`,
    );
  }
  await installPackages(system, ['mmdebstrap', 'debian-archive-keyring'], progress);
}
