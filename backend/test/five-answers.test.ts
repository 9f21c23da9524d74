import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from './support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ demo: true });
});
afterAll(() => app.close());

async function opening(asOf: string) {
  const { project } = await app.graphql(
    `query ($asOf: Date) {
      project(code: "polo-cremona", asOf: $asOf) {
        asOf
        headline { text }
        summary { text }
        status { computed { colour sentence } }
        milestone(key: "opening") {
          promised { date precision statedOn source { publisher url } }
          forecast { date precision words }
          reached { date precision }
          slipDays slipText lateAtLeastDays
          status { colour rule sentence }
        }
      }
    }`,
    { asOf },
  );
  return project;
}

test('on 24 June 2015 the opening is promised for September 2016, with no slip', async () => {
  const { milestone } = await opening('2015-06-24');
  expect(milestone).toMatchObject({
    promised: { date: '2016-09-30', precision: 'MONTH', statedOn: '2015-06-24' },
    slipDays: 0,
    reached: null,
    lateAtLeastDays: null,
  });
});

test('on 31 July 2016 it is forecast for January 2017, 123 days late', async () => {
  const project = await opening('2016-07-31');
  expect(project.milestone).toMatchObject({
    forecast: { date: '2017-01-31', precision: 'MONTH', words: 'January 2017' },
    slipDays: 123,
    slipText: '123 days late',
    lateAtLeastDays: null,
  });
  expect(project.headline.text).toBe(
    'Opening of the technology hub: now expected for January 2017, 123 days later than promised.',
  );
});

test('on 1 April 2017 January has passed without a new date: red, at least 183 days late', async () => {
  const project = await opening('2017-04-01');
  expect(project.milestone).toMatchObject({
    forecast: { date: '2017-01-31' },
    slipDays: 123,
    lateAtLeastDays: 183,
    status: {
      colour: 'RED',
      rule: 'FORECAST_PASSED',
      sentence: 'January 2017 has passed and no new date has been stated',
    },
  });
  expect(project.status.computed.colour).toBe('RED');
});

test('on 18 May 2017 it is forecast for 10 June 2017, 253 days late', async () => {
  const { milestone } = await opening('2017-05-18');
  expect(milestone).toMatchObject({
    forecast: { date: '2017-06-10', precision: 'DAY' },
    slipDays: 253,
    reached: null,
  });
});

test('on 10 June 2017 it is reached, 253 days late', async () => {
  const { milestone } = await opening('2017-06-10');
  expect(milestone).toMatchObject({ reached: { date: '2017-06-10', precision: 'DAY' }, slipDays: 253 });
});
