import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Background } from '../../src/identity/background.js';
import { IdentityService } from '../../src/identity/identity.service.js';
import { SignInHistory } from '../../src/identity/sign-in-history.service.js';
import { Browser } from '../support/browser.js';
import { firstAdministrator, invited, PASSWORD, signIn } from '../support/people.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const OTHER_PASSWORD = 'un altro giro di parole lunghe';

let app: TestApp;
let database: RowCounter;
let administrator: Browser;

beforeAll(async () => {
  app = await startTestApp();
  database = await openRowCounter(app.databaseUrl);
  administrator = await firstAdministrator(app);
});
afterAll(async () => {
  await database?.close();
  await app?.close();
});

describe('a password', () => {
  test('is kept as argon2id with 19 MiB, two passes and one lane', async () => {
    const [row] = await database.query(`select password from auth.account where "providerId" = 'credential'`);
    expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  });

  test('is the same however the keyboard writes an accent', async () => {
    await invited(app, 'accent@comune.example');
    const browser = new Browser(app.url);
    await browser.post('/sign-in/email', { email: 'accent@comune.example', password: PASSWORD });
    const changed = await browser.post('/change-password', {
      currentPassword: PASSWORD,
      newPassword: 'perch\u00e9 no, perch\u00e9 no',
    });
    expect(changed.status).toBe(200);
    const again = await signIn(
      new Browser(app.url),
      'accent@comune.example',
      'perche\u0301 no, perche\u0301 no',
    );
    expect(again.status).toBe(200);
  });

  test.each([
    ['of eleven characters', 'elf Zeichen', 'PASSWORD_TOO_SHORT'],
    ['of 129 characters', 'x'.repeat(129), 'PASSWORD_TOO_LONG'],
  ])('%s is refused in both languages', async (_, newPassword, code) => {
    const { status, body } = await administrator.post('/change-password', {
      currentPassword: PASSWORD,
      newPassword,
    });
    expect({ status, code: body.code }).toEqual({ status: 400, code });
    expect(body.message).toEqual({
      en: expect.stringMatching(/\d+ char/),
      it: expect.stringMatching(/\d+ car/),
    });
  });
});

