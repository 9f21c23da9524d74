import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { record, stateOn } from '../../../test/support/record-notation.js';
import { factsAsOf } from '../../record/core/as-of.js';
import { addDays, day } from '../../shared/calendar-date.js';
import type { MilestoneStatement } from './milestone.js';
import { dueBucket, type MilestoneState, milestoneState, otherVersions, trend } from './milestone-state.js';

/** The opening of the technology hub of Cremona, section 0 of the published facts. */
const OPENING = `
  2015-06-24 PROMISED 2016-09
  2016-07-15 FORECAST 2017-01
  2017-05-18 FORECAST 2017-06-10
  2017-05-31 FORECAST 2017-06-10
  2017-06-10 REACHED  2017-06-10
`;

/** "promised #1, forecast #2, slip 123, late 183": what a record amounts to on a day. */
function inShort(lines: string, asOf: string): string {
  const { promised, forecast, reached, accepted, refused, slipDays, lateAtLeastDays } = stateOn(lines, asOf);
  const parts = Object.entries({
    promised: promised?.id,
    forecast: forecast === promised ? null : forecast?.id,
    reached: reached?.id,
    accepted: accepted?.id,
    refused: refused?.id,
    slip: slipDays,
    late: lateAtLeastDays,
  });
  return parts
    .flatMap(([name, value]) => (value === null || value === undefined ? [] : `${name} ${value}`))
    .join(', ');
}

describe('the five answers of the issue', () => {
  test.each([
    ['2015-06-23', ''],
    ['2015-06-24', 'promised #1, slip 0'],
    ['2016-07-31', 'promised #1, forecast #2, slip 123'],
    ['2017-04-01', 'promised #1, forecast #2, slip 123, late 183'],
    ['2017-05-18', 'promised #1, forecast #3, slip 253'],
    ['2017-06-10', 'promised #1, forecast #4, reached #5, slip 253'],
    ['2026-01-01', 'promised #1, forecast #4, reached #5, slip 253'],
  ])('%s: %s', (asOf, expected) => {
    expect(inShort(OPENING, asOf)).toBe(expected);
  });
});

describe('late at least', () => {
  test.each([
    // The forecast day itself has not passed; the day after has.
    ['2017-01-31', OPENING, null],
    ['2017-02-01', OPENING, 124],
    // Only a promise: its last day counts.
    ['2016-09-30', '2015-06-24 PROMISED 2016-09', null],
    ['2016-10-01', '2015-06-24 PROMISED 2016-09', 1],
    // A forecast before the promise: the later of the two must have passed.
    ['2016-09-15', '2015-06-24 PROMISED 2016-09\n2016-01-27 FORECAST 2016-08-31', null],
    ['2016-10-01', '2015-06-24 PROMISED 2016-09\n2016-01-27 FORECAST 2016-08-31', 1],
    // No promise: nothing to count from.
    ['2017-02-01', '2016-07-15 FORECAST 2017-01', null],
    // Reached late is a slip, not "at least".
    ['2017-06-11', OPENING, null],
  ])('on %s', (asOf, lines, days) => {
    expect(stateOn(lines, asOf).lateAtLeastDays).toBe(days);
  });
});

describe('the slip', () => {
  test.each([
    [
      'a forecast earlier than the promise is negative',
      '2015-06-24 PROMISED 2016-09\n2016-01-27 FORECAST 2016-08-31',
      -30,
    ],
    [
      'reached earlier than promised is negative',
      '2015-06-24 PROMISED 2016-09\n2016-09-20 REACHED 2016-09-20',
      -10,
    ],
    [
      'a second promise moves neither promise nor slip',
      '2015-06-24 PROMISED 2016-09\n2015-07-01 PROMISED 2017-09',
      0,
    ],
    ['without a promise there is none', '2016-07-15 FORECAST 2017-01\n2017-01-24 REACHED 2017-01-23', null],
    [
      'a promise that is reached without a forecast',
      '2015-06-24 PROMISED 2016-09\n2016-10-30 REACHED 2016-10-10',
      10,
    ],
    ['of a quarter counts from its last day', '2015-06-24 PROMISED 2016-Q2\n2016-07-15 FORECAST 2016-Q3', 92],
    ['of a year counts from its last day', '2015-06-24 PROMISED 2015\n2016-07-15 FORECAST 2016', 366],
    [
      'of a range counts from its last day',
      '2015-06-24 PROMISED 2016-12-11..2016-12-20\n2016-07-15 FORECAST 2016-12-31',
      11,
    ],
  ])('%s', (_name, lines, slip) => {
    expect(stateOn(lines, '2026-01-01').slipDays).toBe(slip);
  });
});

