import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { endSessions } from '../../src/identity/end-sessions.js';
import { Browser } from '../support/browser.js';
import {
  firstAdministrator,
  invited,
  keptLink,
  PASSWORD,
  signIn,
  tokenIn,
  withSecondFactor,
} from '../support/people.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const NEW_PASSWORD = 'altre parole che nessuno indovina';

let app: TestApp;
let database: RowCounter;
let ada: Browser;

beforeAll(async () => {
  app = await startTestApp();
  database = await openRowCounter(app.databaseUrl);
  ada = await firstAdministrator(app);
});
afterAll(async () => {
  await database?.close();
  await app?.close();
});

/** The days that a person's only session has left, once it was as if it had begun and been used so many days ago. */
async function daysLeft(browser: Browser, begun: number, used: number): Promise<number | null> {
  const person = await browser.person();
  const times = `"createdAt" = now() - $2::int * interval '1 day', "updatedAt" = now() - $3::int * interval '1 day'`;
  await database.query(
    `update auth."session" set ${times}, "expiresAt" = now() + (7 - $3::int) * interval '1 day' where "userId" = $1`,
    [person, begun, used],
  );
  await browser.get('/get-session');
  const [row] = await database.query(
    `select extract(epoch from "expiresAt" - now()) / 86400 as days from auth."session" where "userId" = $1`,
    [person],
  );
  return row === undefined ? null : Number(row.days);
}

test('a session that was not used for seven days is over, and one that is used goes on', async () => {
  const bruno = await invited(app, 'bruno@comune.example');
  expect(await daysLeft(bruno, 10, 2)).toBeCloseTo(7, 1);
  expect(await bruno.person()).not.toBeNull();
  await daysLeft(bruno, 10, 8);
  expect(await bruno.person()).toBeNull();
});

test('thirty days after it began a session is over, however often it was used', async () => {
  const carla = await invited(app, 'carla@comune.example');
  expect(await daysLeft(carla, 28, 2)).toBeCloseTo(2, 1);
  expect(await carla.person()).not.toBeNull();
  await daysLeft(carla, 31, 1);
  expect(await carla.person()).toBeNull();
});

test('a new password by a link does not do without the second factor', async () => {
  const { email, device } = await withSecondFactor(app, 'dora@comune.example');
  const browser = new Browser(app.url);
  await browser.post('/request-password-reset', { email });
  const token = tokenIn(await keptLink(app, 'RESET_PASSWORD', email));
  expect((await browser.post('/reset-password', { token, newPassword: NEW_PASSWORD })).status).toBe(200);
  expect(await browser.person()).toBeNull();
  expect((await signIn(browser, email, NEW_PASSWORD)).body).toMatchObject({ twoFactorRedirect: true });
  expect(await browser.person()).toBeNull();
  expect((await browser.post('/two-factor/verify-totp', { code: device.code() })).status).toBe(200);
  expect(await browser.person()).not.toBeNull();
});

test('a password is changed by whoever knows the one that holds, and by nobody else', async () => {
  const wrong = { currentPassword: 'not the one that holds', newPassword: NEW_PASSWORD };
  expect((await ada.post('/change-password', wrong)).body).toMatchObject({ code: 'INVALID_PASSWORD' });
  expect((await ada.post('/change-password', { newPassword: NEW_PASSWORD })).status).toBe(400);
  const stranger = new Browser(app.url);
  const right = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
  expect((await stranger.post('/change-password', right)).status).toBe(401);
  const longest = 'sette parole, e molte altre dopo quelle '.repeat(4).slice(0, 128);
  expect((await ada.post('/change-password', { ...right, newPassword: longest })).status).toBe(200);
  // All of it counts, and each letter as it is.
  for (const close of [longest.slice(0, -1), longest.toUpperCase()]) {
    expect((await signIn(new Browser(app.url), 'ada@comune.example', close)).status).toBe(401);
  }
  expect((await signIn(new Browser(app.url), 'ada@comune.example', longest)).status).toBe(200);
});

test('a password that would soon be guessed is refused wherever one is chosen', async () => {
  const email = 'elsa@comune.example';
  const elsa = await invited(app, email);
  const refused = { status: 400, body: { code: 'PASSWORD_TOO_COMMON' } };
  const change = { currentPassword: PASSWORD, newPassword: 'elsa@comune.example' };
  expect(await elsa.post('/change-password', change)).toMatchObject(refused);
  await elsa.post('/request-password-reset', { email });
  const token = tokenIn(await keptLink(app, 'RESET_PASSWORD', email));
  const reset = await elsa.post('/reset-password', { token, newPassword: 'CantiereCantiere' });
  expect(reset).toMatchObject(refused);
  expect(reset.body.message).toEqual({
    en: expect.stringMatching(/guessed/),
    it: expect.stringMatching(/indovinerebbe/),
  });
  // The link still serves.
  expect((await elsa.post('/reset-password', { token, newPassword: NEW_PASSWORD })).status).toBe(200);
});

test('whoever runs the system ends the sessions of one person, or of everybody', async () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const fabio = await invited(app, 'fabio@comune.example');
    const gina = await invited(app, 'gina@comune.example');
    await endSessions(app.nest, { email: 'Fabio@comune.example' });
    expect(said).toHaveBeenLastCalledWith('sessions ended: 1\n');
    expect(await fabio.person()).toBeNull();
    expect(await gina.person()).not.toBeNull();
    for (const wrong of [{}, { email: 'gina@comune.example', everybody: true }]) {
      await expect(endSessions(app.nest, wrong)).rejects.toThrow('--everybody');
    }
    await expect(endSessions(app.nest, { email: 'nobody@comune.example' })).rejects.toThrow('no account');
    expect(await gina.person()).not.toBeNull();
    await endSessions(app.nest, { everybody: true });
    expect(await gina.person()).toBeNull();
  } finally {
    said.mockRestore();
  }
});
