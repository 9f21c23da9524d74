import { describe, expect, test } from 'vitest';
import { describeWithShared, sharedFile } from '../../../../test/support/shared-folder.js';
import { pledgedTotal } from '../../../funding/core/totals.js';
import { type MilestoneState, milestoneState } from '../../../milestones/core/milestone-state.js';
import { factsAsOf } from '../../../record/core/as-of.js';
import { type CalendarDate, day } from '../../../shared/calendar-date.js';
import { recordOf } from '../record-of.js';
import { POLO_CREMONA } from './polo-cremona.js';

let count = 0;
const facts = recordOf(POLO_CREMONA, { today: day('2026-11-22'), newId: () => `id-${++count}` });
const TODAY = day('2026-11-22');

describe('the opening', () => {
  test.each([
    ['2015-06-24', { promised: '2016-09-30 MONTH', forecast: '2016-09-30 MONTH', slip: 0 }],
    ['2016-07-31', { promised: '2016-09-30 MONTH', forecast: '2017-01-31 MONTH', slip: 123 }],
    ['2017-04-01', { promised: '2016-09-30 MONTH', forecast: '2017-01-31 MONTH', slip: 123, late: 183 }],
    ['2017-05-18', { promised: '2016-09-30 MONTH', forecast: '2017-06-10 DAY', slip: 253 }],
    [
      '2017-06-10',
      { promised: '2016-09-30 MONTH', forecast: '2017-06-10 DAY', reached: '2017-06-10 DAY', slip: 253 },
    ],
  ])('as it stood on %s', (asOf, expected) => {
    expect(inShort(stateOf('opening', day(asOf)))).toMatchObject(expected);
  });

  test('the forecast in force in July 2016 is the one without the slip of the pen', () => {
    const { forecast } = stateOf('opening', day('2016-07-31'));
    expect(urlOf(forecast?.sourceId)).toContain('welfarenetwork.it');
  });
});

test('the statements of section 0 are on the milestones that they are about, and no other is', () => {
  expect(linesOf('opening')).toEqual([
    'PROMISED 2016-09-30 said 2015-06-24 by crit',
    'PROMISED 2016-09-30 said 2015-06-30 by microdata',
    'FORECAST 2017-01-31 said 2016-07-15',
    'FORECAST 2017-01-31 said 2016-07-15',
    'FORECAST 2017-06-10 said 2017-05-18',
    'FORECAST 2017-06-10 said 2017-05-31 by crit',
    'REACHED 2017-06-10 said 2017-06-10',
  ]);
  expect(linesOf('first-tenant')).toEqual([
    'FORECAST 2016-08-31 said 2016-01-27',
    'FORECAST 2016-10-31 said 2016-07-14',
    'FORECAST 2016-10-31 said 2016-09-22',
    'FORECAST 2016-10-31 said 2016-10-13',
    'FORECAST 2016-12-20 said 2016-11-30',
    'REACHED 2016-12-31 said 2017-01-24',
  ]);
  expect(linesOf('building-complete')).toEqual([
    'PROMISED 2016-08-20 said 2015-06-30 by mailup',
    'PROMISED 2016-08-20 said 2015-06-30',
    'FORECAST 2016-12-31 said 2016-07-14',
    'FORECAST 2016-12-20 said 2016-10-13',
  ]);
  expect(linesOf('linea-com-in')).toEqual([
    'FORECAST 2017-01-20 said 2016-10-13',
    'REACHED 2017-01-23 said 2017-01-24',
  ]);
  expect(linesOf('lgh-in')).toEqual([
    'FORECAST 2017-01-20 said 2016-10-13',
    'FORECAST 2017-02-28 said 2017-01-24',
    'REACHED 2017-06-22 said 2017-06-22',
  ]);
  expect(linesOf('cobox-in').at(-1)).toBe('REACHED 2017-08-31 said 2017-08-31');
  expect(linesOf('site-start')[0]).toBe('FORECAST 2015-09-22 said 2015-06-17');
});

