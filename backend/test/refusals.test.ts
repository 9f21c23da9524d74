import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  changed,
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
let elsewhere: Prepared;
let inputs: Readonly<Record<string, Input>>;
let before: Record<string, number>;

beforeAll(async () => {
  app = await startTestApp();
  rows = await openRowCounter(app.databaseUrl);
  prepared = await prepareProject(app, 'hub');
  const good = goodInputs(prepared, 'fresh');
  inputs = { ...good, partyAdd: { ...good.partyAdd, organisation: 'free' } };
  await record(app, 'organisationAdd', { key: 'free', name: 'AEM', sector: 'PUBLIC' });
  elsewhere = await prepareProject(app, 'elsewhere');
});
afterAll(async () => {
  await rows.close();
  await app.close();
});

beforeEach(async () => {
  before = await rows.count();
});
// Whatever is refused leaves no row in any table.
afterEach(async () => {
  expect(await rows.count()).toEqual(before);
});

/** Refusals as "CODE path", with the path from inside the input. */
async function refusalsOf(mutation: string, input: Input) {
  const { userErrors, revision } = await mutate(app, mutation, input);
  expect(revision).toBeNull();
  for (const { field, en, it } of userErrors) {
    expect(field[0]).toBe('input');
    expect(en).toMatch(/^[A-Z].*\.$/su);
    expect(it).toMatch(/^[A-ZÈ].*\.$/su);
    expect(it).not.toBe(en);
  }
  return userErrors.map((each) => `${each.code} ${each.field.slice(1).join('.')}`);
}

/** Mutations whose input has a stated-on day and a source. */
const SOURCED = [
  'partyAdd',
  'partyStateRole',
  'agreementAdd',
  'agreementStateSignatories',
  'milestoneStateDate',
  'indicatorStateValue',
  'commitmentAdd',
  'paymentRecord',
  'eventAdd',
  'evidenceAdd',
  'statusDeclare',
];

describe.each(SOURCED)('%s refuses', (mutation) => {
  test.each([
    ['a day that does not exist', 'statedOn', { day: '2016-02-30' }, 'INVALID_DATE statedOn.day'],
    ['a day that has not come', 'statedOn', { day: '9999-12-31' }, 'IN_FUTURE statedOn.day'],
    [
      'a span that runs backwards',
      'statedOn',
      { day: '2016-01-10', precision: 'RANGE', firstDay: '2016-01-11' },
      'INVALID_DATE statedOn.firstDay',
    ],
    [
      'a span without a first day',
      'statedOn',
      { day: '2016-01-10', precision: 'RANGE' },
      'INVALID_DATE statedOn.firstDay',
    ],
    ['an address that is not http', 'source.url', 'javascript:alert(1)', 'INVALID_URL source.url'],
    ['an address with a password', 'source.url', 'https://user:pw@example.org', 'INVALID_URL source.url'],
    ['a source without address and reference', 'source', { publisher: 'CO' }, 'REQUIRED source.url'],
    [
      'a source with blank address and reference',
      'source',
      { publisher: 'CO', url: ' ', reference: '\n' },
      'REQUIRED source.url',
    ],
    ['a source without publisher', 'source.publisher', ' ', 'REQUIRED source.publisher'],
    ['a publisher over its limit', 'source.publisher', 'x'.repeat(201), 'TOO_LONG source.publisher'],
    ['a title over its limit', 'source.title', 'x'.repeat(301), 'TOO_LONG source.title'],
    ['a reference over its limit', 'source.reference', 'x'.repeat(301), 'TOO_LONG source.reference'],
    ['a source published on no day', 'source.publishedOn', '2016-13-01', 'INVALID_DATE source.publishedOn'],
    ['a source published in the future', 'source.publishedOn', '9999-01-01', 'IN_FUTURE source.publishedOn'],
  ])('%s', async (_name, path, value, expected) => {
    expect(await refusalsOf(mutation, changed(inputs[mutation] ?? {}, path, value))).toContain(expected);
  });
});

const LONG = { en: 'fits', it: 'x'.repeat(2001) };

