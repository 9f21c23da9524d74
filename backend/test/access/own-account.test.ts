import { afterAll, beforeAll, expect, test } from 'vitest';
import { Background } from '../../src/identity/background.js';
import { Browser } from '../support/browser.js';
import { mutationText, prepareProject } from '../support/mutations.js';
import { invited, keptLink, PASSWORD, signIn, tokenIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { makeToken } from '../support/viewers.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app?.close());

const SIGN_INS = 'query($first: Int) { viewer { signIns(first: $first) { at way outcome from } } }';

async function signIns(headers: Record<string, string>, first?: number) {
  const { body } = await app.post({ query: SIGN_INS, variables: { first } }, headers);
  return body.data?.viewer.signIns;
}

test('a person reads the own sign-ins, the newest first; a token and a visitor read none', async () => {
  const email = 'ada@comune.example';
  const browser = await invited(app, email);
  await signIn(new Browser(app.url), email, 'not the right password');
  await app.nest.get(Background).settled();
  const own = { cookie: browser.cookie, origin: app.url };
  const read = await signIns(own);
  expect(read).toMatchObject([
    { way: 'PASSWORD', outcome: 'FAILED', from: 'LOOPBACK' },
    { way: 'LINK', outcome: 'SIGNED_IN', from: 'LOOPBACK' },
  ]);
  expect(await signIns(own, 1)).toEqual(read.slice(0, 1));
  const authorization = await makeToken(app.nest, (await browser.person()) ?? '');
  expect(await signIns({ authorization })).toEqual([]);
  expect(await signIns({ cookie: '' })).toEqual([]);
});

test('an invitation tells whoever has its link what it promises, and nobody else', async () => {
  await prepareProject(app, 'hub');
  const email = 'bruno@comune.example';
  const input = { project: 'hub', email, party: 'comune', role: 'COUNCIL' };
  const { memberInvite } = await app.graphql(mutationText('memberInvite'), { input });
  expect(memberInvite.userErrors).toEqual([]);
  const token = tokenIn(await keptLink(app, 'INVITATION', email));
  const looked = await new Browser(app.url).post('/invitation/look', { token });
  expect(looked.body).toEqual({
    email,
    hasAccount: false,
    promised: {
      project: { en: 'Hub', it: 'Polo' },
      organisation: 'COMUNE',
      role: 'COUNCIL',
    },
  });
  const accepted = await new Browser(app.url).post('/invitation/accept', {
    token,
    name: 'Bruno',
    password: PASSWORD,
  });
  expect(accepted.status).toBe(200);
  const again = await new Browser(app.url).post('/invitation/look', { token });
  expect({ status: again.status, code: again.body.code }).toEqual({ status: 400, code: 'INVALID_LINK' });
});
