import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  day,
  dayInZone,
  daysBetween,
  firstDayOfMonth,
  lastDayOfMonth,
  laterOf,
  parseCalendarDate,
} from './calendar-date.js';

describe('a day that exists', () => {
  test.each(['2016-09-30', '2016-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });
});

describe('no day of the calendar', () => {
  test.each([
    '2016-02-30',
    '2017-02-29',
    '1900-02-29',
    '2016-04-31',
    '2016-13-01',
    '2016-00-10',
    '2016-01-00',
    '0000-00-00',
    '0999-12-31',
    '10000-01-01',
    '2016-9-30',
    '2016-09-30T00:00:00Z',
    ' 2016-09-30',
    '2016-09-30\n',
    '٢٠١٦-٠٩-٣٠',
    '-2016-09-30',
    '+2016-09-30',
    '',
  ])('%j', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
  });
});

test('a literal of ours that is no day is a bug', () => {
  expect(() => day('2016-02-30')).toThrow('2016-02-30');
});

test.each([
  // From the five answers of the issue: the promise against each later day.
  ['2016-09-30', '2017-01-31', 123],
  ['2016-09-30', '2017-04-01', 183],
  ['2016-09-30', '2017-06-10', 253],
  ['2016-09-30', '2016-09-30', 0],
  ['2016-09-30', '2016-08-31', -30],
  // Clocks change in March and October; a day is a day.
  ['2017-03-25', '2017-03-27', 2],
  ['2017-10-28', '2017-10-30', 2],
  ['2016-02-28', '2016-03-01', 2],
  ['1000-01-01', '9999-12-31', 3_287_181],
])('from %s to %s are %i days', (from, to, days) => {
  expect(daysBetween(day(from), day(to))).toBe(days);
});

test('adding days and counting them are each other’s reverse', () => {
  const days = fc.integer({ min: 0, max: 3_000_000 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 200_000 }), (start, moved) => {
      const from = addDays(day('1000-01-01'), start);
      expect(daysBetween(from, addDays(from, moved))).toBe(moved);
      expect(addDays(addDays(from, moved), -moved)).toBe(from);
    }),
    { seed: 1 },
  );
});

test('days stop at the ends of the four-digit years', () => {
  expect(addDays(day('9999-12-31'), 1)).toBe('9999-12-31');
  expect(addDays(day('1000-01-01'), -1)).toBe('1000-01-01');
});

test('days compare as text in the order of the calendar', () => {
  const some = fc.integer({ min: 0, max: 3_000_000 }).map((days) => addDays(day('1000-01-01'), days));
  fc.assert(
    fc.property(some, some, (a, b) => {
      expect(a < b).toBe(daysBetween(a, b) > 0);
      expect(laterOf(a, b)).toBe(daysBetween(a, b) > 0 ? b : a);
    }),
    { seed: 1 },
  );
});

test.each([
  ['2016-02-10', 0, '2016-02-29'],
  ['2017-02-10', 0, '2017-02-28'],
  ['2016-12-01', 1, '2017-01-31'],
  ['2016-01-31', 1, '2016-02-29'],
  ['2016-01-31', -1, '2015-12-31'],
  ['2016-01-31', 25, '2018-02-28'],
])('the month of %s, %i months on, ends on %s', (date, months, last) => {
  expect(lastDayOfMonth(day(date), months)).toBe(last);
});

test('a month begins on its first day', () => {
  expect(firstDayOfMonth(day('2016-02-29'))).toBe('2016-02-01');
});

test.each([
  ['2017-06-09T21:59:59Z', 'Europe/Rome', '2017-06-09'],
  ['2017-06-09T22:00:00Z', 'Europe/Rome', '2017-06-10'],
  ['2017-01-09T22:59:59Z', 'Europe/Rome', '2017-01-09'],
  ['2017-01-09T23:00:00Z', 'Europe/Rome', '2017-01-10'],
  ['2017-06-10T10:00:00Z', 'Pacific/Kiritimati', '2017-06-11'],
  ['2017-06-10T10:00:00Z', 'Pacific/Pago_Pago', '2017-06-09'],
])('%s in %s falls on %s', (instant, timeZone, date) => {
  expect(dayInZone(new Date(instant), timeZone)).toBe(date);
});
