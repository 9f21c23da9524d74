import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test, type ViewportSize } from '@playwright/test';
import { complaintsOf, PAGES, title } from '../support/reading.js';

const POLO = '/p/polo-cremona';
const FILANDA = '/p/filanda-montefinto';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const NARROWEST = { width: 320, height: 700 };
const LANGUAGES = ['it', 'en'];
/** Dark pages differ from light ones by their colours alone. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

// The two sizes share nothing but the application.
test.describe.configure({ mode: 'parallel' });

/**
 * Every page; those of a project alternate between the real and the invented one from size to size, so that each page
 * is seen of both; one size is read in Italian, the other in English.
 */
function addresses(size: number): string[] {
  const ofProjects = [...PAGES.map(({ path }) => path), '/milestones/opening', '/add', '/qr', '/access'].map(
    (path, at) => `${(at + size) % 2 === 0 ? POLO : FILANDA}${path}`,
  );
  const paths = [
    '/',
    '/new',
    '/home',
    '/sign-in',
    '/account',
    '/administration',
    '/reset-password',
    ...ofProjects,
  ].map((path) => `${path}?lang=${LANGUAGES[size]}`);
  return [...paths, `${POLO}?asOf=2015-06-17&lang=${LANGUAGES[size]}`];
}

for (const [at, size] of SIZES.entries()) {
  test(`at ${size.width} × ${size.height} and at 320 no page, light or dark, violates a rule, scrolls sideways or complains`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const { context, page, complaints } = await opened(browser, size);
    for (const address of addresses(at)) {
      await page.goto(address);
      await settled(page);
      expect.soft(await violations(page), address).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await violations(page, COLOUR_RULES), `${address}, dark`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      const width = await widthOf(page);
      expect.soft(width, `${address} scrolls sideways`).toBeLessThanOrEqual(size.width);
      await page.setViewportSize(NARROWEST);
      // What is drawn to measure is drawn anew in the next frame.
      await expect
        .soft(async () => expect(await widthOf(page), `${address} at 320`).toBeLessThanOrEqual(320))
        .toPass({ timeout: 3_000 });
      await page.setViewportSize(size);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test('the first screen of both projects, in both languages, does not scroll at 1440 × 900', async ({
  browser,
}) => {
  const { context, page } = await opened(browser);
  for (const address of [
    POLO,
    `${POLO}?asOf=2016-07-31`,
    FILANDA,
    // With the banner of whoever administers it.
    `${POLO}?as=public`,
    `${FILANDA}?as=public`,
  ]) {
    for (const lang of ['en', 'it']) {
      const url = `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`;
      await page.goto(url);
      await settled(page);
      if (address.includes('as=')) await expect(page.getByRole('note')).toBeVisible();
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect.soft(height, url).toBeLessThanOrEqual(900);
    }
  }
  await context.close();
});

test('the first screen prints on one A4 page, across', async ({ browser }) => {
  const { context, page } = await opened(browser);
  for (const address of [`${POLO}?asOf=2016-07-31&lang=it`, `${POLO}?lang=en`, `${FILANDA}?lang=it`]) {
    await page.goto(address);
    await settled(page);
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const { count, sizes } = pagesOf(printed);
    expect.soft(count, address).toBe(1);
    // A4 in points.
    expect.soft(sizes, address).toEqual(['842 × 595']);
  }
  await context.close();
});

async function opened(browser: Browser, viewport: ViewportSize = { width: 1440, height: 900 }) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  return { context, page, complaints: complaintsOf(page) };
}

/** How wide the page is, with what would have to be scrolled to. */
function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** What breaks a rule: the rule, and where. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // No page has frames, so axe needs no page of its own to gather their results.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The page has its title, its answers and its charts. */
async function settled(page: Page): Promise<void> {
  await expect(title(page)).toBeVisible();
  await expect(page.getByRole('status', { name: /^(Loading|Caricamento)/ })).toHaveCount(0);
  await expect(page.locator('figure:not(:has(svg))')).toHaveCount(0);
}

/** How many pages a PDF file has, and their sizes in points. */
function pagesOf(file: Buffer): { count: number; sizes: string[] } {
  const text = file.toString('latin1');
  const count = text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const sizes = boxes.map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  );
  return { count, sizes };
}