test('the first promise is the one stated first, in whatever order it was entered', () => {
  expect(inShort('2015-06-30 PROMISED 2017-01\n2015-06-24 PROMISED 2016-09', '2016-01-01')).toBe(
    'promised #2, slip 0',
  );
});

test('the latest forecast is the one stated last; of one day, the one recorded last', () => {
  const lines = `
    2015-06-24 PROMISED 2016-09
    2016-07-15 FORECAST 2017-01
    2016-07-14 FORECAST 2016-12
    2016-07-15 FORECAST 2017-02
  `;
  expect(stateOn(lines, '2016-08-01').forecast?.id).toBe('#4');
  expect(stateOn(lines, '2016-07-14').forecast?.id).toBe('#3');
});

test('a month in which something was said counts from its last day', () => {
  const lines = '2015-06-24 PROMISED 2016-09\n2016-07 FORECAST 2017-01';
  expect(inShort(lines, '2016-07-30')).toBe('promised #1, slip 0');
  expect(inShort(lines, '2016-07-31')).toBe('promised #1, forecast #2, slip 123');
});

test('the latest word of the party entitled holds', () => {
  const lines = `
    2017-06-10 REACHED  2017-06-10
    2017-06-20 REFUSED  2017-06-20
    2017-07-01 ACCEPTED 2017-07-01
  `;
  expect(inShort(lines, '2017-06-15')).toBe('reached #1');
  expect(inShort(lines, '2017-06-30')).toBe('reached #1, refused #2');
  expect(inShort(lines, '2017-07-01')).toBe('reached #1, accepted #3');
});

describe('a correction', () => {
  const corrected = `
    2015-06-24 PROMISED 2016-09
    2016-07-15 FORECAST 2007-01
    2016-07-15 FORECAST 2017-01 corrects 2
  `;

  test('takes over the stated-on day, so that no day shows the error', () => {
    expect(inShort(corrected, '2016-07-14')).toBe('promised #1, slip 0');
    expect(inShort(corrected, '2016-07-15')).toBe('promised #1, forecast #3, slip 123');
  });

  test('only an earlier revision of the record shows the error', () => {
    const before = record(corrected.trimEnd().split('\n').slice(0, -1).join('\n'));
    expect(factsAsOf(before, day('2016-07-15')).milestoneStatements.map((each) => each.id)).toEqual([
      '#1',
      '#2',
    ]);
  });

  test('that is corrected again gives way in its turn', () => {
    expect(inShort(`${corrected}2016-07-15 FORECAST 2017-02 corrects 3`, '2016-07-15')).toBe(
      'promised #1, forecast #4, slip 151',
    );
  });

  test('that is withdrawn takes the corrected statement along', () => {
    const lines = corrected.replace('corrects 2', 'corrects 2 withdrawn');
    expect(inShort(lines, '2016-07-15')).toBe('promised #1, slip 0');
  });
});

test('a source that corrects itself later is a new statement: until then the old one holds', () => {
  const lines = '2016-07-15 FORECAST 2007-01\n2016-07-20 FORECAST 2017-01';
  expect(stateOn(lines, '2016-07-19').forecast?.dateLast).toBe('2007-01-31');
  expect(stateOn(lines, '2016-07-20').forecast?.dateLast).toBe('2017-01-31');
});

test('what was withdrawn counts on no day', () => {
  const lines = '2015-06-24 PROMISED 2016-09\n2017-06-10 REACHED 2017-06-10 withdrawn';
  expect(inShort(lines, '2018-01-01')).toBe('promised #1, slip 0, late 458');
});

describe('other versions', () => {
  const versions = (lines: string, asOf = '2018-01-01') => {
    const statements = factsAsOf(record(lines), day(asOf)).milestoneStatements;
    return otherVersions(statements, milestoneState(statements, day(asOf))).map((each) => each.id);
  };

  test.each([
    // The purchase of the site, of which two pages give different days.
    ['another day reached', '2014-12-11 REACHED 2011-11-23\n2015-01-15 REACHED 2011-12-23', ['#1']],
    [
      'the same day reached, said again, is none',
      '2017-06-10 REACHED 2017-06-10\n2017-06-18 REACHED 2017-06-10',
      [],
    ],
    // The slip of the pen in a newspaper of 15 July 2016.
    ['another forecast of one day', '2016-07-15 FORECAST 2007-01\n2016-07-15 FORECAST 2017-01', ['#1']],
    ['a forecast of an earlier day is none', '2016-07-14 FORECAST 2016-12\n2016-07-15 FORECAST 2017-01', []],
    ['another promise of one day', '2015-06-24 PROMISED 2016-09\n2015-06-24 PROMISED 2016-08', ['#2']],
    ['the month against its last day', '2016-07-15 FORECAST 2017-01-31\n2016-07-15 FORECAST 2017-01', ['#1']],
    ['a corrected one is none', '2016-07-15 FORECAST 2007-01\n2016-07-15 FORECAST 2017-01 corrects 1', []],
  ])('%s', (_name, lines, ids) => {
    expect(versions(lines)).toEqual(ids);
  });
});

