import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ask, newProject } from '../support/ask.js';
import { newPerson } from '../support/people.js';

const ROLES = ['PARTNER', 'FUNDER', 'COUNCIL'] as const;

test('who does not administer a work is told so, and nothing of who belongs to it', async ({
  browser,
  request,
}) => {
  const code = await newProject(request, 'members');
  const query = `mutation ($code: String!) {
    partyAdd(input: {
      project: $code, key: "town", organisation: "comune-di-cremona", role: OWNER, statedOn: { day: "2016-01-10" },
      source: { publisher: "Gazette", url: "https://example.org/1" }
    }) { userErrors { message } }
  }`;
  expect(await ask(request, query, { code })).toEqual({ partyAdd: { userErrors: [] } });
  const people = [];
  for (const role of ROLES) people.push(await newPerson(request, { project: code, party: 'town', role }));
  for (const person of people) {
    const context = await browser.newContext({ storageState: person.storageState });
    const page = await context.newPage();
    await page.goto(`/p/${code}/access`);
    await expect(page.getByText('Who belongs to a project is told to its lead alone.')).toBeVisible();
    await expect(page.getByRole('banner').getByRole('link', { name: 'Access' })).toHaveCount(0);
    for (const { email } of people) await expect(page.getByText(email)).toHaveCount(0);
    await context.close();
  }
});

test('the dialogs of members and of administration break no rule, and give the focus back', async ({
  page,
}) => {
  await page.goto('/p/polo-cremona/access');
  await opensDialog(page, /^Invite someone/);
  await page.goto('/administration');
  await opensDialog(page, /^End administration: Ada/);
});

async function opensDialog(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name });
  await button.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
}