describe('a session', () => {
  test('is a cookie that scripts cannot read and other sites cannot use', async () => {
    const { cookies } = await signIn(new Browser(app.url), 'ada@comune.example');
    const [session] = cookies.filter((each) => each.startsWith('cantiere.session_token='));
    expect(session).toMatch(/; HttpOnly/);
    expect(session).toMatch(/; SameSite=Lax/);
    expect(session).toMatch(/; Path=\//);
    expect(session).toMatch(/; Max-Age=604800/);
    // Over plain HTTP on this machine a browser would not keep a Secure one.
    expect(session).not.toMatch(/Secure/);
  });

  test('keeps no address, only what kind of address it was', async () => {
    const rows = await database.query('select distinct "ipAddress" from auth.session');
    expect(rows).toEqual([{ ipAddress: 'LOOPBACK' }]);
  });

  test('ends at sign-out, for whoever kept its cookie as well', async () => {
    const browser = new Browser(app.url);
    await signIn(browser, 'ada@comune.example');
    const { cookie } = browser;
    expect(await identify({ cookie })).toMatchObject({ kind: 'PERSON' });
    expect((await browser.post('/sign-out')).status).toBe(200);
    expect(browser.cookie).toBe('');
    expect(await identify({ cookie })).toBeNull();
  });

  test('ends on every other device when the password changes', async () => {
    const desk = await invited(app, 'bruno@comune.example');
    const phone = new Browser(app.url);
    await signIn(phone, 'bruno@comune.example');
    const person = await desk.person();
    const { status } = await desk.post('/change-password', {
      currentPassword: PASSWORD,
      newPassword: OTHER_PASSWORD,
      revokeOtherSessions: false,
    });
    expect(status).toBe(200);
    expect(await desk.person()).toBe(person);
    expect(await phone.person()).toBeNull();
    expect((await signIn(phone, 'bruno@comune.example')).status).toBe(401);
    expect((await signIn(phone, 'bruno@comune.example', OTHER_PASSWORD)).status).toBe(200);
  });

  test('can be ended from another device', async () => {
    const desk = await invited(app, 'carla@comune.example');
    const phone = new Browser(app.url);
    await signIn(phone, 'carla@comune.example');
    const { body: sessions } = await desk.get('/list-sessions');
    expect(sessions).toHaveLength(2);
    expect((await desk.post('/revoke-other-sessions')).status).toBe(200);
    expect(await phone.person()).toBeNull();
    expect(await desk.person()).not.toBeNull();
  });

  test('is worth nothing when its cookie is altered or signed with another secret', async () => {
    const browser = new Browser(app.url);
    await signIn(browser, 'ada@comune.example');
    const [name, value = ''] = browser.cookie.split('=');
    const [token = '', signature = ''] = decodeURIComponent(value).split('.');
    const forged = (text: string) => identify({ cookie: `${name}=${encodeURIComponent(text)}` });
    expect(await forged(`${token}.${signature}`)).toMatchObject({ kind: 'PERSON' });
    expect(await forged(token)).toBeNull();
    expect(await forged(`${token}.${'A'.repeat(43)}=`)).toBeNull();
    expect(await forged(`${token.slice(1)}.${signature}`)).toBeNull();
  });
});

describe('whether an account exists', () => {
  test('is not told by a failed sign-in: same status, same words, similar time', async () => {
    await invited(app, 'dora@comune.example');
    const browser = new Browser(app.url);
    const ask = (email: string) => timed(() => signIn(browser, email, 'not the right password'));
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const one = await ask('dora@comune.example');
      const other = await ask('nobody@comune.example');
      expect(one.answer.status).toBe(401);
      expect(other.answer.status).toBe(401);
      expect(one.answer.body).toEqual(other.answer.body);
      known.push(one.ms);
      unknown.push(other.ms);
    }
    // Hashing dominates both; without it the unknown one would take a tenth of the other.
    expect(median(unknown)).toBeGreaterThan(median(known) / 2);
    expect(median(known)).toBeGreaterThan(median(unknown) / 2);
  });

  test.each(['/request-password-reset', '/send-verification-email'])('is not told by %s', async (path) => {
    const browser = new Browser(app.url);
    const one = await timed(() => browser.post(path, { email: 'dora@comune.example' }));
    const other = await timed(() => browser.post(path, { email: 'nobody@comune.example' }));
    expect(one.answer.status).toBe(200);
    expect(other.answer.status).toBe(200);
    expect(one.answer.body).toEqual(other.answer.body);
    expect(Math.min(one.ms, other.ms)).toBeGreaterThan(390);
    expect([...one.answer.headers.keys()].sort()).toEqual([...other.answer.headers.keys()].sort());
  });
});

describe('a request of another site', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:9' }],
    ['no origin that it will name', { origin: 'null' }],
    ['what the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
  ])('with %s is refused, signed in or not', async (_, headers) => {
    for (const browser of [administrator, new Browser(app.url)]) {
      for (const path of ['/sign-in/email', '/sign-out', '/change-password', '/revoke-sessions']) {
        const body = { email: 'ada@comune.example', password: PASSWORD };
        const { status, body: answer } = await browser.post(path, body, headers);
        expect({ path, status, code: answer.code }).toEqual({ path, status: 403, code: 'FOREIGN_REQUEST' });
      }
    }
    expect(await administrator.person()).not.toBeNull();
  });

  test('cannot be a form', async () => {
    const answer = await administrator.ask('/api/auth/sign-out', {
      method: 'POST',
      headers: { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=b',
    });
    expect(answer.status).toBe(415);
    expect(await administrator.person()).not.toBeNull();
  });

  test('does not act in the name of who is signed in', async () => {
    const { cookie } = administrator;
    const host = new URL(app.url).host;
    expect(await identify({ cookie, host, origin: app.url })).toMatchObject({ kind: 'PERSON' });
    expect(await identify({ cookie, host, origin: 'http://127.0.0.1:9' })).toBe('REFUSED');
    expect(await identify({ cookie, host, origin: 'https://evil.example' })).toBe('REFUSED');
  });

  test('cannot have people sent to an address of its own', async () => {
    for (const callbackURL of ['https://evil.example/', '//evil.example', '/\\evil.example']) {
      const { status } = await new Browser(app.url).post('/sign-in/email', {
        email: 'ada@comune.example',
        password: PASSWORD,
        callbackURL,
      });
      expect({ callbackURL, status }).toEqual({ callbackURL, status: 403 });
    }
  });
});