test('the visit with no date is evidence only', () => {
  const visit = facts.sources.find((each) => each.url?.includes('melazzini'));
  expect(facts.milestoneStatements.filter((each) => each.sourceId === visit?.id)).toEqual([]);
  expect(facts.evidence.filter((each) => each.sourceId === visit?.id)).toHaveLength(1);
});

test('two sources for the purchase of the site stand side by side', () => {
  expect(linesOf('land-aem')).toEqual([
    'REACHED 2011-11-23 said 2014-12-11',
    'REACHED 2011-12-23 said 2015-01-15 by comune-di-cremona',
  ]);
});

test('the funding of the agreement adds up to 2,178,222.00, without the version of 1.5 million', () => {
  expect(pledgedTotal(factsAsOf(facts, TODAY)).sumMinor).toBe(217_822_200n);
  expect(facts.commitments.filter((each) => each.alternative).map((each) => each.amountMinor)).toEqual([
    150_000_000n,
    150_000_000n,
  ]);
});

test('own shares are marked with what the total assumes', () => {
  const ownShares = facts.fundingSources.filter((each) => each.key !== 'aster');
  expect(ownShares.every((each) => each.assumption !== null)).toBe(true);
});

test('what no one published is not filled in: payments, price of the land, declared status', () => {
  expect(facts.payments).toEqual([]);
  expect(facts.statusDeclarations).toEqual([]);
  const price = facts.indicators.find((each) => each.key === 'land-price');
  expect(facts.indicatorStatements.filter((each) => each.indicatorId === price?.id)).toEqual([]);
});

test('the co-financing agreement has four signatories, and four by another source', () => {
  const agreement = facts.agreements.find((each) => each.key === 'co-financing');
  const signed = facts.signatories.filter((each) => each.agreementId === agreement?.id);
  const keys = (alternative: boolean) =>
    signed.filter((each) => each.alternative === alternative).map((each) => partyKey(each.partyId));
  expect(keys(false)).toEqual(['regione-lombardia', 'comune-di-cremona', 'crit', 'microdata']);
  expect(keys(true)).toEqual(['crit', 'comune-di-cremona', 'aem-cremona', 'csa']);
});

describeWithShared('facts/polo-cremona.md', 'every address of the project', () => {
  test('occurs in the list of published facts', () => {
    const published = sharedFile('facts/polo-cremona.md');
    const addresses = facts.sources.map((each) => each.url ?? '');
    expect(addresses.filter((each) => !published.includes(each))).toEqual([]);
  });
});

function stateOf(key: string, asOf: CalendarDate): MilestoneState {
  const standing = factsAsOf(facts, asOf);
  const statements = standing.milestoneStatements.filter((each) => each.milestoneId === milestoneId(key));
  return milestoneState(statements, asOf);
}

function inShort({ promised, forecast, reached, slipDays, lateAtLeastDays }: MilestoneState) {
  const short = (each: MilestoneState['promised']) => each && `${each.dateLast} ${each.datePrecision}`;
  return {
    promised: short(promised),
    forecast: short(forecast),
    reached: short(reached),
    slip: slipDays,
    late: lateAtLeastDays,
  };
}

/** A milestone's statements, one a line, in the order in which they were stated. */
function linesOf(key: string): string[] {
  return factsAsOf(facts, TODAY)
    .milestoneStatements.filter((each) => each.milestoneId === milestoneId(key))
    .map(({ kind, dateLast, statedLast, byId }) => {
      const by = byId === null ? '' : ` by ${partyKey(byId)}`;
      return `${kind} ${dateLast} said ${statedLast}${by}`;
    });
}

function milestoneId(key: string): string {
  const found = facts.milestones.find((each) => each.key === key);
  if (found === undefined) throw new Error(`no milestone ${key}`);
  return found.id;
}

function partyKey(id: string): string | undefined {
  return facts.parties.find((each) => each.id === id)?.key;
}

function urlOf(sourceId: string | undefined): string | null | undefined {
  return facts.sources.find((each) => each.id === sourceId)?.url;
}
