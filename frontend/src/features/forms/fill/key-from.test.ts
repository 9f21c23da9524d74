import { expect, test } from 'vitest';
import { freeKey, keyFrom } from './key-from';

test('a title gives a key of plain letters, digits and hyphens', () => {
  expect(keyFrom('Apertura della città')).toBe('apertura-della-citta');
  expect(keyFrom('  Lot 1: the hub! ')).toBe('lot-1-the-hub');
  expect(keyFrom('…')).toBe('');
  expect(keyFrom('x'.repeat(80))).toHaveLength(60);
});

test('a key that is taken gets a number', () => {
  expect(freeKey('opening', ['opening', 'opening-2'])).toBe('opening-3');
  expect(freeKey('opening', [])).toBe('opening');
});
