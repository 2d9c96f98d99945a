/** From sources to finished bundles in a working directory: tsc once, then ncc for each action. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The compiler or the bundler has something to say about the sources. */
export class BuildError extends Error {}

/** Bundles that lie ready in a directory which is deleted at the end of the `using` block. */
export interface Bundles extends Disposable {
  /** The finished dist of an action. */
  directory(action: string): string;
}

/**
 * Compiles and bundles the named actions of the project at `root`. Each build has a working
 * directory of its own under build/, so that builds can run at the same time; paths in the output
 * are relative to it and the same wherever the project lies.
 *
 * @throws {BuildError} with the compiler's or the bundler's messages.
 */
export async function makeBundles(root: string, actions: readonly string[]): Promise<Bundles> {
  mkdirSync(join(root, 'build'), { recursive: true });
  const work = mkdtempSync(join(root, 'build', 'work-'));
  const bundles = {
    directory: (action: string) => join(work, 'dist', action),
    [Symbol.dispose]: () => rmSync(work, { recursive: true, force: true }),
  };
  try {
    await compile(root, work, actions);
    await inParallel(actions, (action) => bundle(root, work, action, bundles.directory(action)));
    return bundles;
  } catch (error) {
    bundles[Symbol.dispose]();
    throw error;
  }
}

async function compile(root: string, work: string, actions: readonly string[]): Promise<void> {
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: { noEmit: false, rootDir: '../..', outDir: '.' },
    files: actions.map((action) => `../../actions/${action}/src/main.ts`),
    include: [],
  };
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify(config));
  // Without a "type" the modules may mix import and require, which the packages used here need;
  // with "module" ncc would write an ES module, with "commonjs" it refuses `import`.
  writeFileSync(join(work, 'package.json'), '{}');
  await start(
    join(root, 'node_modules/typescript/bin/tsc'),
    ['-p', work, '--pretty', 'false'],
    root,
  );
}

async function bundle(root: string, work: string, action: string, out: string): Promise<void> {
  const entry = join(work, 'actions', action, 'src', 'main.js');
  await start(join(import.meta.dirname, 'bundle.ts'), [entry, out, root], work);
}

async function start(script: string, args: readonly string[], cwd: string): Promise<void> {
  try {
    await run(process.execPath, [script, ...args], { cwd, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new BuildError([stdout, stderr].join('\n').trim() || String(error));
  }
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  const workers = Math.min(availableParallelism(), items.length);
  const results = await Promise.allSettled(Array.from({ length: workers }, worker));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
