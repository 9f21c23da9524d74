// "npm test": installs, checks, builds and tests everything, and ends with the totals.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './support/build.mjs';
import { findChromium } from './support/chromium.mjs';
import { ensureInstalled } from './support/install.mjs';
import { at, CACHE } from './support/paths.mjs';
import { program, runNode } from './support/pinned-node.mjs';
import { main, Stop, say } from './support/say.mjs';
import { inWords, playwrightTotals, sum, totalsOf, vitestTotals } from './support/test-totals.mjs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };
const UNIT_REPORT = join(CACHE, 'test-report.json');
const TEST_ENV = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
const BROWSER_RESULTS = at('e2e', 'test-results');

/** Without these two nothing else can work. Each stage returns its totals; one that fails otherwise counts as one failure. */
const FIRST = [
  ['install', ensureInstalled],
  ['build', () => ensureBuilt()],
];

/** Then these lanes, side by side: a good part of each is waiting, for processes to start and for pages to settle. */
const LANES = [
  [['unit and API tests', runUnitTests]],
  [
    ['browser tests', runBrowserTests],
    ['check', () => ended(runNode([at('scripts', 'check.mjs')]))],
  ],
];

/** Pages are looked at as by people, who wait for seconds only: what else runs lets their tests go first. */
const BEHIND = { niceness: 4 };

await main(async () => {
  mkdirSync(CACHE, { recursive: true });
  const done = await runStages(FIRST);
  if (done.every(({ totals }) => totals.failed === 0))
    done.push(...(await Promise.all(LANES.map(runStages))).flat());
  const totals = sum(done.map((stage) => stage.totals));
  process.stdout.write(`\n${done.map(summaryOf).join('\n')}\n${inWords(totals)}\n`);
  return totals.failed > 0 ? 1 : 0;
});

/** One after the other, and after one that fails only those that do not need it. */
async function runStages(stages) {
  const done = [];
  for (const [name, stage] of stages) {
    say(`${name} …`);
    const begin = Date.now();
    const totals = await stage().then((result) => result ?? NOTHING, failureOf);
    done.push({ name, seconds: (Date.now() - begin) / 1000, totals });
    if (totals.failed > 0 && stages === FIRST) break;
  }
  return done;
}

async function runUnitTests() {
  rmSync(UNIT_REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  const config = ['--config', at('scripts', 'vitest.config.mjs')];
  const { code } = await runNode([program('vitest'), 'run', ...config, ...reporters], {
    ...BEHIND,
    env: TEST_ENV,
  });
  return orFailed(code, totalsOf(UNIT_REPORT, vitestTotals));
}

async function runBrowserTests() {
  const chromium = await findChromium();
  rmSync(BROWSER_RESULTS, { recursive: true, force: true });
  const { code, output } = await runNode(
    [program('playwright'), 'test', '--config', at('e2e', 'playwright.config.ts')],
    // Shown in one piece, since the other lane is talking meanwhile.
    { quiet: true, env: { ...TEST_ENV, CHROMIUM_PATH: chromium } },
  );
  process.stdout.write(output);
  return orFailed(code, totalsOf(join(BROWSER_RESULTS, 'browser.json'), playwrightTotals));
}

/** A runner that ends badly has failed, even where its report names no failed test. */
function orFailed(code, totals) {
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

async function ended(running) {
  return orFailed((await running).code, NOTHING);
}

function failureOf(error) {
  if (error instanceof Stop) say(error.message);
  else console.error(error);
  return { ...NOTHING, failed: 1 };
}

function summaryOf({ name, seconds, totals }) {
  return `${name.padEnd(20)} ${seconds.toFixed(1).padStart(6)} s  ${totals === NOTHING ? 'ok' : inWords(totals)}`;
}
