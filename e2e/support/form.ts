import { expect, type Page } from '@playwright/test';

/** A text field by its label; the label of an optional one ends with "(optional)". */
export function field(page: Page, label: string) {
  return page.getByRole('textbox', { name: new RegExp(`^${escaped(label)}( \\(optional\\))?$`) });
}

/** A list of choices by its label. */
export function list(page: Page, label: string) {
  return page.getByRole('combobox', { name: new RegExp(`^${escaped(label)}( \\(optional\\))?$`) });
}

/** Gives the source that every statement needs. */
export async function giveSource(page: Page, publisher: string, url: string): Promise<void> {
  await field(page, 'Publisher').fill(publisher);
  await field(page, 'Web address').fill(url);
}

/** Gives the same source as in the form before. */
export async function sameSource(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Same source as last time' }).click();
}

/** Sends the form by keyboard and waits for the screen to say that it was recorded. */
export async function record(page: Page): Promise<number> {
  await page.keyboard.press('ControlOrMeta+Enter');
  const heading = page.getByRole('heading', { name: /^Recorded as revision/ });
  await expect(heading).toBeVisible();
  return Number(/\d+/.exec(await heading.innerText())?.[0]);
}

/** Sends the form and expects a field to be refused, with the focus on it. */
export async function expectRefusal(page: Page, label: string, message: string | RegExp): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  const refused = page.locator('[aria-invalid="true"]').first();
  await expect(refused).toBeFocused();
  await expect(refused).toHaveAccessibleName(new RegExp(escaped(label)));
  await expect(refused).toHaveAccessibleDescription(message);
}

/** Opens a form by the link that names it, from the page of all that can be added. */
export async function openForm(page: Page, code: string, link: string): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'Add', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/p/${code}/add$`));
  await page.getByRole('link', { name: link, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: link })).toBeVisible();
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
