import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ask, newProject } from '../support/ask.js';
import { PAGES, title } from '../support/reading.js';

const POLO = '/p/polo-cremona';
const PHONE = { width: 390, height: 844 };

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('a link to this state is copied by keyboard and shows the same after the record has moved on', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const code = await newProject(request, 'permanent');
  const event = (key: string) => `mutation ($code: String!) {
    eventAdd(input: {
      project: $code, key: "${key}", title: { en: "${key}" }, statedOn: { day: "2024-06-01" },
      source: { publisher: "Gazette", reference: "1" }
    }) { revision }
  }`;
  await ask(request, event('flood'), { code });
  await page.goto(`/p/${code}/events?lang=en`);
  await page.getByRole('link', { name: 'Copy link' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Copied' })).toBeVisible();
  await expect(page.getByText(/The link to .*, revision 3, has been copied\./)).toBeAttached();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).pathname).toBe(`/p/${code}/events`);
  expect(Object.fromEntries(new URL(link).searchParams)).toMatchObject({ lang: 'en', revision: '3' });
  expect(new URL(link).searchParams.get('asOf')).toMatch(/^\d{4}-\d{2}-\d{2}$/);

  await ask(request, event('fire'), { code });
  await page.goto(link);
  await expect(page.getByText('As this system knew it at revision 3')).toBeVisible();
  await expect(page.getByText('flood', { exact: true })).toBeVisible();
  await expect(page.getByText('fire', { exact: true })).toHaveCount(0);
});

test('every page of a project has the link, and on a phone and on paper the record at its foot', async ({
  page,
  request,
}) => {
  const query = '{ project(code: "polo-cremona") { record { revision hash } } }';
  const { project } = await ask<{ project: { record: { revision: number; hash: string } } }>(request, query);
  const { revision, hash } = project.record;
  const foot = page.getByRole('main').locator('footer');
  for (const { path } of PAGES) {
    await page.goto(`${POLO}${path}?asOf=2016-07-31&lang=en`);
    await expect(title(page)).toBeVisible();
    const link = page.getByRole('link', { name: 'Copy link' });
    await expect(link, path).toHaveCount(1);
    await expect(link, path).toHaveAttribute('href', new RegExp(`asOf=2016-07-31&.*revision=${revision}$`));
    await expect(page.getByText(`revision ${revision} · ${hash.slice(0, 4)}`), path).toBeVisible();
    await page.setViewportSize(PHONE);
    await expect(foot, path).toContainText(`Revision ${revision} of the record`);
    await expect(foot, path).toContainText(hash);
    await expect(foot.getByRole('link', { name: 'Copy link' }), path).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(foot, path).toContainText('As it stood on 31 July 2016');
    await expect(foot, path).toContainText(`revision=${revision}`);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});

test('the whole hash is opened by keyboard and copied as the check of the record takes it', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const query = '{ project(code: "polo-cremona") { record { revision hash } } }';
  const { project } = await ask<{ project: { record: { revision: number; hash: string } } }>(request, query);
  const expected = `${project.record.revision}:${project.record.hash}`;
  await page.goto(`${POLO}?lang=it`);
  const open = page.getByRole('button', { name: `revisione ${project.record.revision} ·` });
  await open.press('Enter');
  const box = page.getByRole('dialog', { name: 'Impronta del registro' });
  await expect(box).toContainText(expected);
  await axe(page);
  await box.getByRole('button', { name: 'Copia l’impronta' }).press('Enter');
  await expect(box.getByRole('button', { name: 'Copiato' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected);
  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(open).toBeFocused();
});

test('a day that does not exist and one that has not come are said, with what to do', async ({ page }) => {
  await page.goto(`${POLO}?asOf=2016-02-31&revision=x&lang=en`);
  const note = page.getByRole('alert');
  await expect(note).toContainText('“2016-02-31”, and there is no such day in the calendar');
  await expect(note).toContainText('revision “x”');
  await axe(page);
  await note.getByRole('button', { name: 'Close this note' }).press('Enter');
  await expect(note).toHaveCount(0);

  await page.goto(`${POLO}/milestones?asOf=2090-01-01&lang=it`);
  await expect(note).toContainText('1° gennaio 2090');
  await page.getByRole('slider').press('Home');
  await expect(note).toHaveCount(0);
});

test('a revision that is not there yet is said, and the page and its links stand at what is known now', async ({
  page,
}) => {
  await page.goto(`${POLO}/funding?revision=99999&lang=en`);
  await expect(page.getByRole('alert')).toContainText('The address asks for revision 99999');
  await expect(title(page)).toHaveText('Funding');
  await expect(page).not.toHaveURL(/revision=/);
  await page.getByRole('link', { name: 'Milestones', exact: true }).click();
  await expect(title(page)).toHaveText('Milestones');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a page kept from before an update says so instead of staying blank', async ({ page }) => {
  await page.route('**/assets/index-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(POLO);
  await expect(page.getByRole('alert')).toContainText('Cantiere did not start: it may have been updated.');
  await page.unroute('**/assets/index-*.js');
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(title(page)).toContainText('Opening of the technology hub');
});

test('a part of the page that is gone since an update is not blamed on the server', async ({ page }) => {
  await page.goto(`${POLO}?lang=en`);
  await expect(title(page)).toBeVisible();
  await page.route('**/assets/funding-page-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('link', { name: 'Funding', exact: true }).first().click();
  await expect(title(page)).toHaveText('A part of this page could not be fetched.');
  await expect(page.getByText('The site has probably been updated')).toBeVisible();
  await expect(page.getByText('The server answered with a fault')).toHaveCount(0);
});

test('a name that the timeline cuts is whole on focus', async ({ page }) => {
  await page.goto(`${POLO}/milestones?lang=en`);
  const row = page.getByRole('link', { name: /^Protocol between university/ }).first();
  const name = row.getByTitle(/^Protocol between university/);
  const isCut = () => name.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(await isCut()).toBe(true);
  await row.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(row).toBeFocused();
  expect(await isCut()).toBe(false);
});

test('the history is narrowed by days in the words of the page, typed or chosen by keyboard', async ({
  page,
}) => {
  await page.goto('/p/filanda-montefinto/history?lang=it&from=2026-01-31');
  const from = page.getByRole('textbox', { name: 'Registrato dal' });
  await expect(from).toHaveValue('31 gen 2026');
  await from.fill('2 febbraio 2026');
  await from.press('Enter');
  await expect(page).toHaveURL(/from=2026-02-02/);
  await axe(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('textbox', { name: 'Recorded from' })).toHaveValue('2 Feb 2026');
});
