import { expect, test } from '@playwright/test';
import { ask, newProject } from '../support/ask.js';
import { field, giveSource, record } from '../support/form.js';

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
  await expect(page.getByRole('note')).toHaveCount(0);

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
