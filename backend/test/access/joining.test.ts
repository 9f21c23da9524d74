import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { AccessService } from '../../src/access/access.service.js';
import { isStanding } from '../../src/access/core/grant.js';
import { Admission } from '../../src/identity/admission.js';
import { JoiningService } from '../../src/identity/joining.service.js';
import { LinksService } from '../../src/identity/links.service.js';
import { PeopleService } from '../../src/identity/people.service.js';
import { Browser } from '../support/browser.js';
import { type Input, mutateAs, type Payload, prepareProject } from '../support/mutations.js';
import { firstAdministrator, PASSWORD, signIn, tokenIn } from '../support/people.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
let database: RowCounter;
let ada: Browser;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  database = await openRowCounter(app.databaseUrl);
  ada = await firstAdministrator(app);
  await prepareProject(app, 'hub');
});
beforeEach(() => database.query('delete from auth."rateLimit"'));
afterAll(async () => {
  vi.restoreAllMocks();
  await database?.close();
  await app?.close();
});

test('taken back and accepted at the same moment, an invitation does one of the two', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { email, token, id } = await invitation();
    const account = { token, name: 'Guest', password: PASSWORD };
    const [withdrawn, accepted] = await Promise.all([
      as(ada, 'invitationWithdraw', { project: 'hub', invitation: id }),
      new Browser(app.url).post('/invitation/accept', account),
    ]);
    const isWithdrawn = withdrawn.userErrors.length === 0;
    expect({ status: accepted.status, code: accepted.body.code }).toEqual(
      isWithdrawn ? { status: 400, code: 'INVALID_LINK' } : { status: 200, code: undefined },
    );
    expect((await people(email)) === null).toBe(isWithdrawn);
    await database.query('delete from auth."rateLimit"');
  }
});

test('whoever accepts while it is taken back is told so, and no account stays', async () => {
  const { email, token, id } = await invitation();
  const admission = app.nest.get(Admission);
  const admit = admission.admit.bind(admission);
  const between = vi.spyOn(admission, 'admit').mockImplementationOnce(async (link, person) => {
    await as(ada, 'invitationWithdraw', { project: 'hub', invitation: id });
    return admit(link, person);
  });
  const account = { token, name: 'Guest', password: PASSWORD };
  const { status, body } = await new Browser(app.url).post('/invitation/accept', account);
  between.mockRestore();
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'INVALID_LINK' });
  expect(await people(email)).toBeNull();
});

test('an invitation that was taken back, and whose link is still there, tells and opens nothing', async () => {
  const { email, token, id } = await invitation();
  const revoked = vi.spyOn(app.nest.get(LinksService), 'revoke').mockRejectedValueOnce(new Error('killed'));
  await as(ada, 'invitationWithdraw', { project: 'hub', invitation: id }).catch(() => {});
  revoked.mockRestore();
  expect(await app.nest.get(JoiningService).openInvitations(email)).toHaveLength(1);
  const browser = new Browser(app.url);
  const account = { name: 'Guest', password: PASSWORD };
  for (const path of ['/invitation/look', '/invitation/accept']) {
    const { status, body } = await browser.post(path, { token, ...account });
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'INVALID_LINK' });
    expect(JSON.stringify(body)).not.toMatch(/Hub|CRIT/);
  }
  expect(await app.nest.get(JoiningService).isInvited(email)).toBe(false);
  const { body } = await app.post({ query: '{ pendingLinks { email } }' }, { cookie: ada.cookie });
  expect(JSON.stringify(body.data)).toContain('pendingLinks');
  expect(JSON.stringify(body.data)).not.toContain(email);
});

test.each(['before what it promises was recorded', 'after'])(
  'joining that broke off %s goes on',
  async (when) => {
    const { email, token, id } = await invitation();
    const admission = app.nest.get(Admission);
    const admit = admission.admit.bind(admission);
    const killed = vi.spyOn(admission, 'admit').mockImplementationOnce(async (link, person) => {
      if (when === 'after') await admit(link, person);
      throw new Error('killed');
    });
    const account = { token, name: 'Guest', password: PASSWORD };
    expect((await new Browser(app.url).post('/invitation/accept', account)).status).toBe(500);
    killed.mockRestore();
    const person = await people(email);
    expect(await membersWithoutAccount()).toEqual([]);

    const again = await new Browser(app.url).post('/invitation/accept', account);
    expect(again.status).toBeLessThan(500);
    const browser = new Browser(app.url);
    expect((await signIn(browser, email)).status).toBe(200);
    expect((await browser.post('/invitation/accept', { token })).status).toBe(200);
    expect((await browser.post('/invitation/accept', { token })).body.code).toBe('INVALID_LINK');
    const access = await app.nest.get(AccessService).facts();
    expect(access.memberships.filter((each) => each.personId === person)).toHaveLength(1);
    expect(isStanding(access, id)).toBe(false);
  },
);

test('what was accepted and has ended since is not given again by the same link', async () => {
  const { email, token } = await invitation();
  const links = app.nest.get(LinksService);
  const killed = vi.spyOn(links, 'useUp').mockRejectedValueOnce(new Error('killed'));
  const account = { token, name: 'Guest', password: PASSWORD };
  expect((await new Browser(app.url).post('/invitation/accept', account)).status).toBe(500);
  killed.mockRestore();
  const person = await people(email);
  const access = await app.nest.get(AccessService).facts();
  const membership = access.memberships.find((each) => each.personId === person)?.id ?? '';
  expect((await as(ada, 'membershipEnd', { project: 'hub', membership })).userErrors).toEqual([]);
  const browser = new Browser(app.url);
  await signIn(browser, email);
  const { status, body } = await browser.post('/invitation/accept', { token });
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'INVALID_LINK' });
});

test('of two who open the first administrator’s link at the same moment one becomes it', async () => {
  const alone = await startTestApp();
  try {
    const token = tokenIn((await alone.nest.get(JoiningService).firstAdministratorUrl()) ?? '');
    const answers = await Promise.all(
      ['eva', 'ivo'].map((name) =>
        new Browser(alone.url).post('/first-administrator', {
          token,
          name,
          email: `${name}@comune.example`,
          password: PASSWORD,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const { administrators } = await alone.nest.get(AccessService).facts();
    expect(administrators).toHaveLength(1);
  } finally {
    await alone.close();
  }
});

/** A standing invitation of someone new. */
async function invitation() {
  count += 1;
  const email = `joins-${count}@comune.example`;
  const input = { project: 'hub', email, party: 'crit', role: 'PARTNER' };
  const { invitation: made } = await as(ada, 'memberInvite', input, 'invitation { id link }');
  return { email, id: made.id as string, token: tokenIn(made.link) };
}

async function people(email: string): Promise<string | null> {
  return (await app.nest.get(PeopleService).byEmail(email))?.id ?? null;
}

/** Memberships of persons who do not exist. */
async function membersWithoutAccount() {
  const { memberships } = await app.nest.get(AccessService).facts();
  const known = await app.nest.get(PeopleService).people(memberships.map((each) => each.personId));
  return memberships.filter((each) => !known.has(each.personId));
}

function as(browser: Browser, mutation: string, input: Input, selection = ''): Promise<Payload> {
  return mutateAs(app, browser, mutation, input, selection);
}
