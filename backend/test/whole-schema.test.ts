import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RedactionService } from '../src/record/redaction.service.js';
import { SCHEMA_FILE } from '../src/repository-root.js';
import { asOwner } from './support/as-owner.js';
import { type Payload, record, TOLD } from './support/mutations.js';
import { invited } from './support/people.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { makeAdministrator } from './support/viewers.js';
import { answeredFields, fieldsOf, reachableTypes, wholeSelection } from './support/whole-schema.js';

const schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'));
const PROJECT = schema.getType('Project');
if (PROJECT === undefined) throw new Error('the contract has no Project');
const project = PROJECT;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ demo: true, hasNoLimits: true });
  await recordWhatIsRare();
});
afterAll(() => app.close());

/** Before anything, at the promise, in the middle, at the end, and today. */
const DAYS = [
  '1999-12-31',
  '2015-06-24',
  '2016-07-31',
  '2017-04-01',
  '2017-06-10',
  '2021-03-15',
  '2025-06-30',
  null,
];

const KEYS = {
  'polo-cremona': { 'party.key': '"crit"', 'indicator.key': '"coworking-seats"' },
  'filanda-montefinto': { 'party.key': '"comune-di-montefinto"', 'indicator.key': '"reading-seats"' },
} as const;

function wholeProject(depth: number, code: keyof typeof KEYS, asOf: string | null, language: 'IT' | 'EN') {
  const given = {
    ...KEYS[code],
    'milestone.key': '"opening"',
    language,
    first: '20',
    includeSuperseded: 'true',
  };
  const query = `query ($code: String!, $asOf: Date) {
    project(code: $code, asOf: $asOf) ${wholeSelection(schema, project, depth, given, depth > 2 ? ['access'] : [])}
  }`;
  return app.graphql(query, { code, asOf });
}

const answered = new Set<string>();

describe.each(['polo-cremona', 'filanda-montefinto'] as const)('every field of %s is answered', (code) => {
  test.each(DAYS)('as of %s, in both languages', async (asOf) => {
    for (const language of ['IT', 'EN'] as const) {
      const data = await wholeProject(2, code, asOf, language);
      expect(data.project.Project_code).toBe(code);
      answeredFields(data.project, answered);
    }
  });
});

test('a deeper question is answered as well', async () => {
  answeredFields((await wholeProject(3, 'filanda-montefinto', null, 'EN')).project, answered);
});

test('the history and the slip ledger are answered to their ends', async () => {
  const whole = (type: string, depth: number, given = {}) =>
    wholeSelection(schema, schema.getType(type) as never, depth, given);
  const { project: shown } = await app.graphql(
    `{ project(code: "filanda-montefinto") {
      history ${whole('RevisionConnection', 3, { 'changes.first': '100' })}
      milestone(key: "opening") { slipLedger ${whole('SlipLedger', 3)} }
    } }`,
  );
  answeredFields(shown.history, answered);
  answeredFields(shown.milestone.slipLedger, answered);
});

test('the link of an invitation is answered to an administrator who has signed in', async () => {
  const browser = await invited(app, 'administrator@example.org');
  await makeAdministrator(app.nest, (await browser.person()) ?? '');
  const query =
    '{ project(code: "filanda-montefinto") { access { invitations { Invitation_link: link } } } }';
  const { body } = await app.post({ query }, { cookie: browser.cookie });
  answeredFields(body.data, answered);
});

test('no field stayed null everywhere', async () => {
  const organisations = await app.graphql(
    `{ organisations(first: 100) ${wholeSelection(schema, schema.getType('OrganisationConnection') as never, 2, {})} }`,
  );
  answeredFields(organisations.organisations, answered);
  const projects = await app.graphql(
    `{ projects(first: 1) { OrganisationConnection_x: totalCount ProjectConnection_edges: edges { ProjectEdge_cursor: cursor ProjectEdge_node: node { id } } } }`,
  );
  answeredFields(projects.projects, answered);
  const withheld = await app.graphql(
    `{ project(code: "filanda-montefinto", as: PUBLIC) { withheld ${wholeSelection(schema, schema.getType('Withheld') as never, 0, {})} funding { paid { MoneyTotal_withheld: withheld { kind } } } } }`,
  );
  answeredFields(withheld.project.funding, answered);
  const given = {};
  const preview = await app.graphql(
    `{ project(code: "filanda-montefinto") { access ${wholeSelection(schema, schema.getType('ProjectAccess') as never, 3, { ...given, ...KEYS['filanda-montefinto'], 'milestone.key': '"opening"' }, ['project'])} of: access { memberships { Membership_project: project { id } } } } }`,
  );
  answeredFields(preview.project, answered);
  answeredFields(withheld.project.withheld, answered);
  const types = [
    ...reachableTypes(schema, project),
    'OrganisationConnection',
    'OrganisationEdge',
    'PageInfo',
  ];
  const missing = types.flatMap((type) => fieldsOf(schema, type)).filter((field) => !answered.has(field));
  expect(missing).toEqual([]);
});

