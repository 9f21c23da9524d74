import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Background } from '../../src/identity/background.js';
import { SignInHistory } from '../../src/identity/sign-in-history.service.js';
import { Browser } from '../support/browser.js';
import { invited, keptLink, PASSWORD, signIn, tokenIn, withSecondFactor } from '../support/people.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let database: RowCounter;

beforeAll(async () => {
  app = await startTestApp();
  database = await openRowCounter(app.databaseUrl);
});
// All come from one address here, whose limit is tested elsewhere.
beforeEach(() => database.query('delete from auth."rateLimit"'));
afterAll(async () => {
  await database?.close();
  await app?.close();
});

test('without the code the password opens nothing, and with it the session', async () => {
  const { email, device } = await withSecondFactor(app, 'ada@comune.example');
  const browser = new Browser(app.url);
  const first = await signIn(browser, email);
  expect(first.body).toMatchObject({ twoFactorRedirect: true });
  expect(first.body.user).toBeUndefined();
  expect(await browser.person()).toBeNull();
  const second = await browser.post('/two-factor/verify-totp', { code: device.code() });
  expect(second.status).toBe(200);
  expect(await browser.person()).not.toBeNull();
});

test('whoever signs in rightly is not kept out, however often', async () => {
  const { email, device } = await withSecondFactor(app, 'nora@comune.example');
  for (let each = 0; each < 12; each += 1) {
    await database.query('delete from auth."rateLimit"');
    await database.query('delete from auth.used_code');
    const browser = await challenged(email);
    expect((await browser.post('/two-factor/verify-totp', { code: device.code() })).status).toBe(200);
  }
});

test('with a backup code as well, while the password alone goes on being counted', async () => {
  const { email, backupCodes } = await withSecondFactor(app, 'olga-two@comune.example');
  for (let each = 0; each < 9; each += 1) await challenged(email);
  const [code] = backupCodes;
  const last = await challenged(email);
  expect((await last.post('/two-factor/verify-backup-code', { code })).status).toBe(200);
  for (let each = 0; each < 10; each += 1) await challenged(email);
  expect((await signIn(new Browser(app.url), email)).status).toBe(429);
});

test('a code counts once, even within its thirty seconds', async () => {
  const { email, device } = await withSecondFactor(app, 'bruno@comune.example');
  const code = device.code();
  const [one, other] = [await challenged(email), await challenged(email)];
  expect((await one.post('/two-factor/verify-totp', { code })).status).toBe(200);
  const again = await other.post('/two-factor/verify-totp', { code });
  expect({ status: again.status, code: again.body.code }).toEqual({ status: 401, code: 'INVALID_CODE' });
  expect(await other.person()).toBeNull();
});

