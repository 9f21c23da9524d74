import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { INSIDES, send } from '../support/attacks/http-attack.js';
import { Browser } from '../support/browser.js';
import { invited, keptLink, PASSWORD, signIn, tokenIn } from '../support/people.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

// What a password guessed for one account costs, and what an account's existence is told by, stands in
// identity/limits.test.ts and identity/sign-in.test.ts; what a provider
// sends back in identity/oidc.test.ts.

const OTHER_PASSWORD = 'altre parole che nessuno indovina';

let app: TestApp;
let database: RowCounter;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  database = await openRowCounter(app.databaseUrl);
});
beforeEach(async () => {
  await database.query('delete from auth."rateLimit"');
  await database.query('delete from auth.attempt');
});
afterAll(async () => {
  await database?.close();
  await app?.close();
});

async function someone(): Promise<{ email: string; browser: Browser }> {
  count += 1;
  const email = `person-${count}@comune.example`;
  return { email, browser: await invited(app, email) };
}

test('one password tried on many accounts is refused once there were sixty in a minute, the right one as any other', async () => {
  const { email } = await someone();
  const browser = new Browser(app.url);
  const guess = (at: number) => signIn(browser, `guess-${at}@comune.example`, 'Primavera2026!');
  expect((await guess(0)).status).toBe(401);
  // As after most of them; that each is counted, on all nodes together, is tested in identity/limits.test.ts.
  await database.query(`update auth."rateLimit" set count = 57 where key like '%/sign-in/email'`);
  const statuses: number[] = [];
  for (let at = 1; at <= 5; at += 1) statuses.push((await guess(at)).status);
  expect(statuses).toEqual([401, 401, 401, 429, 429]);
  const right = await signIn(browser, email);
  expect([right.status, right.cookies]).toEqual([429, []]);
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
});

