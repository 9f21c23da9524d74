import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page, request, test } from '@playwright/test';
import jsqr from 'jsqr';
import sharp from 'sharp';
import { newProject } from '../support/ask.js';
import { card, complaintsOf, PAGES, title } from '../support/reading.js';

const POLO = '/p/polo-cremona';
const PHONE = { width: 390, height: 844 };
/** Whoever did not sign in. */
const NOBODY = { cookies: [], origins: [] };

test.use({ storageState: NOBODY });

test('a citizen reads the public page on a phone, in both languages, with the age of what it says', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.setViewportSize(PHONE);
  await page.goto(`${POLO}?asOf=2016-12-31`);
  await expect(title(page)).toContainText('123 days later than promised');
  await expect(page.getByRole('main')).toContainText('not confirmed for 169 days (15 Jul 2016)');
  const funding = card(page, 'Funding by partner');
  // Nobody has confirmed the pledges within the project's interval: hatched, and said in words.
  await expect(funding.getByText(/^not confirmed for \d+ days \(24 Jun 2015\)$/)).toHaveClass('stale');
  expect(await violations(page)).toEqual([]);
  await page
    .getByRole('link', { name: 'Italiano' })
    .or(page.getByRole('button', { name: 'Italiano' }))
    .click();
  await expect(title(page)).toContainText('123 giorni più tardi di quanto promesso');
  await expect(card(page, 'Finanziamento per partner')).toContainText(/non confermato da \d+ giorni/);
  expect(complaints).toEqual([]);
});

test('nothing on any page offers to add or edit; the forms say who may record', async ({ page }) => {
  const offers = page.getByRole('link', {
    name: /^(Add|Add it|Correct|Withdraw|State a date|Explain|New project|Settings)\b/,
  });
  await page.goto(POLO);
  // Who looks is known: what they may do would be there.
  await page.waitForLoadState('networkidle');
  for (const { name } of PAGES) {
    const link = page.getByRole('navigation', { name: 'Pages of the project' }).getByRole('link', { name });
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await settled(page);
    await expect.soft(offers, name).toHaveCount(0);
  }
  await page.goto(`${POLO}/milestones/opening`);
  await settled(page);
  await expect(page.getByRole('main').getByRole('link', { name: /state|correct|withdraw/i })).toHaveCount(0);
  for (const path of [`${POLO}/add`, `${POLO}/add/settings`, `${POLO}/milestones/opening/state`, '/new']) {
    await page.goto(path);
    await expect(title(page)).toHaveText('Sign in to record');
    await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      `/sign-in?next=${encodeURIComponent(path)}`,
    );
  }
});

test('a link to the page carries its title, its sentence and a picture', async ({ baseURL }) => {
  const nobody = await request.newContext({ baseURL: baseURL ?? '', storageState: NOBODY });
  const html = await (await nobody.get(`${POLO}?lang=it`, { headers: { accept: 'text/html' } })).text();
  expect(html).toContain('<title>Polo delle Tecnologie di Cremona · Cantiere</title>');
  expect(contentOf(html, 'og:description')).toContain('253 giorni più tardi di quanto promesso');
  expect(contentOf(html, 'og:url')).toBe(baseURL + POLO);
  const picture = await nobody.get(contentOf(html, 'og:image'));
  expect(picture.status()).toBe(200);
  expect(picture.headers()['content-type']).toBe('image/png');
  expect(await sharp(await picture.body()).metadata()).toMatchObject({ width: 1200, height: 630 });
  await nobody.dispose();
});

test('a project that is not published answers like one that does not exist, byte for byte', async ({
  baseURL,
}) => {
  const lead = await request.newContext({
    baseURL: baseURL ?? '',
    storageState: process.env.CANTIERE_SIGNED_IN ?? '',
  });
  const shut = await newProject(lead, 'not-yet');
  const nobody = await request.newContext({ baseURL: baseURL ?? '', storageState: NOBODY });
  for (const asking of [nobody, lead]) {
    for (const path of ['', '/milestones', '/qr', '/preview.png']) {
      expect(await answerAt(asking, `/p/${shut}${path}`), path).toEqual(
        await answerAt(asking, `/p/no-such-work${path}`),
      );
    }
  }
  await Promise.all([lead.dispose(), nobody.dispose()]);
});

test('the sheet for the hoarding has a code that leads to the public page', async ({ page, baseURL }) => {
  await page.goto(POLO);
  await page.getByRole('link', { name: 'QR code for the hoarding of the site' }).first().click();
  await expect(title(page)).toHaveText('QR code for the hoarding');
  await page.emulateMedia({ colorScheme: 'dark' });
  const code = page.getByRole('img', { name: `QR code that leads to ${baseURL}${POLO}` });
  expect(await readCode(await code.screenshot())).toBe(baseURL + POLO);
  expect(await violations(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Code as PNG' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('polo-cremona-qr.png');
  expect(
    await readCode(
      await sharp(await file.path())
        .resize(600)
        .toBuffer(),
    ),
  ).toBe(baseURL + POLO);
  const printed = await page.pdf({ preferCSSPageSize: true });
  expect(printed.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
});

/** What the page's head says under a name. */
function contentOf(html: string, property: string): string {
  return new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1] ?? '';
}

async function answerAt(asking: APIRequestContext, path: string) {
  const answer = await asking.get(path, { headers: { accept: 'text/html' } });
  // Each answer has its instant and its number.
  const { date: _date, 'x-request-id': _id, ...headers } = answer.headers();
  return { status: answer.status(), headers, body: await answer.text() };
}

async function readCode(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function settled(page: Page): Promise<void> {
  await expect(title(page)).toBeVisible();
  await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0);
}
