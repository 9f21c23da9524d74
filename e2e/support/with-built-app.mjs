import { chromium as playwright } from '@playwright/test';
import { runnerImport } from 'vite';
import { findChromium } from '../../scripts/support/chromium.mjs';
import { at, ROOT } from '../../scripts/support/paths.mjs';

/** Runs something against the built application with the demo and a browser, both started as for the tests, and ends them. */
export async function withBuiltApp(use) {
  const chromium = await findChromium();
  process.env.CHROMIUM_PATH = chromium;
  const { default: config } = await load('e2e/playwright.config.ts');
  const { default: startBuiltApp } = await load('e2e/support/built-app.ts');
  const stop = await startBuiltApp();
  try {
    const browser = await playwright.launch(config.use.launchOptions);
    try {
      return await use({ url: process.env.CANTIERE_URL, browser, chromium });
    } finally {
      await browser.close();
    }
  } finally {
    await stop();
  }
}

async function load(path) {
  const { module } = await runnerImport(at(path), { root: ROOT, configFile: false, logLevel: 'error' });
  return module;
}
