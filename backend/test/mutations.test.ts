import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  goodInputs,
  type Input,
  mutate,
  type Prepared,
  prepareProject,
  record,
  TOLD,
} from './support/mutations.js';
import { openRowCounter, type RowCounter } from './support/row-count.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let rows: RowCounter;
let prepared: Prepared;
let inputs: Readonly<Record<string, Input>>;

beforeAll(async () => {
  app = await startTestApp();
  rows = await openRowCounter(app.databaseUrl);
  prepared = await prepareProject(app, 'hub');
  inputs = goodInputs(prepared, 'fresh');
});
afterAll(async () => {
  await rows.close();
  await app.close();
});

const TEXTS = ['In English', 'In italiano'];
const told = `statedOn statedOnPrecision statedOnInferred source { publisher title url reference publishedOn confidence } revision recordedAt`;
const both = (field: string) => `${field} ${field}It: ${field}(language: IT)`;

/** What each mutation is read back by, and what must be read there. */
const READ_BACK: readonly [mutation: string, query: string, expected: unknown][] = [
  [
    'projectCreate',
    `project(code: "fresh") { ${both('name')} ${both('description')} place currency timeZone illustrative demo revision goal { key } thresholds { greenDays amberDays staleDays } }`,
    {
      name: TEXTS[0],
      nameIt: TEXTS[1],
      description: TEXTS[0],
      descriptionIt: TEXTS[1],
      place: 'Cremona',
      currency: 'EUR',
      timeZone: 'Europe/Rome',
      illustrative: false,
      demo: false,
      revision: 1,
      goal: null,
      thresholds: { greenDays: 14, amberDays: 90, staleDays: 90 },
    },
  ],
  [
    'projectRevise',
    `project(code: "hub") { name goal { key } thresholds { greenDays amberDays staleDays } }`,
    { name: TEXTS[0], goal: { key: 'opening' }, thresholds: { greenDays: 10, amberDays: 90, staleDays: 90 } },
  ],
  [
    'phaseAdd',
    `project(code: "hub") { phases { key ${both('title')} } }`,
    { phases: [{ key: 'works' }, { key: 'fresh', title: TEXTS[0], titleIt: TEXTS[1] }] },
  ],
  [
    'organisationAdd',
    `organisations(first: 100) { nodes { key name sector url } totalCount }`,
    {
      nodes: [
        { key: 'fresh', name: 'AEM', sector: 'PUBLIC', url: 'https://aemcremona.it' },
        { key: 'hub-comune' },
        { key: 'hub-crit', url: null },
      ],
      totalCount: 3,
    },
  ],
  [
    'partyAdd',
    `project(code: "hub") { party(key: "fresh") { key name organisation { key } roles parts { role ${both('note')} ${told} } } }`,
    {
      party: {
        key: 'fresh',
        name: 'AEM',
        organisation: { key: 'fresh' },
        roles: ['OWNER'],
        parts: [
          {
            role: 'OWNER',
            note: TEXTS[0],
            noteIt: TEXTS[1],
            statedOn: '2016-01-10',
            statedOnPrecision: 'DAY',
            statedOnInferred: false,
            source: { ...TOLD.source, reference: null, publishedOn: null, confidence: 'HIGH' },
          },
        ],
      },
    },
  ],
  [
    'partyStateRole',
    `project(code: "hub") { party(key: "crit") { roles } }`,
    { party: { roles: ['PROMOTER', 'TENANT'] } },
  ],
  [
    'agreementAdd',
    `project(code: "hub") { agreements { key title signedOn note signatories { party { key } alternative } clauses { number ${both('text')} milestone { key } } } }`,
    {
      agreements: [
        { key: 'deal', note: null, signatories: [], clauses: [] },
        {
          key: 'fresh',
          signedOn: '2015-06-24',
          signatories: [
            { party: { key: 'crit' }, alternative: false },
            { party: { key: 'comune' }, alternative: false },
          ],
          clauses: [{ number: '4', text: TEXTS[0], textIt: TEXTS[1], milestone: { key: 'opening' } }],
        },
      ],
    },
  ],
  [
    'agreementStateSignatories',
    `project(code: "hub") { agreements { key signatories { party { key } alternative } } }`,
    {
      agreements: [
        { key: 'deal', signatories: [{ party: { key: 'comune' }, alternative: true }] },
        { key: 'fresh' },
      ],
    },
  ],
  [
    'milestoneAdd',
    `project(code: "hub") { milestone(key: "fresh") { title phase { key } acceptedBy { key } announced promised { date } forecast { date } slipDays status { colour rule } } }`,
    {
      milestone: {
        title: TEXTS[0],
        phase: { key: 'works' },
        acceptedBy: { key: 'comune' },
        announced: false,
        promised: null,
        forecast: null,
        slipDays: null,
        status: { colour: 'GREY', rule: 'NOT_ANNOUNCED' },
      },
    },
  ],
  [
    'milestoneStateDate',
    `project(code: "hub") { milestone(key: "opening") { forecast { date firstDay precision ${both('words')} statedOn by { key } source { publisher } statement { kind quote ${both('note')} value { low } subject { __typename } } } slipDays } }`,
    {
      milestone: {
        slipDays: 123,
        forecast: {
          date: '2017-01-31',
          firstDay: '2017-01-01',
          precision: 'MONTH',
          words: TEXTS[0],
          wordsIt: TEXTS[1],
          statedOn: '2016-01-10',
          by: { key: 'crit' },
          source: { publisher: 'Cremona Oggi' },
          statement: {
            kind: 'FORECAST',
            quote: 'entro gennaio',
            note: TEXTS[0],
            noteIt: TEXTS[1],
            value: null,
            subject: { __typename: 'Milestone' },
          },
        },
      },
    },
  ],
  [
    'indicatorAdd',
    `project(code: "hub") { indicator(key: "fresh") { title unit promised { low } came { low } } }`,
    { indicator: { title: TEXTS[0], unit: 'seats', promised: null, came: null } },
  ],
  [
    'indicatorStateValue',
    `project(code: "hub") { indicator(key: "area") { promised { low high } saidSince { low high unit approximate words by { key } statement { kind date { date } subject { __typename ... on Indicator { key } } } } } }`,
    {
      indicator: {
        promised: { low: '12000', high: '12000' },
        saidSince: {
          low: '500',
          high: '600.5',
          unit: 'm2',
          approximate: true,
          words: TEXTS[0],
          by: { key: 'crit' },
          statement: { kind: 'FORECAST', date: null, subject: { __typename: 'Indicator', key: 'area' } },
        },
      },
    },
  ],
  [
    'slipExplain',
    `project(code: "hub") { milestone(key: "roof") { slipLedger { totalDays explainedDays unexplainedDays steps { days unexplainedDays from { kind } to { kind } causes { days ${both('cause')} party { key } } } } } }`,
    {
      milestone: {
        slipLedger: {
          totalDays: 30,
          explainedDays: 20,
          unexplainedDays: 10,
          steps: [
            {
              days: 30,
              unexplainedDays: 10,
              from: { kind: 'PROMISED' },
              to: { kind: 'FORECAST' },
              causes: [{ days: 20, cause: TEXTS[0], causeIt: TEXTS[1], party: { key: 'crit' } }],
            },
          ],
        },
      },
    },
  ],
  [
    'statementCorrect',
    `project(code: "hub") { milestone(key: "opening") { promised { date precision statedOn statement { kind corrects { id stands correctedBy { date { date } } } stands correctedBy { id } } } statements { kind } all: statements(includeSuperseded: true) { kind stands } } }`,
    {
      milestone: {
        promised: {
          date: '2016-10-31',
          precision: 'DAY',
          statedOn: '2016-01-10',
          statement: {
            kind: 'PROMISED',
            corrects: { stands: false, correctedBy: { date: { date: '2016-10-31' } } },
            stands: true,
            correctedBy: null,
          },
        },
        statements: [{ kind: 'FORECAST' }, { kind: 'PROMISED' }],
        all: [
          { kind: 'PROMISED', stands: false },
          { kind: 'FORECAST', stands: true },
          { kind: 'PROMISED', stands: true },
        ],
      },
    },
  ],
  [
    'factWithdraw',
    `project(code: "hub") { indicator(key: "area") { promised { low } statements { kind } all: statements(includeSuperseded: true) { kind stands withdrawnReason } } }`,
    {
      indicator: {
        promised: null,
        statements: [{ kind: 'FORECAST' }],
        all: [
          { kind: 'PROMISED', stands: false, withdrawnReason: 'entered twice' },
          { kind: 'FORECAST', stands: true, withdrawnReason: null },
        ],
      },
    },
  ],
  [
    'fundingSourceAdd',
    `project(code: "hub") { funding { sources { key ${both('title')} sector assumption commitments { amount { amount } } } } }`,
    {
      funding: {
        sources: [
          { key: 'aster', commitments: [{ amount: { amount: '600000.00' } }] },
          {
            key: 'fresh',
            title: TEXTS[0],
            titleIt: TEXTS[1],
            sector: 'PRIVATE',
            assumption: TEXTS[0],
            commitments: [],
          },
        ],
      },
    },
  ],
  [
    'commitmentAdd',
    `project(code: "hub") { funding { pledged { sum { amount currency } atLeast } due { sum { amount } atLeast } commitments { fundingSource { key } from { key } to { key } amount { amount } ${both('purpose')} condition dueOn agreement { key } alternative } byPartner { party { key } pledged { amount } sharePercent } } }`,
    {
      funding: {
        pledged: { sum: { amount: '1215760.00', currency: 'EUR' }, atLeast: false },
        due: { sum: { amount: '615760.00' }, atLeast: true },
        commitments: [
          { dueOn: null, agreement: null },
          {
            fundingSource: { key: 'aster' },
            from: { key: 'crit' },
            to: { key: 'comune' },
            amount: { amount: '615760.00' },
            purpose: TEXTS[0],
            purposeIt: TEXTS[1],
            condition: TEXTS[0],
            dueOn: '2016-12-31',
            agreement: { key: 'deal' },
            alternative: false,
          },
        ],
        byPartner: [{ party: { key: 'crit' }, pledged: { amount: '1215760.00' }, sharePercent: '100.0' }],
      },
    },
  ],
  [
    'paymentRecord',
    `project(code: "hub") { funding { paid { sum { amount } atLeast } payments { commitment { amount { amount } } amount { amount currency } paidOn ${both('note')} } } }`,
    {
      funding: {
        paid: { sum: { amount: '1.05' }, atLeast: false },
        payments: [
          {
            commitment: { amount: { amount: '600000.00' } },
            amount: { amount: '1.05', currency: 'EUR' },
            paidOn: '2016-01-09',
            note: TEXTS[0],
            noteIt: TEXTS[1],
          },
        ],
      },
    },
  ],
  [
    'eventAdd',
    `project(code: "hub") { events { key kind ${both('title')} text firstDay lastDay when effect effectDays effectAmount { amount } milestone { key } } risks { key } milestone(key: "opening") { events { key } } }`,
    {
      events: [
        { key: 'storm', firstDay: null, when: null, effectAmount: null },
        {
          key: 'fresh',
          kind: 'EVENT',
          title: TEXTS[0],
          titleIt: TEXTS[1],
          text: TEXTS[0],
          firstDay: '2016-01-05',
          lastDay: '2016-01-05',
          when: TEXTS[0],
          effect: TEXTS[0],
          effectDays: 12,
          effectAmount: { amount: '46000.00' },
          milestone: { key: 'opening' },
        },
      ],
      risks: [],
      milestone: { events: [{ key: 'fresh' }] },
    },
  ],
  [
    'evidenceAdd',
    `project(code: "hub") { evidence { kind ${both('caption')} milestone { key } indicator { key } event { key evidence { kind } } } indicator(key: "area") { evidence { kind } } }`,
    {
      evidence: [
        {
          kind: 'PHOTO',
          caption: TEXTS[0],
          captionIt: TEXTS[1],
          milestone: { key: 'opening' },
          indicator: { key: 'area' },
          event: { key: 'storm', evidence: [{ kind: 'PHOTO' }] },
        },
      ],
      indicator: { evidence: [{ kind: 'PHOTO' }] },
    },
  ],
  [
    'statusDeclare',
    `project(code: "hub") { status { declared { colour ${both('sentence')} party { key } } history { colour } } }`,
    {
      status: {
        declared: { colour: 'AMBER', sentence: TEXTS[0], sentenceIt: TEXTS[1], party: { key: 'crit' } },
        history: [{ colour: 'AMBER' }],
      },
    },
  ],
];

