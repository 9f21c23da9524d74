import { expect, test } from 'vitest';
import { addMonths, dayAt, dayNumber, daysBetween, isCalendarDay } from './calendar-day';

test('the slip of the opening is 253 calendar days', () => {
  expect(daysBetween('2016-09-30', '2017-06-10')).toBe(253);
});

test('a day is found again from its number', () => {
  for (const day of ['1970-01-01', '2016-02-29', '2016-03-27', '2026-11-22'])
    expect(dayAt(dayNumber(day))).toBe(day);
});

test('a month after the 31st is the last day of a shorter month', () => {
  expect(addMonths('2015-01-31', 1)).toBe('2015-02-28');
  expect(addMonths('2016-01-31', -1)).toBe('2015-12-31');
});

test('a day that does not exist is none', () => {
  expect(isCalendarDay('2017-02-30')).toBe(false);
  expect(isCalendarDay('2017-13-01')).toBe(false);
  expect(isCalendarDay('yesterday')).toBe(false);
  expect(isCalendarDay('2016-02-29')).toBe(true);
});
