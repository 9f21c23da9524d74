import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AccessService } from '../../src/access/access.service.js';
import { endAdministration, endToken, isStanding } from '../../src/access/core/grant.js';
import { LOCAL, personItself } from '../../src/access/core/viewer.js';
import { commandOf } from '../../src/record/command-of.js';
import { followerOf } from '../support/follower.js';
import {
  goodInputs,
  type Input,
  mutationText,
  type Payload,
  type Prepared,
  prepareProject,
  record,
  TOLD,
} from '../support/mutations.js';
import { keptLink, PASSWORD, tokenIn } from '../support/people.js';
import { type Headers, join, member, projectId, type SignedIn, signedIn } from '../support/role-people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { makeAdministrator, makeToken } from '../support/viewers.js';

/** Not published; Lea leads it for `comune`, Fia is the funder for `crit`, Pia a partner for `crit`. */
const WORK = 'work';
/** Not published; Olga leads it for its own `crit`, and is no member of the first. */
const OTHER = 'other';

let app: TestApp;
let prepared: Prepared;
let lea: SignedIn;
let fia: SignedIn;
let pia: SignedIn;
let olga: SignedIn;

beforeAll(async () => {
  app = await startTestApp();
  prepared = await prepareProject(app, WORK);
  await prepareProject(app, OTHER);
  [lea, fia, pia, olga] = [
    await member(app, 'lea', WORK, 'LEAD', 'comune'),
    await member(app, 'fia', WORK, 'FUNDER', 'crit'),
    await member(app, 'pia', WORK, 'PARTNER', 'crit'),
    await member(app, 'olga', OTHER, 'LEAD', 'crit'),
  ];
}, 60_000);
afterAll(() => app.close());

/** What a mutation answers to someone. */
async function told(
  who: { headers: Headers },
  mutation: string,
  input: Input,
  selection = '',
): Promise<Payload> {
  const { body } = await app.post(
    { query: mutationText(mutation, selection), variables: { input } },
    who.headers,
  );
  if (!body.data) throw new Error(`no answer: ${JSON.stringify(body)}`);
  return body.data[mutation];
}

async function codes(who: { headers: Headers }, mutation: string, input: Input): Promise<string[]> {
  const { userErrors } = await told(who, mutation, input);
  return userErrors.map(({ code, field }) => `${code} ${field.slice(1).join('.')}`);
}

async function sees(who: { headers: Headers }, code: string): Promise<boolean> {
  const { body } = await app.post({ query: `{ project(code: "${code}") { id } }` }, who.headers);
  return body.data?.project != null;
}

describe('what a funder accepted', () => {
  let accepted: string;
  beforeAll(async () => {
    const stated = { project: WORK, milestone: 'opening', date: { date: '2016-01-09' }, by: 'crit', ...TOLD };
    await record(app, 'milestoneStateDate', { ...stated, kind: 'REACHED' });
    const payload = await told(
      fia,
      'milestoneStateDate',
      { ...stated, kind: 'ACCEPTED' },
      'statement { id }',
    );
    expect(payload.userErrors).toEqual([]);
    accepted = payload.statement.id;
  });

  test('neither the lead, nor an administrator, nor a partner of the same body takes back or corrects', async () => {
    const administrator = { headers: { authorization: await app.authorization() } };
    const withdrawal = { project: WORK, fact: accepted, reason: 'not so' };
    const correction = { project: WORK, statement: accepted, kind: 'FORECAST', reason: 'not so' };
    for (const who of [lea, pia, administrator]) {
      expect(await codes(who, 'factWithdraw', withdrawal)).toEqual(['NOT_ENTITLED fact']);
      expect(await codes(who, 'statementCorrect', correction)).toEqual(['NOT_ENTITLED statement']);
    }
  });

  test('the funder takes back', async () => {
    expect(await codes(fia, 'factWithdraw', { project: WORK, fact: accepted, reason: 'not so' })).toEqual([]);
  });
});

