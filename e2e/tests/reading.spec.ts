import { expect, type Page, test } from '@playwright/test';
import { ask, newProject } from '../support/ask.js';
import { card, handle, PAGES, shown, title } from '../support/reading.js';

const POLO = '/p/polo-cremona';
const FILANDA = '/p/filanda-montefinto';

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});
test.afterAll(() => page.close());

const navigation = () => page.getByRole('navigation', { name: 'Pages of the project' });

async function expectPage({ name, path }: (typeof PAGES)[number]): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`${POLO}${path}$`));
  await expect(title(page)).toContainText(path === '' ? 'Opening of the technology hub' : name);
  await expect(page).toHaveTitle(new RegExp(`^${name}.* · Technology hub of Cremona · Cantiere$`));
  await expect(navigation().getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
}

test('from the list of projects through every page by the navigation', async () => {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Technology hub of Cremona' }).click();
  for (const each of PAGES) {
    await navigation().getByRole('link', { name: each.name }).click();
    await expectPage(each);
  }
});

test('g and a letter goes to every page and puts the focus on its content, g h to the list', async () => {
  await page.goto(POLO);
  await expect(title(page)).toBeVisible();
  for (const each of [...PAGES.slice(1), PAGES[0]]) {
    await page.keyboard.press('g');
    await page.keyboard.press(each.letter);
    await expectPage(each);
    await expect(page.getByRole('main')).toBeFocused();
  }
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(title(page)).toHaveText('Projects');
});

test('? lists the keys, and single letters can be turned off', async () => {
  await page.goto(POLO);
  await expect(title(page)).toBeVisible();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys.getByRole('definition').filter({ hasText: 'Funding' })).toBeVisible();
  const single = keys.getByRole('checkbox', { name: 'Use single-letter keys' });
  await single.uncheck();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('?');
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(page).toHaveURL(new RegExp(`${POLO}$`));
  await single.check();
  await keys.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page).toHaveURL(/funding$/);
});

const CHARTS: [path: string, chart: string, row: string][] = [
  ['', 'What was forecast, and when', 'Opening of the technology hub'],
  ['/milestones/opening', 'What was expected, and when it was said', '18 May 2017'],
  ['/progress', 'Promised against reached, month by month', 'September 2016'],
  ['/progress', 'By phase', 'Construction'],
  ['/funding', 'By partner', 'Comune di Cremona'],
  ['/promises', 'What became of the promises', 'People at work'],
];
for (const [path, chart, row] of CHARTS) {
  test(`“${chart}” turns into its table of numbers by keyboard, and back`, async () => {
    await page.goto(`${POLO}${path}`);
    const frame = card(page, chart);
    const named = new RegExp(`^${chart}`);
    await expect(frame.getByRole('figure', { name: named })).toBeVisible();
    await frame.getByRole('button', { name: `Show the table of numbers: ${chart}` }).press('t');
    await expect(frame.getByRole('row', { name: new RegExp(row) }).first()).toBeVisible();
    await expect(frame.getByRole('figure')).toBeHidden();
    await frame.getByRole('button', { name: `Show the chart: ${chart}` }).press('Enter');
    await expect(frame.getByRole('figure', { name: named })).toBeVisible();
  });
}

test('filters are kept in the address', async () => {
  await page.goto(`${POLO}/milestones?asOf=2016-07-31`);
  await page.getByLabel('Show').selectOption('later than promised');
  await expect(page).toHaveURL(/asOf=2016-07-31&state=late$/);
  await expect(shown(page)).toHaveText('6 of 29');
  await page.reload();
  await expect(shown(page)).toHaveText('6 of 29');
  await expect(page.getByLabel('Show')).toHaveValue('late');
  const list = card(page, 'All dates');
  await expect(list.getByRole('link', { name: 'Opening of the technology hub' })).toBeVisible();
  await expect(list.getByRole('row', { name: /Award of the land/ })).toBeHidden();

  await page.goto(`${FILANDA}/evidence`);
  await expect(shown(page)).toHaveText(/^(\d+) of \1$/);
  const all = Number((await shown(page).innerText()).split(' of ')[1]);
  await page.getByLabel('Kind').selectOption('photos');
  await expect(page).toHaveURL(/kind=PHOTO$/);
  await expect(shown(page)).toHaveText(new RegExp(`^\\d+ of ${all}$`));
  const some = Number((await shown(page).innerText()).split(' of ')[0]);
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
});

