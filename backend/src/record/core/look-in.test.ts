import { expect, test } from 'vitest';
import { beginningOf, rowById, rowByKey, rowsWhere } from './look-in.js';

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

test('the beginning of a list is looked up in the list, and what lies behind it is not found', () => {
  const beginning = beginningOf(ROWS, (row) => row.key < 'c');
  expect(beginning).toEqual(ROWS.slice(0, 2));
  expect(rowsWhere(beginning, 'phaseId', 'p').map((each) => each.id)).toEqual(['1']);
  expect(rowById(beginning, '3')).toBeNull();
  expect(rowById(beginning, '2')).toBe(ROWS[1]);
  expect(beginningOf(ROWS, () => true)).toBe(ROWS);
  expect(beginningOf(ROWS, () => false)).toEqual([]);
  const first = beginningOf(beginning, (row) => row.key < 'b');
  expect([rowById(first, '1')?.id, rowById(first, '2'), rowById(first, '3')]).toEqual(['1', null, null]);
});
