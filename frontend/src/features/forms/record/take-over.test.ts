import { expect, test } from 'vitest';
import { takeOver } from './take-over';

const base = { place: 'Via Prova', goal: 'opening', reason: '' };

test('what others changed is taken over, what they left alone stays as typed', () => {
  const { draft, replaced } = takeOver({ ...base, reason: 'The address is wrong.' }, base, {
    ...base,
    goal: 'works',
  });
  expect(draft).toEqual({ place: 'Via Prova', goal: 'works', reason: 'The address is wrong.' });
  expect(replaced).toEqual([]);
});

test('where both have written, what was typed is handed back', () => {
  const { draft, replaced } = takeOver({ ...base, place: 'Via Mia' }, base, { ...base, place: 'Via Loro' });
  expect(draft.place).toBe('Via Loro');
  expect(replaced).toEqual([{ name: 'place', mine: 'Via Mia' }]);
});

test('both having written the same is no clash', () => {
  const theirs = { ...base, place: 'Via Nuova' };
  expect(takeOver(theirs, base, { ...theirs })).toEqual({ draft: theirs, replaced: [] });
});

test('an empty form that only adds keeps every word', () => {
  const typed = { title: { it: '', en: 'Testing' }, key: '' };
  const blank = { title: { it: '', en: '' }, key: '' };
  expect(takeOver(typed, blank, { ...blank })).toEqual({ draft: typed, replaced: [] });
});