describe('what is recorded can be read', () => {
  test.each(READ_BACK)('%s', async (mutation, query, expected) => {
    const { revision, userErrors } = await mutate(app, mutation, inputs[mutation] ?? {});
    expect(userErrors).toEqual([]);
    expect(revision).toBeGreaterThan(0);
    const data = await app.graphql(`{ answer: ${query} }`);
    expect(data.answer).toMatchObject(expected as object);
  });

  test('by every mutation of the contract', async () => {
    const { __schema } = await app.graphql('{ __schema { mutationType { fields { name } } } }');
    const names = __schema.mutationType.fields
      .map((each: { name: string }) => each.name)
      .filter((name: string) => !ABOUT_ACCESS.test(name));
    expect(READ_BACK.map(([name]) => name).sort()).toEqual(names.sort());
    expect(Object.keys(inputs).sort()).toEqual(names.sort());
  });
});

/** Who may do and see what is read back in the tests of access. */
const ABOUT_ACCESS = /^(projectPublish|visibility|member|invitation|administrator|token|visit)/;

test('the payload shows what was recorded, with the project after it', async () => {
  const payload = await record(
    app,
    'milestoneStateDate',
    { ...inputs.milestoneStateDate, statedOn: { day: '2016-07-15' } },
    'statement { id kind revision } milestone { forecast { statedOn } } project { code revision }',
  );
  expect(payload).toMatchObject({
    statement: { kind: 'FORECAST', revision: payload.revision },
    milestone: { forecast: { statedOn: '2016-07-15' } },
    project: { code: 'hub', revision: payload.revision },
  });
});

