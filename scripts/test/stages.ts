/** What `npm test` consists of, and how one stage of it is run. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../action-yml.ts';

/** The result of a stage; one that is no run of tests counts as a single test. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skip[];
}

/** A test that did not run; without a reason nobody announced it. */
export interface Skip {
  readonly name: string;
  readonly reason: string | undefined;
}

/** A stage: a program of this repository that Node runs. */
export interface Stage {
  readonly name: string;
  readonly title: string;
  readonly script: string;
  readonly args: readonly string[];
  /** Its tests are reported one by one. */
  readonly tests?: boolean;
  /** Too long for every run: only when it is named. */
  readonly onDemand?: boolean;
}

const vitest = { script: 'scripts/test/vitest.ts', tests: true } as const;

/** All stages, cheap ones first. */
export const stages: readonly Stage[] = [
  {
    name: 'types',
    title: 'Types',
    script: 'node_modules/typescript/bin/tsc',
    args: ['--noEmit'],
  },
  {
    name: 'lint',
    title: 'Lint',
    script: 'node_modules/@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', '.'],
  },
  {
    name: 'docs',
    title: 'Generated documentation is up to date',
    script: 'scripts/docs.ts',
    args: ['--check'],
  },
  {
    name: 'dist',
    title: 'Bundles in dist are up to date',
    script: 'scripts/build.ts',
    args: ['--check'],
  },
  { name: 'unit', title: 'Unit tests', args: ['unit'], ...vitest },
  { name: 'scenarios', title: 'Scenarios on the real stack', args: ['scenarios'], ...vitest },
  {
    name: 'matrix',
    title: 'Whole tables on the real stack',
    args: ['matrix'],
    ...vitest,
    onDemand: true,
  },
];

/** Runs a stage with its output shown as it comes. */
export async function runStage(stage: Stage): Promise<Tally> {
  const child = spawn(process.execPath, [join(root, stage.script), ...stage.args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', ...(stage.tests === true ? ['ipc' as const] : [])],
  });
  let tally: Tally | undefined;
  child.on('message', (message) => {
    tally = message as Tally;
  });
  const succeeded = await new Promise<boolean>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
  if (tally === undefined)
    return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: [] };
  // vitest fails for reasons that are no test's: no files, an error outside of tests, a hook.
  return succeeded || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}
