import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JoiningService } from '../../src/identity/joining.service.js';
import { SCHEMA_FILE } from '../../src/repository-root.js';
import { followerOf } from '../support/follower.js';
import { pdf } from '../support/made-files.js';
import {
  changed,
  goodInputs,
  type Input,
  type Prepared,
  prepareProject,
  record,
  TOLD,
} from '../support/mutations.js';
import { type NamingInput, namingInputs } from '../support/naming-inputs.js';
import { everybody, type Headers, type SignedIn } from '../support/role-people.js';
import { ASKING, type Asking, ROLE_TABLE, type Verdict } from '../support/role-table.js';
import { type GraphQLAnswer, startTestApp, type TestApp } from '../support/test-app.js';

const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));
const namesOf = (type: { getFields(): object } | null | undefined) => Object.keys(type?.getFields() ?? {});
const QUERIES = namesOf(schema.getQueryType());
const MUTATIONS = namesOf(schema.getMutationType());
const ROOT_FIELDS = [
  ...QUERIES.map((each) => `Query.${each}`),
  ...MUTATIONS.map((each) => `Mutation.${each}`),
  ...namesOf(schema.getSubscriptionType()).map((each) => `Subscription.${each}`),
];

/** Not published; the roles are those in this project. */
const SHUT = 'shut';
/** Not published either; the outsider leads it. */
const OTHER = 'other';
/** The key of one thing of each kind that only the first project has, and of a body that only it names. */
const ONLY_THERE = 'only-there';

let app: TestApp;
let prepared: Prepared;
let others: Prepared;
let headers: Readonly<Record<Asking, Headers>>;
let partner: SignedIn;
/** Identifiers of things of the project that is not published, by the fields of inputs that take one. */
let there: Readonly<Record<string, string>>;
let count = 0;
/** What everybody was answered, by root field. */
const verdicts = new Map<string, Verdict>();

beforeAll(async () => {
  app = await startTestApp();
  prepared = await prepareProject(app, SHUT);
  others = await prepareProject(app, OTHER);
  ({ headers, partner } = await everybody(app, SHUT, OTHER));
  await app.nest.get(JoiningService).invite('waits@example.org');
  there = await thingsOnlyThere();
  for (const asking of ASKING) {
    for (const name of QUERIES) verdicts.set(`Query.${name} ${asking}`, await asked(name, asking));
    verdicts.set(`Subscription.projectChanged ${asking}`, await followed(asking));
    const told = await mutationsBy(asking);
    for (const name of MUTATIONS) verdicts.set(`Mutation.${name} ${asking}`, told(name));
  }
}, 120_000);
afterAll(() => app.close());

test('the table has a line for each field of the contract’s roots, and no other', () => {
  expect(Object.keys(ROLE_TABLE).sort()).toEqual([...ROOT_FIELDS].sort());
  for (const [field, line] of Object.entries(ROLE_TABLE))
    expect([field, Object.keys(line).sort()]).toEqual([field, [...ASKING].sort()]);
});

test.each(ROOT_FIELDS)('%s is answered by who asks', (field) => {
  const told = Object.fromEntries(ASKING.map((asking) => [asking, verdicts.get(`${field} ${asking}`)]));
  expect(told).toEqual(ROLE_TABLE[field]);
});

