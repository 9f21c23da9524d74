import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openPromise } from 'yauzl';
import { ask } from '../support/ask.js';
import { card } from '../support/reading.js';
import { REPOSITORY_ROOT } from '../support/results-folder.js';

const CODES = ['polo-cremona', 'filanda-montefinto'];
const LANGUAGES = [
  { lang: 'en', locale: 'en-GB', funding: 'Funding by partner', choice: 'English' },
  { lang: 'it', locale: 'it-IT', funding: 'Finanziamento per partner', choice: 'Italiano' },
] as const;

let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cantiere-archive-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Archives a project of the running application and unpacks it; gives the address of its page on disk. */
async function unpacked(code: string): Promise<string> {
  const file = join(folder, `${code}.zip`);
  const cli = join(REPOSITORY_ROOT, 'backend', 'dist', 'cli.js');
  const env = { ...process.env, DATA_DIR: process.env.CANTIERE_DATA_DIR ?? '', DATABASE_URL: '' };
  await promisify(execFile)(process.execPath, [cli, 'archive', file, '--project', code, '--force'], { env });
  const zip = await openPromise(file, { autoClose: false });
  for await (const entry of zip.eachEntry()) {
    const path = join(folder, code, entry.fileName);
    await mkdir(dirname(path), { recursive: true });
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
    await writeFile(path, Buffer.concat(chunks));
  }
  zip.close();
  return pathToFileURL(join(folder, code, 'index.html')).href;
}

/** What a page complains about, and what it asks of anything but the disk. */
function troubleOf(page: Page): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('requestfailed', (request) => trouble.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) trouble.push(request.url());
  });
  return trouble;
}

const textsOf = async (locator: Locator) =>
  (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

/** Name and pledge of the partners that the first screen shows, and the total. */
async function fundingOnScreen(page: Page, title: string): Promise<string[][]> {
  const shown = card(page, title).getByRole('listitem');
  await expect(shown.first()).toBeVisible();
  return (await shown.all()).reduce<Promise<string[][]>>(async (before, row) => {
    const [name] = await textsOf(row.getByRole('link'));
    const amount = (await textsOf(row.locator('> span').last()))[0];
    return [...(await before), [name ?? '', amount ?? '']];
  }, Promise.resolve([]));
}

async function fundingInArchive(article: Locator, title: string): Promise<string[][]> {
  const rows = article.locator('section', { has: article.page().getByRole('heading', { name: title }) });
  return Promise.all(
    (await rows.locator('tbody tr').all()).map(async (row) => [
      (await textsOf(row.getByRole('rowheader')))[0] ?? '',
      (await textsOf(row.locator('td.end').first()))[0] ?? '',
    ]),
  );
}

for (const code of CODES) {
  test(`the page in the archive of ${code} opens from disk without a network, with the figures of the screen`, async ({
    browser,
    page: screen,
    request,
  }) => {
    test.setTimeout(90_000);
    const address = await unpacked(code);
    for (const { lang, locale, funding, choice } of LANGUAGES) {
      const context = await browser.newContext({ locale, offline: true });
      const page = await context.newPage();
      const trouble = troubleOf(page);
      await page.goto(address);
      await expect(page.getByRole('radio', { name: choice })).toBeChecked();
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      const article = page.getByRole('main').getByRole('article');

      await screen.goto(`/p/${code}?lang=${lang}`);
      const headline = screen.getByRole('heading', { level: 1 });
      await expect(headline).toContainText(/\d/);
      expect(await textsOf(article.getByRole('heading', { level: 2 }))).toEqual(await textsOf(headline));
      const ages = await textsOf(headline.locator('xpath=following-sibling::p').locator('time'));
      expect(await textsOf(article.locator('.summary'))).toEqual(
        // The archive tells the day of each thing said, and no age, which would change with the day it is opened.
        (await textsOf(headline.locator('xpath=following-sibling::p'))).map((text) =>
          text.replace(ages.join(), '').replace(/\s*·\s*$/, ''),
        ),
      );
      const onScreen = await fundingOnScreen(screen, funding);
      expect(onScreen.length).toBeGreaterThan(2);
      expect((await fundingInArchive(article, funding)).slice(0, onScreen.length)).toEqual(onScreen);

      const { project } = await ask<Answer>(request, QUERY, { code, language: lang.toUpperCase() });
      await expect(article).toContainText(project.record.hash);
      await expect(article).toContainText(project.status.computed.sentence);
      for (const each of [project.goal.promised, project.goal.forecast, project.goal.reached])
        if (each !== null) await expect(article.locator('dl').first()).toContainText(each.words);
      for (const { title, slipText } of project.milestones)
        await expect(article.getByRole('row', { name: title }).first()).toContainText(slipText ?? '–');
      await expect(article.getByRole('img').first()).toBeVisible();
      await expect(article.locator('li.revision')).toHaveCount(project.record.revision);

      await expectReadable(page, lang === 'en' ? 'light' : 'dark');
      expect(trouble).toEqual([]);
      await context.close();
    }
  });
}

test('the page changes its language and colours without a network, fits a phone, shows its pictures and prints light', async ({
  browser,
}) => {
  const address = await unpacked('filanda-montefinto');
  const context = await browser.newContext({
    locale: 'en-GB',
    offline: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  const trouble = troubleOf(page);
  await page.goto(address);
  await page.getByRole('radio', { name: 'Italiano' }).check();
  await expect(page.getByRole('heading', { name: 'Cronologia' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'History' })).toBeHidden();
  await expect(page).toHaveTitle(/Archivio del/);
  await page.getByRole('radio', { name: 'Scuro · Dark' }).check();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(23, 21, 18)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  const pictures = page.getByRole('main').locator('.photos img');
  expect(await pictures.count()).toBeGreaterThan(3);
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(0);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.getByRole('radio', { name: 'Italiano' })).toBeHidden();
  expect(trouble).toEqual([]);
  await context.close();
});

/** Dark pages differ from light ones by their colours alone. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** No rule of accessibility is broken. */
async function expectReadable(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const axe = new AxeBuilder({ page });
  const { violations } = await (colorScheme === 'dark' ? axe.withRules(COLOUR_RULES) : axe).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

type Dated = { words: string } | null;
type Answer = {
  project: {
    record: { hash: string; revision: number };
    status: { computed: { sentence: string } };
    goal: { promised: Dated; forecast: Dated; reached: Dated };
    milestones: { title: string; slipText: string | null }[];
  };
};

const QUERY = `query ($code: String!, $language: Language!) { project(code: $code) {
  record { hash revision }
  status { computed { sentence(language: $language) } }
  goal { promised { words(language: $language) } forecast { words(language: $language) } reached { words(language: $language) } }
  milestones { title(language: $language) slipText(language: $language) }
} }`;
