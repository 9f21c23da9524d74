import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { AccessService } from '../../src/access/access.service.js';
import { IDENTITY, type IdentitySetup } from '../../src/identity/identity-setup.js';
import { JoiningService } from '../../src/identity/joining.service.js';
import { Post } from '../../src/identity/post.js';
import { VerifyService } from '../../src/record/verify.service.js';
import { Browser } from '../support/browser.js';
import { type Input, mutateAs, mutationText, type Payload, prepareProject } from '../support/mutations.js';
import { firstAdministrator, invited, PASSWORD, tokenIn } from '../support/people.js';
import { openRowCounter, type RowCounter } from '../support/row-count.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { makeToken } from '../support/viewers.js';

let app: TestApp;
let database: RowCounter;
let ada: Browser;
let lead: Browser;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  database = await openRowCounter(app.databaseUrl);
  ada = await firstAdministrator(app);
  await prepareProject(app, 'hub');
  await prepareProject(app, 'other');
  lead = await joins('lead@comune.example', 'LEAD', 'comune');
});
beforeEach(() => database.query('delete from auth."rateLimit"'));
afterAll(async () => {
  await database?.close();
  await app?.close();
});

describe('an invitation', () => {
  test('is sent once, however often the call is repeated', async () => {
    const input = inviting({ idempotencyKey: 'the same' });
    const first = await as(ada, 'memberInvite', input, LINK);
    const again = await as(ada, 'memberInvite', input, LINK);
    expect(again).toEqual(first);
    expect(await waitingFor(input.email)).toEqual([first.invitation.link]);
    await accepted(first.invitation.link);
  });

  test('takes the place of the one before, whose link is void', async () => {
    const input = inviting();
    const first = await as(ada, 'memberInvite', input, LINK);
    const { invitation } = await as(
      ada,
      'memberInvite',
      { ...input, email: input.email.toUpperCase() },
      LINK,
    );
    expect(await waitingFor(input.email)).toEqual([invitation.link]);
    const { body } = await new Browser(app.url).post('/invitation/look', {
      token: tokenIn(first.invitation.link),
    });
    expect(body.code).toBe('INVALID_LINK');
    const { project } = await read(ada, ACCESS);
    const standing = project.access.invitations.filter((each: Found) => each.email === input.email);
    expect(standing).toEqual([invitation]);
    await accepted(invitation.link);
  });

  test('of one address to two projects brings two links, and each serves', async () => {
    const input = inviting();
    const here = await as(ada, 'memberInvite', input, LINK);
    const there = await as(ada, 'memberInvite', { ...input, project: 'other' }, LINK);
    expect(new Set(await waitingFor(input.email))).toEqual(
      new Set([here.invitation.link, there.invitation.link]),
    );
    const browser = await accepted(here.invitation.link);
    expect(await waitingFor(input.email)).toEqual([there.invitation.link]);
    const { status } = await browser.post('/invitation/accept', { token: tokenIn(there.invitation.link) });
    expect(status).toBe(200);
    expect(await codesSeenBy(browser)).toEqual(['hub', 'other']);
    expect(await waitingFor(input.email)).toEqual([]);
  });

  test('that is refused sends nothing, and who is a member already is not invited again', async () => {
    const input = inviting();
    for (const [wrong, code, field] of [
      [{ party: 'nobody' }, 'NOT_FOUND', 'party'],
      [{ email: 'no address' }, 'INVALID', 'email'],
      [{ idempotencyKey: 'x'.repeat(300) }, 'INVALID', 'idempotencyKey'],
    ] as const) {
      const { userErrors } = await as(lead, 'memberInvite', { ...input, ...wrong });
      expect(userErrors).toMatchObject([{ code, field: ['input', field] }]);
    }
    expect(await database.query(`select from auth.link where email = '${input.email}'`)).toEqual([]);
    const { userErrors } = await as(lead, 'memberInvite', {
      project: 'hub',
      email: 'lead@comune.example',
      party: 'comune',
      role: 'LEAD',
    });
    expect(userErrors).toMatchObject([{ code: 'TAKEN', field: ['input', 'email'] }]);
  });

  test('of an address that the database cannot hold is refused', async () => {
    const { userErrors } = await as(ada, 'memberInvite', inviting({ email: 'guest\0@comune.example' }), LINK);
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'email'] }]);
  });

  test('that is taken back is gone from what waits', async () => {
    const input = inviting();
    const { invitation } = await as(lead, 'memberInvite', input, 'invitation { id awaitsHandover }');
    expect(invitation.awaitsHandover).toBe(true);
    expect(await waitingFor(input.email)).toHaveLength(1);
    await as(lead, 'invitationWithdraw', { project: 'hub', invitation: invitation.id });
    expect(await waitingFor(input.email)).toEqual([]);
  });

  test('says when it was sent and how long it serves, and its link to administrators alone', async () => {
    const input = inviting();
    const { invitation } = await as(lead, 'memberInvite', input, `invitation { link ${WHEN} }`);
    expect(invitation.link).toBeNull();
    const days = (Date.parse(invitation.expiresAt) - Date.parse(invitation.invitedAt)) / 86_400_000;
    expect(Math.round(days)).toBe(14);
    const links = async (browser: Browser) =>
      (await read(browser, ACCESS)).project.access.invitations
        .filter((each: Found) => each.email === input.email)
        .map((each: Found) => each.link);
    expect(await links(lead)).toEqual([null]);
    expect(await links(ada)).toEqual(await waitingFor(input.email));
    const token = { authorization: await makeToken(app.nest, (await ada.person()) ?? '') };
    const { body } = await app.post({ query: ACCESS }, token);
    const told = body.data?.project.access.invitations as Found[];
    expect(told.map((each) => each.link)).toEqual(told.map(() => null));
  });
});

