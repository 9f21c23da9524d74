import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { newPerson } from '../support/people.js';
import { projectWithParty } from '../support/project-with-party.js';
import { card } from '../support/reading.js';

const READ =
  'query ($code: String!) { project(code: $code) { milestone(key: "opening") { forecast { date } } } }';
const STATE = `mutation ($code: String!) {
  milestoneStateDate(input: {
    project: $code, milestone: "opening", kind: FORECAST, by: "builder", date: { precision: DAY, date: "2030-05-01" },
    statedOn: { day: "2024-06-01" }, source: { publisher: "Gazette", reference: "1" }
  }) { userErrors { code } }
}`;
const ADD = `mutation ($code: String!) {
  phaseAdd(input: { project: $code, key: "works", title: { en: "Works" } }) { userErrors { code } }
}`;
const MORE_TOKENS = `mutation { tokenCreate(input: {
  name: "another", scope: READ, expiresAt: "2027-01-01T00:00:00Z"
}) { secret userErrors { code } } }`;

async function post(script: APIRequestContext, query: string, code: string) {
  const answer = await script.post('/graphql', { data: { query, variables: { code } } });
  return { status: answer.status(), ...(await answer.json()) };
}

test('a script reads and states with a token of a person, no more than that, and until it is revoked', async ({
  browser,
  playwright,
  request,
  baseURL,
}) => {
  const code = await projectWithParty(request, 'script');
  const { storageState } = await newPerson(request, { project: code, party: 'builder', role: 'LEAD' });
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  await page.goto('/account?lang=en');
  await page.getByRole('button', { name: 'New token' }).click();
  const tokens = card(page, 'API tokens');
  await tokens.getByRole('button', { name: 'Make the token' }).click();
  await expect(tokens.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await tokens.getByRole('textbox', { name: 'Name' }).fill('Open data portal');
  await tokens.getByRole('radio', { name: /^read and state/ }).check();
  await tokens.getByRole('radio', { name: 'only these' }).check();
  await tokens.getByRole('checkbox', { name: 'A test of its own' }).check();
  await tokens.getByRole('radio', { name: '30 days' }).check();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await tokens.getByRole('button', { name: 'Make the token' }).click();
  await expect(tokens).toContainText('it is not shown again');
  const secret = await tokens.getByText(/^cnt_\S{43}$/).innerText();
  await expect(tokens.locator('pre')).toContainText(`Authorization: Bearer ${secret}`);
  await expect(tokens.getByRole('row', { name: /Open data portal/ })).toContainText('never');

  const script = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    storageState: { cookies: [], origins: [] },
    extraHTTPHeaders: { authorization: `Bearer ${secret}` },
  });
  expect((await post(script, READ, code)).data.project.milestone.forecast).toBeNull();
  expect((await post(script, STATE, code)).data.milestoneStateDate.userErrors).toEqual([]);
  expect((await post(script, READ, code)).data.project.milestone.forecast.date).toBe('2030-05-01');
  // The person leads the project; the token only states.
  const refused = [{ code: 'NOT_ENTITLED' }];
  expect((await post(script, ADD, code)).data.phaseAdd.userErrors).toEqual(refused);
  expect((await post(script, MORE_TOKENS, code)).data.tokenCreate).toEqual({
    secret: null,
    userErrors: refused,
  });

  await page.reload();
  await expect(tokens).not.toContainText(secret);
  const row = tokens.getByRole('row', { name: /Open data portal/ });
  await expect(row).toContainText(`…${secret.slice(-4)}`);
  await expect(row).toContainText(code);
  await expect(row).not.toContainText('never');
  await row.getByRole('button', { name: 'Revoke the token Open data portal' }).click();
  await row.getByRole('button', { name: 'Keep' }).click();
  expect((await post(script, READ, code)).status).toBe(200);
  await row.getByRole('button', { name: 'Revoke the token Open data portal' }).press('Enter');
  await page.keyboard.press('Enter');
  await expect(tokens).toContainText('One that was revoked or has expired');
  expect((await post(script, READ, code)).status).toBe(401);
  await script.dispose();
  await context.close();
});
