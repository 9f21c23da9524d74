import { expect, type Locator, type Page, test } from '@playwright/test';
import { card, expectAsOf, figure, handle, shown, title } from '../support/reading.js';

const POLO = '/p/polo-cremona';

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});
test.afterAll(() => page.close());

/** On each page one thing that a step of the ribbon, from a day to the next with a statement, must change. */
const STEPS: {
  path: string;
  from: string;
  to: string;
  what: (page: Page) => Locator;
  before: string;
  after: string;
}[] = [
  {
    path: '',
    from: '2016-07-14',
    to: '2016-07-15',
    what: title,
    before: 'promised for September 2016.',
    after: 'now expected for January 2017, 123 days later than promised.',
  },
  {
    path: '/milestones',
    from: '2015-06-30',
    to: '2015-07-09',
    what: (page) => page.getByRole('main'),
    before: '14 of 29 milestones reached',
    after: '16 of 29 milestones reached',
  },
  {
    path: '/milestones/opening',
    from: '2016-07-14',
    to: '2016-07-15',
    what: (page) => figure(page, 'Slip'),
    before: 'on time',
    after: '123 days late',
  },
  {
    path: '/progress',
    from: '2015-06-17',
    to: '2015-06-24',
    what: (page) => figure(page, /^Due by/).locator('xpath=..'),
    before: 'of 3 milestones with a promised day',
    after: 'of 5 milestones with a promised day',
  },
  {
    path: '/funding',
    from: '2015-06-17',
    to: '2015-06-24',
    what: (page) => page.getByRole('main'),
    before: 'No one had published a pledge for this work by this day.',
    after: '€2,178,222',
  },
  {
    path: '/promises',
    from: '2015-06-17',
    to: '2015-06-24',
    what: (page) => card(page, 'Promise by promise'),
    before: 'about 12,300 m²',
    after: 'about 40 seats',
  },
  {
    path: '/parties',
    from: '2015-06-17',
    to: '2015-06-24',
    what: (page) => page.getByRole('main'),
    before: 'No agreement had been published by this day.',
    after: 'Co-financing agreement (Aster)',
  },
  {
    path: '/events',
    from: '2015-06-30',
    to: '2015-07-09',
    what: (page) => card(page, 'What happened'),
    before: '5 events',
    after: '6 events',
  },
  {
    path: '/evidence',
    from: '2015-06-30',
    to: '2015-07-09',
    what: shown,
    before: '15 of 15',
    after: '17 of 17',
  },
];

for (const { path, from, to, what, before, after } of STEPS) {
  test(`a step with the arrow key changes ${path || 'the first screen'}`, async () => {
    await page.goto(`${POLO}${path}?asOf=${from}`);
    await expect(what(page)).toContainText(before);
    await expect(what(page)).not.toContainText(after);
    await handle(page).press('ArrowRight');
    await expectAsOf(page, to);
    await expect(what(page)).toContainText(after);
  });
}

test('keys go to the statement before, a month further, to the first day and to today', async () => {
  await page.goto(POLO);
  await expect(handle(page)).toHaveAttribute('aria-valuetext', /^today/);
  await handle(page).press('ArrowLeft');
  await expectAsOf(page, '2024-12-31');
  await expect(handle(page)).toHaveAttribute('aria-valuetext', '31 December 2024, 1 statement that day');
  await handle(page).press('ArrowLeft');
  await expectAsOf(page, '2024-05-29');
  await handle(page).press('PageDown');
  await expectAsOf(page, '2024-04-29');
  await handle(page).press('PageUp');
  await expectAsOf(page, '2024-05-29');
  await handle(page).press('Home');
  await expectAsOf(page, '2012-12-31');
  await handle(page).press('ArrowLeft');
  await expectAsOf(page, '2012-12-31');
  await handle(page).press('End');
  await expectAsOf(page, null);
});

test('the handle is dragged to a tick and snaps to it; back returns to where the drag began', async () => {
  await page.goto(`${POLO}?asOf=2015-06-24`);
  await expect(title(page)).toContainText('promised for September 2016');
  const from = await middle(handle(page));
  const to = await middle(page.getByTitle('15 Jul 2016: 9 statements'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 5 });
  await page.mouse.move(to.x + 1, from.y, { steps: 5 });
  await page.mouse.up();
  await expectAsOf(page, '2016-07-15');
  await expect(title(page)).toContainText('123 days later than promised');
  await page.goBack();
  await expectAsOf(page, '2015-06-24');
  await expect(title(page)).toContainText('promised for September 2016');
});

test('the calendar chooses a day without a statement, and Today clears it', async () => {
  await page.goto(`${POLO}?asOf=2016-07-15`);
  await page.getByRole('button', { name: 'As it stood on 15 July 2016' }).click();
  const calendar = page.getByRole('dialog', { name: 'Show the project as it stood on' });
  await calendar.getByRole('button', { name: '31 July 2016' }).click();
  await expect(calendar).toBeHidden();
  await expectAsOf(page, '2016-07-31');
  await expect(page.getByRole('main')).toContainText('as it stood on 31 July 2016');
  await expect(handle(page)).toHaveAttribute('aria-valuetext', '31 July 2016, no statement that day');
  await page.getByRole('button', { name: 'Today ›' }).click();
  await expectAsOf(page, null);
  await expect(title(page)).toContainText('reached on 10 June 2017');
  await expect(page.getByRole('button', { name: 'Today ›' })).toBeDisabled();
  await page.goBack();
  await expectAsOf(page, '2016-07-31');
});

test('Escape closes the calendar and gives the focus back', async () => {
  await page.goto(`${POLO}?asOf=2016-07-15`);
  const button = page.getByRole('button', { name: 'As it stood on 15 July 2016' });
  await button.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
  await expectAsOf(page, '2016-07-15');
});

test('the day stays in the address from page to page', async () => {
  await page.goto(`${POLO}?asOf=2017-04-01`);
  const navigation = page.getByRole('navigation', { name: 'Pages of the project' });
  for (const name of [
    'Milestones',
    'Progress',
    'Funding',
    'Promises',
    'Parties',
    'Events',
    'Evidence',
    'History',
  ]) {
    await navigation.getByRole('link', { name }).click();
    await expect(page).toHaveURL(new RegExp(`/${name.toLowerCase()}\\?asOf=2017-04-01$`));
    await expect(handle(page)).toHaveAttribute('aria-valuetext', /^1 April 2017/);
  }
  await navigation.getByRole('link', { name: 'Overview' }).click();
  await expect(title(page)).toContainText('January 2017 has passed and no new date has been stated');
});

test('a day that does not exist reads as today, a day to come as well', async () => {
  for (const day of ['2016-02-31', 'yesterday', '2099-01-01']) {
    await page.goto(`${POLO}?asOf=${day}`);
    await expect(title(page)).toContainText('reached on 10 June 2017');
    await expect(page.getByRole('button', { name: 'As it stands today' })).toBeVisible();
  }
});

async function middle(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error('The element has no place on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