test('a refused write answers with nothing but the reasons', async () => {
  const payload = await mutate(
    app,
    'phaseAdd',
    { project: 'hub', key: 'works', title: {} },
    'project { code } phase { key }',
  );
  expect(payload).toMatchObject({ project: null, phase: null, revision: null });
  expect(payload.userErrors.map((each) => `${each.code} ${each.field.join('.')}`)).toEqual([
    'TAKEN input.key',
    'REQUIRED input.title',
  ]);
});

test('statements of one source share it', async () => {
  const before = await rows.count();
  await record(app, 'statusDeclare', inputs.statusDeclare ?? {});
  const after = await rows.count();
  expect(after.source).toBe(before.source);
  expect(after.status_declaration).toBe((before.status_declaration ?? 0) + 1);
});

describe('today is the day in the project’s time zone', () => {
  // One of the two is a day ahead of the other at any hour.
  const zones = { ahead: 'Pacific/Kiritimati', behind: 'Pacific/Pago_Pago' } as const;

  beforeAll(async () => {
    for (const [code, timeZone] of Object.entries(zones)) {
      await record(app, 'projectCreate', { code, name: { en: code }, timeZone });
      await record(app, 'milestoneAdd', { project: code, key: 'opening', title: { en: 'Opening' } });
    }
  });

  async function reachedOnTheDayAheadIn(project: string) {
    const { ahead } = await app.graphql('{ ahead: project(code: "ahead") { asOf } }');
    const input = {
      project,
      milestone: 'opening',
      kind: 'REACHED',
      date: { date: ahead.asOf },
      source: TOLD.source,
    };
    const { userErrors } = await mutate(app, 'milestoneStateDate', {
      ...input,
      statedOn: { day: ahead.asOf },
    });
    return userErrors.map((each) => `${each.code} ${each.field.join('.')}`);
  }

  test('what has happened there today is recorded', async () => {
    expect(await reachedOnTheDayAheadIn('ahead')).toEqual([]);
  });

  test('what lies ahead of it is refused', async () => {
    expect(await reachedOnTheDayAheadIn('behind')).toEqual([
      'IN_FUTURE input.statedOn.day',
      'IN_FUTURE input.date.date',
    ]);
  });
});
