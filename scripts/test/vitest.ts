/** Runs one vitest project and reports to the parent process: `node vitest.ts PROJECT`. */
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { startVitest } from 'vitest/node';
import { root } from '../action-yml.ts';
import type { Tally } from './stages.ts';

/** Counts what vitest's own reporter shows; a file or a run that broke counts as a failed test. */
function tallyOf(modules: readonly TestModule[], runErrors: readonly unknown[]): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const withState = (state: string) => tests.filter((test) => test.result().state === state);
  const failedTests = withState('failed').length;
  const brokenModules = modules.filter(
    (module) => module.state() === 'failed' && !hasFailed(module),
  );
  return {
    passed: withState('passed').length,
    failed: failedTests + brokenModules.length + (runErrors.length > 0 ? 1 : 0),
    skipped: [...withState('skipped'), ...withState('pending')].map((test) => ({
      name: nameOf(test),
      reason: reasonOf(test),
    })),
  };
}

function hasFailed(module: TestModule): boolean {
  return !module.children.allTests('failed').next().done;
}

function nameOf(test: TestCase): string {
  return `${relative(root, test.module.moduleId)} › ${test.fullName}`;
}

function reasonOf(test: TestCase): string | undefined {
  const result = test.result();
  if (result.state === 'skipped' && result.note !== undefined) return result.note;
  return test.options.mode === 'todo' ? 'not written yet' : undefined;
}

const project = process.argv[2];
if (project === undefined) throw new Error('usage: node vitest.ts PROJECT');
const tally: Reporter = {
  onTestRunEnd(modules, runErrors) {
    process.send?.(tallyOf(modules, runErrors));
  },
};
const vitest = await startVitest('test', [], {
  root,
  project,
  watch: false,
  reporters: ['default', tally],
});
await vitest.exit();
