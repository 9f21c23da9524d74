import { expect, type Page, test } from '@playwright/test';
import { field } from '../support/form.js';

/**
 * From now on the page names its questions as one of an earlier version would: the server knows none of them.
 * `untilReloaded`: the page that is loaded next is the server's own again.
 */
async function grow(page: Page, untilReloaded = false): Promise<void> {
  let isOld = true;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && untilReloaded) isOld = false;
  });
  await page.route('**/graphql', (route) => {
    const body = route.request().postData() ?? '';
    return route.continue(isOld ? { postData: body.replace(/sha256:.{8}/, 'sha256:00000000') } : {});
  });
}

/** How often the page was loaded from now on. */
function loadsOf(page: Page): () => number {
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  return () => loads;
}

const updated = (page: Page) => page.getByRole('alert').filter({ hasText: 'The site has been updated' });

test('a page that the server has outgrown reloads itself, and goes on', async ({ page }) => {
  await page.goto('/p/polo-cremona?lang=en');
  await grow(page, true);
  const loads = loadsOf(page);
  await page.getByRole('link', { name: 'Funding' }).first().click();
  await expect.poll(loads).toBe(1);
  await expect(page).toHaveURL(/\/p\/polo-cremona\/funding/);
  await expect(page.getByRole('heading', { level: 1, name: 'Funding' })).toBeVisible();
  await page.getByRole('link', { name: 'Parties' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: /Parties/ })).toBeVisible();
  expect(loads()).toBe(1);
});

test('where reloading does not help, it says what to do and does not go round', async ({ page }) => {
  await page.goto('/p/polo-cremona?lang=en');
  await grow(page);
  const loads = loadsOf(page);
  await page.getByRole('link', { name: 'Funding' }).first().click();
  await expect(updated(page).filter({ hasText: 'reloading it did not help' })).toBeVisible();
  await page.getByRole('link', { name: 'Milestones' }).first().click();
  await expect(updated(page).first()).toBeVisible();
  expect(loads()).toBe(1);
});

test('what is typed is not lost: whoever types is asked', async ({ page }) => {
  await page.goto('/p/filanda-montefinto/add/phase?lang=it');
  await field(page, 'Titolo').fill('Consegna');
  const loads = loadsOf(page);
  await grow(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  const notice = page.getByRole('alert').filter({ hasText: 'Quanto è stato scritto è ancora qui: copiare' });
  await expect(notice).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Non è stato registrato.' })).toBeVisible();
  await expect(field(page, 'Titolo')).toHaveValue('Consegna');
  expect(loads()).toBe(0);
  page.once('dialog', (dialog) => void dialog.accept());
  await notice.getByRole('button', { name: 'Ricarica la pagina' }).click();
  await expect.poll(loads).toBe(1);
});
