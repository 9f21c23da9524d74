import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { ask, newProject } from '../support/ask.js';
import { expectRefusal, field, giveSource, list, record } from '../support/form.js';

const STATE = '/p/filanda-montefinto/milestones/opening/state';

test('a date that does not exist is refused at its field, in both languages', async ({ page }) => {
  await page.goto(STATE);
  await page.getByRole('textbox', { name: 'Which day' }).fill('31/2/2027');
  await expect(page.getByText('There is no such day in the calendar.')).toBeVisible();
  await giveSource(page, 'Gazette', 'https://example.org/1');
  await expectRefusal(page, 'Which day', /There is no day “2027-02-31”/);
  await page.getByRole('button', { name: 'Italiano' }).click();
  const refused = page.getByRole('textbox', { name: 'Quale giorno' });
  await expect(refused).toHaveAccessibleDescription(/Il giorno «2027-02-31» non esiste/);
  await expect(refused).toHaveValue('31/2/2027');
});

test('what has been reached cannot lie in the future', async ({ page }) => {
  await page.goto(STATE);
  await page.getByRole('radio', { name: 'Reached' }).check();
  await page.getByRole('textbox', { name: 'Which day' }).fill('1/1/2090');
  await giveSource(page, 'Gazette', 'https://example.org/1');
  await expectRefusal(page, 'Which day', /cannot lie after today/);
});

test('a source needs an http address or a reference', async ({ page }) => {
  await page.goto(STATE);
  await page.getByRole('textbox', { name: 'Which day' }).fill('1/1/2090');
  await giveSource(page, 'Gazette', '');
  await expectRefusal(page, 'Web address', /address of the page, or the reference/);
  await giveSource(page, 'Gazette', 'ftp://example.org/1');
  await expectRefusal(page, 'Web address', /begins with http:\/\/ or https:\/\//);
});

test('a text over its limit is refused, also when it is folded away', async ({ page }) => {
  await page.goto(STATE);
  await page.getByRole('textbox', { name: 'Which day' }).fill('1/1/2090');
  await giveSource(page, 'Gazette', 'https://example.org/1');
  await page.locator('summary').click();
  await field(page, 'Quotation').fill('x'.repeat(5000));
  await page.locator('summary').click();
  await expectRefusal(page, 'Quotation', /at most 1000 characters/);
});

test('an amount with three decimals and a code already taken', async ({ page }) => {
  await page.goto('/p/filanda-montefinto/add/payment');
  await list(page, 'Commitment').selectOption({ index: 1 });
  await field(page, 'Amount (EUR)').fill('100.123');
  await field(page, 'Paid on').fill('today');
  await giveSource(page, 'Gazette', 'https://example.org/1');
  await expectRefusal(page, 'Amount', /no more decimals than the currency/);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.goto('/new');
  await field(page, 'Name').fill('Polo di Cremona');
  await page.getByRole('button', { name: 'Change' }).click();
  await field(page, 'Address').fill('polo-cremona');
  await expectRefusal(page, 'Address', /taken already/);
});

test('an empty form names each field that is missing', async ({ page }) => {
  await page.goto('/p/filanda-montefinto/add/commitment');
  await field(page, 'Stated on').fill('');
  await page.getByRole('button', { name: 'Record' }).click();
  const summary = page.getByRole('alert');
  for (const name of ['Funding source', 'Who gives', 'Amount (EUR)', 'Stated on', 'Publisher']) {
    await expect(summary.getByRole('link', { name })).toBeVisible();
  }
  await summary.getByRole('link', { name: 'Publisher' }).click();
  await expect(field(page, 'Publisher')).toBeFocused();
});

test('a lost answer is sent again and recorded once', async ({ page, request }) => {
  await page.goto(`/p/${await newProject(request, 'lost')}/add/phase`);
  await field(page, 'Title').fill('Handing over');
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    // The page names its operations by identifier; only what writes has an input.
    const isWrite = route.request().postData()?.includes('"input"') === true;
    if (!isWrite || lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('alert')).toContainText('The server did not answer.');
  await expect(field(page, 'Title')).toHaveValue('Handing over');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: /^Recorded as revision/ })).toBeVisible();
  await page.getByRole('button', { name: 'Add another' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: /^Handing over$/ })).toHaveCount(1);
});

test('leaving with unsaved typing asks first', async ({ page }) => {
  await page.goto(STATE);
  await page.getByRole('textbox', { name: 'Which day' }).fill('1/1/2090');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep writing' }).click();
  await expect(page.getByRole('textbox', { name: 'Which day' })).toHaveValue('1/1/2090');
  await page.getByRole('link', { name: 'Funding' }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page).toHaveURL(/\/funding$/);
});