describe('the register', () => {
  const body = { name: 'Secret Works', sector: 'PRIVATE' };
  const add = (who: { headers: Headers }, key: string, more: Input = {}) =>
    told(who, 'organisationAdd', { key, ...body, ...more }, 'organisation { id key name }');

  test('tells nobody of a body that they do not see: neither that its key is taken, nor its name', async () => {
    await add(lea, 'secret-works');
    const party = { project: OTHER, key: 'guess', organisation: 'secret-works', role: 'OWNER', ...TOLD };
    const guessed = await told(olga, 'partyAdd', party, 'party { name }');
    const unknown = await told(olga, 'partyAdd', { ...party, organisation: 'nowhere' }, 'party { name }');
    expect(guessed).toEqual(unknown);
    expect(guessed.userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    const own = await add(olga, 'secret-works', { name: 'Another' });
    expect([own.userErrors, own.organisation.name]).toEqual([[], 'Another']);
  });

  test('and the record of access count for administrators alone: others learn nothing of what happens elsewhere', async () => {
    const administrator = { headers: { authorization: await app.authorization() } };
    const counts = async (who: { headers: Headers }, key: string, name: string) => {
      const email = `${key}@example.org`;
      const invited = await told(
        who,
        'memberInvite',
        { project: WORK, email, party: 'crit', role: 'PARTNER' },
        'invitation { id }',
      );
      const invitation = invited.invitation?.id;
      return [
        (await add(who, key, { name })).revision,
        invited.revision,
        (await told(who, 'invitationWithdraw', { project: WORK, invitation })).revision,
      ];
    };
    const [register, ...access] = await counts(administrator, 'counted-1', 'One');
    expect([typeof register, ...access.map((each) => typeof each)]).toEqual(['number', 'number', 'number']);
    expect(await counts(lea, 'counted-2', 'Two')).toEqual([null, null, null]);
    for (const expectedRevision of [0, register, 2 ** 31 - 1]) {
      const { userErrors } = await add(lea, 'counted-3', { expectedRevision });
      expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'expectedRevision'] }]);
      expect(JSON.stringify(userErrors)).not.toMatch(/[0-9]/);
    }
    const { userErrors } = await add(administrator, 'counted-3', { expectedRevision: 0 });
    expect(userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  test('of several bodies with one key gives each the own one, and administrators all', async () => {
    for (const [who, name] of [
      [lea, 'Secret Works'],
      [olga, 'Another'],
    ] as const) {
      const { userErrors } = await add(who, 'secret-works');
      expect(userErrors.map(({ code }) => code)).toEqual(['TAKEN']);
      const project = who === lea ? WORK : OTHER;
      const party = { project, key: 'own', organisation: 'secret-works', role: 'OWNER', ...TOLD };
      expect((await told(who, 'partyAdd', party, 'party { name }')).party).toEqual({ name });
    }
    const query = '{ organisations(first: 100) { totalCount nodes { key name } } }';
    const { organisations } = await app.graphql(query);
    const same = organisations.nodes.filter((each: { key: string }) => each.key === 'secret-works');
    expect(same.map((each: { name: string }) => each.name).sort()).toEqual(['Another', 'Secret Works']);
    expect(organisations.nodes).toHaveLength(organisations.totalCount);
  });

  test('is read in pages that leave out none of several with one key', async () => {
    const keys: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { organisations }: { organisations: Page } = await app.graphql(
        'query ($after: String) { organisations(first: 1, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      keys.push(...organisations.nodes.map(({ id }) => id));
      after = organisations.pageInfo.endCursor;
      more = organisations.pageInfo.hasNextPage;
    }
    const { organisations } = await app.graphql('{ organisations { totalCount } }');
    expect(new Set(keys).size).toBe(organisations.totalCount);
  });

  test('shows a token that is confined to one project nothing that its person entered for another', async () => {
    await add(lea, 'entered-by-lea');
    await join(app, lea.personId, OTHER, 'PARTNER', 'crit');
    const grant = { projectIds: [await projectId(app, OTHER)] };
    const confined = { authorization: await makeToken(app.nest, lea.personId, grant) };
    const free = { authorization: await makeToken(app.nest, lea.personId) };
    const query = '{ organisations(first: 100) { nodes { key } } }';
    const keys = async (headers: Headers) => JSON.stringify((await app.post({ query }, headers)).body.data);
    expect(await keys(confined)).not.toContain('entered-by-lea');
    expect(await keys(free)).toContain('entered-by-lea');
    expect(await keys(lea.headers)).toContain('entered-by-lea');
  });
});

