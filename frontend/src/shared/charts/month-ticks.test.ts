import { expect, test } from 'vitest';
import { dayAt, dayNumber } from '../calendar-day';
import { monthTicks } from './month-ticks';

const ticks = (from: string, to: string, most: number) =>
  monthTicks(dayNumber(from), dayNumber(to), most).map((tick) => dayAt(tick));

test('two years in at most five ticks are half years that begin in January', () => {
  expect(ticks('2015-06-24', '2017-06-10', 5)).toEqual([
    '2015-07-01',
    '2016-01-01',
    '2016-07-01',
    '2017-01-01',
  ]);
});

test('a short span has a tick on each month', () => {
  expect(ticks('2015-06-24', '2015-10-02', 6)).toEqual([
    '2015-07-01',
    '2015-08-01',
    '2015-09-01',
    '2015-10-01',
  ]);
});

test('a long span has whole years', () => {
  expect(ticks('2012-02-10', '2017-06-10', 6)).toEqual(
    ['2013', '2014', '2015', '2016', '2017'].map((year) => `${year}-01-01`),
  );
});