test('a statement is corrected, and what was corrected cannot be corrected again', async ({
  page,
  request,
}) => {
  const code = await newProject(request, 'correct');
  // The as-of day only looks back: what is recorded is recorded now, and shown as of today.
  await page.goto(`/p/${code}/milestones/opening/state?asOf=2020-01-01`);
  await page.getByRole('textbox', { name: 'Which day' }).fill('March 2090');
  await giveSource(page, 'Gazette', 'https://example.org/1');
  await record(page);
  await page.getByRole('link', { name: 'Open the milestone' }).click();
  await expect(page).toHaveURL(/\/milestones\/opening#/);
  const id = new URL(page.url()).hash.slice(1);
  await page.goto(`/p/${code}/statements/${id}/correct`);
  await page.getByRole('textbox', { name: 'Which month' }).fill('April 2090');
  await expectRefusal(page, 'Reason', /^Fill this in\./);
  await field(page, 'Reason').fill('Typed March for April.');
  await record(page);
  await page.goto(`/p/${code}/statements/${id}/correct`);
  await expect(page.getByText('was corrected or withdrawn already')).toBeVisible();
  await page.goto(`/p/${code}/facts/${id}/withdraw`);
  await expect(page.getByText('Nothing that counts has this identifier')).toBeVisible();
});

test('any fact is withdrawn with a reason, and no longer counts', async ({ page, request }) => {
  const code = await newProject(request, 'withdraw');
  const add = `mutation ($code: String!) {
    eventAdd(input: {
      project: $code, key: "flood", title: { en: "Flood" }, statedOn: { day: "2024-06-01" },
      source: { publisher: "Gazette", reference: "1" }
    }) { event { id } }
  }`;
  const { eventAdd } = await ask<{ eventAdd: { event: { id: string } } }>(request, add, { code });
  await page.goto(`/p/${code}/events?lang=en`);
  await page.getByRole('link', { name: 'Withdraw from the record: Flood' }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`/facts/${eventAdd.event.id}/withdraw`));
  await expect(page.getByText('Flood')).toBeVisible();
  await field(page, 'Reason').fill('It was another site.');
  await record(page);
  await page.getByRole('link', { name: 'See it under Events' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Events and risks' })).toBeVisible();
  // The live note below may still name what was withdrawn.
  await expect(page.getByRole('main').getByText('Flood')).toHaveCount(0);
});

test('payments, pledges, evidence and causes lead to their withdrawal', async ({ page }) => {
  const filanda = '/p/filanda-montefinto';
  for (const [path, name] of [
    ['/funding', /^Withdraw from the record: €[\d,]+, \d+ \w+ 202\d$/],
    ['/funding', /^Withdraw from the record: Regione Immaginaria, €720,000$/],
    ['/evidence', /^Withdraw from the record: Panels on the south slope$/],
  ] as const) {
    await page.goto(`${filanda}${path}?lang=en`);
    await page.getByRole('link', { name }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Withdraw from the record' })).toBeVisible();
    await expect(field(page, 'Reason')).toBeVisible();
  }
  await page.goto(`${filanda}/milestones/opening?lang=en`);
  await page.getByRole('link', { name: /^Withdraw from the record: Old wall/ }).click();
  await expect(page.getByText(/Old wall found/)).toBeVisible();
  await expect(field(page, 'Reason')).toBeVisible();
});

test('a calendar is opened, used and closed by keyboard', async ({ page }) => {
  await page.goto(STATE);
  await page.getByRole('button', { name: 'Choose from a calendar: Which day' }).press('Enter');
  const calendar = page.getByRole('dialog', { name: 'Which day' });
  await expect(calendar).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await page.getByRole('button', { name: 'Choose from a calendar: Which day' }).press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Which day' })).not.toHaveValue('');
});

test('while an earlier day is shown, a form says that it records now', async ({ page }) => {
  await page.goto('/p/polo-cremona/milestones/opening/state?asOf=2016-07-31');
  await expect(page.getByRole('note')).toContainText('as it stood on 31 July 2016');
});

for (const [path, name] of [
  ['/new', 'new project'],
  [STATE, 'statement'],
  ['/p/filanda-montefinto/add', 'all that can be added'],
  ['/p/filanda-montefinto/add/agreement', 'agreement'],
  ['/p/filanda-montefinto/add/event', 'event'],
  ['/p/filanda-montefinto/add/party', 'party'],
] as const) {
  test(`the form "${name}" has no fault that axe finds, also when refused`, async ({ page }) => {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const record = page.locator('button[type="submit"]');
    if (await record.isVisible()) await record.click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
