import { describe, expect, test } from 'vitest';
import { type DateDraft, dateInput, dateText, spanOf } from './date-span';

const TODAY = '2026-11-22';
const draft = (date: string, precision: DateDraft['precision'] = 'DAY', firstDay = ''): DateDraft => ({
  date,
  precision,
  firstDay,
});

describe('a date counts from the last day that it allows', () => {
  test.each([
    ['10 June 2017', '2017-06-10'],
    ['January 2017', '2017-01-31'],
    ['February 2016', '2016-02-29'],
    ['Q1 2017', '2017-03-31'],
    ['2017', '2017-12-31'],
  ])('%s', (text, last) => expect(spanOf(draft(text), TODAY)?.last).toBe(last));

  test('a range runs from the first day of its beginning to the last of its end', () => {
    expect(spanOf(draft('June 2017', 'RANGE', 'May 2017'), TODAY)).toEqual({
      precision: 'RANGE',
      first: '2017-05-01',
      last: '2017-06-30',
    });
  });

  test('a range that runs backwards, or a day that does not exist, has none', () => {
    expect(spanOf(draft('May 2017', 'RANGE', 'June 2017'), TODAY)).toBeNull();
    expect(spanOf(draft('31/2/2017'), TODAY)).toBeNull();
  });
});

test('the server is sent what was meant, or what was typed where it cannot be read', () => {
  expect(dateInput(draft('January 2017', 'MONTH'), TODAY)).toEqual({
    date: '2017-01-01',
    precision: 'MONTH',
  });
  expect(dateInput(draft('January 2017', 'DAY'), TODAY)).toEqual({ date: '2017-01-01', precision: 'MONTH' });
  expect(dateInput(draft('31/2/2017'), TODAY)).toEqual({ date: '2017-02-31', precision: 'DAY' });
  expect(dateInput(draft('soon'), TODAY)).toEqual({ date: 'soon', precision: 'DAY' });
  expect(dateInput(draft('20 dicembre 2016', 'RANGE', '10 dicembre 2016'), TODAY)).toEqual({
    date: '2016-12-20',
    precision: 'RANGE',
    firstDay: '2016-12-10',
  });
});

test('a date written out can be typed again', () => {
  for (const language of ['it', 'en'] as const) {
    for (const precision of ['DAY', 'MONTH', 'QUARTER', 'YEAR'] as const) {
      const text = dateText('2017-08-15', precision, language);
      const span = spanOf(draft(text), TODAY);
      expect(span?.precision).toBe(precision);
    }
  }
});
