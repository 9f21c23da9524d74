import { expect, type Page, test } from '@playwright/test';
import { field, giveSource, list, openForm, record, sameSource } from '../support/form.js';

test.describe.configure({ mode: 'serial' });

const code = `library-${Date.now().toString(36)}`;
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});
test.afterAll(() => page.close());

test('a project is created by its name alone', async () => {
  await page.goto('/new');
  await field(page, 'Name').fill('Public library');
  await page.getByRole('button', { name: 'Change' }).click();
  await field(page, 'Address').fill(code);
  expect(await record(page)).toBe(1);
  await page.getByRole('link', { name: 'Add what is known' }).click();
  await expect(page).toHaveURL(new RegExp(`/p/${code}/add$`));
});

test('a form says what must be in the record before it', async () => {
  await page.getByRole('link', { name: 'State a date' }).click();
  await expect(page.getByRole('heading', { name: 'Add a milestone first' })).toBeVisible();
});

test('its phases and milestones', async () => {
  await openForm(page, code, 'Add a phase');
  await field(page, 'Title').fill('Construction');
  await record(page);
  await page.getByRole('link', { name: 'Add a milestone' }).click();
  await field(page, 'Title').fill('Opening of the library');
  await list(page, 'Phase').selectOption('Construction');
  await record(page);
});

test('its parties, from the register or new to it', async () => {
  await openForm(page, code, 'Name a party');
  await page.getByRole('radio', { name: 'In the register' }).check();
  await page.getByRole('combobox', { name: 'Organisation of the register' }).fill('comune di cre');
  await page.getByRole('option', { name: 'Comune di Cremona' }).click();
  await list(page, 'Role').selectOption('owner');
  await giveSource(page, 'Library Gazette', 'https://example.org/gazette/1');
  await record(page);
  await page.getByRole('button', { name: 'Add another' }).click();
  await page.getByRole('radio', { name: 'New organisation' }).check();
  await field(page, 'Name').fill(`Friends of ${code}`);
  await page.getByRole('radio', { name: 'Private' }).check();
  await list(page, 'Role').selectOption('funder');
  await sameSource(page);
  await record(page);
  await openForm(page, code, 'State one more role');
  await list(page, 'Party').selectOption('Comune di Cremona');
  await list(page, 'Role').selectOption('lead funder');
  await sameSource(page);
  await record(page);
  await page.getByRole('link', { name: 'See it under Parties' }).click();
  await expect(page.getByText(`Friends of ${code}`).first()).toBeVisible();
});

test('an agreement with signatories and clauses, and another version of who signed', async () => {
  await openForm(page, code, 'Record an agreement');
  await field(page, 'Title').fill('Agreement on the library');
  await field(page, 'Signed on').fill('1/2/2024');
  await page.getByRole('checkbox', { name: 'Comune di Cremona' }).check();
  await page.getByRole('button', { name: 'Add a clause' }).click();
  await field(page, 'What it says').fill('The library opens within two years.');
  await list(page, 'Milestone that fulfils it').selectOption('Opening of the library');
  await page.getByRole('button', { name: 'Add a clause' }).click();
  await page.getByRole('button', { name: 'Remove clause 2' }).click();
  await sameSource(page);
  await record(page);
  await openForm(page, code, 'State another version of who signed');
  await page.getByRole('checkbox', { name: `Friends of ${code}` }).check();
  await giveSource(page, 'Town News', 'https://example.org/news/1');
  await record(page);
});

test('an indicator and what was promised of it', async () => {
  await openForm(page, code, 'Add an indicator');
  await field(page, 'Title').fill('Reading seats');
  await field(page, 'Unit').fill('seats');
  await record(page);
  await page.getByRole('link', { name: 'State a quantity' }).click();
  await field(page, 'Figure seats').fill('1,200');
  await field(page, 'Up to seats').fill('1,400');
  await expect(page.getByText('Will be recorded as 1,200 – 1,400 seats.')).toBeVisible();
  await sameSource(page);
  await record(page);
  await page.getByRole('link', { name: 'See it under Promises' }).click();
  await expect(page.getByText('Reading seats').first()).toBeVisible();
});

test('its money: source, commitment and payment', async () => {
  await openForm(page, code, 'Add a funding source');
  await field(page, 'Name').fill('Own share of the town');
  await record(page);
  await page.getByRole('link', { name: 'Record a commitment' }).click();
  await list(page, 'Who gives').selectOption('Comune di Cremona');
  await field(page, 'Amount (EUR)').fill('1,250,000.50');
  await expect(page.getByText('Will be recorded as €1,250,000.50.')).toBeVisible();
  await sameSource(page);
  await record(page);
  await openForm(page, code, 'Record a payment');
  await field(page, 'Amount (EUR)').fill('250000');
  await field(page, 'Paid on').fill('5 March 2024');
  await sameSource(page);
  await record(page);
  await page.getByRole('link', { name: 'See it under Funding' }).click();
  await expect(page.getByText('€1,250,000.50').first()).toBeVisible();
});

test('an event, evidence, the declared status and the goal', async () => {
  await openForm(page, code, 'Record an event or a risk');
  await field(page, 'Title').fill('Flood on the site');
  await field(page, 'When').fill('June 2024');
  await field(page, 'In days of delay').fill('30');
  await sameSource(page);
  await record(page);
  await openForm(page, code, 'Add evidence');
  await field(page, 'Caption').fill('The site under water');
  await page.getByRole('radio', { name: 'Photograph' }).check();
  await sameSource(page);
  await record(page);
  await openForm(page, code, 'Declare the status');
  await page.getByRole('radio', { name: 'Amber' }).check();
  await field(page, 'Why, in a sentence').fill('The flood cost a month.');
  await list(page, 'Who declares it').selectOption('Comune di Cremona');
  await sameSource(page);
  await record(page);
  await openForm(page, code, 'Name, place, goal and limits');
  await list(page, 'Goal').selectOption('Opening of the library');
  await field(page, 'Place').fill('Cremona, via Prova');
  await record(page);
  await page.getByRole('link', { name: 'See it under Overview' }).click();
  await expect(page.getByText('The flood cost a month.')).toBeVisible();
  await expect(page.getByText('Cremona, via Prova')).toBeVisible();
});

test('a date is stated with its source in under a minute', async () => {
  const begun = Date.now();
  await page.goto(`/p/${code}/milestones/opening-of-the-library/state`);
  const date = page.getByRole('textbox', { name: 'Which day' });
  await date.pressSequentially('January 2027', { delay: 20 });
  await expect(page.getByText('January 2027; counts from 31 January 2027')).toBeVisible();
  await giveSource(page, 'Library Gazette', 'https://example.org/gazette/2');
  await record(page);
  await page.getByRole('link', { name: 'Open the milestone' }).click();
  await expect(page.getByText('January 2027').first()).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(60_000);
});
