import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { ask } from '../support/ask.js';
import { field, list, record } from '../support/form.js';
import { newPerson } from '../support/people.js';
import { card } from '../support/reading.js';
import { newSite, recordAs } from '../support/site.js';

const TOLD = { statedOn: { day: '2026-01-10' }, source: { publisher: 'Gazette', reference: '1' } };

/** A project with two pledges and an event; gives its code. */
async function projectWithMoney(request: APIRequestContext): Promise<string> {
  const project = await newSite(request, 'sitting');
  const add = (mutation: string, input: object) => recordAs(request, mutation, { project, ...input });
  await add('fundingSourceAdd', { key: 'own', title: { en: 'Own money' }, sector: 'PRIVATE' });
  for (const amount of ['1000.00', '750000.00'])
    await add('commitmentAdd', { fundingSource: 'own', from: 'bank', amount: { amount }, ...TOLD });
  await add('eventAdd', { key: 'dispute', title: { en: 'Dispute over the land' }, ...TOLD });
  return project;
}

/** Shows the event to the lead, and whoever stated it, alone. */
async function makePrivate(request: APIRequestContext, project: string): Promise<void> {
  const query = 'query ($project: String!) { project(code: $project) { events { id } } }';
  const found = await ask<{ project: { events: { id: string }[] } }>(request, query, { project });
  await recordAs(request, 'visibilityTighten', {
    project,
    kind: 'EVENT',
    subject: found.project.events[0]?.id,
    level: 'PRIVATE',
    explanation: { en: 'while it is before the court' },
  });
}

/** A page of someone else's browser; of nobody's where there is no state to begin with. */
async function pageOf(browser: Browser, storageState: object = { cookies: [], origins: [] }): Promise<Page> {
  const context = await browser.newContext({ storageState: storageState as never, locale: 'en-GB' });
  return context.newPage();
}

test('what is withheld until the tender closes is read by the council, and told to everybody else with its reason', async ({
  page,
  request,
  browser,
}) => {
  const code = await projectWithMoney(request);

  // The lead withholds the larger pledge, and sees before recording it from whom.
  await page.goto(`/p/${code}/visibility?lang=en`);
  await expect(page.getByRole('heading', { name: 'Not published: only members see it.' })).toBeVisible();
  await page.getByRole('link', { name: 'Show something to fewer' }).click();
  await list(page, 'Kind of fact').selectOption({ label: 'Pledges' });
  const large = list(page, 'Which one').getByRole('option', { name: /750,000/ });
  await list(page, 'Which one').selectOption(await large.getAttribute('value'));
  await page.getByRole('radio', { name: 'the council' }).check();
  const preview = card(page, 'What it would change');
  await expect(preview).toContainText('The public would no longer see');
  await expect(preview).toContainText('Partners would no longer see');
  await expect(preview).toContainText('1 pledge');
  await expect(preview).toContainText('750,000');
  await expect(preview).not.toContainText('The council would no longer see');
  await field(page, 'Shown in its place').fill('until the tender closes');
  await record(page);

  // A private fact beside it, and the project shown to everybody after a look as the public.
  await makePrivate(request, code);
  await page.goto(`/p/${code}/funding?lang=en&as=public`);
  await expect(page.getByText('This is how the public sees the project.')).toBeVisible();
  await expect(page.getByText('Nothing is published yet: only members see it.')).toBeVisible();
  await expect(page.getByText('at least €1,000').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add a pledge' })).toHaveCount(0);
  await page
    .getByRole('navigation', { name: 'Pages of the project' })
    .getByRole('link', { name: 'Events' })
    .click();
  await expect(page).toHaveURL(/as=public/);
  await expect(page.getByRole('main')).not.toContainText('Dispute over the land');
  await page.getByRole('link', { name: 'Back to your own view' }).click();
  await expect(page.getByRole('main')).toContainText('Dispute over the land');
  await page.getByRole('link', { name: 'Publication and visibility' }).click();
  await page.getByRole('link', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Publish the project' })).toBeVisible();
  await record(page);

  // Everybody: the reason instead of the amount, and a total that says so.
  const citizen = await pageOf(browser);
  await citizen.goto(`/p/${code}/funding?lang=en`);
  await expect(citizen.getByText('at least €1,000').first()).toBeVisible();
  await expect(citizen.getByRole('main')).toContainText('1 pledge withheld: until the tender closes');
  await expect(citizen.getByRole('main')).not.toContainText('750,000');

  // A councillor: the amount, and not what is private.
  const councillor = await newPerson(request, { project: code, party: 'bank', role: 'COUNCIL' });
  const council = await pageOf(browser, councillor.storageState);
  await council.goto(`/p/${code}/funding?lang=en`);
  await expect(council.getByText('€751,000').first()).toBeVisible();
  await council.goto(`/p/${code}/events?lang=en&as=public`);
  await expect(council.getByRole('alert')).toContainText('Only whoever administers the project');
  await expect(council).not.toHaveURL(/as=/);
  await expect(council.getByRole('main')).toContainText('withheld: while it is before the court');
  await expect(council.getByRole('main')).not.toContainText('Dispute over the land');

  // Taken back, the project is as if it were not there.
  await page.goto(`/p/${code}/visibility/publish?lang=en`);
  await field(page, 'Reason').fill('A figure has to be checked');
  await record(page);
  // By key: what the change does to the page may move the link while it is pressed.
  await page.getByRole('link', { name: 'Publication and visibility' }).first().press('Enter');
  await expect(page.getByRole('row').filter({ hasText: 'A figure has to be checked' })).toContainText(
    'taken back',
  );
  await citizen.goto(`/p/${code}?lang=en`);
  await expect(citizen.getByText('at least €1,000')).toHaveCount(0);
  await expect(citizen.getByRole('heading', { level: 1 })).toContainText(code);
});