describe('a membership without an invitation', () => {
  const granting = (person: string | null, role = 'FUNDER') => ({
    project: 'hub',
    person,
    party: 'crit',
    role,
  });

  test('is granted by an administrator to anybody with an account, and to nobody else', async () => {
    const browser = await invited(app, `anybody-${count++}@comune.example`);
    const person = await browser.person();
    const { membership } = await as(ada, 'membershipGrant', granting(person), MEMBERSHIP);
    expect(membership).toMatchObject({
      role: 'FUNDER',
      person: { id: person },
      organisation: { key: 'hub-crit' },
    });
    expect(Math.abs(Date.parse(membership.since) - Date.now())).toBeLessThan(60_000);
    expect(await codesSeenBy(browser)).toEqual(['hub']);
    expect((await as(ada, 'membershipGrant', granting(person))).userErrors).toMatchObject([
      { code: 'TAKEN' },
    ]);
    for (const unknown of [crypto.randomUUID(), 'nobody', "' or true --"]) {
      const { userErrors } = await as(ada, 'membershipGrant', granting(unknown));
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'person'] }]);
    }
  });

  test('is granted by a lead to members of the same project; anybody else is as if there were none', async () => {
    const outsider = await (await invited(app, `outsider-${count++}@comune.example`)).person();
    const refusals: Payload['userErrors'][] = [];
    for (const person of [outsider, crypto.randomUUID(), await ada.person()])
      refusals.push((await as(lead, 'membershipGrant', granting(person))).userErrors);
    expect(refusals[0]).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'person'] }]);
    expect(refusals.map((each) => JSON.stringify(each))).toEqual(
      refusals.map(() => JSON.stringify(refusals[0])),
    );
    const partner = await (await joins(`partner-${count++}@comune.example`, 'PARTNER', 'crit')).person();
    const given = await as(lead, 'membershipGrant', granting(partner, 'COUNCIL'), MEMBERSHIP);
    expect(given.membership).toMatchObject({ role: 'COUNCIL', organisation: { key: 'hub-crit' } });
  });

  test('gives nobody a voice by the lead’s word alone: neither the lead, nor one of another body, nor a funder’s', async () => {
    const partner = await (await joins(`partner-${count++}@comune.example`, 'PARTNER', 'comune')).person();
    const refused = async (input: Input) => (await as(lead, 'membershipGrant', input)).userErrors;
    const own = granting(await lead.person());
    expect(await refused(own)).toMatchObject([{ code: 'NOT_ENTITLED', field: ['input', 'person'] }]);
    expect(await refused({ ...own, party: 'comune' })).toMatchObject([{ field: ['input', 'person'] }]);
    expect(await refused(granting(partner))).toMatchObject([{ field: ['input', 'party'] }]);
    expect(await refused({ ...granting(partner), party: 'comune' })).toMatchObject([
      { code: 'NOT_ENTITLED', field: ['input', 'role'] },
    ]);
    const { membership } = await as(ada, 'membershipGrant', own, MEMBERSHIP);
    expect(membership).toMatchObject({ role: 'FUNDER' });
    await as(ada, 'membershipEnd', { project: 'hub', membership: (await newestMembership()).id });
  });

  test('nor by an invitation that the lead sent, and accepts; the link says why, and an administrator’s serves', async () => {
    const input = { project: 'hub', email: 'lead@comune.example', party: 'crit', role: 'FUNDER' };
    for (const how of [lead.cookie, null]) {
      const request = { query: mutationText('memberInvite'), variables: { input } };
      const token = how === null ? await makeToken(app.nest, (await lead.person()) ?? '') : '';
      await app.post(request, how === null ? { authorization: token } : { cookie: how });
      const [link] = await waitingFor(input.email);
      const { status, body } = await lead.post('/invitation/accept', { token: tokenIn(link ?? '') });
      expect([status, body.code]).toEqual([403, 'OWN_INVITATION']);
      expect(body.message.it).toContain('assegna un ruolo a se stesso');
    }
    const { invitation } = await as(ada, 'memberInvite', input, LINK);
    const { status } = await lead.post('/invitation/accept', { token: tokenIn(invitation.link) });
    expect(status).toBe(200);
    await as(ada, 'membershipEnd', { project: 'hub', membership: (await newestMembership()).id });
  });

  test('is granted by an administrator’s token for one project as by its lead', async () => {
    const outsider = await (await invited(app, `outsider-${count++}@comune.example`)).person();
    const facts = (await app.nest.get(AccessService).facts()).memberships.find(
      (each) => each.role === 'LEAD',
    );
    const projectIds = [facts?.projectId ?? ''];
    const authorization = await makeToken(app.nest, (await ada.person()) ?? '', { projectIds });
    const query = mutationText('membershipGrant');
    const { body } = await app.post({ query, variables: { input: granting(outsider) } }, { authorization });
    expect(body.data?.membershipGrant.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

test('who belongs to a project is told to no token that does not administer', async () => {
  const query =
    '{ project(code: "hub") { access { memberships { person { email } } invitations { email } } } }';
  const seen = async (scope: 'READ' | 'STATE' | 'ADMINISTER') => {
    const authorization = await makeToken(app.nest, (await lead.person()) ?? '', { scope });
    return (await app.post({ query }, { authorization })).body.data?.project.access;
  };
  // Twice each, and the wider one first: not from memory either.
  const told = { memberships: expect.arrayContaining([{ person: { email: 'lead@comune.example' } }]) };
  for (const scope of ['ADMINISTER', 'READ', 'STATE', 'ADMINISTER', 'READ', 'STATE'] as const) {
    const access = await seen(scope);
    if (scope === 'ADMINISTER') expect(access).toMatchObject(told);
    else expect(access).toBeNull();
  }
});

describe('administrators', () => {
  test('name another, who is one from the next request on, and end that', async () => {
    const browser = await invited(app, `next-${count++}@comune.example`);
    const person = await browser.person();
    expect(await codesSeenBy(browser)).toEqual([]);
    expect((await as(ada, 'administratorGrant', { person })).userErrors).toEqual([]);
    expect(await codesSeenBy(browser)).toEqual(['hub', 'other']);
    expect((await as(ada, 'administratorGrant', { person })).userErrors).toMatchObject([{ code: 'TAKEN' }]);
    expect((await as(ada, 'administratorEnd', { administrator: person })).userErrors).toEqual([]);
    expect(await codesSeenBy(browser)).toEqual([]);
  });

  test('are named and ended by no token: what it makes would outlive it', async () => {
    const person = await (await invited(app, `scripted-${count++}@comune.example`)).person();
    const authorization = await makeToken(app.nest, (await ada.person()) ?? '');
    for (const [mutation, input] of [
      ['administratorGrant', { person }],
      ['administratorEnd', { administrator: await ada.person() }],
    ] as const) {
      const { body } = await app.post(
        { query: mutationText(mutation), variables: { input } },
        { authorization },
      );
      expect(body.data?.[mutation].userErrors).toMatchObject([{ code: 'NOT_ENTITLED' }]);
    }
  });

  test('of an unknown person are none', async () => {
    for (const person of [crypto.randomUUID(), 'x', 'x\0']) {
      const granted = await as(ada, 'administratorGrant', { person });
      expect(granted.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'person'] }]);
      const ended = await as(ada, 'administratorEnd', { administrator: person });
      expect(ended.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'administrator'] }]);
    }
  });

  test('end their own administration where another remains, of two at the same moment one', async () => {
    const alone = await startTestApp();
    try {
      const one = await firstAdministrator(alone);
      const administrator = await one.person();
      const refused = await mutateAs(alone, one, 'administratorEnd', { administrator });
      expect(refused.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'administrator'] }]);
      const other = await invited(alone, 'eva@comune.example');
      await mutateAs(alone, one, 'administratorGrant', { person: await other.person() });
      const both = await Promise.all(
        [one, other].map(async (each) =>
          mutateAs(alone, each, 'administratorEnd', { administrator: await each.person() }),
        ),
      );
      expect(both.map((each) => each.userErrors.length).sort()).toEqual([0, 1]);
    } finally {
      await alone.close();
    }
  });
});

