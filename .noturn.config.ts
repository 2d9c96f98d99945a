import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/scenarios/longest-first.ts';

const onTheStack = {
  globalSetup: ['test/scenarios/prepare.ts'],
  testTimeout: 300_000,
  hookTimeout: 900_000,
  maxWorkers: 2,
};

/**
 * Unit tests stand beside their source; scenarios run the real bundles against the real stack. The
 * matrix holds whole tables of which the scenarios have the rows that are the hardest, and long stories.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{kit,actions,test,scripts,demo}/**/*.test.ts'],
          exclude: ['**/dist/**', '**/node_modules/**'],
          // Nothing here takes long; a machine that is busy with something else may.
          testTimeout: 30_000,
        },
      },
      { test: { name: 'scenarios', include: ['test/scenarios/**/*.scenario.ts'], ...onTheStack } },
      { test: { name: 'matrix', include: ['test/matrix/**/*.matrix.ts'], ...onTheStack } },
    ],
  },
});
