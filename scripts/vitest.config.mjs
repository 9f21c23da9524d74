import { defineConfig } from 'vitest/config';
import { LongestFirst } from './support/longest-first.mjs';
import { ROOT } from './support/paths.mjs';

/** All tests that need no browser, in one run. */
export default defineConfig({
  root: ROOT,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      'backend/vitest.config.ts',
      'frontend/vitest.config.ts',
      { test: { name: 'scripts', root: ROOT, include: ['scripts/**/*.test.mjs'], testTimeout: 60_000 } },
    ],
  },
});
