import { expect, test } from 'vitest';
import { dueRows } from './due-rows';

/** `due('design! opening tenant')`: in the order of their dates, overdue ones with a mark. */
function due(text: string) {
  return text.split(' ').map((word) => {
    const key = word.replace('!', '');
    const bucket = word.endsWith('!') ? ('OVERDUE' as const) : ('LATER' as const);
    return {
      key,
      title: key,
      due: bucket,
      slipDays: null,
      slipText: null,
      lateAtLeastDays: null,
      forecast: null,
    };
  });
}

const shown = (text: string, goal?: string) => dueRows(due(text), goal, 4).map(({ key }) => key);

test('old broken promises do not hide what comes next', () => {
  expect(shown('a! b! c! d! e f g', undefined)).toEqual(['c', 'd', 'e', 'f']);
});

test('the goal is always among them, in its place', () => {
  expect(shown('a! b! opening! c! d! e f', 'opening')).toEqual(['opening', 'd', 'e', 'f']);
});

test('where nothing is overdue the next ones are shown, where nothing is to come the latest overdue', () => {
  expect(shown('a b c d e')).toEqual(['a', 'b', 'c', 'd']);
  expect(shown('a! b! c! d! e!')).toEqual(['b', 'c', 'd', 'e']);
});