describe('a call that is repeated', () => {
  test('by someone else under the same key is a call of its own', async () => {
    const phase = (project: string, key: string) => ({
      project,
      key,
      title: { en: 'Works' },
      idempotencyKey: 'shared',
    });
    const first = await told(lea, 'phaseAdd', phase(WORK, 'once'));
    const other = await told(olga, 'phaseAdd', phase(OTHER, 'once'));
    expect([first.userErrors, other.userErrors]).toEqual([[], []]);
    expect(await told(olga, 'phaseAdd', phase(WORK, 'once'))).toEqual(
      await told(olga, 'phaseAdd', phase('nowhere', 'once')),
    );
    expect((await told(lea, 'phaseAdd', phase(WORK, 'once'))).revision).toBe(first.revision);
  });

  test('once the project is out of sight is answered as in a project that is not there', async () => {
    const ada = await signedIn(app, 'ada');
    await makeAdministrator(app.nest, ada.personId);
    await makeAdministrator(app.nest, (await signedIn(app, 'eva')).personId);
    const phase = { project: WORK, key: 'by-ada', title: { en: 'Works' }, idempotencyKey: randomUUID() };
    expect((await told(ada, 'phaseAdd', phase)).userErrors).toEqual([]);
    const command = commandOf('administratorEnd', { reason: null }, LOCAL);
    await app.nest
      .get(AccessService)
      .write(command, null, (access, deciding) =>
        endAdministration(
          access,
          ada.personId,
          new Set(access.administrators.map((each) => each.personId)),
          deciding,
        ),
      );
    expect(await codes(ada, 'phaseAdd', phase)).toEqual(['NOT_FOUND project']);
  });
});

describe('a person of several organisations', () => {
  let both: SignedIn;
  beforeAll(async () => {
    both = await member(app, 'both', WORK, 'PARTNER', 'crit');
    await join(app, both.personId, WORK, 'PARTNER', 'comune');
  });

  /** The key of the organisation in the actor of the revision that a mutation adds. */
  async function speaker(mutation: string, input: Input): Promise<string> {
    const { userErrors } = await told(both, mutation, { project: WORK, ...input });
    expect(userErrors).toEqual([]);
    const { project } = await app.graphql(
      `{ project(code: "${WORK}") { history(first: 1) { nodes { actor } } } }`,
    );
    const { organisations } = await app.graphql('{ organisations(first: 100) { nodes { id key } } }');
    const id = project.history.nodes[0].actor.split('/')[1];
    return organisations.nodes.find((each: { id: string }) => each.id === id)?.key;
  }

  test('speaks for the party named, for the one whose fact it is, or else for the first', async () => {
    expect(await speaker('eventAdd', { key: 'rain', title: { en: 'Rain' }, ...TOLD })).toBe('work-crit');
    const status = { colour: 'AMBER', sentence: { en: 'Slow' }, ...TOLD };
    expect(await speaker('statusDeclare', { ...status, party: 'comune' })).toBe('work-comune');
    expect(await speaker('statusDeclare', { ...status, party: 'crit' })).toBe('work-crit');
    const forecast = { milestone: 'opening', kind: 'FORECAST', date: { date: '2017-01-15' }, by: 'comune' };
    const stated = { project: WORK, ...forecast, ...TOLD };
    const { statement } = await record(app, 'milestoneStateDate', stated, 'statement { id }');
    const withdrawal = { fact: statement.id, reason: 'entered twice' };
    expect(await speaker('factWithdraw', withdrawal)).toBe('work-comune');
    const paid = {
      commitment: prepared.commitment,
      amount: { amount: '1.00' },
      paidOn: '2016-01-09',
      ...TOLD,
    };
    expect(await speaker('paymentRecord', paid)).toBe('work-crit');
  });
});

