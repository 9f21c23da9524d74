import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Background } from '../../src/identity/background.js';
import { JoiningService } from '../../src/identity/joining.service.js';
import { SignInHistory } from '../../src/identity/sign-in-history.service.js';
import { Browser } from '../support/browser.js';
import { type Account, type OidcServer, startOidcServer } from '../support/oidc-server.js';
import { invited, keptLink, signIn, withSecondFactor } from '../support/people.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let provider: OidcServer;
let app: TestApp;
let database: RowCounter;

beforeAll(async () => {
  provider = await startOidcServer();
  app = await startTestApp({
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      OIDC_CLIENT_SECRET: provider.clientSecret,
      OIDC_NAME: 'Comune di Montefinto',
    },
  });
  provider.serve(app.url);
  database = await openRowCounter(app.databaseUrl);
});
beforeEach(() => database.query('delete from auth."rateLimit"'));
afterAll(async () => {
  await database?.close();
  await app?.close();
  await provider?.close();
});

test('a person signs in by the provider, as the same person', async () => {
  const known = await invited(app, 'ada@comune.example');
  const browser = new Browser(app.url);
  const answer = await enter(browser, account('ada', 'ada@comune.example'));
  expect({ status: answer.status, to: answer.headers.get('location') }).toEqual({ status: 302, to: '/home' });
  expect(answer.cookies.join('\n')).toMatch(/cantiere\.session_token=[^;]+;.*HttpOnly/);
  expect(await browser.person()).toBe(await known.person());
  await app.nest.get(Background).settled();
  const [newest] = await app.nest.get(SignInHistory).ofPerson((await browser.person()) ?? '');
  expect(newest).toMatchObject({ method: 'OIDC', outcome: 'SIGNED_IN', from: 'LOOPBACK' });
});

test('the second time the provider’s own name for the person counts, not the address', async () => {
  const known = await invited(app, 'bruno@comune.example');
  await enter(new Browser(app.url), account('bruno', 'bruno@comune.example'));
  const browser = new Browser(app.url);
  await enter(browser, account('bruno', 'bruno.rossi@comune.example'));
  expect(await browser.person()).toBe(await known.person());
  // And whoever gets the old address at the provider is not that person.
  const heir = new Browser(app.url);
  await enter(heir, account('bruno-2', 'bruno.rossi@comune.example'));
  expect(await heir.person()).toBeNull();
});

test('nobody comes in without an invitation', async () => {
  const before = await database.query('select count(*)::int as people from auth."user"');
  const browser = new Browser(app.url);
  const answer = await enter(browser, account('stranger', 'stranger@elsewhere.example'));
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toMatch(/^\/sign-in\?error=/);
  expect(await browser.person()).toBeNull();
  expect(await database.query('select count(*)::int as people from auth."user"')).toEqual(before);
});

test('someone invited opens the account by the provider, and has what was promised', async () => {
  const email = 'ines@comune.example';
  const { link } = await app.nest.get(JoiningService).invite(email);
  const browser = new Browser(app.url);
  const answer = await enter(browser, account('ines', 'Ines@Comune.example'));
  expect(answer.headers.get('location')).toBe('/home');
  const personId = await browser.person();
  const [used] = await database.query('select used_by from auth.link where id = $1', [link.id]);
  expect(used).toEqual({ used_by: personId });
  await expect(keptLink(app, 'INVITATION', email)).rejects.toThrow('no link');
  // The account has no password: the provider is its only way.
  expect((await signIn(new Browser(app.url), email)).status).toBe(401);
});

test('an invitation opens no account by the provider for an address that the provider has not confirmed', async () => {
  const email = 'luca@comune.example';
  await app.nest.get(JoiningService).invite(email);
  const browser = new Browser(app.url);
  await enter(browser, { subject: 'luca', email, emailVerified: false });
  expect(await browser.person()).toBeNull();
  expect(await database.query('select 1 from auth."user" where email = $1', [email])).toEqual([]);
  expect(await keptLink(app, 'INVITATION', email)).toContain('/invitation?token=');
});

test('an invitation that was withdrawn or is for another opens no account by the provider', async () => {
  const { link } = await app.nest.get(JoiningService).invite('mara@comune.example');
  await app.nest.get(JoiningService).withdrawInvitation(link.id);
  await app.nest.get(JoiningService).invite('other@comune.example');
  const browser = new Browser(app.url);
  await enter(browser, account('mara', 'mara@comune.example'));
  expect(await browser.person()).toBeNull();
});