describe('a link for a new password', () => {
  const ask = async (email: string) => {
    await new Browser(app.url).post('/request-password-reset', { email });
    return tokenIn(await keptLink(app, 'RESET_PASSWORD', email));
  };
  const reset = (token: string, newPassword: string) =>
    new Browser(app.url).post('/reset-password', { token, newPassword });

  test('opened by two at the same moment serves one of them', async () => {
    const { email } = await someone();
    const token = await ask(email);
    const passwords = Array.from({ length: 4 }, (_, at) => `${OTHER_PASSWORD} ${at}`);
    const answers = await Promise.all(passwords.map((each) => reset(token, each)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
    const opening = await Promise.all(passwords.map((each) => signIn(new Browser(app.url), email, each)));
    expect(opening.map(({ status }) => status)).toEqual(
      answers.map(({ status }) => (status === 200 ? 200 : 401)),
    );
  });

  test('serves once, within its hour, and no other account', async () => {
    const { email } = await someone();
    const token = await ask(email);
    await database.query(`update auth.verification set "expiresAt" = now() - interval '1 second'`);
    expect((await reset(token, OTHER_PASSWORD)).status).toBe(400);
    const again = await ask(email);
    expect((await reset(again, OTHER_PASSWORD)).status).toBe(200);
    expect((await reset(again, `${OTHER_PASSWORD} once more`)).status).toBe(400);
    for (const guess of [
      '',
      ' ',
      '%',
      '*',
      '__proto__',
      `${again}x`,
      again.slice(1),
      again.toUpperCase(),
      'null',
    ]) {
      expect({ guess, status: (await reset(guess, OTHER_PASSWORD)).status }).toEqual({ guess, status: 400 });
    }
    for (const token of [null, 0, true, [again], { $ne: null }]) {
      expect(
        (await new Browser(app.url).post('/reset-password', { token, newPassword: OTHER_PASSWORD })).status,
      ).toBe(400);
    }
  });

  test('leads here, whatever host the request names or is said to have named', async () => {
    const { email } = await someone();
    const body = Buffer.from(JSON.stringify({ email, redirectTo: '/reset-password' }));
    const { host } = new URL(app.url);
    for (const poison of [
      { 'x-forwarded-host': 'evil.example' },
      { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-port': '443' },
      { forwarded: 'host=evil.example;proto=https' },
      { 'x-host': 'evil.example', 'x-original-url': 'https://evil.example/', 'x-rewrite-url': '/evil' },
    ] as Record<string, string>[]) {
      await database.query('delete from auth.attempt');
      await database.query('delete from auth."rateLimit"');
      const headers = { host, 'content-type': 'application/json', ...poison };
      const answer = await send(app.url, {
        method: 'POST',
        path: '/api/auth/request-password-reset',
        headers,
        body,
      });
      expect(answer.status).toBe(200);
      expect(new URL(await keptLink(app, 'RESET_PASSWORD', email)).origin).toBe(app.url);
    }
    const foreign = await send(app.url, {
      method: 'POST',
      path: '/api/auth/request-password-reset',
      headers: { host: 'evil.example', 'content-type': 'application/json' },
      body,
    });
    expect(foreign.status).toBe(421);
  });
});

describe('a session', () => {
  test('that someone planted before is not the one that signing in opens', async () => {
    const { email } = await someone();
    const mallory = await someone();
    const planted = [
      mallory.browser.cookie,
      'cantiere.session_token=chosen.by.me',
      'cantiere.session_token=',
      `${mallory.browser.cookie}; cantiere.session_token=x; __Secure-cantiere.session_token=y; __Host-cantiere.session_token=z`,
    ];
    for (const cookie of planted) {
      const answer = await new Browser(app.url).post(
        '/sign-in/email',
        { email, password: PASSWORD },
        { cookie },
      );
      expect(answer.status).toBe(200);
      const [opened = ''] = answer.cookies.filter((each) => each.includes('session_token='));
      const value = opened.split(';', 1)[0] ?? '';
      expect(value.length).toBeGreaterThan(60);
      expect(cookie).not.toContain(value);
      // Whoever planted it is who they were, or nobody.
      const before = await new Browser(app.url).get('/get-session', {
        cookie: cookie.split(';', 1)[0] ?? '',
      });
      expect(before.body?.user?.email ?? null).toBe(
        cookie.startsWith(mallory.browser.cookie) ? mallory.email : null,
      );
    }
  });

  test('is another one at each sign-in, and is no part of any address', async () => {
    const { email } = await someone();
    const values = new Set<string>();
    for (let each = 0; each < 3; each += 1) {
      const browser = new Browser(app.url);
      await signIn(browser, email);
      values.add(browser.cookie);
    }
    expect(values.size).toBe(3);
    const [cookie = ''] = values;
    const value = cookie.split('=')[1] ?? '';
    for (const address of [
      `/api/auth/get-session?token=${value}`,
      `/api/auth/get-session?session_token=${value}`,
      `/api/auth/get-session?cantiere.session_token=${value}`,
    ]) {
      expect((await new Browser(app.url).ask(address, { headers: {} })).body).toBeNull();
    }
  });

  test('of cookies beyond reason is refused or nobody’s, and never a fault', async () => {
    const cookies = [
      `a=${'x'.repeat(30_000)}`,
      Array.from({ length: 900 }, (_, at) => `c${at}=1`).join('; '),
      `cantiere.session_token=${'%'.repeat(5000)}`,
      `cantiere.session_token=${'A'.repeat(10_000)}`,
      '__proto__=1; constructor=2; cantiere.session_token[]=3',
      '=;=;=;;;;',
    ];
    for (const cookie of cookies) {
      for (const path of ['/api/auth/get-session', '/graphql?query=%7B__typename%7D']) {
        const headers = { cookie, 'apollo-require-preflight': '1' };
        const { status, text } = await send(app.url, { method: 'GET', path, headers, body: null });
        expect({ path, cookie: cookie.slice(0, 40), fault: status >= 500 }).toEqual({
          path,
          cookie: cookie.slice(0, 40),
          fault: false,
        });
        expect(text).not.toMatch(INSIDES);
      }
    }
  });
});

test('a page of the site’s own name over an unprotected connection acts in nobody’s name', async () => {
  const PUBLIC_URL = 'https://cantiere.example';
  const site = await startTestApp({ env: { PUBLIC_URL } });
  try {
    const { host } = new URL(PUBLIC_URL);
    const ask = (origin: string) =>
      send(site.url, {
        method: 'POST',
        path: '/api/auth/sign-out',
        headers: { host, origin, 'content-type': 'application/json' },
        body: Buffer.from('{}'),
      });
    expect((await ask(PUBLIC_URL)).status).toBe(200);
    for (const origin of [
      'http://cantiere.example',
      'https://cantiere.example:8443',
      'https://www.cantiere.example',
      'null',
    ]) {
      expect({ origin, status: (await ask(origin)).status }).toEqual({ origin, status: 403 });
    }
  } finally {
    await site.close();
  }
});
