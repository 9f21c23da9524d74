import { expect, test } from 'vitest';
import { initialsOf } from './initials-of';

test.each([
  ['Ada', 'A'],
  ['Ada Lovelace', 'AL'],
  ['  maria  de  rossi ', 'MR'],
  ['élise', 'É'],
  ['(Ufficio) tecnico', 'UT'],
  ['—', '·'],
  ['', '·'],
])('%s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