describe('people', () => {
  const PEOPLE = `query ($search: String, $first: Int, $after: String, $last: Int, $before: String) {
    people(search: $search, first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage endCursor hasPreviousPage startCursor }
      nodes { person { name email } isVerified hasSecondFactor isAdministrator lastSignInAt memberships { role } }
    }
  }`;

  test('are told to administrators with what they may do, and searched by name or address', async () => {
    const { people } = await read(ada, PEOPLE, { search: 'LEAD@comune' });
    expect(people.totalCount).toBe(1);
    const [found] = people.nodes;
    expect(found).toMatchObject({ isVerified: true, hasSecondFactor: false, isAdministrator: false });
    expect(found.memberships).toContainEqual({ role: 'LEAD' });
    expect(Date.parse(found.lastSignInAt)).toBeGreaterThan(Date.now() - 600_000);
    const { people: self } = await read(ada, PEOPLE, { search: 'Ada' });
    expect(self.nodes).toMatchObject([{ person: { email: 'ada@comune.example' }, isAdministrator: true }]);
    expect((await read(ada, PEOPLE, { search: '%' })).people.totalCount).toBe(0);
    expect((await read(ada, PEOPLE, { search: 'LEAD\0@comune' })).people.totalCount).toBe(1);
  });

  const emailsOf = ({ nodes }: { nodes: { person: { email: string } }[] }) =>
    nodes.map(({ person }) => person.email);

  test('come page by page without a gap, from either end', async () => {
    const { people: all } = await read(ada, PEOPLE, { first: 100 });
    expect(all.nodes).toHaveLength(all.totalCount);
    const forward: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { people } = await read(ada, PEOPLE, { first: 2, after });
      forward.push(...emailsOf(people));
      after = people.pageInfo.endCursor;
      more = people.pageInfo.hasNextPage;
    }
    expect(forward).toEqual(emailsOf(all));
    const backward: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const { people } = await read(ada, PEOPLE, { last: 2, before });
      backward.unshift(...emailsOf(people));
      before = people.pageInfo.startCursor;
      more = people.pageInfo.hasPreviousPage;
    }
    expect(backward).toEqual(emailsOf(all));
  });

  test('are no one’s to know who does not administer the whole system, nor a narrower token’s', async () => {
    const person = (await ada.person()) ?? '';
    for (const scope of ['READ', 'STATE'] as const) {
      const authorization = await makeToken(app.nest, person, { scope });
      expect((await app.post({ query: PEOPLE }, { authorization })).body.data).toEqual({ people: null });
    }
    expect(await read(lead, PEOPLE)).toEqual({ people: null });
  });
});

