import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { TOTP } from 'otpauth';
import { ask } from '../support/ask.js';
import { invitationLink, newPerson, PASSWORD } from '../support/people.js';
import { projectWithParty } from '../support/project-with-party.js';
import { title } from '../support/reading.js';

const NOBODY = { cookies: [], origins: [] };
test.use({ storageState: NOBODY });

/** The administrator, by whom people come to have accounts. */
let administrator: APIRequestContext;
let project: string;

test.beforeAll(async ({ playwright, baseURL }) => {
  administrator = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    storageState: process.env.CANTIERE_SIGNED_IN ?? '',
  });
  project = await projectWithParty(administrator, 'people');
});
test.afterAll(() => administrator.dispose());

const someone = () =>
  newPerson(administrator, { project, party: 'builder', role: 'PARTNER', name: 'Piera Neri' });
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const menu = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Account of/ });

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await textbox(page, 'E-mail address').fill(email);
  await textbox(page, 'Password').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut(page: Page): Promise<void> {
  await menu(page).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
}

/** What a field was refused for; the focus is on it. */
async function expectRefused(page: Page, field: string, words: RegExp): Promise<void> {
  await expect(textbox(page, field)).toBeFocused();
  await expect(textbox(page, field)).toHaveAccessibleDescription(words);
}

