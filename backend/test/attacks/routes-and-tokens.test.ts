import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INSIDES } from '../support/attacks/http-attack.js';
import { CLOSED_WAYS } from '../support/attacks/strangers.js';
import { Browser } from '../support/browser.js';
import {
  mutationText,
  type Payload,
  type Prepared,
  prepareProject,
  record,
  TOLD,
} from '../support/mutations.js';
import { firstAdministrator, invited, PASSWORD } from '../support/people.js';
import { type Headers, member, projectId, type SignedIn } from '../support/role-people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { makeToken } from '../support/viewers.js';

// Which role and which scope may do what stands in access/role-table.test.ts, for every root field; the routes of the
// library itself in identity/exposed-routes.test.ts. Here is what someone tries to make more of what they have.

let app: TestApp;
let ada: Browser;
let prepared: Prepared;
let other: Prepared;
let lead: SignedIn;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  ada = await firstAdministrator(app);
  prepared = await prepareProject(app, 'hub');
  other = await prepareProject(app, 'other');
  lead = await member(app, 'lead', 'hub', 'LEAD', 'comune');
});
afterAll(() => app?.close());

async function someone(): Promise<{ email: string; browser: Browser }> {
  count += 1;
  const email = `person-${count}@comune.example`;
  return { email, browser: await invited(app, email) };
}

describe('ways that the library or its plugins would open', () => {
  test.each(CLOSED_WAYS)('%s does not exist, whoever asks', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    for (const browser of [new Browser(app.url), ada]) {
      const headers = { 'content-type': 'application/json', origin: app.url };
      const more = method === 'POST' ? { body: '{}' } : {};
      const { status, body } = await browser.ask(`/api/auth${path}`, { method, headers, ...more });
      expect(status).toBe(404);
      expect(JSON.stringify(body)).not.toMatch(INSIDES);
    }
  });

  test('are no one’s with a token, however much it may do: it is no session', async () => {
    const authorization = await makeToken(app.nest, (await ada.person()) ?? '');
    const bare = new Browser(app.url);
    expect((await bare.get('/get-session', { authorization })).body).toBeNull();
    expect((await bare.get('/list-sessions', { authorization })).status).toBe(401);
    for (const [path, body] of [
      ['/change-password', { currentPassword: PASSWORD, newPassword: `${PASSWORD}!` }],
      ['/change-email', { newEmail: 'x@comune.example' }],
      ['/update-user', { name: 'Somebody' }],
      ['/revoke-sessions', {}],
      ['/two-factor/enable', { password: PASSWORD }],
      ['/two-factor/disable', { password: PASSWORD }],
      ['/two-factor/generate-backup-codes', { password: PASSWORD }],
    ] as const) {
      expect({ path, status: (await bare.post(path, body, { authorization })).status }).toEqual({
        path,
        status: 401,
      });
    }
    expect(await ada.person()).not.toBeNull();
  });

  test('do nothing to another’s account: sessions, names and addresses named in the body are one’s own or nobody’s', async () => {
    const [one, other] = [await someone(), await someone()];
    const { body: sessions } = await other.browser.get('/list-sessions');
    await one.browser.post('/revoke-session', { token: sessions[0].token });
    await one.browser.post('/revoke-sessions', { userId: await other.browser.person() });
    expect(await other.browser.person()).not.toBeNull();
    const mallory = (await someone()).browser;
    for (const extra of [
      { userId: await other.browser.person() },
      { id: await other.browser.person() },
      { role: 'admin' },
    ]) {
      expect((await mallory.post('/update-user', { name: 'Mallory', ...extra })).status).toBe(400);
    }
  });
});

async function told(headers: Headers, mutation: string, input: object, selection = ''): Promise<Payload> {
  const { body } = await app.post(
    { query: mutationText(mutation, selection), variables: { input } },
    headers,
  );
  if (body.data == null) throw new Error(JSON.stringify(body));
  return body.data[mutation];
}