describe('hostile input', () => {
  test.each([
    ['no JSON', '{', 400],
    ['no object', '[]', 400],
    ['objects where texts belong', '{"email":{"$ne":null},"password":{"$ne":null}}', 400],
    ['more than 256 KB', JSON.stringify({ email: 'a@b.example', password: 'x'.repeat(300_000) }), 413],
  ])('%s is refused', async (_, body, status) => {
    const headers = { 'content-type': 'application/json', origin: app.url };
    const answer = await new Browser(app.url).ask('/api/auth/sign-in/email', {
      method: 'POST',
      headers,
      body,
    });
    expect(answer.status).toBe(status);
  });

  test.each(['/sign-in/email', '/reset-password', '/update-user', '/revoke-session'])(
    'a text that the database cannot hold is refused by %s',
    async (path) => {
      const browser = new Browser(app.url);
      await signIn(browser, 'ada@comune.example');
      const { status, body } = await browser.post(path, {
        email: 'a\0@comune.example',
        password: PASSWORD,
        token: 'a\0',
        newPassword: PASSWORD,
        name: 'Ada\0',
      });
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'INVALID_REQUEST' });
    },
  );

  test('a person changes the own name, and nothing else of the account', async () => {
    const browser = await invited(app, 'elsa@comune.example');
    const refused = await browser.post('/update-user', {
      name: 'Elsa',
      emailVerified: false,
      twoFactorEnabled: true,
    });
    expect(refused.status).toBe(400);
    expect((await browser.post('/update-user', { name: ' ' })).status).toBe(400);
    expect((await browser.post('/update-user', { name: 'Elsa R.' })).status).toBe(200);
    expect((await browser.get('/get-session')).body.user).toMatchObject({ name: 'Elsa R.' });
  });
});

test('the history of a person tells when, how, from where, and with what outcome', async () => {
  const browser = await invited(app, 'fabio@comune.example');
  await signIn(new Browser(app.url), 'fabio@comune.example', 'not the right password');
  await signIn(new Browser(app.url), 'Fabio@Comune.example');
  await app.nest.get(Background).settled();
  const events = await app.nest.get(SignInHistory).ofPerson((await browser.person()) ?? '');
  expect(events.map(({ method, outcome, from }) => `${method} ${outcome} ${from}`)).toEqual([
    'PASSWORD SIGNED_IN LOOPBACK',
    'PASSWORD FAILED LOOPBACK',
    'LINK SIGNED_IN LOOPBACK',
  ]);
  expect(Date.now() - (events[0]?.at.getTime() ?? 0)).toBeLessThan(60_000);
});

test('nothing asks for a sign-in yet', async () => {
  expect(await identify({})).toBeNull();
  expect((await app.post({ query: '{ __typename }' })).status).toBe(200);
});

function identify(headers: Record<string, string>) {
  return app.nest.get(IdentityService).identify(headers);
}

async function timed<Answer>(ask: () => Promise<Answer>): Promise<{ answer: Answer; ms: number }> {
  const begin = performance.now();
  const answer = await ask();
  return { answer, ms: performance.now() - begin };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
