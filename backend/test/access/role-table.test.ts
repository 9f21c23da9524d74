import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { AccessService } from '../../src/access/access.service.js';
import { endToken } from '../../src/access/core/grant.js';
import type { AccessRole } from '../../src/access/core/roles.js';
import { personItself } from '../../src/access/core/viewer.js';
import { JoiningService } from '../../src/identity/joining.service.js';
import { commandOf } from '../../src/record/command-of.js';
import { FactsService } from '../../src/record/facts.service.js';
import { SCHEMA_FILE } from '../../src/repository-root.js';
import {
  goodInputs,
  type Input,
  mutationText,
  type Prepared,
  prepareProject,
  record,
} from '../support/mutations.js';
import { invited } from '../support/people.js';
import { ASKING, type Asking, ROLE_TABLE, type Verdict } from '../support/role-table.js';
import { type GraphQLAnswer, startTestApp, type TestApp } from '../support/test-app.js';
import { makeAdministrator, makeMember, makeToken } from '../support/viewers.js';

const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));
const ROOT_FIELDS = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
  (type) => Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
);

/** Not published; the roles are those in this project. */
const SHUT = 'shut';
/** Not published either; the outsider leads it. */
const OTHER = 'other';

let app: TestApp;
let prepared: Prepared;
let others: Prepared;
let headers: Readonly<Record<Asking, Record<string, string>>>;
let count = 0;

beforeAll(async () => {
  app = await startTestApp();
  prepared = await prepareProject(app, SHUT);
  others = await prepareProject(app, OTHER);
  const lead = await member('lead', SHUT, 'LEAD', 'comune');
  const administrator = await signedIn('administrator');
  await makeAdministrator(app.nest, administrator.personId);
  const otherId = await projectId(OTHER);
  await app.nest.get(JoiningService).invite('waits@example.org');
  await join(lead.personId, OTHER, 'LEAD', 'comune');
  const outsider = await member('outsider', OTHER, 'LEAD', 'crit');
  const token = async (grant: Parameters<typeof makeToken>[2]) => ({
    authorization: await makeToken(app.nest, lead.personId, grant),
  });
  headers = {
    // An empty token would be one: nobody sends none at all.
    nobody: { cookie: '' },
    administrator: administrator.headers,
    lead: lead.headers,
    partner: (await member('partner', SHUT, 'PARTNER', 'crit')).headers,
    funder: (await member('funder', SHUT, 'FUNDER', 'crit')).headers,
    council: (await member('council', SHUT, 'COUNCIL', 'comune')).headers,
    outsider: outsider.headers,
    'read token of the lead': await token({ scope: 'READ' }),
    'state token of the lead': await token({ scope: 'STATE' }),
    'token of the lead for all': await token({}),
    'token of the lead for another project': await token({ projectIds: [otherId] }),
    'expired token': await token({ expiresAt: '2020-01-01T00:00:00.000Z' }),
    'revoked token': await revoked(lead.personId),
  };
});
afterAll(() => app.close());

test('the table has a line for each field of the contract’s roots, and no other', () => {
  expect(Object.keys(ROLE_TABLE).sort()).toEqual([...ROOT_FIELDS].sort());
  for (const [field, line] of Object.entries(ROLE_TABLE))
    expect([field, Object.keys(line).sort()]).toEqual([field, [...ASKING].sort()]);
});

describe.each(ROOT_FIELDS)('%s', (field) => {
  test.each(ASKING)('asked by: %s', async (asking) => {
    expect(await verdictOn(field, asking)).toBe(ROLE_TABLE[field]?.[asking]);
  });
});

