import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ask, newProject } from '../support/ask.js';
import { field } from '../support/form.js';

const PHASE = `mutation ($code: String!) {
  phaseAdd(input: { project: $code, key: "meanwhile", title: { en: "Meanwhile" }, reason: "It was forgotten." }) { revision }
}`;
const PLACE = `mutation ($code: String!, $place: String!) {
  projectRevise(input: { project: $code, place: { en: $place } }) { revision userErrors { message } }
}`;

const send = (page: Page) => page.keyboard.press('ControlOrMeta+Enter');
const recorded = (page: Page) => page.getByRole('heading', { name: /^Recorded as revision/ });

test('a form opened before someone else recorded says who recorded what and when, and sends again what was typed', async ({
  page,
  request,
}) => {
  const code = await newProject(request, 'conflict');
  await page.goto(`/p/${code}/add/phase?lang=en`);
  await field(page, 'Title').fill('Testing');
  await ask(request, PHASE, { code });
  // The page hears of it; what the form was opened with is what counts all the same.
  await expect(page.getByText(/was recorded just now/)).toBeVisible();
  await send(page);
  const alert = page.getByRole('alert');
  await expect(alert).toBeFocused();
  await expect(alert).toContainText('You had opened revision 2.');
  const other = alert.getByRole('listitem').filter({ hasText: 'Revision 3' });
  await expect(other).toContainText('Ada');
  await expect(other).toContainText('Meanwhile');
  await expect(other).toContainText('Why: It was forgotten.');
  await expect(other.getByRole('time')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(alert.getByRole('button', { name: 'Check and record' })).toBeFocused();
  // A form that only adds has nothing of theirs to take over.
  await expect(alert.getByRole('button')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(recorded(page)).toHaveText('Recorded as revision 4');
});

test('taking over what others recorded keeps what was typed in fields that they left alone', async ({
  page,
  request,
}) => {
  const code = await newProject(request, 'conflict-over');
  await page.goto(`/p/${code}/add/settings?lang=en`);
  await field(page, 'Description').fill('A library.');
  await ask(request, PLACE, { code, place: 'Via Prova' });
  await send(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Via Prova');
  await alert.getByRole('button', { name: 'Take over what they recorded' }).click();
  await expect(alert).toContainText('the form now rests on revision 3');
  await expect(alert).toBeFocused();
  await expect(field(page, 'Place')).toHaveValue('Via Prova');
  await expect(field(page, 'Description')).toHaveValue('A library.');
  await alert.getByRole('button', { name: 'Record it now' }).click();
  await expect(recorded(page)).toBeVisible();
  const query = `query ($code: String!) { project(code: $code) { place description } }`;
  const { project } = await ask<{ project: object }>(request, query, { code });
  expect(project).toEqual({ place: 'Via Prova', description: 'A library.' });
});

test('where both wrote in a field, theirs is taken over and mine can be put back', async ({
  page,
  request,
}) => {
  const code = await newProject(request, 'conflict-both');
  await page.goto(`/p/${code}/add/settings?lang=en`);
  await field(page, 'Place').fill('Via Mia');
  await ask(request, PLACE, { code, place: 'Via Loro' });
  await send(page);
  const alert = page.getByRole('alert');
  await alert.getByRole('button', { name: 'Take over what they recorded' }).click();
  await expect(field(page, 'Place')).toHaveValue('Via Loro');
  await expect(alert).toContainText('Place: you had typed “Via Mia”.');
  await alert.getByRole('button', { name: 'Put mine back' }).click();
  await expect(field(page, 'Place')).toHaveValue('Via Mia');
  await alert.getByRole('button', { name: 'Record it now' }).click();
  await expect(recorded(page)).toBeVisible();
});

test('keeping mine overwrites only the fields that I changed', async ({ page, request }) => {
  const code = await newProject(request, 'conflict-keep');
  await page.goto(`/p/${code}/add/settings?lang=en`);
  await field(page, 'Description').fill('Mine.');
  await ask(request, PLACE, { code, place: 'Theirs' });
  await send(page);
  await page.getByRole('button', { name: 'Keep mine and send again' }).click();
  await expect(recorded(page)).toBeVisible();
  const query = `query ($code: String!) { project(code: $code) { place description } }`;
  const { project } = await ask<{ project: object }>(request, query, { code });
  expect(project).toEqual({ place: 'Theirs', description: 'Mine.' });
});
