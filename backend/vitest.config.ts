import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The copy that Node.js itself would take: two copies of graphql in one process refuse to work together.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
  test: {
    name: 'backend',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/support/database-server.ts'],
    setupFiles: ['test/support/setup.ts'],
    env: { TZ: 'Europe/Rome', NODE_ENV: 'test' },
    // Modules are read once per worker, not once per file: no file leaves anything in them for the next one.
    isolate: false,
    // More than there are processors on a small machine: much of the time is waiting for servers to start and to end.
    maxWorkers: 4,
    maxConcurrency: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
