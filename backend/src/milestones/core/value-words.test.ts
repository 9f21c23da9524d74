import { expect, test } from 'vitest';
import { valueWords } from './value-words.js';

const said = (low: string, high = low, approximate = false) => ({ low, high, approximate, words: null });

test.each([
  [said('12188'), 'm2', '12,188 m²', '12.188 m²'],
  [said('171580.97'), 'm2', '171,580.97 m²', '171.580,97 m²'],
  [said('5000', '6000'), 'm2', '5,000–6,000 m²', '5.000–6.000 m²'],
  [said('500', '500', true), 'm2', 'about 500 m²', 'circa 500 m²'],
  [said('400', '450'), 'people', '400–450 people', '400–450 persone'],
  [said('40'), 'seats', '40 seats', '40 postazioni'],
  [said('12000000', '12000000', true), 'EUR', 'about €12,000,000', 'circa 12.000.000\u00A0€'],
  [said('1900000.50'), 'EUR', '€1,900,000.50', '1.900.000,50\u00A0€'],
  [said('3'), 'cranes', '3 cranes', '3 cranes'],
  [said('-4.5'), '°C', '-4.5 °C', '-4,5 °C'],
])('%o in %s', (value, unit, english, italian) => {
  expect(valueWords(value, unit, 'EN')).toBe(english);
  expect(valueWords(value, unit, 'IT')).toBe(italian);
});

test('what was said is said again', () => {
  const value = { ...said('12000000'), words: { en: 'almost 12 million', it: 'quasi 12 milioni' } };
  expect(valueWords(value, 'EUR', 'IT')).toBe('quasi 12 milioni');
});