describe('refused by rule', () => {
  test.each<[mutation: string, path: string, value: unknown, refusals: string[]]>([
    ['projectCreate', 'code', 'hub', ['TAKEN code']],
    ['projectCreate', 'code', 'Not A Code', ['INVALID code']],
    ['projectCreate', 'code', 'x', ['INVALID code']],
    ['projectCreate', 'code', '', ['INVALID code']],
    ['projectCreate', 'name', {}, ['REQUIRED name']],
    ['projectCreate', 'name', { it: ' ' }, ['REQUIRED name']],
    ['projectCreate', 'name', { en: 'x'.repeat(201) }, ['TOO_LONG name.en']],
    ['projectCreate', 'description', LONG, ['TOO_LONG description.it']],
    ['projectCreate', 'place', LONG, ['TOO_LONG place.it']],
    ['projectCreate', 'currency', 'EURO', ['INVALID currency']],
    ['projectCreate', 'currency', 'eur', ['INVALID currency']],
    ['projectCreate', 'timeZone', 'Europe/Cremona', ['INVALID timeZone']],
    ['projectCreate', 'timeZone', '+02:00', ['INVALID timeZone']],
    ['projectCreate', 'timeZone', '', ['INVALID timeZone']],
    ['projectCreate', 'expectedRevision', 1, ['CONFLICT expectedRevision']],
    ['projectRevise', 'goal', 'nowhere', ['NOT_FOUND goal']],
    ['projectRevise', 'name', LONG, ['TOO_LONG name.it']],
    ['projectRevise', 'greenDays', -1, ['INVALID greenDays']],
    ['projectRevise', 'greenDays', 91, ['INVALID amberDays']],
    ['projectRevise', 'amberDays', 3651, ['INVALID amberDays']],
    ['projectRevise', 'amberDays', 9, ['INVALID amberDays']],
    ['projectRevise', 'staleDays', 0, ['INVALID staleDays']],
    ['phaseAdd', 'key', 'works', ['TAKEN key']],
    ['phaseAdd', 'title', LONG, ['TOO_LONG title.it']],
    ['organisationAdd', 'key', 'hub-crit', ['TAKEN key']],
    ['organisationAdd', 'key', '../x', ['INVALID key']],
    ['organisationAdd', 'name', ' ', ['REQUIRED name']],
    ['organisationAdd', 'name', 'x'.repeat(201), ['TOO_LONG name']],
    ['organisationAdd', 'url', 'ftp://example.org', ['INVALID_URL url']],
    ['partyAdd', 'key', 'crit', ['TAKEN key']],
    ['partyAdd', 'organisation', 'nobody', ['NOT_FOUND organisation']],
    ['partyAdd', 'organisation', 'hub-crit', ['TAKEN organisation']],
    ['partyAdd', 'note', { en: 'x'.repeat(1001) }, ['TOO_LONG note.en']],
    ['partyStateRole', 'party', 'nobody', ['NOT_FOUND party']],
    ['agreementAdd', 'key', 'deal', ['TAKEN key']],
    ['agreementAdd', 'signedOn', '2016-02-30', ['INVALID_DATE signedOn']],
    ['agreementAdd', 'signedOn', '2016-01-11', ['IN_FUTURE signedOn']],
    ['agreementAdd', 'signedOn', '9999-01-01', ['IN_FUTURE signedOn']],
    ['agreementAdd', 'note', LONG, ['TOO_LONG note.it']],
    ['agreementAdd', 'signatories', ['crit', 'nobody'], ['NOT_FOUND signatories.1']],
    ['agreementAdd', 'signatories', ['crit', 'crit'], ['INVALID signatories.1']],
    ['agreementAdd', 'clauses.0.number', 'x'.repeat(41), ['TOO_LONG clauses.0.number']],
    ['agreementAdd', 'clauses.0.text', {}, ['REQUIRED clauses.0.text']],
    ['agreementAdd', 'clauses.0.text', LONG, ['TOO_LONG clauses.0.text.it']],
    ['agreementAdd', 'clauses.0.milestone', 'nowhere', ['NOT_FOUND clauses.0.milestone']],
    ['agreementStateSignatories', 'agreement', 'none', ['NOT_FOUND agreement']],
    ['agreementStateSignatories', 'signatories', [], ['REQUIRED signatories']],
    ['agreementStateSignatories', 'signatories', ['nobody'], ['NOT_FOUND signatories.0']],
    ['milestoneAdd', 'key', 'opening', ['TAKEN key']],
    ['milestoneAdd', 'phase', 'nowhere', ['NOT_FOUND phase']],
    ['milestoneAdd', 'acceptedBy', 'nobody', ['NOT_FOUND acceptedBy']],
    ['milestoneStateDate', 'project', 'none', ['NOT_FOUND project']],
    ['milestoneStateDate', 'project', 'Ünknown ../\u0000', ['NOT_FOUND project']],
    ['milestoneStateDate', 'milestone', 'nowhere', ['NOT_FOUND milestone']],
    ['milestoneStateDate', 'by', 'nobody', ['NOT_FOUND by']],
    ['milestoneStateDate', 'date', { date: '2016-02-30' }, ['INVALID_DATE date.date']],
    ['milestoneStateDate', 'date', { date: '0000-00-00' }, ['INVALID_DATE date.date']],
    ['milestoneStateDate', 'date', { date: '10000-01-01' }, ['INVALID_DATE date.date']],
    [
      'milestoneStateDate',
      'date',
      { date: '2016-02-01', precision: 'RANGE' },
      ['INVALID_DATE date.firstDay'],
    ],
    ['milestoneStateDate', 'date.words', { en: 'x'.repeat(121) }, ['TOO_LONG date.words.en']],
    ['milestoneStateDate', 'note', { en: 'x'.repeat(1001) }, ['TOO_LONG note.en']],
    ['milestoneStateDate', 'quote', 'x'.repeat(1001), ['TOO_LONG quote']],
    ['milestoneStateDate', 'reason', 'x'.repeat(501), ['TOO_LONG reason']],
    ['milestoneStateDate', 'kind', 'REACHED', ['IN_FUTURE date.date']],
    ['indicatorAdd', 'key', 'area', ['TAKEN key']],
    ['indicatorAdd', 'unit', 'x'.repeat(21), ['TOO_LONG unit']],
    ['indicatorAdd', 'unit', ' ', ['REQUIRED unit']],
    ['indicatorStateValue', 'indicator', 'none', ['NOT_FOUND indicator']],
    ['indicatorStateValue', 'kind', 'ACCEPTED', ['INVALID kind']],
    ['indicatorStateValue', 'value', { low: '1e5' }, ['INVALID_AMOUNT value.low']],
    ['indicatorStateValue', 'value', { low: '2', high: '1' }, ['INVALID value.high']],
    ['indicatorStateValue', 'value', { low: '2', high: 'two' }, ['INVALID_AMOUNT value.high']],
    ['indicatorStateValue', 'value.words', { it: 'x'.repeat(121) }, ['TOO_LONG value.words.it']],
    ['statementCorrect', 'statement', 'none', ['NOT_FOUND statement']],
    ['statementCorrect', 'reason', ' ', ['REQUIRED reason']],
    ['statementCorrect', 'reason', 'x'.repeat(501), ['TOO_LONG reason']],
    ['statementCorrect', 'value', { low: '5' }, ['INVALID value']],
    ['statementCorrect', 'date', { date: '2016-02-30' }, ['INVALID_DATE date.date']],
    ['statementCorrect', 'by', 'nobody', ['NOT_FOUND by']],
    ['statementCorrect', 'kind', 'REACHED', ['IN_FUTURE date.date']],
    ['statementCorrect', 'source', { publisher: 'CO' }, ['REQUIRED source.url']],
    ['factWithdraw', 'fact', 'none', ['NOT_FOUND fact']],
    ['factWithdraw', 'reason', '\u0000 ', ['REQUIRED reason']],
    ['fundingSourceAdd', 'key', 'aster', ['TAKEN key']],
    ['fundingSourceAdd', 'assumption', { en: 'x'.repeat(1001) }, ['TOO_LONG assumption.en']],
    ['commitmentAdd', 'fundingSource', 'none', ['NOT_FOUND fundingSource']],
    ['commitmentAdd', 'from', 'nobody', ['NOT_FOUND from']],
    ['commitmentAdd', 'to', 'nobody', ['NOT_FOUND to']],
    ['commitmentAdd', 'agreement', 'none', ['NOT_FOUND agreement']],
    ['commitmentAdd', 'amount', { amount: '1.005' }, ['INVALID_AMOUNT amount.amount']],
    ['commitmentAdd', 'amount', { amount: '0' }, ['INVALID_AMOUNT amount.amount']],
    ['commitmentAdd', 'amount', { amount: '-1' }, ['INVALID_AMOUNT amount.amount']],
    ['commitmentAdd', 'amount', { amount: '1e5' }, ['INVALID_AMOUNT amount.amount']],
    ['commitmentAdd', 'amount', { amount: '١٢' }, ['INVALID_AMOUNT amount.amount']],
    ['commitmentAdd', 'amount', { amount: '9'.repeat(20) }, ['INVALID_AMOUNT amount.amount']],
    ['commitmentAdd', 'amount', { amount: '5', currency: 'USD' }, ['INVALID amount.currency']],
    ['commitmentAdd', 'dueOn', '2016-00-01', ['INVALID_DATE dueOn']],
    ['commitmentAdd', 'purpose', { en: 'x'.repeat(1001) }, ['TOO_LONG purpose.en']],
    ['commitmentAdd', 'condition', { en: 'x'.repeat(1001) }, ['TOO_LONG condition.en']],
    ['paymentRecord', 'commitment', 'none', ['NOT_FOUND commitment']],
    ['paymentRecord', 'paidOn', '2016-02-30', ['INVALID_DATE paidOn']],
    ['paymentRecord', 'paidOn', '2016-01-11', ['IN_FUTURE paidOn']],
    ['paymentRecord', 'paidOn', '9999-12-31', ['IN_FUTURE paidOn']],
    ['paymentRecord', 'amount', { amount: '1.005' }, ['INVALID_AMOUNT amount.amount']],
    ['eventAdd', 'key', 'storm', ['TAKEN key']],
    ['eventAdd', 'when', { date: '2016-01-11' }, ['IN_FUTURE when.date']],
    ['eventAdd', 'when', { date: '2016-02-30' }, ['INVALID_DATE when.date']],
    ['eventAdd', 'when.words', { en: 'x'.repeat(121) }, ['TOO_LONG when.words.en']],
    ['eventAdd', 'text', LONG, ['TOO_LONG text.it']],
    ['eventAdd', 'effect', LONG, ['TOO_LONG effect.it']],
    ['eventAdd', 'effectDays', 36_501, ['INVALID effectDays']],
    ['eventAdd', 'effectAmount', { amount: '0.001' }, ['INVALID_AMOUNT effectAmount.amount']],
    ['eventAdd', 'milestone', 'nowhere', ['NOT_FOUND milestone']],
    ['evidenceAdd', 'caption', { en: 'x'.repeat(301) }, ['TOO_LONG caption.en']],
    ['evidenceAdd', 'event', 'none', ['NOT_FOUND event']],
    ['evidenceAdd', 'indicator', 'none', ['NOT_FOUND indicator']],
    ['evidenceAdd', 'milestone', 'nowhere', ['NOT_FOUND milestone']],
    ['statusDeclare', 'colour', 'REACHED', ['INVALID colour']],
    ['statusDeclare', 'party', 'nobody', ['NOT_FOUND party']],
    ['statusDeclare', 'sentence', { en: 'x'.repeat(501) }, ['TOO_LONG sentence.en']],
  ])('%s with %s %j: %s', async (mutation, path, value, refusals) => {
    expect(await refusalsOf(mutation, changed(inputs[mutation] ?? {}, path, value))).toEqual(refusals);
  });
});

