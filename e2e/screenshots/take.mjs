// "node e2e/screenshots/take.mjs": takes the README's pictures from the built application with the demo.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../scripts/support/build.mjs';
import { ensureInstalled } from '../../scripts/support/install.mjs';
import { pinnedNode, runNode } from '../../scripts/support/pinned-node.mjs';
import { main, Stop, say } from '../../scripts/support/say.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const MOST_KB = 250;
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

const PICTURES = [
  { name: 'overview-2016-07-31', address: '/p/polo-cremona?asOf=2016-07-31&lang=en', viewport: DESKTOP },
  { name: 'milestone-opening', address: '/p/polo-cremona/milestones/opening?lang=en', viewport: DESKTOP },
  { name: 'funding-illustrative', address: '/p/filanda-montefinto/funding?lang=en', viewport: DESKTOP },
  { name: 'overview-phone', address: '/p/polo-cremona?asOf=2016-07-31&lang=it', viewport: PHONE },
  {
    name: 'progress-dark',
    address: '/p/polo-cremona/progress?asOf=2017-04-01&lang=en',
    viewport: DESKTOP,
    dark: true,
  },
  { name: 'history', address: '/p/filanda-montefinto/history?lang=en', viewport: DESKTOP },
];

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  if (process.execPath !== pinnedNode()) return (await runNode([fileURLToPath(import.meta.url)])).code;
  const { withBuiltApp } = await import('../support/with-built-app.mjs');
  await withBuiltApp(async ({ url, browser }) => {
    for (const picture of PICTURES) await take(browser, url, picture);
  });
});

async function take(browser, url, { name, address, viewport, dark }) {
  const context = await browser.newContext({
    viewport,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Rome',
  });
  const page = await context.newPage();
  await page.goto(`${url}${address}`, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  const path = join(HERE, `${name}.png`);
  await page.screenshot({ path });
  await context.close();
  const kb = Math.round(statSync(path).size / 1024);
  if (kb > MOST_KB) throw new Stop(`${name}.png has ${kb} KB, more than ${MOST_KB}.`);
  say(`${name}.png, ${kb} KB`);
}
