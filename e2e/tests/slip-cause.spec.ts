import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { ask, newProject } from '../support/ask.js';
import { expectRefusal, field, giveSource, list, record } from '../support/form.js';
import { card } from '../support/reading.js';

/** A project whose opening was promised for 1 May 2030 and is now expected 32 days later; the builder is a party. */
async function slipped(request: APIRequestContext, name: string): Promise<string> {
  const code = await newProject(request, name);
  const said = (kind: string, date: string, day: string) => `milestoneStateDate(input: {
    project: $code, milestone: "opening", kind: ${kind}, date: { precision: DAY, date: "${date}" },
    statedOn: { day: "${day}" }, source: { publisher: "Gazette", reference: "1" }
  }) { userErrors { message } }`;
  const query = `mutation ($code: String!, $key: String!) {
    a: ${said('PROMISED', '2030-05-01', '2024-01-01')}
    b: ${said('FORECAST', '2030-06-02', '2024-06-01')}
    organisationAdd(input: { key: $key, name: "Builder", sector: PRIVATE }) { userErrors { message } }
    partyAdd(input: {
      project: $code, key: "builder", organisation: $key, role: CONTRACTOR,
      statedOn: { day: "2024-01-01" }, source: { publisher: "Gazette", reference: "1" }
    }) { userErrors { message } }
  }`;
  await ask(request, query, { code, key: `builder-${code}`.slice(0, 60) });
  return code;
}

test('an unexplained step is explained in part, then in full, from the ledger', async ({ page, request }) => {
  const code = await slipped(request, 'slip');
  await page.goto(`/p/${code}/milestones/opening?lang=en`);
  await page.getByRole('link', { name: /32 days unexplained/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Opening: why the day moved' })).toBeVisible();
  await expect(field(page, 'Days that it explains')).toHaveValue('32');
  await field(page, 'What moved the day').fill('The river rose.');
  await list(page, 'Put down to').selectOption('Builder');
  await field(page, 'Days that it explains').fill('20');
  await giveSource(page, 'Gazette', 'https://example.org/1');
  await record(page);
  await page.getByRole('link', { name: 'Open the milestone' }).click();
  const ledger = card(page, 'Where the days went');
  await expect(ledger).toContainText('20 days · The river rose. (Builder)');
  await expect(ledger).toContainText('12 days · unexplained');

  // The table has the same, and leads to the form as well.
  await ledger.getByRole('button', { name: /Show the table/ }).click();
  await ledger.getByRole('link', { name: /12 days unexplained/ }).press('Enter');
  await field(page, 'What moved the day').fill('Permits came late.');
  await giveSource(page, 'Gazette', 'https://example.org/2');
  await record(page);
  await page.getByRole('link', { name: 'Open the milestone' }).click();
  await expect(ledger).toContainText('12 days · Permits came late.');
  await expect(ledger.getByRole('link', { name: /unexplained/ })).toHaveCount(0);
  await expect(ledger.getByRole('link', { name: /^Withdraw/ })).toHaveCount(2);
});

test('more days than are unexplained, no cause and no source are refused at their fields', async ({
  page,
  request,
}) => {
  const code = await slipped(request, 'slip-refused');
  await page.goto(`/p/${code}/milestones/opening?lang=en`);
  await page.getByRole('link', { name: /32 days unexplained/ }).click();
  await expect(field(page, 'What moved the day')).toBeVisible();
  await expectRefusal(page, 'What moved the day', /^Fill this in\./);
  await field(page, 'What moved the day').fill('The river rose.');
  await field(page, 'Days that it explains').fill('33');
  await giveSource(page, 'Gazette', 'https://example.org/1');
  await expectRefusal(page, 'Days that it explains', /32 days are unexplained/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await field(page, 'Days that it explains').fill('-5');
  await expectRefusal(page, 'Days that it explains', /with the same sign/);
});

test('a statement that moved no day says so', async ({ page }) => {
  await page.goto('/p/filanda-montefinto/statements/nothing/explain?lang=en');
  await expect(page.getByText('This statement did not move the expected day')).toBeVisible();
});
