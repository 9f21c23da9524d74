import { expect, type Page, test } from '@playwright/test';
import { title } from '../support/reading.js';

const FILANDA = '/p/filanda-montefinto';

const content = (page: Page) => page.locator('#content');

test('after a link inside the content the focus is on the page that it led to', async ({ page }) => {
  await page.goto(`${FILANDA}/milestones?lang=en`);
  await page.getByRole('row').getByRole('link').first().press('Enter');
  await expect(page).toHaveURL(/milestones\/[a-z]/);
  await expect(content(page)).toBeFocused();
  await page.goBack();
  await expect(title(page)).toHaveText('Milestones');
  await expect(content(page)).toBeFocused();
});

test('back at what is known now, the focus is on the page', async ({ page }) => {
  await page.goto(`${FILANDA}/events?lang=en&revision=1`);
  await page.getByRole('link', { name: 'Return to what is known now' }).press('Enter');
  await expect(page).not.toHaveURL(/revision=/);
  await expect(content(page)).toBeFocused();
});
