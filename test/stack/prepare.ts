/** Everything expensive, once: run before scenarios, the demo and measurements. */
import { connectEngine, type Engine } from './engine/engine.ts';
import { ensureImage } from './images/image.ts';
import { type ImageName, recipes } from './images/recipes.ts';
import { sweepLeftovers } from './owned.ts';
import { ensurePackages, type PackageName } from './packages.ts';
import { type Progress, step } from './progress.ts';
import { findTool } from './tools/find-tool.ts';
import { type ToolName, tools } from './tools/table.ts';

/** What is ready after `prepareTools`. */
export interface Prepared<Tool extends ToolName = ToolName> extends AsyncDisposable {
  /** Held until `stop`: keeps an engine that we started alive between the tests. */
  readonly engine: Engine;
  /** Paths of the tools. */
  readonly tools: Readonly<Record<Tool, string>>;
  stop(): Promise<void>;
}

/** What to prepare. */
export interface Needs<Tool extends ToolName> {
  readonly tools: readonly Tool[];
  readonly images: readonly ImageName[];
  readonly packages: readonly PackageName[];
}

/** Only the matrix needs them, and has them made. */
const OF_THE_MATRIX: readonly string[] = ['postgres', 'postgres-18'];

/** Everything that scenarios meet. */
const EVERYTHING: Needs<ToolName> = {
  tools: Object.keys(tools) as ToolName[],
  images: (Object.keys(recipes) as ImageName[]).filter((name) => !OF_THE_MATRIX.includes(name)),
  packages: ['buildah', 'skopeo'],
};

/**
 * Finds or builds the tools (all of them unless told), connects to the engine or starts one, builds the images.
 * Everything, cold on two cores, without releases in reach: half an hour and more. Warm: seconds.
 */
export function prepareTools(progress: Progress): Promise<Prepared>;
export function prepareTools<Tool extends ToolName>(
  progress: Progress,
  needs: Needs<Tool>,
): Promise<Prepared<Tool>>;
export async function prepareTools(
  progress: Progress,
  needs: Needs<ToolName> = EVERYTHING,
): Promise<Prepared> {
  const started = performance.now();
  const say: Progress = (line) => {
    const at = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    progress(`[${at} s] ${line}`);
  };
  const engine = await step('Docker engine', say, () => connectEngine(say));
  try {
    await sweepLeftovers(engine);
    await ensurePackages(needs.packages, say);
    // Side by side: tools wait for the compiler, images for packages and disks.
    const [found] = await both(
      inOrder(needs.tools, (name) => findTool(name, say)),
      inOrder(needs.images, (name) => ensureImage(engine, name, say)),
    );
    say('everything is ready');
    const { stop } = engine;
    return { engine, tools: found, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await engine.stop();
    throw error;
  }
}

/** Both results; when one fails, only after the other has ended too, so that nothing goes on alone. */
async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([a, b]);
  return [await a, await b];
}

/** One after the other: each of them uses all cores by itself. */
async function inOrder<Name extends string>(
  names: readonly Name[],
  job: (name: Name) => Promise<string>,
): Promise<Record<Name, string>> {
  const results: Partial<Record<Name, string>> = {};
  for (const name of names) results[name] = await job(name);
  return results as Record<Name, string>;
}
