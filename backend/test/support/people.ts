import { TOTP, URI } from 'otpauth';
import { AccountsPool } from '../../src/identity/accounts-pool.js';
import { JoiningService } from '../../src/identity/joining.service.js';
import { Post } from '../../src/identity/post.js';
import type { AppProcess } from './app-process.js';
import { Browser } from './browser.js';
import type { TestApp } from './test-app.js';

export const PASSWORD = 'sette parole che nessuno indovina';

/** The first administrator, made by the link and signed in. */
export async function firstAdministrator(app: TestApp, email = 'ada@comune.example'): Promise<Browser> {
  const url = await app.nest.get(JoiningService).firstAdministratorUrl();
  const browser = new Browser(app.url);
  const answer = await browser.post('/first-administrator', {
    token: tokenIn(url ?? ''),
    name: 'Ada',
    email,
    password: PASSWORD,
  });
  if (answer.status !== 200) throw new Error(`no first administrator: ${JSON.stringify(answer.body)}`);
  return browser;
}

/** The first administrator of an application that runs as a process of its own, by the link that it printed. */
export async function signedIn(app: AppProcess): Promise<Browser> {
  const browser = new Browser(await app.ready());
  const answer = await browser.post('/first-administrator', {
    token: tokenIn(await printedLink(app)),
    name: 'Ada',
    email: 'ada@comune.example',
    password: PASSWORD,
  });
  if (answer.status !== 200) throw new Error(`no first administrator: ${JSON.stringify(answer.body)}`);
  return browser;
}

/** The first administrator's link, which is printed right after the address. */
export async function printedLink(app: AppProcess): Promise<string> {
  for (;;) {
    const link = /becomes it: (http\S+)/.exec(app.said())?.[1];
    if (link !== undefined) return link;
    await new Promise((resolve) => app.process.stdout?.once('data', resolve));
  }
}

/** Someone who accepted an invitation, signed in. */
export async function invited(app: TestApp, email: string): Promise<Browser> {
  await app.nest.get(JoiningService).invite(email);
  const token = tokenIn(await keptLink(app, 'INVITATION', email));
  const browser = new Browser(app.url);
  const answer = await browser.post('/invitation/accept', { token, name: email, password: PASSWORD });
  if (answer.status !== 200) throw new Error(`not joined: ${JSON.stringify(answer.body)}`);
  return browser;
}

/** A person whose second factor is set up, with the app that shows the codes. */
export async function withSecondFactor(app: TestApp, email: string) {
  const browser = await invited(app, email);
  const enabled = await browser.post('/two-factor/enable', { password: PASSWORD });
  const totp = URI.parse(enabled.body.totpURI);
  if (!(totp instanceof TOTP)) throw new Error('no TOTP');
  const shown = await browser.post('/two-factor/verify-totp', { code: totp.generate() });
  if (shown.status !== 200) throw new Error(`not set up: ${JSON.stringify(shown.body)}`);
  // As if half a minute had passed, so that the app shows a new one.
  await app.nest
    .get(AccountsPool)
    .query('delete from "used_code" where "person_id" = $1', [await browser.person()]);
  const device = { secret: totp.secret.utf8, code: () => totp.generate() };
  return { email, device, backupCodes: enabled.body.backupCodes as string[] };
}

/** The newest link that waits for the administrator to hand it on. */
export async function keptLink(app: TestApp, purpose: string, email: string): Promise<string> {
  const links = await app.nest.get(Post).pending();
  const found = links.find((each) => each.purpose === purpose && each.email === email);
  if (found === undefined) throw new Error(`no link for ${purpose} of ${email}`);
  return found.url;
}

export function tokenIn(url: string): string {
  return new URL(url).searchParams.get('token') ?? '';
}

export function signIn(browser: Browser, email: string, password = PASSWORD) {
  return browser.post('/sign-in/email', { email, password });
}