describe('links that wait', () => {
  const LINKS = '{ pendingLinks { id purpose email link madeAt expiresAt } }';

  test('are shown to an administrator who has signed in, and each reading is noted without them', async () => {
    const { email } = inviting();
    await app.nest.get(JoiningService).invite(email);
    const { log } = app.nest.get<IdentitySetup>(IDENTITY);
    const noted = vi.spyOn(log, 'info');
    const answers = [await read(ada, LINKS), await read(ada, LINKS), await read(ada, LINKS)];
    const found = answers[2]?.pendingLinks.find((each: { email: string }) => each.email === email);
    expect(found.purpose).toBe('INVITATION');
    const notes = noted.mock.calls.map(([about]) => about as { id: string });
    expect(notes.filter((each) => each.id === found.id)).toHaveLength(3);
    await read(ada, '{ pendingLinks { email } }');
    expect(noted.mock.calls).toHaveLength(notes.length);
    const told = JSON.stringify(noted.mock.calls);
    expect(told).toContain((await ada.person()) ?? 'nobody');
    expect(told).not.toContain(tokenIn(found.link));
    expect(told).not.toContain(email);
    noted.mockRestore();
    // Not from memory: what has served is gone at once.
    await accepted(found.link);
    expect(JSON.stringify(await read(ada, LINKS))).not.toContain(email);
  });

  test('are shown to no token, whatever it may do, and to no lead', async () => {
    const { email } = inviting();
    await app.nest.get(JoiningService).invite(email);
    const authorization = await makeToken(app.nest, (await ada.person()) ?? '');
    expect((await app.post({ query: LINKS }, { authorization })).body.data).toEqual({ pendingLinks: null });
    expect(await read(lead, LINKS)).toEqual({ pendingLinks: null });
    expect(await waitingFor(email)).toHaveLength(1);
  });

  test('that were sealed under another secret are left out', async () => {
    const { email } = inviting();
    await app.nest.get(JoiningService).invite(email);
    await database.query(`update auth.pending_link set sealed_url = 'other' where email = '${email}'`);
    const { pendingLinks } = await read(ada, LINKS);
    expect(pendingLinks.length).toBeGreaterThan(0);
    expect(JSON.stringify(pendingLinks)).not.toContain(email);
  });
});