test('an invitation makes a person, and its link is told to nobody and serves once', async ({ page }) => {
  const email = `anna-${project}@comune.example`;
  const link = await invitationLink(administrator, { project, party: 'builder', role: 'FUNDER', email });
  const token = new URL(link).searchParams.get('token') ?? '';
  const told: string[] = [];
  page.on('request', async (request) => {
    const { referer = '' } = await request.allHeaders();
    if (referer.includes(token)) told.push(request.url());
  });
  await page.goto(`${link}&lang=en`);
  await expect(page).toHaveURL(/\/invitation\?lang=en$/);
  await expect(page.getByRole('main')).toContainText('You are invited to A test of its own');
  await expect(page.getByRole('main')).toContainText('for Builder, as Funder');
  await expect(page.getByRole('main')).toContainText(email);
  await page.keyboard.press('Enter');
  await expectRefused(page, 'Name', /Fill this in/);
  await textbox(page, 'Name').fill('Anna Bianchi');
  await textbox(page, 'New password').fill('too short');
  await page.keyboard.press('Enter');
  await expectRefused(page, 'New password', /at least 12 characters\.$/);
  await textbox(page, 'New password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/home\?lang=en$/);
  await expect(menu(page)).toHaveText(/^AB/);

  await page.goto(`${link}&lang=en`);
  await expect(title(page)).toHaveText('This link serves no more');
  await expect(page.getByRole('main').getByRole('link', { name: 'Home' })).toBeVisible();
  await page.removeAllListeners('request', { behavior: 'wait' });
  expect(told).toEqual([]);
});

test('whoever is signed in under another address is told the remedy, and accepts nothing', async ({
  page,
}) => {
  const { email: own } = await someone();
  const email = `elsewhere-${project}@comune.example`;
  const link = await invitationLink(administrator, { project, party: 'builder', role: 'FUNDER', email });
  await page.goto('/sign-in?lang=en');
  await textbox(page, 'E-mail address').fill(own);
  await textbox(page, 'Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/home\?lang=en$/);
  await page.goto(`${link}&lang=en`);
  const main = page.getByRole('main');
  await expect(main).toContainText(`sign out and sign in as ${email}, or ask whoever invited you`);
  await expect(main.getByRole('button', { name: /Accept/ })).toHaveCount(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await main.getByRole('button', { name: 'Sign out' }).click();
  await expect(main.getByRole('button', { name: 'Accept and create the account' })).toBeVisible();
  await expect(main).toContainText('Ask whoever invited you for an invitation to that one.');
});

test('by keyboard alone: a wrong password is said at its field, the right one leads on', async ({ page }) => {
  const { email } = await someone();
  await page.goto(`/sign-in?next=/p/${project}/parties&lang=en`);
  await expect(textbox(page, 'E-mail address')).toBeFocused();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('not the right password');
  await page.keyboard.press('Enter');
  await expectRefused(page, 'Password', /Address or password is wrong/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/p/${project}/parties\\?lang=en$`));
  // The project is not published: nobody else sees it.
  await expect(title(page)).toHaveText('Parties');

  await menu(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Account', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Administration' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeFocused();
  await page.keyboard.press('Enter');
  for (const _ of ['Home', 'Account', 'Sign out']) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  // Nothing that was kept for the person is shown to whoever comes next.
  await page.goto(`/p/${project}/parties?lang=en`);
  await expect(page.getByText(`There is no project with the code “${project}”.`)).toBeVisible();
});

test('after signing in nobody is sent to another site', async ({ page }) => {
  await page.goto('/sign-in?next=//evil.example&lang=en');
  await signIn(page, 'ada@comune.example');
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/home\?lang=en$/);
});

test('the second factor is set up, asked for, stood in for by a backup code, and switched off', async ({
  browser,
}) => {
  const { email, storageState } = await someone();
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  await page.goto('/account?lang=en');
  await page.getByRole('button', { name: 'Set up an app' }).click();
  await textbox(page, 'Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
  const key = (await page.getByRole('region', { name: 'Second factor' }).locator('code').innerText()).trim();
  const app = new TOTP({ secret: key.replaceAll(' ', '') });
  await textbox(page, 'Code of the app').fill(app.generate());
  await page.keyboard.press('Enter');
  const codes = page.getByRole('list', { name: 'Backup codes for Cantiere' });
  await expect(codes.getByRole('listitem')).toHaveCount(10);
  const backup = await codes.getByRole('listitem').first().innerText();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await signOut(page);

  await page.goto('/sign-in?lang=en');
  await signIn(page, email);
  await expect(title(page)).toHaveText('Second factor');
  await expect(textbox(page, 'Code of the app')).toBeFocused();
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await expectRefused(page, 'Code of the app', /This code is wrong or was used before/);
  // The next one, since each counts once.
  await textbox(page, 'Code of the app').fill(app.generate({ timestamp: Date.now() + 30_000 }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/home\?lang=en$/);
  await signOut(page);

  for (const outcome of ['signed in', 'refused']) {
    await page.goto('/sign-in?lang=en');
    await signIn(page, email);
    await page.getByRole('button', { name: 'use a backup code' }).click();
    await textbox(page, 'Backup code').fill(backup);
    await page.keyboard.press('Enter');
    if (outcome === 'refused') {
      await expectRefused(page, 'Backup code', /wrong or was used before/);
      break;
    }
    await expect(page).toHaveURL(/\/home\?lang=en$/);
    await page.goto('/account?lang=en');
    const history = page.getByRole('region', { name: 'Sign-in history', exact: true });
    await expect(history.getByRole('row').nth(1)).toContainText('backup code');
    await page.getByRole('button', { name: 'Switch it off' }).click();
    await textbox(page, 'Password').fill('not the right password');
    await page.keyboard.press('Enter');
    await expectRefused(page, 'Password', /The password is wrong/);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await signOut(page);
  }
  await context.close();
});

test('a forgotten password is replaced by a link that works once', async ({ page }) => {
  const { email } = await someone();
  const said: string[] = [];
  for (const asked of ['nobody@elsewhere.example', email]) {
    await page.goto('/sign-in?lang=en');
    await page.getByRole('button', { name: 'Forgotten password?' }).click();
    await textbox(page, 'E-mail address').fill(asked);
    await page.keyboard.press('Enter');
    const note = page.getByRole('main').getByRole('status');
    await expect(note).toContainText('This site sends no mail');
    said.push((await note.innerText()).replace(asked, 'X'));
  }
  expect(said[0]).toBe(said[1]);

  const link = await waitingLink(email);
  await page.goto(`${link}&lang=en`);
  await expect(page).toHaveURL(/\/reset-password\?lang=en$/);
  await textbox(page, 'New password').fill('quattro parole del tutto nuove');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('The new password is set');
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, email);
  await expectRefused(page, 'Password', /Address or password is wrong/);
  await signIn(page, email, 'quattro parole del tutto nuove');
  await expect(page).toHaveURL(/\/home\?lang=en$/);

  await page.goto(`${link}&lang=en`);
  await textbox(page, 'New password').fill('altre quattro parole nuove');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('This link serves no more');
});

/** The link to a new password that an administrator hands on. */
async function waitingLink(email: string): Promise<string> {
  type Links = { pendingLinks: { purpose: string; email: string; link: string }[] };
  const { pendingLinks } = await ask<Links>(administrator, '{ pendingLinks { purpose email link } }');
  const found = pendingLinks.find((each) => each.email === email && each.purpose === 'RESET_PASSWORD');
  if (found === undefined) throw new Error(`no link for ${email} waits`);
  return found.link;
}

test('a sample account signs in at one press; when that fails it says so and can be pressed again', async ({
  page,
}) => {
  await page.goto('/sign-in?lang=en');
  const council = page.getByRole('button', { name: /Carlo Consigli/ });
  await page.route('**/api/auth/sign-in/email', (route) => route.abort());
  await council.press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.unroute('**/api/auth/sign-in/email');
  await council.press('Enter');
  await expect(
    page.getByRole('banner').getByRole('button', { name: 'Account of Carlo Consigli' }),
  ).toBeVisible();
});
