import { afterAll, beforeAll, expect, test } from 'vitest';
import { AccessService } from '../../src/access/access.service.js';
import { isStanding, standingAdministrators } from '../../src/access/core/grant.js';
import { readConfig } from '../../src/config.js';
import { deleteDemo, loadDemo } from '../../src/database/demo/load-demo.js';
import { admitSamples } from '../../src/database/demo/sample-accounts.js';
import { prepareDemo } from '../../src/database/prepare-demo.js';
import { JoiningService } from '../../src/identity/joining.service.js';
import { Browser } from '../support/browser.js';
import { firstAdministrator, tokenIn } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { makeAdministrator, makeToken } from '../support/viewers.js';

let app: TestApp;
type Offered = { email: string; password: string; name: string; role: string; organisation: string };

beforeAll(async () => {
  app = await startTestApp({ demo: true });
});
afterAll(() => app?.close());

const ways = async (): Promise<{ samples?: Offered[] }> =>
  (await (await fetch(`${app.url}/api/auth/sign-in-ways`)).json()) as { samples?: Offered[] };
const samples = async () => (await ways()).samples ?? [];
const signedIn = async ({ email, password }: Offered) => {
  const browser = new Browser(app.url);
  const { status } = await browser.post('/sign-in/email', { email, password });
  return { status, browser };
};
const membershipsOf = async (browser: Browser) => {
  const query = '{ viewer { isAdministrator memberships { role project { code } organisation { key } } } }';
  const { body } = await app.post({ query }, { cookie: browser.cookie });
  return body.data?.viewer;
};

test('the sign-in page of the demo offers one account for each role, which may do what the role may', async () => {
  const offered = await samples();
  expect(offered.map(({ role }) => role)).toEqual(['LEAD', 'PARTNER', 'FUNDER', 'COUNCIL']);
  expect(offered.map(({ organisation }) => organisation)).toContain('Regione Immaginaria');
  for (const each of offered) {
    const { status, browser } = await signedIn(each);
    expect(status).toBe(200);
    const { isAdministrator, memberships } = await membershipsOf(browser);
    expect(isAdministrator).toBe(false);
    expect(memberships.map((one: { role: string }) => one.role)).toEqual([each.role, each.role]);
  }
});

test.each<Record<string, string>>([
  { 'x-forwarded-for': '203.0.113.7' },
  { forwarded: 'for=203.0.113.7' },
  { 'x-forwarded-host': 'cantiere.example' },
])('a proxy on the same machine gives them to nobody: %o', async (headers) => {
  const [lead] = await samples();
  const { email, password } = lead as Offered;
  const asked = await fetch(`${app.url}/api/auth/sign-in-ways`, { headers });
  expect(await asked.json()).not.toHaveProperty('samples');
  const answer = await new Browser(app.url).post('/sign-in/email', { email, password }, headers);
  expect({ status: answer.status, code: answer.body.code }).toEqual({
    status: 401,
    code: 'INVALID_EMAIL_OR_PASSWORD',
  });
  expect((await signedIn(lead as Offered)).status).toBe(200);
});

test('a demo that is loaded anew is theirs as well, and a second start adds nothing', async () => {
  const [lead] = await samples();
  await deleteDemo(app.nest);
  await loadDemo(app.nest);
  await admitSamples(app.nest);
  const { browser } = await signedIn(lead as Offered);
  const codes = async () =>
    (await membershipsOf(browser)).memberships.flatMap((each: { project: { code: string } | null }) =>
      each.project === null ? [] : [each.project.code],
    );
  expect((await codes()).sort()).toEqual(['filanda-montefinto', 'polo-cremona']);
  await prepareDemo(readConfig({ DEMO: 'on' }), app.nest);
  expect(await samples()).toHaveLength(4);
  expect(await codes()).toHaveLength(2);
});

test('a node that wants no demo leaves them to the others', async () => {
  await prepareDemo(readConfig({ DEMO: 'off' }), app.nest);
  expect(await samples()).toHaveLength(4);
});

test('they are never administrators, and what they were given and gave ends with them', async () => {
  await prepareDemo(readConfig({ DEMO: 'on' }), app.nest);
  const [lead] = await samples();
  const { browser } = await signedIn(lead as Offered);
  const personId = (await browser.person()) ?? '';
  const first = tokenIn((await app.nest.get(JoiningService).firstAdministratorUrl()) ?? '');
  const opened = await browser.post('/first-administrator', { token: first });
  expect([opened.status, opened.body.code]).toEqual([403, 'SAMPLE_ACCOUNT']);
  const ada = await firstAdministrator(app);
  const query = `mutation { administratorGrant(input: {person: "${personId}"}) { userErrors { code field en: message(language: EN) } } }`;
  const { body } = await app.post({ query }, { cookie: ada.cookie });
  expect(body.data?.administratorGrant.userErrors).toMatchObject([
    { code: 'INVALID', field: ['input', 'person'], en: expect.stringContaining('sample account') },
  ]);
  // As the record of an earlier release may say.
  await makeAdministrator(app.nest, personId);
  await makeToken(app.nest, personId);
  await prepareDemo(readConfig({ DEMO: 'on', PUBLIC_URL: 'https://cantiere.example' }), app.nest);
  const access = await app.nest.get(AccessService).facts();
  const left = [...access.memberships, ...access.administrators, ...access.tokenGrants].filter(
    (each) => each.personId === personId && isStanding(access, each.id),
  );
  expect(left).toEqual([]);
  expect(standingAdministrators(access)).toContain(await ada.person());
});

test('where others reach the application they are deleted, and open sessions with them', async () => {
  await prepareDemo(readConfig({ DEMO: 'on' }), app.nest);
  const [lead] = await samples();
  const { browser } = await signedIn(lead as Offered);
  await prepareDemo(readConfig({ DEMO: 'on', PUBLIC_URL: 'https://cantiere.example' }), app.nest);
  expect(await ways()).not.toHaveProperty('samples');
  expect((await signedIn(lead as Offered)).status).toBe(401);
  expect((await membershipsOf(browser)).memberships).toEqual([]);
});

test('accounts that another node made cannot be used where others reach this one', async () => {
  const open = await startTestApp({ demo: true, env: { PUBLIC_URL: 'https://cantiere.example' } });
  try {
    const offered = await samples().then(async (all) => {
      if (all.length > 0) return all;
      await prepareDemo(readConfig({ DEMO: 'on' }), app.nest);
      return samples();
    });
    // Made beside it, as a node on the same database would.
    await prepareDemo(readConfig({ DEMO: 'on' }), open.nest);
    const [lead] = offered as [Offered];
    const { email, password } = lead;
    const answer = await new Browser(open.url).post(
      '/sign-in/email',
      { email, password },
      { origin: 'https://cantiere.example' },
    );
    expect(answer.status).toBe(401);
    expect(await (await fetch(`${open.url}/api/auth/sign-in-ways`)).json()).not.toHaveProperty('samples');
  } finally {
    await open.close();
  }
});
