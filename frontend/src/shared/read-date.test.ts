import { describe, expect, test } from 'vitest';
import { readDate } from './read-date';

const TODAY = '2026-11-22';
const read = (text: string) => {
  const typed = readDate(text, TODAY);
  return typed && `${typed.precision} ${typed.day}`;
};

describe('a typed date is read in either language', () => {
  test.each([
    ['2017-01-31', 'DAY 2017-01-31'],
    ['31/1/2017', 'DAY 2017-01-31'],
    ['31.01.2017', 'DAY 2017-01-31'],
    ['31-1-17', 'DAY 2017-01-31'],
    ['10 June 2017', 'DAY 2017-06-10'],
    ['10 giugno 2017', 'DAY 2017-06-10'],
    ['1° giugno 2017', 'DAY 2017-06-01'],
    ['June 10, 2017', 'DAY 2017-06-10'],
    ['3rd of May 2016', 'DAY 2016-05-03'],
    ['today', 'DAY 2026-11-22'],
    ['ieri', 'DAY 2026-11-21'],
    ['January 2017', 'MONTH 2017-01-01'],
    ['gen 2017', 'MONTH 2017-01-01'],
    ['Sept. 2016', 'MONTH 2016-09-01'],
    ['1/2017', 'MONTH 2017-01-01'],
    ['2017-01', 'MONTH 2017-01-01'],
    ['Q1 2017', 'QUARTER 2017-01-01'],
    ['2017-Q4', 'QUARTER 2017-10-01'],
    ['2º trim. 2017', 'QUARTER 2017-04-01'],
    ['terzo trimestre 2017', 'QUARTER 2017-07-01'],
    ['first quarter of 2017', 'QUARTER 2017-01-01'],
    ['2017', 'YEAR 2017-01-01'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

test('a day that does not exist is passed on as it was typed, for the server to refuse', () => {
  expect(read('31/2/2017')).toBe('DAY 2017-02-31');
  expect(read('31 February 2017')).toBe('DAY 2017-02-31');
});

test('what is no date is not read as one', () => {
  for (const text of ['', 'soon', '31', 'Foo 2017', '10 June', '5 May 6 2017', 'fifth quarter 2017']) {
    expect(read(text)).toBeNull();
  }
});
