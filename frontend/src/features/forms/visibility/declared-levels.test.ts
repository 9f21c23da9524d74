import { expect, test } from 'vitest';
import { type DeclaredKind, declaredLevel, levelsFrom } from './declared-levels';

const PAYMENT: DeclaredKind = {
  kind: 'PAYMENT',
  level: 'PUBLIC',
  fields: [{ field: 'note', level: 'PARTNERS' }],
};

test('a field has its own level, the whole fact another', () => {
  expect(declaredLevel(PAYMENT, 'note')).toBe('PARTNERS');
  expect(declaredLevel(PAYMENT, '')).toBe('PUBLIC');
});

test('a rule never shows something to more than is declared', () => {
  expect(levelsFrom('PARTNERS')).toEqual(['PARTNERS', 'COUNCIL', 'PRIVATE']);
});
