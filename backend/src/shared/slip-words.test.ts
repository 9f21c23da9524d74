import { expect, test } from 'vitest';
import { daysWords, slipAgainstPromise, slipWords } from './slip-words.js';

test.each([
  [253, '253 days late', '253 giorni di ritardo'],
  [1, '1 day late', '1 giorno di ritardo'],
  [0, 'on time', 'puntuale'],
  [-1, '1 day early', '1 giorno di anticipo'],
  [-30, '30 days early', '30 giorni di anticipo'],
  [12_345, '12,345 days late', '12.345 giorni di ritardo'],
])('a slip of %i days', (days, english, italian) => {
  expect(slipWords(days, 'EN')).toBe(english);
  expect(slipWords(days, 'IT')).toBe(italian);
});

test.each([
  [123, '123 days later than promised', '123 giorni più tardi di quanto promesso'],
  [0, 'as promised', 'come promesso'],
  [-1, '1 day earlier than promised', '1 giorno prima di quanto promesso'],
])('a slip of %i days against the promise', (days, english, italian) => {
  expect(slipAgainstPromise(days, 'EN')).toBe(english);
  expect(slipAgainstPromise(days, 'IT')).toBe(italian);
});

test.each([
  [0, '0 days', '0 giorni'],
  [1, '1 day', '1 giorno'],
  [1234, '1,234 days', '1.234 giorni'],
])('%i days', (days, english, italian) => {
  expect(daysWords(days, 'EN')).toBe(english);
  expect(daysWords(days, 'IT')).toBe(italian);
});