describe('fragments on the types of a union', () => {
  test('tell milestones from indicators', async () => {
    const data = await app.graphql(
      `{ project(code: "polo-cremona") { lately(first: 100) { subject { __typename ... on Milestone { slipDays } ... on Indicator { unit } } } } }`,
    );
    const subjects = data.project.lately.map((each: { subject: { __typename: string } }) => each.subject);
    expect(new Set(subjects.map((each: { __typename: string }) => each.__typename))).toEqual(
      new Set(['Milestone', 'Indicator']),
    );
    for (const each of subjects) expect('slipDays' in each).toBe(each.__typename === 'Milestone');
  });

  test('on the interface of all facts give what is common to them', async () => {
    const common = '... on Fact { id statedOn revision recordedAt source { publisher } }';
    const data = await app.graphql(
      `{ project(code: "filanda-montefinto") { evidence { ${common} } events { ${common} } agreements { ${common} clauses { ${common} } } funding { payments { ${common} } } } }`,
    );
    const { evidence, events, agreements, funding } = data.project;
    for (const each of [
      ...evidence,
      ...events,
      ...agreements,
      ...agreements[0].clauses,
      ...funding.payments,
    ]) {
      expect(each).toMatchObject({
        id: expect.any(String),
        revision: expect.any(Number),
        source: { publisher: expect.any(String) },
      });
      expect(each.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    }
  });
});

/** What a complete record may go without: a refusal that is the latest word, a quote, a title, a remark on a payment, a file that was removed. */
async function recordWhatIsRare() {
  const { project: about } = await app.graphql(
    '{ project(code: "filanda-montefinto") { milestones { key reached { date } acceptedBy { key } } funding { payments { commitment { id } paidOn } } } }',
  );
  const milestone = about.milestones.find((each: Payload) => each.reached && each.acceptedBy);
  const [payment] = about.funding.payments;
  await app.speakAsFunder('filanda-montefinto', milestone.acceptedBy.key);
  const on = (day: string) => ({ statedOn: { day }, source: { ...TOLD.source, title: 'Minutes' } });
  await record(app, 'milestoneStateDate', {
    project: 'filanda-montefinto',
    milestone: milestone.key,
    kind: 'REFUSED',
    date: { date: '2026-06-01' },
    by: milestone.acceptedBy.key,
    quote: 'non conforme',
    ...on('2026-06-01'),
  });
  await record(app, 'paymentRecord', {
    project: 'filanda-montefinto',
    commitment: payment.commitment.id,
    amount: { amount: '1.00' },
    paidOn: payment.paidOn,
    note: { en: 'Rounding' },
    ...on('2026-06-01'),
  });
  await record(app, 'memberInvite', {
    project: 'filanda-montefinto',
    email: 'anna@comune.example',
    party: milestone.acceptedBy.key,
    role: 'FUNDER',
  });
  await tighten(milestone.key);
  for (const published of [false, true])
    await record(app, 'projectPublish', {
      project: 'filanda-montefinto',
      published,
      reason: 'A figure had to be checked',
    });
  const { project: shown } = await app.graphql(
    '{ project(code: "filanda-montefinto") { evidence { id file { path } } } }',
  );
  const photo = shown.evidence.find((each: { file: object | null }) => each.file !== null);
  await asOwner(app, (services) =>
    services
      .get(RedactionService)
      .redact('filanda-montefinto', { subject: photo.id, field: 'file', reason: 'A face is on it' }),
  );
}

/** The quote of a statement shown to the council only. */
async function tighten(milestone: string): Promise<void> {
  const { project: shown } = await app.graphql(
    `{ project(code: "filanda-montefinto") { milestone(key: "${milestone}") { statements { id quote } } } }`,
  );
  const quoted = shown.milestone.statements.find((each: { quote: string | null }) => each.quote !== null);
  await record(app, 'visibilityTighten', {
    project: 'filanda-montefinto',
    kind: 'MILESTONE_STATEMENT',
    subject: quoted.id,
    field: 'quote',
    level: 'COUNCIL',
    explanation: { en: 'until the tender closes', it: 'fino alla chiusura della gara' },
  });
}
