/**
 * Builds actions/<name>/dist, all of them or those named: `node scripts/build.ts [name…]`.
 * With `--check` nothing is written: it tells which files of dist are not what the sources give.
 */
import { rmSync } from 'node:fs';
import { cp, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { actionsWith, root } from './action-yml.ts';
import { BuildError, makeBundles } from './build/bundles.ts';
import { differences } from './build/compare.ts';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const all = actionsWith('src/main.ts');
const unknown = positionals.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No such action: ${unknown.join(', ')}. There are: ${all.join(', ')}`);
  process.exit(2);
}
process.exitCode = await build(positionals.length > 0 ? positionals : all, values.check).catch(
  (error: unknown) => {
    if (!(error instanceof BuildError)) throw error;
    console.error(error.message);
    return 1;
  },
);

/** Builds, or checks the named actions, and gives the exit code. */
async function build(actions: readonly string[], check: boolean): Promise<number> {
  if (actions.length === 0) {
    console.log('There is no action to build yet.');
    return 0;
  }
  const started = performance.now();
  using bundles = await makeBundles(root, actions);
  let stale = 0;
  for (const action of actions) {
    const fresh = bundles.directory(action);
    const dist = join(root, 'actions', action, 'dist');
    const changes = differences(fresh, dist);
    const kilobytes = Math.round((await stat(join(fresh, 'index.js'))).size / 1000);
    console.log(`${action}: ${kilobytes} kB, ${changes.length === 0 ? 'up to date' : 'changed'}`);
    if (changes.length === 0) continue;
    stale += 1;
    if (check) for (const line of changes) console.log(`  actions/${action}/dist/${line}`);
    else await replace(dist, fresh);
  }
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (!check || stale === 0) return 0;
  console.error('dist is not what the sources give: run `npm run build` and commit the result.');
  return 1;
}

/** Puts a finished bundle in place; a reader sees the old one or the new one, for all but a moment. */
async function replace(dist: string, fresh: string): Promise<void> {
  const staged = `${dist}.new`;
  await cp(fresh, staged, { recursive: true });
  rmSync(dist, { recursive: true, force: true });
  await rename(staged, dist);
}
