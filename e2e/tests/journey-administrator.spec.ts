import { type Browser, expect, type Page, test } from '@playwright/test';
import { field, giveSource, list, record } from '../support/form.js';
import { PASSWORD } from '../support/people.js';

test.describe.configure({ mode: 'serial' });

const BASE_URL = process.env.CANTIERE_URL ?? '';
const NOBODY = { storageState: { cookies: [], origins: [] } };
const code = `school-${Date.now().toString(36)}`;
const email = `lia-${code}@comune.example`;

let administrator: Page;
let lead: Page;
let link: string;

test.beforeAll(async ({ browser }) => {
  administrator = await browser.newPage();
});
test.afterAll(async () => {
  await administrator.close();
  await lead?.context().close();
});

test('an administrator begins a project and names its first party', async () => {
  await administrator.goto('/');
  await banner(administrator).getByRole('link', { name: 'Administration' }).click();
  await expect(administrator.getByRole('heading', { level: 1, name: 'Administration' })).toBeVisible();
  await administrator.getByRole('link', { name: 'New project' }).click();
  await field(administrator, 'Name').fill('Village school');
  await administrator.getByRole('button', { name: 'Change' }).click();
  await field(administrator, 'Address').fill(code);
  await record(administrator);
  await administrator.getByRole('link', { name: 'Open the project' }).click();
  await banner(administrator).getByRole('link', { name: 'Access' }).click();
  await expect(administrator.getByText('People speak for a party of the project')).toBeVisible();
  await administrator.getByRole('main').getByRole('link', { name: 'Add it' }).click();
  await administrator.getByRole('radio', { name: 'In the register' }).check();
  await administrator.getByRole('combobox', { name: 'Organisation of the register' }).fill('comune di cre');
  await administrator.getByRole('option', { name: 'Comune di Cremona' }).click();
  await list(administrator, 'Role').selectOption('owner');
  await giveSource(administrator, 'Village Gazette', 'https://example.org/gazette/1');
  await record(administrator);
});

test('invites its lead by address, and is shown the link to hand on', async () => {
  await banner(administrator).getByRole('link', { name: 'Access' }).click();
  await administrator.getByRole('button', { name: 'Invite someone…' }).click();
  await invite(administrator, 'no address');
  await expect(administrator.locator('[aria-invalid="true"]')).toBeFocused();
  await invite(administrator, email);
  await expect(administrator.getByText(`${email} is invited.`)).toBeVisible();
  // The list behind it has the same button as soon as it knows.
  const dialog = administrator.getByRole('dialog');
  await dialog.getByRole('button', { name: `Copy the link for ${email}` }).click();
  link = await dialog.getByRole('textbox', { name: `Link for ${email}` }).inputValue();
  expect(link).toMatch(/\/invitation\?token=[\w-]{43}$/);
  await administrator.goto('/administration');
  await expect(administrator.getByRole('row', { name: new RegExp(`^${email} Invitation`) })).toBeVisible();
});

test('the lead follows the link, joins, and sees who belongs to the project', async ({ browser }) => {
  lead = await joined(browser);
  await lead.goto(`/p/${code}`);
  await banner(lead).getByRole('link', { name: 'Access' }).click();
  const members = lead.getByRole('region', { name: 'Members', exact: true });
  await expect(members.getByRole('row', { name: /^Lia \(you\).*Lead/ })).toBeVisible();
  await expect(lead.getByText(email)).toBeVisible();
  await lead.goto('/administration');
  await expect(lead.getByText('Accounts are told to system administrators alone.')).toBeVisible();
  await expect(banner(lead).getByRole('link', { name: 'Administration' })).toHaveCount(0);
  await lead.goto(`/p/${code}/access`);
  await lead.getByRole('button', { name: 'Invite someone…' }).click();
});

test('the administrator ends the membership, and the lead’s next click is refused', async () => {
  await administrator.goto(`/p/${code}/access`);
  const end = administrator.getByRole('button', { name: 'End the membership of Lia for Comune di Cremona' });
  await end.focus();
  await administrator.keyboard.press('Enter');
  await expect(administrator.getByRole('dialog', { name: 'End the membership of Lia?' })).toBeVisible();
  await administrator.keyboard.press('Escape');
  await expect(end).toBeFocused();
  await end.click();
  await field(administrator, 'Reason').fill('Another office now');
  await administrator.getByRole('button', { name: 'End the membership', exact: true }).click();
  await expect(administrator.getByText('Nobody belongs to this project yet.')).toBeVisible();

  await invite(lead, 'someone@comune.example');
  await expect(lead.getByRole('alert').first()).toContainText('There is no such project here');
  await lead.goto(`/p/${code}`);
  await expect(lead.getByRole('heading', { level: 1 })).toContainText(code);
  await expect(lead.getByText('Village school')).toHaveCount(0);
});

function banner(page: Page) {
  return page.getByRole('banner');
}

async function invite(page: Page, address: string): Promise<void> {
  await field(page, 'E-mail address').fill(address);
  await list(page, 'Speaks for').selectOption('Comune di Cremona');
  await page.getByRole('radio', { name: 'Lead', exact: true }).check();
  await page.getByRole('button', { name: 'Send the invitation' }).click();
}

/** Whoever was handed the link, in a browser of their own. */
async function joined(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: BASE_URL, ...NOBODY });
  const token = new URL(link).searchParams.get('token');
  const data = { token, name: 'Lia', password: PASSWORD };
  const headers = { origin: BASE_URL };
  const answer = await context.request.post('/api/auth/invitation/accept', { data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
  return context.newPage();
}
