import { defineConfig } from 'vitest/config';
import { ROOT } from './support/paths.mjs';

/** All tests that need no browser, in one run. */
export default defineConfig({
  root: ROOT,
  test: {
    projects: [
      'backend/vitest.config.ts',
      'frontend/vitest.config.ts',
      { test: { name: 'scripts', root: ROOT, include: ['scripts/**/*.test.mjs'] } },
    ],
  },
});
