import { describe, expect, test } from 'vitest';
import {
  formatAtPrecision,
  formatDay,
  formatMoney,
  formatNumber,
  formatPercent,
  formatShortDay,
  formatShortMonth,
} from './format';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('days', () => {
  test('are written in the reader’s language, the same in every time zone', () => {
    expect(formatDay('2016-07-31', 'en')).toBe('31 July 2016');
    expect(formatDay('2016-07-31', 'it')).toBe('31 luglio 2016');
    expect(formatDay('2017-04-01', 'it')).toBe('1° aprile 2017');
    expect(formatShortDay('2015-09-01', 'en')).toBe('1 Sep 2015');
    expect(formatShortMonth('2017-01-31', 'it')).toBe('gen 2017');
  });

  test('are never finer than they were said', () => {
    expect(formatAtPrecision('2016-09-30', 'MONTH', 'en')).toBe('Sep 2016');
    expect(formatAtPrecision('2016-09-30', 'QUARTER', 'en')).toBe('Q3 2016');
    expect(formatAtPrecision('2016-09-30', 'QUARTER', 'it')).toBe('3º trim. 2016');
    expect(formatAtPrecision('2016-12-31', 'YEAR', 'en')).toBe('2016');
    expect(formatAtPrecision('2016-09-30', 'DAY', 'en')).toBe('30 Sep 2016');
  });
});

describe('money', () => {
  test('is written as each language does', () => {
    expect(formatMoney({ amount: '1000000.00', currency: 'EUR' }, 'en')).toBe('€1,000,000');
    expect(plain(formatMoney({ amount: '1000000.00', currency: 'EUR' }, 'it'))).toBe('1.000.000 €');
  });

  test('shows cents where there are some, and groups four digits too', () => {
    expect(formatMoney({ amount: '6434.50', currency: 'EUR' }, 'en')).toBe('€6,434.50');
    expect(plain(formatMoney({ amount: '6434.00', currency: 'EUR' }, 'it'))).toBe('6.434 €');
  });
});

test('numbers and shares use the comma and the point of the language', () => {
  expect(formatNumber('171580.97', 'it')).toBe('171.580,97');
  expect(formatPercent('45.9', 'en')).toBe('45.9%');
  expect(plain(formatPercent('45.9', 'it'))).toBe('45,9%');
});
