import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  goodInputs,
  type Input,
  MUTATIONS,
  mutate,
  type Prepared,
  prepareProject,
  record,
} from './support/mutations.js';
import { openRowCounter, type RowCounter } from './support/row-count.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let rows: RowCounter;
let prepared: Prepared;

beforeAll(async () => {
  app = await startTestApp();
  rows = await openRowCounter(app.databaseUrl);
  prepared = await prepareProject(app, 'hub');
});
afterAll(async () => {
  await rows.close();
  await app.close();
});

/** What the payload of each mutation names the thing recorded by; those without give the project alone. */
const SUBJECT: Readonly<Record<string, string>> = {
  phaseAdd: 'phase { id }',
  organisationAdd: 'organisation { id }',
  partyAdd: 'party { id }',
  partyStateRole: 'party { id }',
  agreementAdd: 'agreement { id }',
  agreementStateSignatories: 'agreement { id }',
  milestoneAdd: 'milestone { id }',
  milestoneStateDate: 'statement { id } milestone { id }',
  indicatorAdd: 'indicator { id }',
  indicatorStateValue: 'statement { id } indicator { id }',
  statementCorrect: 'statement { id }',
  fundingSourceAdd: 'fundingSource { id }',
  commitmentAdd: 'commitment { id }',
  paymentRecord: 'payment { id }',
  eventAdd: 'event { id }',
  evidenceAdd: 'evidence { id }',
  statusDeclare: 'status { id }',
};

const codes = ({ userErrors }: Awaited<ReturnType<typeof mutate>>) => userErrors.map((each) => each.code);

describe('a call with a key, twice at once and once more later', () => {
  test.each(MUTATIONS)('%s: one answer and one effect', async (mutation) => {
    const input = { ...goodInputs(prepared, 'fresh')[mutation], idempotencyKey: `key of ${mutation}` };
    const call = () => mutate(app, mutation, input, SUBJECT[mutation]);
    const [first, atOnce] = await Promise.all([call(), call()]);
    const counted = await rows.count();
    expect(first.userErrors).toEqual([]);
    expect(atOnce).toEqual(first);
    expect(await call()).toEqual(first);
    expect(await rows.count()).toEqual(counted);
    const revisions = await rows.query('select from revision where idempotency_key = $1', [
      input.idempotencyKey,
    ]);
    expect(revisions).toHaveLength(1);
  });
});

describe('a key that was used before', () => {
  const input = (changes: Input = {}) => ({
    project: 'hub',
    key: 'demolition',
    title: { en: 'Demolition' },
    ...changes,
  });

  beforeAll(async () => {
    await record(app, 'phaseAdd', input({ idempotencyKey: 'first', reason: 'planned' }));
    await record(app, 'projectCreate', { code: 'other', name: { en: 'Other' }, idempotencyKey: 'second' });
  });

  test.each<[what: string, mutation: string, input: Input]>([
    [
      'another text',
      'phaseAdd',
      input({ idempotencyKey: 'first', reason: 'planned', title: { en: 'Clearing' } }),
    ],
    ['another reason', 'phaseAdd', input({ idempotencyKey: 'first', reason: 'forgotten' })],
    ['another project', 'phaseAdd', input({ idempotencyKey: 'first', reason: 'planned', project: 'other' })],
    ['another mutation', 'milestoneAdd', input({ idempotencyKey: 'first', reason: 'planned' })],
    [
      'the register',
      'organisationAdd',
      { key: 'demolition', name: 'D', sector: 'PUBLIC', idempotencyKey: 'first' },
    ],
    [
      'another new project',
      'projectCreate',
      { code: 'another', name: { en: 'Other' }, idempotencyKey: 'second' },
    ],
  ])('is refused for %s', async (_what, mutation, other) => {
    const before = await rows.count();
    const answer = await mutate(app, mutation, other);
    expect(answer.userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED', field: ['input', 'idempotencyKey'] },
    ]);
    expect(await rows.count()).toEqual(before);
  });

  test('answers again when null is written out, and whatever revision the caller has seen by now', async () => {
    const revise = {
      project: 'other',
      place: { en: 'Cremona' },
      idempotencyKey: 'third',
      expectedRevision: 1,
    };
    const first = await record(app, 'projectRevise', revise);
    expect(await mutate(app, 'projectRevise', revise)).toEqual(first);
    expect(
      await mutate(app, 'projectRevise', { ...revise, name: null, goal: null, expectedRevision: 2 }),
    ).toEqual(first);
  });

  test('answers for what was withdrawn since', async () => {
    const given = { ...goodInputs(prepared, 'x').commitmentAdd, idempotencyKey: 'fourth' };
    const { commitment } = await record(app, 'commitmentAdd', given, 'commitment { id }');
    const paid = {
      ...goodInputs(prepared, 'x').paymentRecord,
      commitment: commitment.id,
      idempotencyKey: 'fifth',
    };
    const first = await record(app, 'paymentRecord', paid, 'payment { id }');
    await record(app, 'factWithdraw', { project: 'hub', fact: first.payment.id, reason: 'twice' });
    expect(await mutate(app, 'paymentRecord', paid, 'payment { id }')).toEqual(first);
  });

  test('may be used again after a refusal, which recorded nothing', async () => {
    const wrong = input({ key: 'Not A Key', idempotencyKey: 'sixth' });
    expect(codes(await mutate(app, 'phaseAdd', wrong))).toEqual(['INVALID']);
    await record(app, 'phaseAdd', input({ key: 'clearing', idempotencyKey: 'sixth' }));
  });

  test.each(['', 'x'.repeat(201), 'chiàve', 'a\u0000b', 'a\ud800'])(
    '%j is no key',
    async (idempotencyKey) => {
      expect(codes(await mutate(app, 'phaseAdd', input({ key: 'roof', idempotencyKey })))).toEqual([
        'INVALID',
      ]);
    },
  );
});

