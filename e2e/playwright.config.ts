import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS } from './support/chromium-flags.js';
import { RESULTS_FOLDER } from './support/results-folder.js';

export default defineConfig({
  testDir: 'tests',
  outputDir: `${RESULTS_FOLDER}/artifacts`,
  globalSetup: './support/built-app.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  // On a busy machine a step may come too late once; the list says which test was flaky.
  retries: 1,
  expect: { timeout: 7_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: `${RESULTS_FOLDER}/browser.json` }]],
  use: {
    // Set by built-app.ts before the first test.
    baseURL: process.env.CANTIERE_URL ?? '',
    // Signed in as the administrator, unless a test begins without.
    ...(process.env.CANTIERE_SIGNED_IN === undefined ? {} : { storageState: process.env.CANTIERE_SIGNED_IN }),
    timezoneId: 'Europe/Rome',
    locale: 'en-GB',
    // Tracing each test costs a good part of the time; one that failed is traced when it is tried again.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [...CHROMIUM_FLAGS],
    },
  },
});