describe('the trend', () => {
  const points = (lines: string, asOf: string) => {
    const statements = factsAsOf(record(lines), day(asOf)).milestoneStatements;
    return trend(statements, milestoneState(statements, day(asOf))).map((each) => each.id);
  };

  test('is the first promise, each forecast and the day reached', () => {
    expect(points(OPENING, '2018-01-01')).toEqual(['#1', '#2', '#3', '#4', '#5']);
    expect(points(OPENING, '2016-12-31')).toEqual(['#1', '#2']);
  });

  test('takes the last word of each day, and nothing after the end', () => {
    const lines = `
      2015-06-24 PROMISED 2016-09
      2015-06-30 PROMISED 2016-10
      2016-07-15 FORECAST 2007-01
      2016-07-15 FORECAST 2017-01
      2017-06-10 REACHED  2017-06-10
      2017-06-20 ACCEPTED 2017-06-20
      2017-06-30 FORECAST 2017-09
    `;
    expect(points(lines, '2018-01-01')).toEqual(['#1', '#4', '#5']);
  });
});

describe('the queue of what is due', () => {
  test.each([
    ['2016-10-01', 'OVERDUE'],
    ['2016-09-30', 'NEXT_7_DAYS'],
    ['2016-09-23', 'NEXT_7_DAYS'],
    ['2016-09-22', 'LATER'],
  ])('on %s, expected on 30 September 2016: %s', (asOf, bucket) => {
    expect(dueBucket(stateOn('2015-06-24 PROMISED 2016-09', asOf), day(asOf))).toBe(bucket);
  });

  test.each(['2016-09-01 REACHED 2016-09-01', '2016-09-01 ACCEPTED 2016-09-01'])(
    '%s is in no queue',
    (lines) => {
      expect(dueBucket(stateOn(lines, '2016-10-01'), day('2016-10-01'))).toBeNull();
    },
  );
});

describe('any record', () => {
  const FIRST = day('2015-01-01');
  const kinds = fc.constantFrom<MilestoneStatement['kind']>(
    'PROMISED',
    'FORECAST',
    'REACHED',
    'ACCEPTED',
    'REFUSED',
  );
  const line = fc.tuple(fc.nat(900), kinds, fc.nat(1200)).map(([stated, kind, date]) => {
    return `${addDays(FIRST, stated)} ${kind} ${addDays(FIRST, date)}`;
  });
  const asOfDays = fc.nat(1000).map((days) => addDays(FIRST, days));
  const shortened = (state: MilestoneState) => ({
    ...state,
    promised: state.promised?.id,
    forecast: state.forecast?.id,
    reached: state.reached?.id,
    accepted: state.accepted?.id,
    refused: state.refused?.id,
    newest: state.newest?.id,
  });

  test('answers for a day alike, whatever was stated after it', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), asOfDays, (lines, asOf) => {
        const byThen = lines.map((each) => (each.slice(0, 10) > asOf ? `${each} withdrawn` : each));
        expect(shortened(stateOn(lines.join('\n'), asOf))).toEqual(
          shortened(stateOn(byThen.join('\n'), asOf)),
        );
      }),
      { seed: 1 },
    );
  });

  test('holds together: the slip is told from its dates, late only when unreached and past both dates', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), asOfDays, (lines, asOf) => {
        const { promised, forecast, reached, slipDays, lateAtLeastDays } = stateOn(lines.join('\n'), asOf);
        expect(slipDays === null).toBe(promised === null);
        if (lateAtLeastDays === null) return;
        expect(reached).toBeNull();
        expect(lateAtLeastDays).toBeGreaterThan(0);
        expect(promised && forecast && promised.dateLast < asOf && forecast.dateLast < asOf).toBe(true);
      }),
      { seed: 1 },
    );
  });
});
