import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { card, complaintsOf, title } from '../support/reading.js';

/** The page of someone to try the demo with. */
async function as(browser: Browser, name: string, size = { width: 1440, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, viewport: size });
  const data = { email: `${name}@cantiere.example`, password: 'prova del cantiere' };
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data,
    headers: { origin: process.env.CANTIERE_URL ?? '' },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return context.newPage();
}

/** Dark pages differ from light ones by their colours alone. */
const RULES = { light: undefined, dark: ['color-contrast', 'link-in-text-block'] } as const;

async function violations(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme });
  const rules = RULES[scheme];
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...(rules && { runOnly: [...rules] }) })
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`what waits for someone of two organisations, at ${size.width} × ${size.height}, light and dark`, async ({
    browser,
  }) => {
    const page = await as(browser, 'lead', size);
    const complaints = complaintsOf(page);
    for (const lang of ['en', 'it']) {
      await page.goto(`/home?lang=${lang}`);
      const name = lang === 'en' ? 'For Comune di Montefinto' : 'Per Comune di Montefinto';
      await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
      for (const scheme of ['light', 'dark'] as const)
        expect.soft(await violations(page, scheme), `${lang}, ${scheme}`).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, `${lang} scrolls sideways`).toBeLessThanOrEqual(size.width);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
}

test('a councillor is told what changed, and asked for nothing', async ({ browser }) => {
  const page = await as(browser, 'council');
  await page.goto('/home?lang=en');
  await expect(page.getByText('You read along in 2 projects: here is what changed.')).toBeVisible();
  await expect(card(page, 'What changed since your last visit')).toContainText('revisions by others');
  await expect(page.getByRole('link', { name: /^(State|Accept|Answer)/ })).toHaveCount(0);
  await page.context().close();
});

test('an administrator who speaks for nobody is led to the projects', async ({ page }) => {
  await page.goto('/home?lang=en');
  await expect(title(page)).toHaveText('Nothing waits for you');
  await page.getByRole('main').getByRole('link', { name: 'All projects' }).click();
  await expect(title(page)).toHaveText('Projects');
});