describe('what is not there and what one may not know of are answered in the same words', () => {
  const UNKNOWING = ['nobody', 'outsider', 'token of the lead for another project'] as const;

  test.each(UNKNOWING)('to %s, by every mutation that names the project', async (asking) => {
    const inputs = Object.entries(inputsOf(SHUT)).filter(([, input]) => 'project' in input);
    const about = (project: string) =>
      call(
        asking,
        inputs.map(([mutation, input]) => ({ mutation, input: { ...input, project } })),
      );
    expect(await about(SHUT)).toEqual(await about('nowhere'));
  });

  test.each(UNKNOWING)('to %s, by queries', async (asking) => {
    const about = (code: string) =>
      ask(asking, 'query($code: String!) { project(code: $code) { id } }', { code });
    expect(await about(SHUT)).toEqual(await about('nowhere'));
  });

  const naming = namingInputs(schema).filter(({ path }) => path !== 'project');

  test('each field of an input that takes an identifier has a thing to name', () => {
    const byId = naming.filter(({ by }) => by === 'id').map(({ mutation, path }) => `${mutation}.${path}`);
    expect(Object.keys(there).sort()).toEqual(byId.sort());
  });

  test.each(['outsider', 'token of the lead for another project'] as const)(
    'to %s, by every field of an input that names something',
    async (asking) => {
      const about = (thing: (field: NamingInput) => string) =>
        call(
          asking,
          naming.map((field, index) => {
            const input = inputsOf(OTHER, `none-${index}`, others)[field.mutation] ?? {};
            return { mutation: field.mutation, input: changed(input, field.path, thing(field)) };
          }),
        );
      const real = await about(({ mutation, path, by }) =>
        by === 'code' ? SHUT : by === 'key' ? ONLY_THERE : (there[`${mutation}.${path}`] ?? ''),
      );
      const unreal = await about(({ by }) => (by === 'id' ? randomUUID() : 'nowhere'));
      expect(real).toEqual(unreal);
      const isRefused = (index: number) => (errorsIn(real, `m${index}`) ?? []).length > 0;
      expect(naming.filter((_, index) => !isRefused(index))).toEqual([]);
    },
  );
});

/** Several calls of mutations in one request, answered as `m0`, `m1` and so on. */
async function call(asking: Asking, calls: readonly { mutation: string; input: Input }[]) {
  const declared = calls.map(({ mutation }, index) => `$m${index}: ${inputType(mutation)}!`);
  const fields = calls.map(
    ({ mutation }, index) =>
      `m${index}: ${mutation}(input: $m${index}) { userErrors { code field en: message(language: EN) it: message(language: IT) } }`,
  );
  const variables = Object.fromEntries(calls.map(({ input }, index) => [`m${index}`, input]));
  return ask(asking, `mutation (${declared.join(', ')}) { ${fields.join('\n')} }`, variables);
}

function inputType(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
}

type Answered = { readonly status: number; readonly body: GraphQLAnswer };

function errorsIn({ body }: Answered, alias: string): { code: string; field: string[] }[] | null {
  return body.data?.[alias]?.userErrors ?? null;
}

/** How somebody is answered by each mutation, about the project that is not published. */
async function mutationsBy(asking: Asking): Promise<(name: string) => Verdict> {
  const inputs = inputsOf(SHUT);
  const calls = [];
  for (const mutation of MUTATIONS) {
    const good = inputs[mutation];
    if (good === undefined) throw new Error(`no good input of ${mutation} is known`);
    const spent = SPENT[mutation];
    calls.push({ mutation, input: spent === undefined ? good : { ...good, [spent]: await newStatement() } });
  }
  const answered = await call(asking, calls);
  return (name) => {
    if (answered.status === 401) return '401';
    const errors = errorsIn(answered, `m${MUTATIONS.indexOf(name)}`) ?? missing(answered.body);
    const right = errors.find(({ code }) => code === 'NOT_SIGNED_IN' || code === 'NOT_ENTITLED');
    if (right !== undefined) return right.code as Verdict;
    const isUnknown = errors.some((each) => each.code === 'NOT_FOUND' && each.field[1] === 'project');
    return isUnknown ? 'absent' : 'allowed';
  };
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
    cost: '{ found: cost(query: "{ __typename }") { points } }',
    viewer: '{ found: viewer { scope person { id } } }',
    people: '{ found: people(search: "funder@") { nodes { memberships { project { code } } } } }',
    pendingLinks: '{ found: pendingLinks { email } }',
  }[name];
  if (query === undefined) throw new Error(`no question for ${name} is known`);
  // Twice and once more: also from memory.
  const answers = [await ask(asking, query), await ask(asking, query), await ask(asking, query)];
  const said = answers.map(({ status, body: { data, errors } }) => JSON.stringify({ status, data, errors }));
  expect(new Set(said).size).toBe(1);
  const { status, body } = answers[0] as Answered;
  if (status === 401) return '401';
  const told = JSON.stringify(body.data ?? missing(body));
  return told.includes(`"${KNOWN_BY[name] ?? SHUT}`) ? 'allowed' : 'absent';
}

