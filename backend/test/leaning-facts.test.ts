import { afterAll, beforeAll, expect, test } from 'vitest';
import { mutate, type Prepared, prepareProject, record, TOLD } from './support/mutations.js';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;
let prepared: Prepared;

beforeAll(async () => {
  app = await startTestApp();
  prepared = await prepareProject(app, 'hub');
});
afterAll(() => app.close());

const refusals = async (mutation: string, input: object) => {
  const { revision, userErrors } = await mutate(app, mutation, { project: 'hub', ...input });
  return { revision, codes: userErrors.map(({ code, field }) => [code, field.join('.')]) };
};

test('a pledge is withdrawn only after the payments on it', async () => {
  const { payment } = await record(
    app,
    'paymentRecord',
    {
      project: 'hub',
      commitment: prepared.commitment,
      amount: { amount: '60.00' },
      paidOn: '2016-01-05',
      ...TOLD,
    },
    'payment { id }',
  );
  const pledge = { fact: prepared.commitment, reason: 'entered twice' };
  expect(await refusals('factWithdraw', pledge)).toEqual({
    revision: null,
    codes: [['INVALID', 'input.fact']],
  });
  await record(app, 'factWithdraw', { project: 'hub', fact: payment.id, reason: 'entered twice' });
  expect((await refusals('factWithdraw', pledge)).codes).toEqual([]);
});

test('a correction that corrects nothing, and a revision that revises nothing, are refused', async () => {
  expect(await refusals('statementCorrect', { statement: prepared.statement, reason: 'look' })).toEqual({
    revision: null,
    codes: [['REQUIRED', 'input.date']],
  });
  expect(await refusals('projectRevise', {})).toEqual({
    revision: null,
    codes: [['REQUIRED', 'input.name']],
  });
});

test('a planned day in another age is refused, where it would stretch every chart', async () => {
  const forecast = { milestone: 'opening', kind: 'FORECAST', date: { date: '9999-12-31' }, ...TOLD };
  expect(await refusals('milestoneStateDate', forecast)).toEqual({
    revision: null,
    codes: [['INVALID_DATE', 'input.date.date']],
  });
});

test('a name that shows nothing is missing', async () => {
  const { codes } = await refusals('phaseAdd', { key: 'empty', title: { en: '\u200b\u2060' } });
  expect(codes).toEqual([['REQUIRED', 'input.title']]);
});
