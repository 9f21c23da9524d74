import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { expectRefusal, field, giveSource, list, record } from '../support/form.js';
import { newPerson, PASSWORD } from '../support/people.js';
import { card, title } from '../support/reading.js';
import { newSite, recordAs } from '../support/site.js';

test('a partner finds what is overdue, states a new date, and speaks for no one else', async ({
  browser,
  request,
}) => {
  const code = await newSite(request, 'partner');
  const { email } = await newPerson(request, { project: code, party: 'works', role: 'PARTNER' });
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto('/home?lang=en');
  await expect(title(page)).toHaveText('Sign in to see what waits for you');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Password', { exact: true }).press('Enter');
  await expect(title(page)).toHaveText('What waits for you');
  const overdue = card(page, /^Overdue/);
  await expect(overdue).toContainText('Roof closed');
  await expect(overdue).toContainText(/1 March 2026 has passed and no new date has been stated for \d+ days/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // The button leads into the form, in which milestone, kind and party stand already.
  await overdue.getByRole('link', { name: 'State a new date: Roof closed' }).press('Enter');
  await expect(title(page)).toHaveText('State a date: Roof closed');
  await expect(page.getByRole('radio', { name: 'Expected' })).toBeChecked();
  await expect(list(page, 'Who says so')).toHaveValue('works');

  // For another organisation it is refused, at the field that says for whom.
  await list(page, 'Who says so').selectOption(`Bank of ${code}`);
  await field(page, 'Which day').fill('31 January 2090');
  await giveSource(page, 'Site report', 'https://example.org/report');
  await expectRefusal(page, 'Who says so', /You speak for your own organisation only/);
  await list(page, 'Who says so').selectOption(`Works of ${code}`);
  await record(page);

  await page.goto('/home?lang=en');
  await expect(page.getByText(`Nothing waits for Works of ${code}.`)).toBeVisible();
  await context.close();
});

test('what others said of a partner is new until it was marked as read, on every device', async ({
  browser,
  request,
}) => {
  const code = await newSite(request, 'news');
  const { storageState } = await newPerson(request, { project: code, party: 'bank', role: 'PARTNER' });
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  const followed = page.waitForEvent('websocket', {
    predicate: (socket) => socket.url().endsWith('/graphql'),
  });
  await page.goto('/home?lang=en');
  const changes = card(page, 'What changed since your last visit');
  await changes.getByRole('button', { name: /^Mark as read/ }).click();
  await expect(changes).toContainText('Nothing new');
  await expect(page.getByText(/A project was last marked as read on/)).toBeVisible();

  // It comes to the open page by itself.
  await followed;
  await recordAs(request, 'eventAdd', {
    project: code,
    key: 'delay',
    title: { en: `Bank of ${code} pays late` },
    statedOn: { day: '2026-02-01' },
    source: { publisher: 'Gazette', reference: '2' },
  });
  const named = card(page, /^Said of you by others/);
  await expect(named).toContainText(`Gazette: Bank of ${code} pays late`);
  await expect(named.getByRole('link', { name: /^Answer/ })).toBeVisible();
  await expect(changes).toContainText('1 revision by others');

  await changes.getByRole('link', { name: /^Read what changed/ }).click();
  await expect(page.getByText('1 revision', { exact: true })).toBeVisible();
  await expect(page.getByText(`Bank of ${code} pays late`).first()).toBeVisible();
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByText('Marked as read')).toBeVisible();

  // Another device of the same person knows it.
  const other = await browser.newContext({ storageState });
  const elsewhere = await other.newPage();
  await elsewhere.goto('/home?lang=it');
  await expect(elsewhere.getByText(`Nulla attende Bank of ${code}.`)).toBeVisible();
  await expect(elsewhere.getByText('Nessuna novità')).toBeVisible();
  await other.close();
  await context.close();
});
