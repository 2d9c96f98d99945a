/** Images for the stack: built once, named by the hash of what goes into them, kept in the engine. */
import { createHash } from 'node:crypto';
import { copyFile, cp, link, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDirectory } from '../cache-directory.ts';
import { docker, tryDocker } from '../docker.ts';
import { debianMirror } from '../engine/apt-mirror.ts';
import type { Engine } from '../engine/engine.ts';
import { withLock } from '../lock.ts';
import { type Progress, silent, step } from '../progress.ts';
import { ensureBase } from './base.ts';
import { type ImageName, type ImageRecipe, recipes } from './recipes.ts';

const HERE = fileURLToPath(new URL('./', import.meta.url));

/**
 * The full name of an image of the stack, built if it is not there yet. A change of its directory,
 * of a tool in it or of its base makes it another image.
 */
export async function ensureImage(
  engine: Engine,
  name: ImageName,
  progress: Progress = silent,
): Promise<string> {
  const base = await ensureBase(engine, progress);
  const recipe: ImageRecipe = recipes[name];
  const full = `fairway-test/${name}:${await contentHash(name, recipe, base)}`;
  if (await hasImage(engine, full)) return full;
  return withLock(
    cacheDirectory('images', `${name}.lock`),
    async () => {
      if (await hasImage(engine, full)) return full;
      await step(`image ${name}`, progress, () => build(engine, { name, recipe, base, full }));
      return full;
    },
    () => progress(`image ${name}: another run is building it, waiting`),
  );
}

/** Whether the engine has an image of that name. */
async function hasImage(engine: Engine, full: string): Promise<boolean> {
  return (await tryDocker(engine, ['image', 'inspect', full])).exitCode === 0;
}

interface Build {
  readonly name: ImageName;
  readonly recipe: ImageRecipe;
  readonly base: string;
  readonly full: string;
}

async function build(engine: Engine, { name, recipe, base, full }: Build): Promise<void> {
  const context = await mkdtemp(join(tmpdir(), `fairway-image-${name}-`));
  try {
    await cp(join(HERE, name), context, { recursive: true });
    for (const [file, source] of Object.entries(recipe.files)) {
      await linkOrCopy(await source.path(), join(context, file));
    }
    const mirror = await debianMirror('bookworm');
    const buildArgs = ['--build-arg', `BASE=${base}`, '--build-arg', `MIRROR=${mirror}`];
    await docker(engine, ['build', '--progress', 'plain', '--tag', full, ...buildArgs, context]);
  } finally {
    await rm(context, { recursive: true, force: true });
  }
}

/** Binaries of a hundred megabytes: a second name will do, when it is the same file system. */
function linkOrCopy(from: string, to: string): Promise<void> {
  return link(from, to).catch(() => copyFile(from, to));
}

async function contentHash(name: string, recipe: ImageRecipe, base: string): Promise<string> {
  const hash = createHash('sha256').update(base);
  const directory = join(HERE, name);
  for (const file of (await readdir(directory)).sort()) {
    hash.update(`\0${file}\0`).update(await readFile(join(directory, file)));
  }
  for (const [file, source] of Object.entries(recipe.files)) {
    hash.update(`\0${file}\0${source.identity}`);
  }
  return hash.digest('hex').slice(0, 16);
}
