import { defineConfig } from 'vitest/config';

// One copy of graphql: its ESM and CommonJS builds refuse each other's types.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };
const shared = { setupFiles: ['test/support/setup.ts'], testTimeout: 120_000, hookTimeout: 240_000 };

/** Tests that ask what their process has loaded. */
const ALONE = ['shared/telemetry/start-telemetry.test.ts'];

export default defineConfig({
  test: {
    // One more than processors: starting and stopping programs is mostly waiting.
    maxWorkers: 3,
    projects: [
      {
        resolve,
        test: {
          ...shared,
          name: 'unit',
          include: ['{gateway,subgraphs,shared,hub,importers,web,bench}/**/*.test.ts'],
          exclude: [...ALONE, '**/node_modules/**'],
          // Loading the libraries takes longer than most of these tests: the files that follow each other share a process.
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          ...shared,
          name: 'alone',
          include: ALONE,
        },
      },
      {
        resolve,
        test: {
          ...shared,
          name: 'journeys',
          include: ['test/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
    ],
  },
});