test('the first screen leads to the milestone, to the very statement, and to the page of the source', async () => {
  await page.goto(`${POLO}?asOf=2016-07-31`);
  await card(page, 'Due').getByRole('link', { name: 'Opening of the technology hub' }).click();
  await expect(title(page)).toHaveText('Opening of the technology hub');
  await page.goBack();
  const lately = card(page, 'Said lately').getByRole('listitem');
  await lately
    .getByRole('link', { name: /^Opening of the technology hub: January 2017/ })
    .first()
    .click();
  await expect(page).toHaveURL(/milestones\/opening\?asOf=2016-07-31#[0-9a-f-]{36}$/);
  const statement = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(statement).toContainText('January 2017');
  await expect(statement).toBeInViewport();
  const source = card(page, 'What was said').getByRole('link', { name: /^La Provincia di Cremona/ });
  await expect(source).toHaveAttribute('href', /^https:\/\/www\.laprovinciacr\.it\/news\/economia\/146240\//);
  await expect(source).toHaveAttribute('target', '_blank');
});

test('every page of the invented project says that it is invented, none of the real one does', async () => {
  const label = page.getByRole('main').getByText('Invented example');
  for (const { path } of PAGES) {
    await page.goto(`${FILANDA}${path}`);
    await expect(label).toBeVisible();
  }
  await page.goto(POLO);
  await expect(title(page)).toContainText('reached');
  await expect(label).toBeHidden();
});

test('an unknown project, milestone or page says so and leads on', async () => {
  await page.goto('/p/nowhere');
  await expect(title(page)).toHaveText('There is no project with the code “nowhere”.');
  await page.getByRole('link', { name: 'To the list of projects' }).click();
  await expect(title(page)).toHaveText('Projects');
  await page.goto(`${POLO}/milestones/nothing`);
  await expect(title(page)).toHaveText('This project has no milestone with the key “nothing”.');
  await page.getByRole('link', { name: 'All milestones' }).click();
  await expect(title(page)).toHaveText('Milestones');
  await page.goto('/somewhere/else');
  await expect(title(page)).toHaveText('There is no page at this address.');
});

test('the history leads to the project as it was known at a revision, and back to now', async ({
  request,
}) => {
  const code = await newProject(request, 'known-then');
  await page.goto(`/p/${code}/history`);
  const first = card(page, 'Revisions, the newest first')
    .getByRole('listitem')
    .filter({ hasText: 'Revision 1' });
  await first.getByRole('link', { name: 'Open the project as it was known then' }).click();
  await expect(page).toHaveURL(new RegExp(`/p/${code}\\?asOf=\\d{4}-\\d\\d-\\d\\d&revision=1$`));
  const note = page.getByRole('note').filter({ hasText: 'revision 1' });
  await expect(note).toContainText('As this system knew it at revision 1, recorded on');
  await navigation().getByRole('link', { name: 'Milestones' }).click();
  await expect(page).toHaveURL(/revision=1$/);
  await expect(page.getByRole('main')).toContainText('No milestone has been recorded');
  await note.getByRole('link', { name: 'Return to what is known now' }).click();
  await expect(page).toHaveURL(new RegExp(`/p/${code}/milestones\\?asOf=\\d{4}-\\d\\d-\\d\\d$`));
  await expect(note).toBeHidden();
  await expect(card(page, 'All dates').getByRole('link', { name: 'Opening' })).toBeVisible();
});

test('the history names what each revision added, and narrows to a subject', async ({ request }) => {
  const { project } = await ask<{ project: { record: { hash: string } } }>(
    request,
    '{ project(code: "polo-cremona") { record { hash } } }',
  );
  await page.goto(`${POLO}/history`);
  await expect(shown(page)).toHaveText('2 revisions');
  await expect(page.getByTitle(project.record.hash, { exact: true })).toBeVisible();
  await page.getByLabel('About').selectOption('Opening of the technology hub');
  await expect(page).toHaveURL(/subject=opening$/);
  await expect(shown(page)).toHaveText('1 revision');
});

test('the language is chosen with one click and stays', async () => {
  await page.goto(POLO);
  await page.getByRole('button', { name: 'Italiano' }).click();
  await expect(title(page)).toContainText('Apertura del Polo');
  await page.reload();
  await expect(title(page)).toContainText('Apertura del Polo');
  await expect(handle(page)).toHaveAttribute('aria-valuetext', /^oggi/);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(title(page)).toContainText('Opening of the technology hub');
});
