import { afterAll, beforeAll, expect, test } from 'vitest';
import { Background } from '../../src/identity/background.js';
import { IdentityService } from '../../src/identity/identity.service.js';
import { TokensService } from '../../src/identity/tokens.service.js';
import type { Browser } from '../support/browser.js';
import { firstAdministrator, invited } from '../support/people.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let database: RowCounter;
let tokens: TokensService;
let browser: Browser;
let person: string;

beforeAll(async () => {
  app = await startTestApp();
  database = await openRowCounter(app.databaseUrl);
  tokens = app.nest.get(TokensService);
  browser = await firstAdministrator(app);
  person = (await browser.person()) ?? '';
});
afterAll(async () => {
  await database?.close();
  await app?.close();
});

test('a token is shown once; what is kept of it is a digest and the last four characters', async () => {
  const { token, secret } = await tokens.create(person, 'nightly import');
  expect(secret).toMatch(/^cnt_[\w-]{43}$/);
  expect(token).toMatchObject({ name: 'nightly import', lastFour: secret.slice(-4), lastUsedAt: null });
  const [row] = await database.query('select * from auth.token where id = $1', [token.id]);
  expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row)).not.toContain(secret.slice(4));
});

test('no two tokens are alike', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, () => tokens.create(person, 'one of many')));
  expect(new Set(made.map(({ secret }) => secret)).size).toBe(20);
});

test('a request with a token is the token’s, whatever cookies it brings', async () => {
  const { token, secret } = await tokens.create(person, 'script');
  const expected = { kind: 'TOKEN', tokenId: token.id };
  expect(await identify({ authorization: `Bearer ${secret}` })).toEqual(expected);
  expect(await identify({ authorization: `bearer ${secret}`, cookie: browser.cookie })).toEqual(expected);
});

test.each([
  ['unknown', `Bearer cnt_${'a'.repeat(43)}`],
  ['of another form', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
  ['empty', 'Bearer '],
  ['as long as a book', `Bearer cnt_${'a'.repeat(10_000)}`],
])('a token that is %s is refused, never taken for nobody or for the cookie', async (_, authorization) => {
  expect(await identify({ authorization })).toBe('REFUSED');
  expect(await identify({ authorization, cookie: browser.cookie })).toBe('REFUSED');
});

test('what a proxy asks for itself is not ours', async () => {
  const authorization = 'Basic YWRhOmh1c2g=';
  expect(await identify({ authorization })).toBeNull();
  expect(await identify({ authorization, cookie: browser.cookie })).toEqual({
    kind: 'PERSON',
    personId: person,
  });
});

test('a revoked token is refused from the next request on, and only its person revokes it', async () => {
  const { token, secret } = await tokens.create(person, 'to be revoked');
  const other = (await (await invited(app, 'bruno@comune.example')).person()) ?? '';
  const authorization = `Bearer ${secret}`;
  expect(await tokens.revoke(other, token.id)).toBe(false);
  expect(await tokens.revoke(person, 'no identifier')).toBe(false);
  expect(await identify({ authorization })).toMatchObject({ tokenId: token.id });
  expect(await tokens.revoke(person, token.id)).toBe(true);
  expect(await identify({ authorization })).toBe('REFUSED');
  expect(await tokens.revoke(person, token.id)).toBe(false);
  const [listed] = (await tokens.ofPerson(person)).filter(({ id }) => id === token.id);
  expect(listed?.revokedAt).toBeInstanceOf(Date);
  expect(await tokens.ofPerson(other)).toEqual([]);
});

test('the last use is shown to the minute, and written once in it', async () => {
  const { token, secret } = await tokens.create(person, 'busy');
  const versionOf = async () =>
    (await database.query('select xmin::text, last_used_at from auth.token where id = $1', [token.id]))[0];
  const use = async () => {
    await identify({ authorization: `Bearer ${secret}` });
    await app.nest.get(Background).settled();
  };
  await use();
  const [shown] = (await tokens.ofPerson(person)).filter(({ id }) => id === token.id);
  expect(shown?.lastUsedAt?.getSeconds()).toBe(0);
  expect(Date.now() - (shown?.lastUsedAt?.getTime() ?? 0)).toBeLessThan(120_000);
  // Set back into this very minute: another use must not write again.
  await database.query(
    `update auth.token set last_used_at = date_trunc('minute', now()) + interval '1 hour' where id = $1`,
    [token.id],
  );
  const before = await versionOf();
  await use();
  expect(await versionOf()).toEqual(before);
});

test('a websocket says who it is in its first message, or by the cookies of its request', async () => {
  const { token, secret } = await tokens.create(person, 'listener');
  const { cookie } = browser;
  const as = (parameters: Record<string, unknown> | undefined, headers = {}) =>
    app.nest.get(IdentityService).identifyConnection(parameters, headers);
  expect(await as({ authorization: `Bearer ${secret}` })).toMatchObject({ tokenId: token.id });
  expect(await as({ Authorization: `Bearer ${secret}` }, { cookie })).toMatchObject({ tokenId: token.id });
  expect(await as(undefined, { cookie })).toEqual({ kind: 'PERSON', personId: person });
  expect(await as({}, {})).toBeNull();
  for (const authorization of ['Bearer cnt_no', 'nothing', 7, { Bearer: secret }]) {
    expect(await as({ authorization }, { cookie })).toBe('REFUSED');
  }
});

function identify(headers: Record<string, string>) {
  return app.nest.get(IdentityService).identify(headers);
}
