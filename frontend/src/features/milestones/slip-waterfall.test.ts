import { expect, test } from 'vitest';
import { type SlipLedger, type SlipStep, waterfallRows, waterfallSpan } from './slip-waterfall';

const step = (id: string, days: number, causes: readonly number[]) =>
  ({
    days,
    to: { id },
    causes: causes.map((each, index) => ({ id: `${id}-${index}`, days: each })),
    unexplainedDays: days - causes.reduce((sum, each) => sum + each, 0),
  }) as unknown as SlipStep;

const ledger = (totalDays: number, steps: readonly SlipStep[]) =>
  ({ totalDays, steps }) as unknown as SlipLedger;

test('each part begins where the one before it ends, and the last ends at the total', () => {
  const rows = waterfallRows(ledger(253, [step('F8', 123, [100]), step('F14', 130, [])]));
  expect(rows.map(({ kind, range }) => [kind, ...range])).toEqual([
    ['step', 0, 0],
    ['cause', 0, 100],
    ['unexplained', 100, 123],
    ['step', 123, 123],
    ['unexplained', 123, 253],
    ['total', 0, 253],
  ]);
});

test('a day gained runs back, also past the promise', () => {
  const rows = waterfallRows(ledger(-10, [step('a', 20, [20]), step('b', -30, [])]));
  expect(rows.map(({ range }) => range)).toContainEqual([20, -10]);
  expect(waterfallSpan(rows)).toEqual([-10, 20]);
});
