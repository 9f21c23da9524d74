import { expect, test } from 'vitest';
import { type Withheld, withheldGroups, withheldIndex } from './withheld';

const one = (given: Partial<Withheld>): Withheld => ({
  kind: 'MILESTONE_STATEMENT',
  subject: '#1',
  belongsTo: 'opening',
  field: null,
  level: 'COUNCIL',
  reason: 'until the tender closes',
  reasonLanguage: 'EN',
  ...given,
});

test('a field that is withheld is told from one that is empty', () => {
  const withheld = withheldIndex([one({ field: 'note' })]);
  expect(withheld.field('#1', 'note')?.reason).toBe('until the tender closes');
  expect(withheld.field('#1', 'quote')).toBeUndefined();
  expect(withheld.field('#2', 'note')).toBeUndefined();
});

test('a fact withheld as a whole stands where it would have said something; a field of one that is shown does not', () => {
  const withheld = withheldIndex([one({}), one({ subject: '#2', field: 'note' })]);
  expect(withheld.about('opening').map(({ subject }) => subject)).toEqual(['#1']);
  expect(withheld.kinds(['MILESTONE_STATEMENT'])).toHaveLength(1);
  expect(withheld.kinds(['PAYMENT'])).toEqual([]);
});

test('what is withheld for the same reason is counted together', () => {
  const groups = withheldGroups([one({}), one({ subject: '#2' }), one({ subject: '#3', reason: null })]);
  expect(groups.map(({ count, reason }) => [count, reason])).toEqual([
    [2, 'until the tender closes'],
    [1, null],
  ]);
});
