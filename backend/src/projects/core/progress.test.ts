import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateOn } from '../../../test/support/record-notation.js';
import { addDays, day } from '../../shared/calendar-date.js';
import { progressByMonth } from './progress.js';

/** The curve of some milestones as "2016-09 1/0 2016-10 1/-": promised and reached, a dash after the as-of day. */
function curve(milestones: readonly string[], asOf: string): string {
  const months = progressByMonth(
    milestones.map((each) => stateOn(each, asOf)),
    day(asOf),
  );
  return months
    .map(({ month, promised, reached }) => `${month.slice(0, 7)} ${promised}/${reached ?? '-'}`)
    .join('  ');
}

const OPENING = '2015-06-24 PROMISED 2016-09\n2017-01-10 REACHED 2016-12-20';

describe('milestones promised against reached', () => {
  test.each([
    ['nothing promised or reached', [''], '2016-10-01', ''],
    [
      'from the first promise to the as-of month',
      [OPENING],
      '2016-11-15',
      '2016-09 1/0  2016-10 1/0  2016-11 1/0',
    ],
    ['to the last promise, open after the as-of month', [OPENING], '2016-07-15', '2016-09 1/-'],
    [
      'reached counts in its month',
      [OPENING],
      '2017-01-10',
      '2016-09 1/0  2016-10 1/0  2016-11 1/0  2016-12 1/1  2017-01 1/1',
    ],
    [
      'cumulative',
      ['2015-06-24 PROMISED 2016-09', '2015-06-24 PROMISED 2016-10', '2015-06-24 PROMISED 2016-09'],
      '2016-10-01',
      '2016-09 2/0  2016-10 3/0',
    ],
    [
      'reached without a promise',
      ['2016-10-05 REACHED 2016-09-02'],
      '2016-10-31',
      '2016-09 0/1  2016-10 0/1',
    ],
  ])('%s', (_name, milestones, asOf, expected) => {
    expect(curve(milestones, asOf)).toBe(expected);
  });

  test('over more than fifty years give only the months in which something changes', () => {
    expect(curve(['2015-06-24 PROMISED 9999-12-31', '2015-06-24 REACHED 1000-01-01'], '2016-01-01')).toBe(
      '1000-01 0/1  9999-12 1/-',
    );
  });

  test('never fall, and end with all that was promised', () => {
    const milestone = fc.tuple(fc.nat(800), fc.nat(1500)).map(([stated, promised]) => {
      const on = addDays(day('2015-01-01'), stated);
      return `${on} PROMISED ${addDays(day('2015-01-01'), promised)}`;
    });
    fc.assert(
      fc.property(fc.array(milestone, { maxLength: 8 }), (milestones) => {
        const asOf = day('2018-01-01');
        const months = progressByMonth(
          milestones.map((each) => stateOn(each, asOf)),
          asOf,
        );
        const promised = months.map((each) => each.promised);
        expect(promised).toEqual(promised.toSorted((a, b) => a - b));
        expect(promised.at(-1) ?? 0).toBe(milestones.length);
      }),
      { seed: 1 },
    );
  });
});
