import { expect, test } from 'vitest';
import { sizeOfRows } from './size-of-rows.js';

const row = (words: string) => ({ id: 'x'.repeat(36), words: { en: words }, revision: 1 });

test('the estimate grows with the rows and with their texts', () => {
  const short = sizeOfRows(Array.from({ length: 1000 }, () => row('short')));
  const long = sizeOfRows(Array.from({ length: 1000 }, () => row('long'.repeat(100))));
  expect(sizeOfRows([])).toBe(0);
  expect(short).toBeGreaterThan(1000 * 36);
  expect(long - short).toBe(1000 * 395);
});
