import { expect, test } from 'vitest';
import { changesBetween } from './changes';
import { EVERY_FIELD, type Marks } from './marks';

const fieldsOf = (marks: Marks, node: object) => [...(marks.get(node) ?? [])];

const milestone = (key: string, words: string, more: object = {}) => ({ key, forecast: { words }, ...more });
const answer = (...milestones: object[]) => ({
  project: { id: 'p', revision: milestones.length, milestones },
});

test('only the thing whose value changed is marked, with the field that changed', () => {
  const before = answer(milestone('opening', 'May'), milestone('works', 'March'));
  const [opening, works] = [milestone('opening', 'June'), milestone('works', 'March')];
  const marks = changesBetween(before, answer(opening, works));
  expect(fieldsOf(marks, opening)).toEqual(['forecast']);
  expect(fieldsOf(marks, works)).toEqual([]);
});

test('a thing is known by its key, so that one that is put before the others marks itself alone', () => {
  const [opening, works] = [milestone('opening', 'May'), milestone('works', 'March')];
  const marks = changesBetween(answer(milestone('opening', 'May')), answer(works, opening));
  expect(fieldsOf(marks, works)).toEqual([EVERY_FIELD]);
  expect(fieldsOf(marks, opening)).toEqual([]);
});

test('what is taken away changes the list that held it', () => {
  const after = answer(milestone('opening', 'May'));
  const marks = changesBetween(answer(milestone('opening', 'May'), milestone('works', 'March')), after);
  expect(fieldsOf(marks, after.project)).toEqual(['milestones']);
});

test('a date that becomes known or unknown changes', () => {
  const [known, unknown] = [
    { key: 'opening', reached: { words: 'May' } },
    { key: 'opening', reached: null },
  ];
  expect(fieldsOf(changesBetween(unknown, known), known)).toEqual(['reached']);
  expect(fieldsOf(changesBetween(known, unknown), unknown)).toEqual(['reached']);
});

test('the revision and the age of a figure are no change of what is shown', () => {
  const figure = (ageDays: number) => ({ status: { ageDays, colour: 'RED' }, revision: ageDays });
  expect(changesBetween(figure(1), figure(2)).size).toBe(0);
});

test('a mark outlives a further refresh that changes something else', () => {
  const first = answer(milestone('opening', 'May'), milestone('works', 'March'));
  const second = answer(milestone('opening', 'June'), milestone('works', 'March'));
  const [opening, works] = [milestone('opening', 'June'), milestone('works', 'April')];
  const marks = changesBetween(second, answer(opening, works), changesBetween(first, second));
  expect(fieldsOf(marks, opening)).toEqual(['forecast']);
  expect(fieldsOf(marks, works)).toEqual(['forecast']);
});
