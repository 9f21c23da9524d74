import { expect, test } from 'vitest';
import { addDays } from '../../shared/calendar-day';
import { dueRows } from './due-rows';

const AS_OF = '2026-11-22';

/** `due('design!! road! opening tenant')`: in the order of their dates; `!` passed lately, `!!` long ago. */
function due(text: string) {
  return text.split(' ').map((word, at) => {
    const key = word.replaceAll('!', '');
    const days = word.endsWith('!!') ? at - 900 : word.endsWith('!') ? at - 20 : at + 10;
    const date = addDays(AS_OF, days);
    return {
      key,
      title: key,
      due: days < 0 ? ('OVERDUE' as const) : ('LATER' as const),
      slipDays: null,
      slipText: null,
      lateAtLeastDays: null,
      forecast: { date, precision: 'DAY' as const, words: date, statedOn: AS_OF },
    };
  });
}

function shown(text: string, goal?: string) {
  const { live, silent } = dueRows(due(text), { goal, asOf: AS_OF, staleDays: 90, most: 4 });
  const keys = (rows: typeof live) => rows.map(({ key }) => key).join(' ');
  return silent.length === 0 ? keys(live) : `${keys(live)} | ${keys(silent)}`.trim();
}

test('what is lately overdue does not hide what comes next', () => {
  expect(shown('a! b! c! d! e f g')).toBe('c d e f');
});

test('the goal is always among them, in its place', () => {
  expect(shown('a! b! opening! c! d! e f', 'opening')).toBe('opening d e f');
});

test('where nothing is overdue the next ones are shown, where nothing is to come the latest overdue', () => {
  expect(shown('a b c d e')).toBe('a b c d');
  expect(shown('a! b! c! d! e!')).toBe('b c d e');
});

test('a day that passed long ago in silence stands apart, and only where there is room', () => {
  expect(shown('design!! road! a b c', 'a')).toBe('road a b c');
  expect(shown('design!! demolition!! road! a', 'a')).toBe('road a | demolition design');
});

test('where all have long passed, the latest stands first', () => {
  expect(shown('design!! demolition!! building!!')).toBe('| building demolition design');
});
