import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from './calendar-date.js';
import { DATE_PRECISIONS, spanOf } from './stated-date.js';

test.each([
  ['2016-09-30', 'DAY', '2016-09-30', '2016-09-30'],
  ['2016-09-15', 'MONTH', '2016-09-01', '2016-09-30'],
  ['2016-02-01', 'MONTH', '2016-02-01', '2016-02-29'],
  ['2016-01-01', 'QUARTER', '2016-01-01', '2016-03-31'],
  ['2016-03-31', 'QUARTER', '2016-01-01', '2016-03-31'],
  ['2016-04-01', 'QUARTER', '2016-04-01', '2016-06-30'],
  ['2016-08-15', 'QUARTER', '2016-07-01', '2016-09-30'],
  ['2016-12-31', 'QUARTER', '2016-10-01', '2016-12-31'],
  ['2016-06-10', 'YEAR', '2016-01-01', '2016-12-31'],
] as const)('%s said as a %s allows %s to %s', (date, precision, first, last) => {
  expect(spanOf(day(date), precision, null)).toEqual({ first, last, precision });
});

test('a range goes from its first day to its last', () => {
  const range = spanOf(day('2016-12-20'), 'RANGE', day('2016-12-11'));
  expect(range).toEqual({ first: '2016-12-11', last: '2016-12-20', precision: 'RANGE' });
});

test.each([
  ['a range of one day', '2016-12-20', true],
  ['a range that runs backwards', '2016-12-21', false],
  ['a range without a first day', null, false],
])('%s', (_name, first, exists) => {
  const range = spanOf(day('2016-12-20'), 'RANGE', first === null ? null : day(first));
  expect(range !== null).toBe(exists);
});

test('a span holds the day that was named, and is the same whichever of its days is named', () => {
  const dates = fc.integer({ min: 0, max: 3_000_000 }).map((days) => addDays(day('1000-01-01'), days));
  fc.assert(
    fc.property(dates, fc.constantFrom(...DATE_PRECISIONS), (date, precision) => {
      const span = spanOf(date, precision, date);
      if (span === null) throw new Error('no span');
      expect(span.first <= date && date <= span.last).toBe(true);
      expect(spanOf(span.first, precision, span.first)).toEqual({
        ...span,
        last: precision === 'RANGE' ? date : span.last,
      });
      expect(spanOf(span.last, precision, span.first)).toEqual(span);
    }),
    { seed: 1 },
  );
});