test('whoever has a second factor is asked for it after the provider as well', async () => {
  const email = 'nora@comune.example';
  const { device } = await withSecondFactor(app, email);
  const before = await sessionsOf(email);
  const browser = new Browser(app.url);
  const answer = await enter(browser, account('nora', email));
  expect({ status: answer.status, to: answer.headers.get('location') }).toEqual({
    status: 302,
    to: '/sign-in?second-factor=true&next=%2Fhome',
  });
  expect(await browser.person()).toBeNull();
  // The session that was begun is gone, not only its cookie.
  expect(await sessionsOf(email)).toBe(before);
  expect((await browser.post('/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
  expect((await browser.post('/two-factor/verify-totp', { code: device.code() })).status).toBe(200);
  const personId = (await browser.person()) ?? '';
  await app.nest.get(Background).settled();
  const events = await app.nest.get(SignInHistory).ofPerson(personId, 3);
  expect(events.map(({ method, outcome }) => `${method} ${outcome}`)).toEqual([
    'TOTP SIGNED_IN',
    'TOTP FAILED',
    'OIDC AWAITS_SECOND_FACTOR',
  ]);
});

test.each([
  ['the provider', false, true],
  ['this system', true, false],
])('an address that %s has not confirmed opens no account', async (_, atProvider, here) => {
  const email = `carla-${atProvider}@comune.example`;
  await invited(app, email);
  await database.query('update auth."user" set "emailVerified" = $2 where email = $1', [email, here]);
  const browser = new Browser(app.url);
  await enter(browser, { subject: email, email, emailVerified: atProvider });
  expect(await browser.person()).toBeNull();
});

test('the way back serves only the browser that set out', async () => {
  await invited(app, 'dora@comune.example');
  const back = await walk(new Browser(app.url), account('dora', 'dora@comune.example'));
  const lured = new Browser(app.url);
  await lured.ask(back, { headers: {} });
  expect(await lured.person()).toBeNull();
});

test('the way back serves once', async () => {
  await invited(app, 'hugo@comune.example');
  const browser = new Browser(app.url);
  const back = await walk(browser, account('hugo', 'hugo@comune.example'));
  const { cookie } = browser;
  await browser.ask(back, { headers: {} });
  expect(await browser.person()).not.toBeNull();
  const again = new Browser(app.url);
  await again.ask(back, { headers: { cookie } });
  expect(await again.person()).toBeNull();
});

test('an altered state or code leads nowhere', async () => {
  await invited(app, 'elsa@comune.example');
  for (const parameter of ['state', 'code']) {
    const browser = new Browser(app.url);
    const back = new URL(await walk(browser, account('elsa', 'elsa@comune.example')), app.url);
    back.searchParams.set(parameter, 'x'.repeat(43));
    const answer = await browser.ask(`${back.pathname}${back.search}`, { headers: {} });
    expect({ parameter, status: answer.status }).toEqual({ parameter, status: 302 });
    expect(await browser.person()).toBeNull();
  }
});

test('people are sent on to this site only', async () => {
  for (const name of ['callbackURL', 'errorCallbackURL', 'newUserCallbackURL']) {
    const { status } = await new Browser(app.url).post('/sign-in/social', {
      provider: 'oidc',
      [name]: 'https://evil.example/',
    });
    expect({ name, status }).toEqual({ name, status: 403 });
  }
});

test('an ID token from elsewhere signs nobody in', async () => {
  const answer = await new Browser(app.url).post('/sign-in/social', {
    provider: 'oidc',
    idToken: { token: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.' },
  });
  expect(answer.status).toBe(400);
});

test('the sign-in page learns what there is', async () => {
  const { body } = await new Browser(app.url).get('/sign-in-ways');
  expect(body).toEqual({ oidc: { name: 'Comune di Montefinto' }, mail: false });
});

test('of the provider’s tokens none is kept', async () => {
  await invited(app, 'gina@comune.example');
  await enter(new Browser(app.url), account('gina', 'gina@comune.example'));
  const rows = await database.query(
    `select distinct "accessToken", "refreshToken", "idToken" from auth.account where "providerId" = 'oidc'`,
  );
  expect(rows).toEqual([{ accessToken: null, refreshToken: null, idToken: null }]);
});

test('while the provider is away passwords serve, and when it comes back it serves again', async () => {
  const late = await startOidcServer();
  const { issuer, clientId, clientSecret } = late;
  const env = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret };
  const other = await startTestApp({ env });
  try {
    // It takes connections and answers 404 to whatever it is asked.
    await invited(other, 'fabio@comune.example');
    expect((await signIn(new Browser(other.url), 'fabio@comune.example')).status).toBe(200);
    const away = await new Browser(other.url).post('/sign-in/social', { provider: 'oidc' });
    expect({ status: away.status, code: away.body.code }).toEqual({
      status: 404,
      code: 'PROVIDER_NOT_FOUND',
    });
    late.serve(other.url);
    const back = await new Browser(other.url).post('/sign-in/social', {
      provider: 'oidc',
      callbackURL: '/home',
    });
    expect(back.body.url).toMatch(new RegExp(`^${issuer}/auth\\?`));
  } finally {
    await other.close();
    await late.close();
  }
});

test('a provider that takes connections and never answers keeps nobody with a password waiting', async () => {
  const silent = createServer(() => {});
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const issuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const other = await startTestApp({
    env: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'cantiere', OIDC_CLIENT_SECRET: 'secret' },
  });
  try {
    await invited(other, 'rita@comune.example');
    const begin = performance.now();
    const away = new Browser(other.url).post('/sign-in/social', { provider: 'oidc' });
    expect((await signIn(new Browser(other.url), 'rita@comune.example')).status).toBe(200);
    expect(performance.now() - begin).toBeLessThan(5000);
    silent.closeAllConnections();
    expect((await away).status).toBe(404);
  } finally {
    silent.closeAllConnections();
    silent.close();
    await other.close();
  }
});

async function sessionsOf(email: string): Promise<number> {
  const query = `select count(*)::int as sessions from auth.session join auth."user" as person
    on person.id = "userId" where email = $1`;
  const [counted] = await database.query(query, [email]);
  return (counted as { sessions: number }).sessions;
}

function account(subject: string, email: string): Account {
  return { subject, email, emailVerified: true };
}

/** From this site to the provider and back; the last answer. */
async function enter(browser: Browser, as: Account) {
  return browser.ask(await walk(browser, as), { headers: {} });
}

/** From this site through the provider; the address on this site that it sends the browser back to. */
async function walk(browser: Browser, as: Account): Promise<string> {
  const begun = await browser.post('/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/home',
    errorCallbackURL: '/sign-in',
  });
  const asked = new URL(begun.body.url);
  expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
  const back = new URL(await provider.walk(asked.href, as));
  expect(back.origin).toBe(app.url);
  return `${back.pathname}${back.search}`;
}