describe('what has ended', () => {
  test('a membership, at the next request on the same connection', async () => {
    const leaver = await member(app, 'leaver', WORK, 'COUNCIL', 'crit');
    expect(await sees(leaver, WORK)).toBe(true);
    const query = `{ project(code: "${WORK}") { access { memberships { id person { id } } } } }`;
    const { project } = await app.graphql(query);
    const found = project.access.memberships.find(
      (each: { person: { id: string } | null }) => each.person?.id === leaver.personId,
    );
    await record(app, 'membershipEnd', { project: WORK, membership: found.id });
    expect(await sees(leaver, WORK)).toBe(false);
  });

  test('a membership and a token, at the next revision that a follower would be told', async () => {
    const follower = await member(app, 'follower', WORK, 'COUNCIL', 'crit');
    const authorization = await makeToken(app.nest, follower.personId);
    const access = app.nest.get(AccessService);
    const { tokenGrants } = await access.facts();
    const tokenId = tokenGrants.at(-1)?.tokenId ?? '';
    const byCookie = await following(follower.headers);
    const byToken = await following({ authorization });
    await recordPhase('seen-by-both');
    expect([await byCookie.next(), await byToken.next()]).toEqual([true, true]);
    const revoke = commandOf('tokenRevoke', { reason: null }, personItself(follower.personId));
    await access.write(revoke, null, (facts, deciding) =>
      endToken(facts, follower.personId, tokenId, deciding),
    );
    await recordPhase('seen-by-one');
    expect([await byCookie.next(), await byToken.next()]).toEqual([true, false]);
    const facts = await access.facts();
    const membership = facts.memberships.find(
      (each) => each.personId === follower.personId && isStanding(facts, each.id),
    );
    await record(app, 'membershipEnd', { project: WORK, membership: membership?.id });
    await recordPhase('seen-by-none');
    expect(await byCookie.next()).toBe(false);
    await byCookie.end();
    await byToken.end();
  });

  test('a publication, for answers from memory as well', async () => {
    const nobody = { headers: { cookie: '' } };
    const seen = async () => [
      await sees(nobody, OTHER),
      await sees(nobody, OTHER),
      await sees(nobody, OTHER),
    ];
    expect(await seen()).toEqual([false, false, false]);
    await record(app, 'projectPublish', { project: OTHER, published: true });
    expect(await seen()).toEqual([true, true, true]);
    await record(app, 'projectPublish', { project: OTHER, published: false });
    expect(await seen()).toEqual([false, false, false]);
  });

  test('a password that is reset ends the tokens made under it; one that is changed does not', async () => {
    const token = async () => ({ headers: { authorization: await makeToken(app.nest, olga.personId) } });
    const status = async (who: { headers: Headers }) =>
      (await app.post({ query: '{ viewer { scope } }' }, who.headers)).status;
    const made = await token();
    const post = (path: string, body: object, headers: Headers = {}) =>
      fetch(`${app.url}/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: app.url, ...headers },
        body: JSON.stringify(body),
      });
    const changed = await post(
      '/change-password',
      { currentPassword: PASSWORD, newPassword: `${PASSWORD} altro` },
      olga.headers,
    );
    expect([changed.status, await status(made)]).toEqual([200, 200]);
    await post('/request-password-reset', { email: 'olga@example.org' });
    const link = tokenIn(await keptLink(app, 'RESET_PASSWORD', 'olga@example.org'));
    const reset = await post('/reset-password', { token: link, newPassword: PASSWORD });
    expect([reset.status, await status(made)]).toEqual([200, 401]);
  });
});

test('an actor is told without its body where that body is withheld', async () => {
  await record(app, 'projectPublish', { project: WORK, published: true });
  const own = { ...goodInputs(prepared, 'storm-2').eventAdd, milestone: null };
  const { revision } = await told(pia, 'eventAdd', own);
  const actor = async () => {
    const query = `{ project(code: "${WORK}") { history(first: 100) { nodes { number actor } } } }`;
    const { body } = await app.post({ query }, { cookie: '' });
    const { nodes } = body.data?.project.history ?? {};
    return nodes.find((each: { number: number }) => each.number === revision).actor;
  };
  expect(await actor()).toMatch(/^person:[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
  const { project } = await app.graphql(`{ project(code: "${WORK}") { party(key: "crit") { id } } }`);
  const rule = {
    kind: 'PARTY',
    subject: project.party.id,
    level: 'COUNCIL',
    explanation: { en: 'a tender' },
  };
  await record(app, 'visibilityTighten', { project: WORK, ...rule });
  expect(await actor()).toMatch(/^person:[0-9a-f-]{36}$/);
});

type Page = { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };

async function recordPhase(key: string): Promise<void> {
  await record(app, 'phaseAdd', { project: WORK, key, title: { en: key } });
}

/** Follows the project from its newest revision; each `next` says whether another one was told. */
async function following(headers: Headers) {
  const client = followerOf(app, headers);
  const { project } = await app.graphql(`{ project(code: "${WORK}") { revision } }`);
  const changes = client.iterate({
    query: `subscription { projectChanged(code: "${WORK}", after: ${project.revision}) { revision } }`,
  });
  return {
    next: async () => (await changes.next()).done !== true,
    end: async () => client.dispose(),
  };
}
