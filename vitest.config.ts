import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/scenarios/longest-first.ts';

/** Unit tests stand beside their source; scenarios run the real bundles against the real stack. */
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
      {
        test: {
          name: 'scenarios',
          include: ['test/scenarios/**/*.scenario.ts'],
          globalSetup: ['test/scenarios/prepare.ts'],
          setupFiles: ['test/scenarios/turn.ts'],
          testTimeout: 300_000,
          hookTimeout: 900_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