test('without a key every call counts', async () => {
  const input = goodInputs(prepared, 'fresh').statusDeclare ?? {};
  const [first, second] = [
    await record(app, 'statusDeclare', input),
    await record(app, 'statusDeclare', input),
  ];
  expect(second.revision).toBe((first.revision ?? 0) + 1);
});

describe('a caller that has not seen the newest revision', () => {
  test('is refused, and told which it is', async () => {
    const { project } = await app.graphql('{ project(code: "hub") { revision } }');
    const input = { project: 'hub', key: 'late', title: { en: 'Late' } };
    const before = await rows.count();
    for (const expectedRevision of [project.revision - 1, project.revision + 1, 0, 2 ** 31 - 1]) {
      const answer = await mutate(app, 'phaseAdd', { ...input, expectedRevision });
      expect(answer.userErrors).toMatchObject([{ code: 'CONFLICT', field: ['input', 'expectedRevision'] }]);
      expect(answer.userErrors[0]?.en).toContain(String(project.revision));
    }
    for (const expectedRevision of [-1, -(2 ** 31)]) {
      const answer = await mutate(app, 'phaseAdd', { ...input, expectedRevision });
      expect(answer.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'expectedRevision'] }]);
    }
    expect(await rows.count()).toEqual(before);
    const { revision } = await record(app, 'phaseAdd', { ...input, expectedRevision: project.revision });
    expect(revision).toBe(project.revision + 1);
  });

  test('is refused by the register as well', async () => {
    const body = { key: 'late', name: 'Late', sector: 'PUBLIC' };
    expect(codes(await mutate(app, 'organisationAdd', { ...body, expectedRevision: 0 }))).toEqual([
      'CONFLICT',
    ]);
  });

  test('of two that have seen the same, one records', async () => {
    const { project } = await app.graphql('{ project(code: "hub") { revision } }');
    const both = await Promise.all(
      ['one', 'two'].map((key) =>
        mutate(app, 'phaseAdd', {
          project: 'hub',
          key,
          title: { en: key },
          expectedRevision: project.revision,
        }),
      ),
    );
    expect(both.map(codes).sort()).toEqual([[], ['CONFLICT']]);
  });
});

describe('many at once', () => {
  test('fifty writes on one project get fifty revisions without a gap, in the order of their instants', async () => {
    await record(app, 'projectCreate', { code: 'busy', name: { en: 'Busy' } });
    const keys = Array.from({ length: 50 }, (_, index) => `phase-${index}`);
    const answers = await Promise.all(
      keys.map((key) =>
        mutate(app, 'phaseAdd', { project: 'busy', key, title: { en: key } }, 'phase { key }'),
      ),
    );
    expect(answers.map((each) => each.phase?.key)).toEqual(keys);
    expect(answers.map((each) => each.revision ?? 0).sort((a, b) => a - b)).toEqual(
      keys.map((_, index) => index + 2),
    );
    const { project } = await app.graphql('{ project(code: "busy") { revision phases { key } } }');
    expect(project.revision).toBe(51);
    expect(project.phases).toHaveLength(50);
    const disorder = await rows.query(
      'select from revision a join revision b on a.stream_id = b.stream_id and a.number < b.number where a.recorded_at >= b.recorded_at',
    );
    expect(disorder).toEqual([]);
  });

  test.each<[what: string, mutation: string, inputs: Input[]]>([
    [
      'projects of one code',
      'projectCreate',
      [
        { code: 'same', name: { en: 'A' } },
        { code: 'same', name: { en: 'B' } },
      ],
    ],
    [
      'bodies of one key',
      'organisationAdd',
      [
        { key: 'same', name: 'A', sector: 'PUBLIC' },
        { key: 'same', name: 'B', sector: 'PUBLIC' },
      ],
    ],
    [
      'milestones of one key',
      'milestoneAdd',
      [
        { project: 'hub', key: 'same', title: { en: 'A' } },
        { project: 'hub', key: 'same', title: { en: 'B' } },
      ],
    ],
  ])('of two %s one is recorded, and the other is told that it is taken', async (_what, mutation, inputs) => {
    const answers = await Promise.all(inputs.map((input) => mutate(app, mutation, input)));
    expect(answers.map(codes).sort()).toEqual([[], ['TAKEN']]);
  });

  test('of two corrections of one statement one is recorded', async () => {
    const { statement } = await record(
      app,
      'milestoneStateDate',
      goodInputs(prepared, 'x').milestoneStateDate ?? {},
      'statement { id }',
    );
    const correct = () =>
      mutate(app, 'statementCorrect', {
        project: 'hub',
        statement: statement.id,
        note: { en: 'right' },
        reason: 'wrong',
      });
    const answers = await Promise.all([correct(), correct(), correct()]);
    expect(answers.map(codes).sort()).toEqual([[], ['ALREADY_SUPERSEDED'], ['ALREADY_SUPERSEDED']]);
  });
});
