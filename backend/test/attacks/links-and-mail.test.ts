import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Post } from '../../src/identity/post.js';
import { send } from '../support/attacks/http-attack.js';
import { Browser } from '../support/browser.js';
import { prepareProject, record } from '../support/mutations.js';
import { firstAdministrator, PASSWORD } from '../support/people.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

// Where the page itself goes on to after signing in stands in frontend/src/features/account/next-path.test.ts.

let app: TestApp;
let database: RowCounter;

beforeAll(async () => {
  app = await startTestApp();
  database = await openRowCounter(app.databaseUrl);
  await firstAdministrator(app);
  await prepareProject(app, 'hub');
});
beforeEach(async () => {
  await database.query('delete from auth."rateLimit"');
  await database.query('delete from auth.attempt');
});
afterAll(async () => {
  await database?.close();
  await app?.close();
});

describe('nobody is sent to another site', () => {
  const ELSEWHERE = [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%09/evil.example',
    '/%2f%2fevil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'http://127.0.0.1@evil.example',
    'http://127.0.0.1.evil.example',
    'data:text/html,x',
  ];

  test.each(ELSEWHERE)('by %s', async (address) => {
    const written = encodeURIComponent(address);
    const paths = [
      `/api/auth/verify-email?token=x&callbackURL=${written}`,
      `/api/auth/callback/oidc?state=x&code=y&callbackURL=${written}`,
      `/api/auth/callback/oidc?error=${written}`,
      `/sign-in?next=${written}`,
      `/reset-password?token=x&callbackURL=${written}`,
      `/${address}`,
      `/assets/${address}`,
      `/p/${address}`,
    ];
    for (const path of paths) {
      const { status, headers } = await send(app.url, {
        method: 'GET',
        path: encodeURI(decodeURI(path)),
        headers: {},
        body: null,
      });
      // 503: the page has not been built for these tests.
      expect({ path, fault: status >= 500 && status !== 503 }).toEqual({ path, fault: false });
      if (headers.location !== undefined) expect(new URL(headers.location, app.url).origin).toBe(app.url);
    }
    const email = 'ada@comune.example';
    const answers = await Promise.all([
      new Browser(app.url).post('/request-password-reset', { email, redirectTo: address }),
      new Browser(app.url).post('/send-verification-email', { email, callbackURL: address }),
    ]);
    for (const { status } of answers) expect([200, 400, 403]).toContain(status);
    for (const { url } of await app.nest.get(Post).pending()) {
      expect(new URL(url).origin).toBe(app.url);
      expect(decodeURIComponent(url)).not.toContain(address);
    }
  });
});

test.each([
  'a@comune.example\r\nBcc: b@evil.example',
  'a@comune.example\nSubject: x',
  'a@comune.example, b@evil.example',
  'a@comune.example;b@evil.example',
  'a,b@evil.example',
  'a<b@evil.example',
  '"a\r\nBcc: b@evil.example"@comune.example',
  'A <a@comune.example>',
  'a@comune.example%0aBcc:b@evil.example',
  'a\u0000@comune.example',
  'a@[127.0.0.1]',
  '-oQ/tmp@comune.example\t',
])('an address of mail with more in it (%j) is written to by nothing', async (email) => {
  const { body } = await app.post({
    query:
      'mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { revision userErrors { code field } } }',
    variables: { input: { project: 'hub', email, party: 'crit', role: 'COUNCIL' } },
  });
  expect(body.data?.memberInvite?.revision ?? null).toBeNull();
  const paths = ['/request-password-reset', '/send-verification-email', '/sign-in/email'];
  const asked = paths.map((path) => new Browser(app.url).post(path, { email, password: PASSWORD }));
  for (const { status, cookies } of await Promise.all(asked)) expect([status, cookies]).toEqual([400, []]);
  expect((await app.nest.get(Post).pending()).filter((each) => each.email.includes('evil'))).toEqual([]);
});

test('an organisation’s or a person’s name with line breaks and markup is no part of a header', async () => {
  const name = 'Comune\r\nSet-Cookie: a=b\r\n\r\n<script>';
  await record(app, 'organisationAdd', { key: 'odd-name', name, sector: 'PUBLIC' });
  const { status, headers } = await app.fetch('/graphql?query=%7B__typename%7D', {
    headers: { 'apollo-require-preflight': name.replace(/[\r\n]/g, ' ') },
  });
  expect(status).toBe(200);
  expect(headers.get('set-cookie')).toBeNull();
});
