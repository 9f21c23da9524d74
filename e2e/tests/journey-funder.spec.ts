import { expect, test } from '@playwright/test';
import { field, giveSource, list, record } from '../support/form.js';
import { newPerson } from '../support/people.js';
import { card, title } from '../support/reading.js';
import { newSite, recordAs } from '../support/site.js';

const TOLD = { statedOn: { day: '2026-02-01' }, source: { publisher: 'Gazette', reference: '2' } };

test('a funder accepts what was declared reached, and sees all the money', async ({ browser, request }) => {
  const code = await newSite(request, 'funder');
  await recordAs(request, 'milestoneStateDate', {
    project: code,
    milestone: 'roof',
    kind: 'REACHED',
    date: { date: '2026-01-31' },
    by: 'works',
    ...TOLD,
  });
  await recordAs(request, 'fundingSourceAdd', {
    project: code,
    key: 'loan',
    title: { en: 'The loan' },
    sector: 'PRIVATE',
  });
  const pledge = { project: code, fundingSource: 'loan', from: 'works', amount: { amount: '123456.00' } };
  await recordAs(request, 'commitmentAdd', { ...pledge, ...TOLD });
  await recordAs(request, 'visibilityTighten', {
    project: code,
    kind: 'COMMITMENT',
    level: 'COUNCIL',
    explanation: { en: 'Until the tender closes' },
  });

  const funder = await newPerson(request, { project: code, party: 'bank', role: 'FUNDER' });
  const context = await browser.newContext({ storageState: funder.storageState });
  const page = await context.newPage();
  await page.goto('/home?lang=en');
  const asked = card(page, /^Acceptance asked of you/);
  await expect(asked).toContainText('Roof closed');
  await expect(asked).toContainText(
    `Declared reached on 31 January 2026 by Works of ${code}; waits for acceptance or refusal`,
  );
  await asked.getByRole('link', { name: 'Accept or refuse: Roof closed' }).click();
  await expect(title(page)).toHaveText('State a date: Roof closed');
  await expect(page.getByRole('radio', { name: 'Accepted' })).toBeChecked();
  await expect(list(page, 'Who says so')).toHaveValue('bank');
  await field(page, 'Which day').fill('10 February 2026');
  await giveSource(page, 'Letter of the bank', 'https://example.org/letter');
  await record(page);
  await page.goto('/home?lang=en');
  await expect(asked).toHaveCount(0);

  // What is withheld from other partners, a funder sees.
  await page.goto(`/p/${code}/funding?lang=en`);
  await expect(page.getByText('€123,456').first()).toBeVisible();
  const other = await newPerson(request, { project: code, party: 'bank', role: 'PARTNER' });
  const others = await browser.newContext({ storageState: other.storageState });
  const theirs = await others.newPage();
  await theirs.goto(`/p/${code}/funding?lang=en`);
  await expect(title(theirs)).toHaveText('Funding');
  await expect(theirs.getByText('€123,456')).toHaveCount(0);
  await others.close();
  await context.close();
});
