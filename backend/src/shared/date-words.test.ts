import { describe, expect, test } from 'vitest';
import { span } from '../../test/support/record-notation.js';
import { asOfWords, dateWords, dayWords, forDateWords, onDateWords } from './date-words.js';
import { LANGUAGES } from './language.js';

describe('a date written out', () => {
  test.each([
    ['2017-06-10', '10 June 2017', '10 giugno 2017'],
    ['2017-06-01', '1 June 2017', '1° giugno 2017'],
    ['2016-09', 'September 2016', 'settembre 2016'],
    ['2016-Q1', 'the first quarter of 2016', 'primo trimestre 2016'],
    ['2016-Q4', 'the fourth quarter of 2016', 'quarto trimestre 2016'],
    ['2016', '2016', '2016'],
    ['2016-12-11..2016-12-20', '11–20 December 2016', '11–20 dicembre 2016'],
    ['2017-06-01..2017-06-05', '1–5 June 2017', '1°–5 giugno 2017'],
    ['2016-11-20..2016-12-05', '20 November – 5 December 2016', '20 novembre – 5 dicembre 2016'],
    ['2016-12-20..2017-01-01', '20 December 2016 – 1 January 2017', '20 dicembre 2016 – 1° gennaio 2017'],
    ['2016-12-20..2016-12-20', '20 December 2016', '20 dicembre 2016'],
  ])('%s', (date, english, italian) => {
    expect(dateWords(span(date), null, 'EN')).toBe(english);
    expect(dateWords(span(date), null, 'IT')).toBe(italian);
  });
});

describe('when something is expected', () => {
  test.each([
    ['2017-06-10', 'for 10 June 2017', 'per il 10 giugno 2017'],
    ['2017-06-08', 'for 8 June 2017', "per l'8 giugno 2017"],
    ['2017-06-11', 'for 11 June 2017', "per l'11 giugno 2017"],
    ['2017-06-01', 'for 1 June 2017', 'per il 1° giugno 2017'],
    ['2017-06-18', 'for 18 June 2017', 'per il 18 giugno 2017'],
    ['2017-01', 'for January 2017', 'per gennaio 2017'],
    ['2017-Q3', 'for the third quarter of 2017', 'per il terzo trimestre 2017'],
    ['2017', 'for 2017', 'per il 2017'],
    ['2016-12-11..2016-12-20', 'for 11–20 December 2016', "per l'11–20 dicembre 2016"],
  ])('%s', (date, english, italian) => {
    expect(forDateWords(span(date), null, 'EN')).toBe(english);
    expect(forDateWords(span(date), null, 'IT')).toBe(italian);
  });
});

describe('when something happened', () => {
  test.each([
    ['2017-06-10', 'on 10 June 2017', 'il 10 giugno 2017'],
    ['2017-06-08', 'on 8 June 2017', "l'8 giugno 2017"],
    ['2017-06-11', 'on 11 June 2017', "l'11 giugno 2017"],
    ['2017-06-01', 'on 1 June 2017', 'il 1° giugno 2017'],
    ['2017-06', 'in June 2017', 'a giugno 2017'],
    ['2017-Q2', 'in the second quarter of 2017', 'nel secondo trimestre 2017'],
    ['2017', 'in 2017', 'nel 2017'],
    ['2016-12-08..2016-12-20', 'between 8 and 20 December 2016', "tra l'8 e il 20 dicembre 2016"],
    [
      '2016-11-20..2016-12-11',
      'between 20 November and 11 December 2016',
      "tra il 20 novembre e l'11 dicembre 2016",
    ],
    [
      '2016-12-20..2017-01-01',
      'between 20 December 2016 and 1 January 2017',
      'tra il 20 dicembre 2016 e il 1° gennaio 2017',
    ],
  ])('%s', (date, english, italian) => {
    expect(onDateWords(span(date), null, 'EN')).toBe(english);
    expect(onDateWords(span(date), null, 'IT')).toBe(italian);
  });
});

test('what was said is said again, with no article before it', () => {
  const words = { en: 'mid-December', it: 'metà dicembre' };
  const december = span('2016-12-11..2016-12-20');
  expect(dateWords(december, words, 'IT')).toBe('metà dicembre');
  expect(forDateWords(december, words, 'EN')).toBe('for mid-December');
  expect(forDateWords(december, words, 'IT')).toBe('per metà dicembre');
  expect(onDateWords(december, words, 'IT')).toBe('(metà dicembre)');
});

test('words in one language only are given in the other as well', () => {
  for (const language of LANGUAGES) {
    expect(dateWords(span('2016-12'), { it: 'fine anno' }, language)).toBe('fine anno');
  }
});

test('each month has its name in both languages', () => {
  const months = Array.from(
    { length: 12 },
    (_, index) => span(`2017-${String(index + 1).padStart(2, '0')}-02`).last,
  );
  expect(months.map((each) => dayWords(each, 'IT'))).toEqual([
    '2 gennaio 2017',
    '2 febbraio 2017',
    '2 marzo 2017',
    '2 aprile 2017',
    '2 maggio 2017',
    '2 giugno 2017',
    '2 luglio 2017',
    '2 agosto 2017',
    '2 settembre 2017',
    '2 ottobre 2017',
    '2 novembre 2017',
    '2 dicembre 2017',
  ]);
  const runtime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  for (const each of months) expect(dayWords(each, 'EN')).toBe(runtime.format(new Date(each)));
});

test.each([
  ['2017-04-01', 'As of 1 April 2017', 'Al 1° aprile 2017'],
  ['2017-04-08', 'As of 8 April 2017', "All'8 aprile 2017"],
  ['2017-04-11', 'As of 11 April 2017', "All'11 aprile 2017"],
])('as it stood on %s', (date, english, italian) => {
  expect(asOfWords(span(date).last, 'EN')).toBe(english);
  expect(asOfWords(span(date).last, 'IT')).toBe(italian);
});
