import { expect, test } from 'vitest';
import { monthTicks } from './month-ticks.js';

const day = (text: string) => Date.parse(text) / 86_400_000;

test('ticks are firsts of months, few enough to be read', () => {
  expect(monthTicks([day('2015-06-24'), day('2016-03-15')], 5)).toEqual(
    ['2015-07-01', '2015-09-01', '2015-11-01', '2016-01-01', '2016-03-01'].map(day),
  );
  expect(monthTicks([day('1950-01-01'), day('2050-01-01')], 6).length).toBeLessThanOrEqual(11);
});