describe('what is not there and what one may not know of are answered in the same words', () => {
  const UNKNOWING = ['nobody', 'outsider', 'token of the lead for another project'] as const;

  test.each(UNKNOWING)('to %s, by every mutation', async (asking) => {
    for (const [mutation, input] of Object.entries(inputsOf(SHUT))) {
      if (!('project' in input)) continue;
      const about = (project: string) =>
        ask(asking, mutationText(mutation), { input: { ...input, project } });
      const [there, nowhere] = [await about(SHUT), await about('nowhere')];
      expect([mutation, there]).toEqual([mutation, nowhere]);
    }
  });

  test.each(UNKNOWING)('to %s, by queries', async (asking) => {
    const about = (code: string) =>
      ask(asking, 'query($code: String!) { project(code: $code) { id } }', { code });
    expect(await about(SHUT)).toEqual(await about('nowhere'));
  });

  test.each([
    ['statementCorrect', 'statement', () => prepared.statement],
    ['factWithdraw', 'fact', () => prepared.value],
    ['paymentRecord', 'commitment', () => prepared.commitment],
    ['slipExplain', 'statement', () => prepared.moved],
  ] as const)('%s of a thing of another project', async (mutation, field, id) => {
    const good = { ...goodInputs(others, `none-${++count}`)[mutation] };
    const about = (thing: string) =>
      ask('outsider', mutationText(mutation), { input: { ...good, [field]: thing } });
    expect(await about(id())).toEqual(await about(randomUUID()));
  });
});

test('a membership that ends, ends at the next request', async () => {
  const { personId, headers: own } = await member('leaver', SHUT, 'COUNCIL', 'crit');
  const sees = async () =>
    (await app.post({ query: `{ project(code: "${SHUT}") { code } }` }, own)).body.data?.project;
  expect(await sees()).toEqual({ code: SHUT });
  const query = `{ project(code: "${SHUT}") { access { memberships { id person { id } } } } }`;
  const { project } = await app.graphql(query);
  const found = project.access.memberships.find((each: Found) => each.person?.id === personId);
  await app.graphql(mutationText('membershipEnd'), { input: { project: SHUT, membership: found.id } });
  expect(await sees()).toBeNull();
});

type Found = { id: string; person: { id: string } | null };

/** How somebody is answered by a field of a root type, about the project that is not published. */
async function verdictOn(field: string, asking: Asking): Promise<Verdict> {
  const [root, name = ''] = field.split('.');
  if (root === 'Subscription') return followed(asking);
  if (root === 'Query') return asked(name, asking);
  const good = inputsOf(SHUT)[name];
  if (good === undefined) throw new Error(`no good input of ${name} is known`);
  const spent = SPENT[name];
  const input = spent === undefined ? good : { ...good, [spent]: await newStatement() };
  const { status, body } = await ask(asking, mutationText(name), { input });
  if (status === 401) return '401';
  const errors = (body.data?.[name]?.userErrors ?? missing(body)) as { code: string; field: string[] }[];
  const right = errors.find(({ code }) => code === 'NOT_SIGNED_IN' || code === 'NOT_ENTITLED');
  if (right !== undefined) return right.code as Verdict;
  return errors.some((each) => each.code === 'NOT_FOUND' && each.field[1] === 'project')
    ? 'absent'
    : 'allowed';
}

/** What a mutation can be done to but once: the field that names it. */
const SPENT: Readonly<Record<string, string>> = { statementCorrect: 'statement', factWithdraw: 'fact' };

/** A statement that the administrator recorded, for no party. */
async function newStatement(): Promise<string> {
  const input = { ...goodInputs(prepared, '').milestoneStateDate, by: null };
  const payload = await record(app, 'milestoneStateDate', input, 'statement { id }');
  return payload.statement.id;
}

async function asked(name: string, asking: Asking): Promise<Verdict> {
  const query = {
    project: `{ found: project(code: "${SHUT}") { code } }`,
    projects: '{ found: projects(first: 100) { nodes { code } } }',
    organisations: '{ found: organisations(first: 100) { nodes { key } } }',
    viewer: '{ found: viewer { scope person { id } } }',
    people: '{ found: people(search: "funder@") { nodes { memberships { project { code } } } } }',
    pendingLinks: '{ found: pendingLinks { email } }',
  }[name];
  if (query === undefined) throw new Error(`no question for ${name} is known`);
  // Twice and once more: also from memory.
  const answers = [await ask(asking, query), await ask(asking, query), await ask(asking, query)];
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  const { status, body } = answers[0] as { status: number; body: GraphQLAnswer };
  if (status === 401) return '401';
  const told = JSON.stringify(body.data ?? missing(body));
  return told.includes(`"${KNOWN_BY[name] ?? SHUT}`) ? 'allowed' : 'absent';
}

