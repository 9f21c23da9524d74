import { expect, test } from 'vitest';
import { rowById, rowByKey, rowsWhere } from './look-in.js';

const ROWS = [
  { id: '1', key: 'a', phaseId: 'p' },
  { id: '2', key: 'b', phaseId: null },
  { id: '3', key: 'c', phaseId: 'p' },
];

test('rows are found by any column, in their order', () => {
  expect(rowsWhere(ROWS, 'phaseId', 'p').map((each) => each.id)).toEqual(['1', '3']);
  expect(rowsWhere(ROWS, 'phaseId', null).map((each) => each.id)).toEqual(['2']);
  expect(rowsWhere(ROWS, 'phaseId', 'q')).toEqual([]);
});

test('a row is found by its identifier or key, and its absence as well', () => {
  expect(rowById(ROWS, '2')?.key).toBe('b');
  expect(rowById(ROWS, null)).toBeNull();
  expect(rowById(ROWS, 'x')).toBeNull();
  expect(rowByKey(ROWS, 'c')?.id).toBe('3');
  expect(rowByKey(ROWS, '__proto__')).toBeNull();
});

test('another list has its own index', () => {
  expect(rowById(ROWS, '1')).not.toBeNull();
  expect(rowById(ROWS.slice(1), '1')).toBeNull();
});
