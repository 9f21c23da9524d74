import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { ask, newProject } from '../support/ask.js';
import { field } from '../support/form.js';

const STATE = `mutation ($code: String!, $day: Date!) {
  milestoneStateDate(input: {
    project: $code, milestone: "opening", kind: FORECAST, date: { precision: DAY, date: $day },
    statedOn: { day: "2024-06-01" }, source: { publisher: "Gazette", reference: "1" }
  }) { revision userErrors { message } }
}`;
const EVENT = `mutation ($code: String!) {
  eventAdd(input: {
    project: $code, key: "flood", title: { en: "Flood" }, statedOn: { day: "2024-06-01" },
    source: { publisher: "Gazette", reference: "1" }
  }) { revision }
}`;

/** Someone else states another day for the opening. */
function state(request: APIRequestContext, code: string, day: string) {
  return ask(request, STATE, { code, day });
}

/** The page follows the project from now on. */
async function following(page: Page): Promise<void> {
  await page.waitForEvent('websocket', { predicate: (socket) => socket.url().endsWith('/graphql') });
}

const marks = (page: Page) => page.getByRole('main').locator('[data-changed]');
const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

test('what someone else records is shown, marked where it changed, and said with its revision', async ({
  page,
  request,
}) => {
  const code = await newProject(request, 'live');
  const second = `mutation ($code: String!) {
    milestoneAdd(input: { project: $code, key: "works", title: { en: "Works" } }) { revision }
  }`;
  await ask(request, second, { code });
  await state(request, code, '2030-05-01');
  const begins = following(page);
  await page.goto(`/p/${code}/milestones?lang=en`);
  await expect(row(page, 'Opening')).toContainText('1 May 2030');
  await begins;
  await expect(marks(page)).toHaveCount(0);

  await state(request, code, '2030-06-02');
  await expect(row(page, 'Opening')).toContainText('2 June 2030');
  await expect(row(page, 'Opening').locator('[data-changed]')).toHaveText('changed just now');
  await expect(row(page, 'Works')).toBeVisible();
  await expect(row(page, 'Works').locator('[data-changed]')).toHaveCount(0);
  const note = page.getByRole('status').filter({ hasText: 'was recorded just now' });
  await expect(note).toContainText('Revision 5');
  await expect(note).toContainText('Opening: ');
  await expect(note.getByRole('link', { name: 'History' })).toHaveAttribute('href', /#revision-5$/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await note.getByRole('button', { name: 'Close this note' }).press('Enter');
  await expect(note).toHaveCount(0);
  await expect(row(page, 'Opening').locator('[data-changed]')).toBeVisible();

  // Neither another language nor another day is a change by someone.
  await page.getByRole('button', { name: 'Italiano' }).click();
  await expect(row(page, 'Opening')).toContainText('2 giugno 2030');
  await expect(marks(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('slider').press('Home');
  await expect(page).toHaveURL(/asOf=/);
  await expect(row(page, 'Opening')).toBeVisible();
  await expect(marks(page)).toHaveCount(0);
});

test('an open page marks a new statement and the figures that it moves, and a second change keeps the first mark', async ({
  page,
  request,
}) => {
  const code = await newProject(request, 'live-figures');
  await state(request, code, '2030-05-01');
  const begins = following(page);
  await page.goto(`/p/${code}/milestones/opening?lang=en`);
  await expect(page.getByRole('term').filter({ hasText: 'Expected' })).toBeVisible();
  await begins;
  await state(request, code, '2030-06-02');
  const expected = page.locator('dl > div').filter({ has: page.getByText('Expected', { exact: true }) });
  await expect(expected.locator('[data-changed]')).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: '2 June 2030' }).locator('[data-changed]'),
  ).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: '1 May 2030' }).locator('[data-changed]'),
  ).toHaveCount(0);
  await ask(request, EVENT, { code });
  await expect(page.getByText(/^Revision 5 was recorded just now/)).toBeVisible();
  await expect(expected.locator('[data-changed]')).toBeVisible();
});

test('what is being typed survives what others record', async ({ page, request }) => {
  const code = await newProject(request, 'live-typing');
  const begins = following(page);
  await page.goto(`/p/${code}/milestones/opening/state?lang=en`);
  const date = page.getByRole('textbox', { name: 'Which day' });
  await date.pressSequentially('January 20');
  await field(page, 'Publisher').fill('Gaz');
  await begins;
  await state(request, code, '2030-05-01');
  await expect(page.getByText(/was recorded just now/)).toBeVisible();
  // What has been said so far, beside the form, follows; the form itself and the focus stay.
  await expect(page.getByRole('listitem').filter({ hasText: '1 May 2030' })).toBeVisible();
  await expect(field(page, 'Publisher')).toBeFocused();
  await page.keyboard.type('ette');
  await expect(field(page, 'Publisher')).toHaveValue('Gazette');
  await expect(page.getByRole('textbox', { name: /Which/ }).first()).toHaveValue('January 20');
});

test('without motion the mark stands at once', async ({ page, request }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const code = await newProject(request, 'live-still');
  const begins = following(page);
  await page.goto(`/p/${code}/events?lang=en`);
  await begins;
  await ask(request, EVENT, { code });
  const mark = page.getByRole('listitem').filter({ hasText: 'Flood' }).locator('[data-changed]');
  await expect(mark).toBeVisible();
  expect(await mark.evaluate((element) => getComputedStyle(element, '::before').animationName)).toBe('none');
});
