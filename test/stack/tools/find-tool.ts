/** Finds a pinned tool, or obtains it once for all runs. */
import { access, constants, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { run } from '../../../kit/process/run.ts';
import { cacheDirectory } from '../cache-directory.ts';
import { withLock } from '../lock.ts';
import { type Progress, silent } from '../progress.ts';
import { buildModule } from './go-module.ts';
import { downloadRelease } from './release.ts';
import { type Tool, type ToolName, tools } from './table.ts';

/**
 * The path of a pinned tool: the one on PATH when its version fits, else a build that is cached,
 * else the pinned release, else the pinned Go module, built. The latter two end in the cache.
 * Two processes may ask at once: one of them obtains it, the other waits.
 *
 * @throws {Error} that names what was tried, when no source yields the tool
 */
export async function findTool(name: ToolName, progress: Progress = silent): Promise<string> {
  const tool: Tool = tools[name];
  const ready = (await onPath(tool)) ?? (await inCache(tool));
  if (ready !== undefined) return ready;
  const lock = cacheDirectory('tools', `${tool.name}.lock`);
  return withLock(
    lock,
    async () => (await inCache(tool)) ?? (await obtain(tool, progress)),
    () => progress(`${tool.name}: another run is obtaining it, waiting`),
  );
}

async function onPath(tool: Tool): Promise<string | undefined> {
  if (!tool.fromPath) return undefined;
  for (const directory of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(directory, tool.name);
    if (await isExecutable(file)) return (await hasVersion(file, tool)) ? file : undefined;
  }
  return undefined;
}

async function inCache(tool: Tool): Promise<string | undefined> {
  return (await isExecutable(cached(tool))) ? cached(tool) : undefined;
}

function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function cached(tool: Tool): string {
  return cacheDirectory('tools', `${tool.name}-${tool.version}-${process.arch}`, tool.name);
}

/** Fetches or builds into a directory of its own, checks the version, and moves it into place. */
async function obtain(tool: Tool, progress: Progress): Promise<string> {
  const target = cached(tool);
  const workshop = await newWorkshop(tool);
  try {
    const file = join(workshop, tool.name);
    const problem = await downloadRelease(tool, file, progress);
    if (problem !== undefined) {
      progress(`${tool.name} ${tool.version}: ${problem}; building it instead`);
      await buildModule(tool, file, progress);
    }
    if (!(await hasVersion(file, tool))) {
      throw new Error(`${tool.name} was obtained, but does not say version ${tool.version}`);
    }
    await rm(dirname(target), { recursive: true, force: true });
    await rename(workshop, dirname(target));
    return target;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/** The lock is ours, so a workshop that is still there belongs to a run that was killed. */
async function newWorkshop(tool: Tool): Promise<string> {
  const home = cacheDirectory('tools');
  const prefix = `.${tool.name}-`;
  await mkdir(home, { recursive: true });
  for (const entry of await readdir(home)) {
    if (entry.startsWith(prefix)) await rm(join(home, entry), { recursive: true, force: true });
  }
  return mkdtemp(join(home, prefix));
}

async function hasVersion(file: string, tool: Tool): Promise<boolean> {
  try {
    const { stdout } = await run({ file, args: tool.versionArgs, timeoutMs: 20_000 });
    return stdout.split(/[\s,]+/).some((word) => word.replace(/^v/, '') === tool.version);
  } catch {
    return false;
  }
}