test('what belongs to another project is unknown in this one', async () => {
  const { statement, value, commitment } = elsewhere;
  expect(await refusalsOf('statementCorrect', { ...inputs.statementCorrect, statement })).toEqual([
    'NOT_FOUND statement',
  ]);
  expect(await refusalsOf('factWithdraw', { ...inputs.factWithdraw, fact: value })).toEqual([
    'NOT_FOUND fact',
  ]);
  expect(await refusalsOf('paymentRecord', { ...inputs.paymentRecord, commitment })).toEqual([
    'NOT_FOUND commitment',
  ]);
});

test('everything that is wrong is told at once', async () => {
  const input = {
    project: 'hub',
    milestone: 'nowhere',
    kind: 'REACHED',
    date: { date: '2016-02-30' },
    by: 'nobody',
  };
  const wrong = { statedOn: { day: '9999-01-01' }, source: { publisher: ' ', url: 'javascript:' } };
  expect(await refusalsOf('milestoneStateDate', { ...input, ...wrong })).toEqual([
    'NOT_FOUND milestone',
    'INVALID_DATE date.date',
    'NOT_FOUND by',
    'IN_FUTURE statedOn.day',
    'REQUIRED source.publisher',
    'INVALID_URL source.url',
  ]);
});

test('a quantity of money keeps to the decimals of its currency', async () => {
  const input = { ...inputs.indicatorStateValue, indicator: 'cost' };
  expect(await refusalsOf('indicatorStateValue', { ...input, value: { low: '12000000.005' } })).toEqual([
    'INVALID_AMOUNT value.low',
  ]);
});