describe('a token', () => {
  const tokenOf = async (grant: Parameters<typeof makeToken>[2]) => ({
    authorization: await makeToken(app.nest, lead.personId, grant),
  });

  test('makes no other token and ends none, whatever its scope', async () => {
    const grant = { name: 'more', scope: 'ADMINISTER', expiresAt: new Date(Date.now() + 86_400_000) };
    const mine = await told(lead.headers, 'tokenCreate', grant, 'token { id }');
    expect(mine.userErrors).toEqual([]);
    for (const scope of ['READ', 'STATE', 'ADMINISTER'] as const) {
      const headers = await tokenOf({ scope });
      const made = await told(headers, 'tokenCreate', grant);
      expect(made.userErrors).toMatchObject([{ code: 'NOT_ENTITLED' }]);
      const token = mine.token.id;
      expect((await told(headers, 'tokenRevoke', { token })).userErrors).toMatchObject([
        { code: 'NOT_ENTITLED' },
      ]);
    }
  });

  test('for reading states nothing, by a mutation beside a query or by another operation name', async () => {
    const headers = await tokenOf({ scope: 'READ' });
    const input = { project: 'hub', key: 'sneaked-in', title: { en: 'x' } };
    const text = mutationText('phaseAdd').replace('mutation', 'mutation M');
    const { body } = await app.post(
      { query: `query Q { viewer { scope } } ${text}`, operationName: 'M', variables: { input } },
      headers,
    );
    expect(body.data?.phaseAdd).toMatchObject({ revision: null, userErrors: [{ code: 'NOT_ENTITLED' }] });
  });

  test('sent twice, with another’s, or with a cookie beside it is one, and never the greater of the two', async () => {
    const { authorization } = await tokenOf({ scope: 'READ' });
    const query = '{ viewer { scope memberships { role } } }';
    const withCookie = await app.post({ query }, { authorization, cookie: ada.cookie });
    expect(withCookie.body.data?.viewer.scope).toBe('READ');
    const administrator = await app.authorization();
    const both = await app.post({ query }, { authorization: `${authorization}, ${administrator}` });
    expect(both.status).toBe(401);
  });

  test('of one project reaches nothing of another, by whatever name it is called', async () => {
    const headers = await tokenOf({ projectIds: [await projectId(app, 'hub')] });
    for (const code of ['other', 'OTHER', ' other', 'hub/../other', await projectId(app, 'other')]) {
      const { body } = await app.post(
        { query: 'query ($code: String!) { project(code: $code) { id } }', variables: { code } },
        headers,
      );
      expect({ code, project: body.data?.project }).toEqual({ code, project: null });
    }
    const input = { project: 'hub', fact: other.value, reason: 'not mine' };
    const unknown = { ...input, fact: randomUUID() };
    expect(await told(headers, 'factWithdraw', input)).toEqual(await told(headers, 'factWithdraw', unknown));
  });
});

describe('an identifier that was guessed', () => {
  test('of another project is answered as one that nothing has, also to who leads that one', async () => {
    const hers = { headers: lead.headers };
    const ask = (statement: string, project: string) =>
      told(hers.headers, 'statementCorrect', {
        project,
        statement,
        date: { date: '2016-10-31' },
        reason: 'x',
      });
    expect(await ask(other.statement, 'hub')).toEqual(await ask(randomUUID(), 'hub'));
    const pay = (commitment: string) =>
      told(hers.headers, 'paymentRecord', {
        project: 'hub',
        commitment,
        amount: { amount: '1.00' },
        paidOn: '2016-01-09',
        ...TOLD,
      });
    expect(await pay(other.commitment)).toEqual(await pay(randomUUID()));
  });

  test('next to a known one, or altered in a character, finds nothing', async () => {
    const near = [
      prepared.statement.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      prepared.statement.toUpperCase(),
      ` ${prepared.statement}`,
      prepared.statement.replaceAll('-', ''),
      `{${prepared.statement}}`,
      `${prepared.statement}\u0000`,
    ];
    for (const fact of near) {
      const { userErrors } = await told(lead.headers, 'factWithdraw', { project: 'hub', fact, reason: 'x' });
      expect({ fact, codes: userErrors.map(({ code }) => code) }).toEqual({ fact, codes: ['NOT_FOUND'] });
    }
  });

  test('of a file, a member or an invitation of elsewhere is answered in the words for one that is not there', async () => {
    const invitation = await record(
      app,
      'memberInvite',
      { project: 'other', email: 'x@comune.example', party: 'crit', role: 'PARTNER' },
      'invitation { id }',
    );
    for (const [mutation, field, real] of [
      ['invitationWithdraw', 'invitation', invitation.invitation.id],
      ['membershipEnd', 'membership', randomUUID()],
      ['evidenceAdd', 'statement', other.statement],
    ] as const) {
      const input = { project: 'hub', caption: { en: 'x' }, kind: 'LINK', ...TOLD };
      const { caption, kind, statedOn, source, ...bare } = input;
      const given = mutation === 'evidenceAdd' ? input : bare;
      expect(await told(lead.headers, mutation, { ...given, [field]: real })).toEqual(
        await told(lead.headers, mutation, { ...given, [field]: randomUUID() }),
      );
    }
  });
});
