import { afterAll, beforeAll, expect, test } from 'vitest';
import { Background } from '../../src/identity/background.js';
import { IdentityService } from '../../src/identity/identity.service.js';
import { JoiningService } from '../../src/identity/joining.service.js';
import { SignInHistory } from '../../src/identity/sign-in-history.service.js';
import { Browser } from '../support/browser.js';
import { PASSWORD, tokenIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PUBLIC_URL = 'https://cantiere.example';
/** What a proxy on this machine hands on. */
const PROXIED = { origin: PUBLIC_URL, 'x-forwarded-for': '198.51.100.7, 203.0.113.9' };

let app: TestApp;
let link: string;

beforeAll(async () => {
  app = await startTestApp({ env: { PUBLIC_URL, TRUST_PROXY: 'loopback' } });
  link = (await app.nest.get(JoiningService).firstAdministratorUrl()) ?? '';
  const account = { token: tokenIn(link), name: 'Ada', email: 'ada@comune.example', password: PASSWORD };
  expect((await new Browser(app.url).post('/first-administrator', account, PROXIED)).status).toBe(200);
});
afterAll(() => app?.close());

test('links lead to the public address', () => {
  expect(link.startsWith(`${PUBLIC_URL}/first-administrator?token=`)).toBe(true);
});

test('over HTTPS the cookie is sent over HTTPS only, and no other host can set it', async () => {
  const answer = await new Browser(app.url).post(
    '/sign-in/email',
    { email: 'ada@comune.example', password: PASSWORD },
    PROXIED,
  );
  const [session] = answer.cookies.filter((each) => each.includes('session_token'));
  expect(session).toMatch(/^__Host-cantiere\.session_token=/);
  expect(session).toMatch(/; Path=\/(;|$)/);
  expect(session).not.toMatch(/; Domain=/i);
  expect(session).toMatch(/; Secure/);
  expect(session).toMatch(/; HttpOnly/);
  expect(session).toMatch(/; SameSite=Lax/i);
});

test('a page of the public address acts in someone’s name, and no other does', async () => {
  const browser = new Browser(app.url);
  await browser.post('/sign-in/email', { email: 'ada@comune.example', password: PASSWORD }, PROXIED);
  const { cookie } = browser;
  const identify = (headers: Record<string, string>) => app.nest.get(IdentityService).identify(headers);
  expect(await identify({ cookie, origin: PUBLIC_URL, host: '127.0.0.1:3000' })).toMatchObject({
    kind: 'PERSON',
  });
  expect(await identify({ cookie, origin: 'http://cantiere.example', host: '127.0.0.1:3000' })).toBe(
    'REFUSED',
  );
  for (const origin of ['http://cantiere.example', 'https://cantiere.example.evil.example']) {
    expect((await browser.post('/sign-out', {}, { origin })).status).toBe(403);
  }
  expect((await browser.post('/sign-out', {}, PROXIED)).status).toBe(200);
});

test('a proxy that is trusted is believed about whom it served, and of no address before that', async () => {
  const browser = new Browser(app.url);
  await signInFrom(browser, '203.0.113.9');
  await signInFrom(browser, '203.0.113.9, 10.0.0.8');
  await signInFrom(browser, 'nonsense');
  await app.nest.get(Background).settled();
  const events = await app.nest.get(SignInHistory).ofPerson((await browser.person()) ?? '', 3);
  expect(events.map(({ from }) => from)).toEqual(['LOOPBACK', 'PRIVATE', 'PUBLIC']);
});

test.each<Record<string, string>>([{}, { PUBLIC_URL }])(
  'without TRUST_PROXY nobody is believed: %o',
  async (env) => {
    const local = await startTestApp({ env });
    try {
      const token = tokenIn((await local.nest.get(JoiningService).firstAdministratorUrl()) ?? '');
      const browser = new Browser(local.url);
      const account = { token, name: 'Ada', email: 'ada@comune.example', password: PASSWORD };
      await browser.post('/first-administrator', account, { 'x-forwarded-for': '203.0.113.9' });
      expect((await signInFrom(browser, '203.0.113.9', browser.site)).status).toBe(200);
      await local.nest.get(Background).settled();
      const events = await local.nest.get(SignInHistory).ofPerson((await browser.person()) ?? '');
      expect(events.map(({ from }) => from)).toEqual(['LOOPBACK', 'LOOPBACK']);
    } finally {
      await local.close();
    }
  },
);

function signInFrom(browser: Browser, forwarded: string, origin = PUBLIC_URL) {
  const headers = { origin, 'x-forwarded-for': forwarded };
  return browser.post('/sign-in/email', { email: 'ada@comune.example', password: PASSWORD }, headers);
}