describe('what has happened', () => {
  const reached = (date: unknown, statedOn: unknown) => ({
    project: 'hub',
    milestone: 'opening',
    kind: 'REACHED',
    date,
    statedOn,
    source: TOLD.source,
  });

  test.each([
    ['the day after it was stated', { date: '2016-01-11' }, { day: '2016-01-10' }, ['IN_FUTURE date.date']],
    [
      'a month that was not over',
      { date: '2016-01-01', precision: 'MONTH' },
      { day: '2016-01-10' },
      ['IN_FUTURE date.date'],
    ],
    [
      'after the last day of the month in which it was stated',
      { date: '2016-02-01' },
      { day: '2016-01-10', precision: 'MONTH' },
      ['IN_FUTURE date.date'],
    ],
  ])('is not %s', async (_name, date, statedOn, refusals) => {
    expect(await refusalsOf('milestoneStateDate', reached(date, statedOn))).toEqual(refusals);
  });

  test.each(['ACCEPTED', 'REFUSED'])('%s is said only by the party entitled', async (kind) => {
    const input = { ...reached({ date: '2016-01-10' }, { day: '2016-01-10' }), kind };
    expect(await refusalsOf('milestoneStateDate', { ...input, by: 'comune' })).toEqual(['NOT_ENTITLED by']);
    expect(await refusalsOf('milestoneStateDate', input)).toEqual(['NOT_ENTITLED by']);
  });
});

