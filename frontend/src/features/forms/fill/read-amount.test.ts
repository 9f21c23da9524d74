import { expect, test } from 'vitest';
import { readAmount } from './read-amount';

test.each([
  ['615760', 'en', '615760'],
  ['615760.00', 'en', '615760.00'],
  ['1,000,000.50', 'en', '1000000.50'],
  ['€1,000,000', 'en', '1000000'],
  ['1.000.000,50 €', 'it', '1000000.50'],
  ['1.000.000', 'it', '1000000'],
  ['1.000', 'it', '1000'],
  ['1,000', 'en', '1000'],
  ['12,5', 'en', '12.5'],
  ['12.5', 'it', '12.5'],
  ['1 000 000', 'it', '1000000'],
  ['-30', 'en', '-30'],
] as const)('"%s" typed in %s is %s', (text, language, expected) => {
  expect(readAmount(text, language)).toBe(expected);
});

test('three decimals stay three decimals, for the server to refuse', () => {
  expect(readAmount('100.123', 'en')).toBe('100.123');
  expect(readAmount('100,123', 'it')).toBe('100.123');
});

test('what is no figure stays as it was typed', () => {
  expect(readAmount('about ten', 'en')).toBe('about ten');
  expect(readAmount('1,00,0', 'en')).toBe('1,00,0');
});