test('of two who show the same code at the same moment one comes in', async () => {
  const { email, device } = await withSecondFactor(app, 'carla@comune.example');
  const code = device.code();
  const browsers = [await challenged(email), await challenged(email)];
  const answers = await Promise.all(browsers.map((each) => each.post('/two-factor/verify-totp', { code })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
});

test('a backup code stands in for the app, once', async () => {
  const { email, backupCodes } = await withSecondFactor(app, 'dora@comune.example');
  expect(backupCodes).toHaveLength(10);
  const [code] = backupCodes;
  const browser = await challenged(email);
  expect((await browser.post('/two-factor/verify-backup-code', { code })).status).toBe(200);
  expect(await browser.person()).not.toBeNull();
  const again = await challenged(email);
  expect((await again.post('/two-factor/verify-backup-code', { code })).status).toBe(401);
  expect(await again.person()).toBeNull();
});

test('five wrong codes end the attempt, so that the right one comes too late', async () => {
  const { email, device } = await withSecondFactor(app, 'elsa@comune.example');
  const browser = await challenged(email);
  const right = device.code();
  const wrong = ['000001', '000002', '000003', '000004', '000005'].filter((each) => each !== right);
  for (const code of wrong) {
    expect((await browser.post('/two-factor/verify-totp', { code })).status).toBe(401);
  }
  expect((await browser.post('/two-factor/verify-totp', { code: right })).status).toBe(400);
  expect(await browser.person()).toBeNull();
});

test('ten wrong codes lock the second factor for a while, however often one begins anew', async () => {
  const { email, device } = await withSecondFactor(app, 'fabio@comune.example');
  for (let round = 0; round < 2; round += 1) {
    const browser = await challenged(email);
    for (let each = 1; each <= 5; each += 1) {
      await browser.post('/two-factor/verify-totp', { code: `00${round}00${each}` });
    }
  }
  const answer = await (await challenged(email)).post('/two-factor/verify-totp', { code: device.code() });
  expect({ status: answer.status, code: answer.body.code }).toEqual({
    status: 429,
    code: 'ACCOUNT_TEMPORARILY_LOCKED',
  });
});

test('a device is never trusted in place of the code', async () => {
  const { email, device } = await withSecondFactor(app, 'gina@comune.example');
  const browser = await challenged(email);
  const answer = await browser.post('/two-factor/verify-totp', { code: device.code(), trustDevice: true });
  expect(answer.cookies.join('\n')).not.toContain('trust_device');
  await browser.post('/sign-out');
  expect((await signIn(browser, email)).body).toMatchObject({ twoFactorRedirect: true });
});

test('a new password ends what was begun with the old one', async () => {
  const { email, device } = await withSecondFactor(app, 'hugo@comune.example');
  const begun = await challenged(email);
  await begun.post('/request-password-reset', { email });
  await app.nest.get(Background).settled();
  const token = tokenIn(await keptLink(app, 'RESET_PASSWORD', email));
  const newPassword = 'tutt’altre parole, e molte';
  expect((await new Browser(app.url).post('/reset-password', { token, newPassword })).status).toBe(200);
  expect((await begun.post('/two-factor/verify-totp', { code: device.code() })).status).toBe(401);
  // And it does not stand in for the second factor.
  expect((await signIn(begun, email, newPassword)).body).toMatchObject({ twoFactorRedirect: true });
});

test('it is switched on and off with the password only', async () => {
  const { email, device } = await withSecondFactor(app, 'ida@comune.example');
  const browser = await challenged(email);
  await browser.post('/two-factor/verify-totp', { code: device.code() });
  expect((await browser.post('/two-factor/disable', { password: 'not the right password' })).status).toBe(
    400,
  );
  expect((await signIn(new Browser(app.url), email)).body).toMatchObject({ twoFactorRedirect: true });
  expect((await browser.post('/two-factor/disable', { password: PASSWORD })).status).toBe(200);
  expect((await signIn(new Browser(app.url), email)).body.user).toMatchObject({ email });
});

test('until the app has shown that it works, the password is enough', async () => {
  const email = 'mina@comune.example';
  const enabled = await (await invited(app, email)).post('/two-factor/enable', { password: PASSWORD });
  expect(enabled.body.totpURI).toMatch(/^otpauth:\/\/totp\/Cantiere:.*digits=6&period=30/);
  expect((await signIn(new Browser(app.url), email)).body.user).toMatchObject({ email });
});

test('the session that goes on with the second factor still tells where it is from', async () => {
  await withSecondFactor(app, 'olga@comune.example');
  expect(await database.query('select distinct "ipAddress" from auth.session')).toEqual([
    { ipAddress: 'LOOPBACK' },
  ]);
});

test('secret and backup codes are not kept in the clear', async () => {
  const { device, backupCodes } = await withSecondFactor(app, 'lia@comune.example');
  const rows = await database.query('select secret, "backupCodes" from auth."twoFactor"');
  const kept = JSON.stringify(rows);
  expect(kept).not.toContain(device.secret);
  expect(kept).not.toContain(backupCodes[0]);
});

test('the history tells the password from the second factor', async () => {
  const { email, device } = await withSecondFactor(app, 'mara@comune.example');
  const browser = await challenged(email);
  await browser.post('/two-factor/verify-totp', { code: '000000' });
  await browser.post('/two-factor/verify-totp', { code: device.code() });
  await app.nest.get(Background).settled();
  const events = await app.nest.get(SignInHistory).ofPerson((await browser.person()) ?? '');
  expect(events.map(({ method, outcome }) => `${method} ${outcome}`)).toEqual([
    'TOTP SIGNED_IN',
    'TOTP FAILED',
    'PASSWORD AWAITS_SECOND_FACTOR',
    'LINK SIGNED_IN',
  ]);
});

/** A browser whose password was right and whose code is awaited. */
async function challenged(email: string): Promise<Browser> {
  const browser = new Browser(app.url);
  const answer = await signIn(browser, email);
  expect(answer.body).toMatchObject({ twoFactorRedirect: true });
  return browser;
}
