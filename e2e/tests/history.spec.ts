import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { ask, newProject } from '../support/ask.js';
import { field, giveSource, record } from '../support/form.js';
import { card, shown } from '../support/reading.js';

const REVISIONS = 'Revisions, the newest first';

test('what is recorded from an earlier revision is seen at once, in the record as it stands today', async ({
  page,
  request,
}) => {
  const code = await newProject(request, 'from-then');
  const phase = `mutation ($code: String!) {
    phaseAdd(input: { project: $code, key: "site", title: { en: "Site" } }) { userErrors { message } }
  }`;
  await ask(request, phase, { code });
  await page.goto(`/p/${code}/milestones/opening?asOf=2026-01-31&revision=2&lang=en`);
  await page.getByRole('link', { name: 'Add a statement' }).first().click();
  await expect(page).toHaveURL(new RegExp(`/p/${code}/milestones/opening/state\\?lang=en$`));
  await expect(page.getByRole('note').filter({ hasText: 'revision' })).toHaveCount(0);

  // Typed by hand, the address may carry an earlier revision still.
  await page.goto(`/p/${code}/milestones/opening/state?revision=2&lang=en`);
  await expect(page.getByText('You are looking at revision 2.')).toBeVisible();
  await field(page, 'Which day').fill('March 2090');
  await giveSource(page, 'Gazette', 'https://example.org/1');
  expect(await record(page)).toBe(4);
  await page.getByRole('link', { name: 'Open the milestone' }).click();
  await expect(page).toHaveURL(/\/milestones\/opening\?lang=en#/);
  await expect(page.getByRole('main')).toContainText('March 2090');
});

test('the history goes on to the first of more than a hundred revisions, and says on paper how many it shows', async ({
  page,
  request,
}) => {
  const code = await newProject(request, 'long');
  const phases = Array.from(
    { length: 103 },
    (_, at) =>
      `a${at}: phaseAdd(input: { project: $code, key: "p${at}", title: { en: "P${at}" } }) { revision }`,
  );
  await ask(request, `mutation ($code: String!) { ${phases.join(' ')} }`, { code });
  await page.goto(`/p/${code}/history?lang=en&subject=opening`);
  await expect(shown(page)).toHaveText('1 revision');
  await page.getByLabel('About').selectOption('everything');
  await expect(shown(page)).toHaveText('105 revisions');
  const first = page.locator('#revision-1');
  const older = page.getByRole('button', { name: 'Show older revisions' });
  for (const bottom of [86, 66, 46, 26, 6]) {
    await expect(page.locator(`#revision-${bottom}`)).toBeVisible();
    await expect(first).toHaveCount(0);
    const printed = page.getByText(`${106 - bottom} of 105 revisions`);
    await expect(printed).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(printed).toBeVisible();
    await expect(older).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await older.press('Enter');
  }
  await expect(first).toBeVisible();
  await expect(older).toHaveCount(0);
});

test('every change of a revision is shown in steps, what was stated first', async ({ page, request }) => {
  const query =
    '{ project(code: "polo-cremona") { history(first: 1) { nodes { number recordedOn changeCount } } } }';
  type Answer = {
    project: { history: { nodes: { number: number; recordedOn: string; changeCount: number }[] } };
  };
  const { project } = await ask<Answer>(request, query);
  const [revision] = project.history.nodes;
  if (revision === undefined) throw new Error('no revision');
  await page.goto('/p/polo-cremona/history?lang=en');
  const item = page.locator(`#revision-${revision.number}`);
  const changes = item.getByRole('list').getByRole('listitem');
  await expect(changes).toHaveCount(6);
  await expect(changes.nth(1)).toContainText('stated');
  for (let known = 6; known < revision.changeCount; known += 100) {
    await item.getByRole('button', { name: /^Show (100 of )?them$/ }).press('Enter');
    await expect(changes).toHaveCount(Math.min(known + 100, revision.changeCount));
  }
  await expect(item.getByRole('button')).toHaveCount(0);

  const then = item.getByRole('link', { name: `as it was known then: revision ${revision.number}` });
  await expect(then).toHaveAttribute(
    'href',
    new RegExp(`asOf=${revision.recordedOn}&revision=${revision.number}&lang=en$`),
  );
  const heights = await item
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
});

test('a day that cannot be read and days that are reversed are said, with what to do', async ({ page }) => {
  await page.goto('/p/polo-cremona/history?lang=en');
  const from = page.getByRole('textbox', { name: 'Recorded from' });
  await expect(from).toHaveAttribute('placeholder', 'e.g. 31 Jan 2026');
  await from.fill('31 February 2026');
  await from.press('Tab');
  const unread = page.getByText('“31 February 2026” is not a day. Write it as 31 Jan 2026.');
  await expect(unread).toBeVisible();
  await expect(from).toHaveAccessibleDescription(/is not a day/);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await from.fill('2 February 2026');
  await expect(unread).toHaveCount(0);

  await page.goto('/p/polo-cremona/history?lang=en&from=2026-02-02&to=2026-01-01');
  await expect(card(page, REVISIONS)).toContainText('The days are reversed');
  await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(page).toHaveURL(/\/history\?lang=en$/);
  await expect(card(page, REVISIONS)).toContainText('Revision 1');
});