/** What is in the answer to a question that is answered, where it is not the project's code. */
const KNOWN_BY: Readonly<Record<string, string>> = { viewer: 'scope', pendingLinks: 'waits@example.org' };

async function followed(asking: Asking): Promise<Verdict> {
  const { authorization, cookie = '' } = headers[asking];
  const client = createClient({
    url: `${app.url.replace('http', 'ws')}/graphql`,
    retryAttempts: 0,
    ...(authorization === undefined ? {} : { connectionParams: { authorization } }),
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol, { headers: { cookie } });
      }
    },
  });
  const query = `subscription { projectChanged(code: "${SHUT}", after: 0) { revision } }`;
  const changes = client.iterate({ query });
  try {
    return (await changes.next()).done === true ? 'absent' : 'allowed';
  } catch (closed) {
    expect(closed).toMatchObject({ code: 4403 });
    return '401';
  } finally {
    await client.dispose();
  }
}

/** A good input of each mutation. What it would add has names of its own each time. */
function inputsOf(project: string): Readonly<Record<string, Input>> {
  count += 1;
  return {
    ...goodInputs({ ...prepared, code: project }, `fresh-${count}`),
    projectPublish: { project, published: false },
    visibilityTighten: {
      project,
      kind: 'PAYMENT',
      level: 'PUBLIC',
      explanation: { en: 'Shown as all payments are' },
    },
    memberInvite: { project, email: `guest-${count}@example.org`, party: 'crit', role: 'PARTNER' },
    invitationWithdraw: { project, invitation: randomUUID() },
    membershipGrant: { project, person: randomUUID(), party: 'crit', role: 'PARTNER' },
    membershipEnd: { project, membership: randomUUID() },
    administratorGrant: { person: randomUUID() },
    administratorEnd: { administrator: randomUUID() },
    tokenCreate: { name: 'script', scope: 'READ', expiresAt: new Date(Date.now() + 1e9).toISOString() },
    tokenRevoke: { token: randomUUID() },
    visitMark: { project, revision: 1 },
  };
}

function ask(asking: Asking, query: string, variables: Record<string, unknown> = {}) {
  return app.post({ query, variables }, headers[asking]);
}

function missing(body: GraphQLAnswer): never {
  throw new Error(`no answer: ${JSON.stringify(body)}`);
}

async function signedIn(name: string) {
  const browser = await invited(app, `${name}@example.org`);
  return { personId: (await browser.person()) ?? '', headers: { cookie: browser.cookie } };
}

async function member(name: string, code: string, role: AccessRole, party: string) {
  const person = await signedIn(name);
  await join(person.personId, code, role, party);
  return person;
}

async function join(personId: string, code: string, role: AccessRole, party: string): Promise<void> {
  const facts = await app.nest.get(FactsService).byCode(code);
  const organisationId = facts?.parties.find((each) => each.key === party)?.organisationId ?? '';
  await makeMember(app.nest, { personId, projectId: await projectId(code), organisationId, role });
}

async function projectId(code: string): Promise<string> {
  return (await app.nest.get(FactsService).head(code))?.id ?? '';
}

/** A token whose grant was ended; the credential itself is still there. */
async function revoked(personId: string) {
  const authorization = await makeToken(app.nest, personId);
  const access = app.nest.get(AccessService);
  const { tokenGrants } = await access.facts();
  const { tokenId = '' } = tokenGrants.at(-1) ?? {};
  const command = commandOf('tokenRevoke', { reason: null }, personItself(personId));
  await access.write(command, null, (facts, deciding) => endToken(facts, personId, tokenId, deciding));
  return { authorization };
}