describe('once superseded', () => {
  let corrected: string;
  let correction: string;
  let withdrawn: string;

  beforeAll(async () => {
    const state = () =>
      record(app, 'milestoneStateDate', inputs.milestoneStateDate ?? {}, 'statement { id }');
    corrected = (await state()).statement.id;
    withdrawn = (await state()).statement.id;
    const right = {
      project: 'hub',
      statement: corrected,
      date: { date: '2017-02-28' },
      reason: 'typed wrong',
    };
    correction = (await record(app, 'statementCorrect', right, 'statement { id }')).statement.id;
    await record(app, 'factWithdraw', { project: 'hub', fact: withdrawn, reason: 'twice' });
    await record(app, 'factWithdraw', { project: 'hub', fact: prepared.commitment, reason: 'twice' });
  });

  test('a statement is not corrected or withdrawn a second time', async () => {
    for (const statement of [corrected, withdrawn]) {
      expect(await refusalsOf('statementCorrect', { ...inputs.statementCorrect, statement })).toEqual([
        'ALREADY_SUPERSEDED statement',
      ]);
      expect(await refusalsOf('factWithdraw', { ...inputs.factWithdraw, fact: statement })).toEqual([
        'ALREADY_SUPERSEDED fact',
      ]);
    }
  });

  test('nothing is paid on a pledge that was withdrawn', async () => {
    expect(await refusalsOf('paymentRecord', inputs.paymentRecord ?? {})).toEqual([
      'ALREADY_SUPERSEDED commitment',
    ]);
  });

  test('the statement that stands in its place can be corrected', async () => {
    await record(app, 'statementCorrect', { ...inputs.statementCorrect, statement: correction });
    before = await rows.count();
  });
});

test('the database itself refuses a second correction of a statement', async () => {
  const columns = await rows.query(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as names from information_schema.columns where table_name = 'milestone_statement' and column_name not in ('id', 'revision')`,
  );
  const names = columns[0]?.names;
  await expect(
    rows.query(
      `insert into milestone_statement (id, revision, ${names}) select gen_random_uuid(), 100000, ${names} from milestone_statement where corrects_id is not null limit 1`,
    ),
  ).rejects.toThrow('milestone_statement_corrects_id_unique');
});