/** What is in the answer to a question that is answered, where it is not the project's code. */
const KNOWN_BY: Readonly<Record<string, string>> = {
  viewer: 'scope',
  cost: 'points',
  pendingLinks: 'waits@example.org',
};

async function followed(asking: Asking): Promise<Verdict> {
  const client = followerOf(app, headers[asking]);
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
function inputsOf(
  project: string,
  fresh = `fresh-${++count}`,
  of: Prepared = prepared,
): Readonly<Record<string, Input>> {
  return {
    ...goodInputs({ ...of, code: project }, fresh),
    projectPublish: { project, published: false },
    visibilityTighten: {
      project,
      kind: 'PAYMENT',
      level: 'PUBLIC',
      explanation: { en: 'Shown as all payments are' },
    },
    memberInvite: { project, email: `guest-${fresh}@example.org`, party: 'crit', role: 'PARTNER' },
    invitationWithdraw: { project, invitation: randomUUID() },
    membershipGrant: { project, person: randomUUID(), party: 'crit', role: 'PARTNER' },
    membershipEnd: { project, membership: randomUUID() },
    administratorGrant: { person: randomUUID() },
    administratorEnd: { administrator: randomUUID() },
    tokenCreate: {
      name: 'script',
      scope: 'READ',
      expiresAt: new Date(Date.now() + 1e9).toISOString(),
      projects: [project],
    },
    tokenRevoke: { token: randomUUID() },
    visitMark: { project, revision: 1 },
  };
}

/** One thing of each kind that only the project that is not published has. */
async function thingsOnlyThere(): Promise<Readonly<Record<string, string>>> {
  const [key, project] = [ONLY_THERE, SHUT];
  const all = goodInputs(prepared, key);
  await record(app, 'organisationAdd', { ...all.organisationAdd, key });
  for (const mutation of ['partyAdd', 'phaseAdd', 'indicatorAdd', 'fundingSourceAdd', 'eventAdd'])
    await record(app, mutation, { ...all[mutation], key });
  await record(app, 'milestoneAdd', { ...all.milestoneAdd, key });
  await record(app, 'agreementAdd', { ...all.agreementAdd, key });
  const payment = await record(app, 'paymentRecord', all.paymentRecord ?? {}, 'payment { id }');
  const file = await app.fetch('/files', {
    method: 'POST',
    headers: { 'x-cantiere-upload': '1' },
    body: pdf(),
  });
  const { id } = ((await file.json()) as { file: { id: string } }).file;
  await record(app, 'evidenceAdd', { project, kind: 'DOCUMENT', file: id, caption: { en: 'Plan' }, ...TOLD });
  const invitation = { project, email: 'there@example.org', party: 'crit', role: 'PARTNER' };
  const { invitation: sent } = await record(app, 'memberInvite', invitation, 'invitation { id }');
  const data = await app.graphql(`{ project(code: "${SHUT}") { access { memberships { id } } } }`);
  const { tokens } = (await ask('lead', '{ viewer { tokens { id } } }')).body.data?.viewer ?? {};
  return {
    'slipExplain.statement': prepared.moved,
    'statementCorrect.statement': prepared.statement,
    'factWithdraw.fact': prepared.value,
    'paymentRecord.commitment': prepared.commitment,
    'evidenceAdd.statement': prepared.statement,
    'evidenceAdd.payment': payment.payment.id,
    'evidenceAdd.file': id,
    'visibilityTighten.subject': payment.payment.id,
    'invitationWithdraw.invitation': sent.id,
    'membershipGrant.person': partner.personId,
    'membershipEnd.membership': data.project.access.memberships[0].id,
    'administratorGrant.person': partner.personId,
    'administratorEnd.administrator': partner.personId,
    'tokenRevoke.token': tokens[0].id,
  };
}

function ask(asking: Asking, query: string, variables: Record<string, unknown> = {}) {
  return app.post({ query, variables }, headers[asking]);
}

function missing(body: GraphQLAnswer): never {
  throw new Error(`no answer: ${JSON.stringify(body)}`);
}