test('all that was granted, accepted and ended stands in a chain that holds', async () => {
  const chains = (await app.nest.get(VerifyService).verify(null)) ?? [];
  expect(chains.map(({ stream }) => stream)).toContain('access');
  expect(chains.flatMap(({ fault }) => fault ?? [])).toEqual([]);
  await database.query(`begin; set local session_replication_role = 'replica';
    update membership set role = 'LEAD' where role = 'FUNDER'; commit`);
  const faults = (await app.nest.get(VerifyService).verify(null))?.flatMap(({ fault }) => fault ?? []);
  expect(faults).toHaveLength(1);
});

const LINK = 'invitation { id email link }';
const WHEN = 'invitedAt expiresAt';
const MEMBERSHIP = 'membership { role since person { id } organisation { key } }';
const ACCESS = '{ project(code: "hub") { access { invitations { id email link } } } }';

type Found = { id: string; email: string; link: string | null };

/** A good invitation of someone new. */
function inviting(more: Input = {}) {
  count += 1;
  return { project: 'hub', email: `guest-${count}@comune.example`, party: 'crit', role: 'PARTNER', ...more };
}

async function newestMembership() {
  const found = (await app.nest.get(AccessService).facts()).memberships.at(-1);
  if (found === undefined) throw new Error('there is no membership');
  return found;
}

async function joins(email: string, role: string, party: string): Promise<Browser> {
  const { invitation } = await as(ada, 'memberInvite', { project: 'hub', email, party, role }, LINK);
  return accepted(invitation.link);
}

async function accepted(link: string): Promise<Browser> {
  const browser = new Browser(app.url);
  const account = { token: tokenIn(link), name: 'Guest', password: PASSWORD };
  expect((await browser.post('/invitation/accept', account)).status).toBe(200);
  return browser;
}

async function waitingFor(email: string): Promise<string[]> {
  const links = await app.nest.get(Post).pending();
  return links.filter((each) => each.email === email).map((each) => each.url);
}

function as(browser: Browser, mutation: string, input: Input, selection = ''): Promise<Payload> {
  return mutateAs(app, browser, mutation, input, selection);
}

async function read(browser: Browser, query: string, variables: Record<string, unknown> = {}) {
  const { body } = await app.post({ query, variables }, { cookie: browser.cookie });
  if (body.errors !== undefined) throw new Error(JSON.stringify(body));
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for, and fails where that is missing.
  return body.data as Record<string, any>;
}

async function codesSeenBy(browser: Browser): Promise<string[]> {
  const { projects } = await read(browser, '{ projects(first: 100) { nodes { code } } }');
  return projects.nodes.map((each: { code: string }) => each.code);
}
