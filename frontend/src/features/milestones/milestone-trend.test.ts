import { expect, test } from 'vitest';
import { dayAt } from '../../shared/calendar-day';
import type { MilestoneRecord } from './milestone-page';
import { trendData, trendSpan, trendSteps, turningSteps } from './milestone-trend';

/** `steps('2015-06-24 > 2016-09-30', …)`: on the first day the second was expected. */
function steps(...said: string[]) {
  const points = said.map((line) => {
    const [statedOn, date] = line.split(' > ');
    return { statedOn, date, statement: { id: line } };
  });
  return trendSteps(points as unknown as MilestoneRecord['trend']);
}

const OPENING = steps('2015-06-24 > 2016-09-30', '2016-07-15 > 2017-01-31', '2016-07-20 > 2017-01-31');

test('the line goes on, undecided, to the as-of day unless it was reached', () => {
  const span = trendSpan(OPENING, '2016-08-01', false);
  expect(dayAt(span.edge)).toBe('2016-08-01');
  expect(trendData(OPENING, span, true).length).toBe(3);
  const open = trendData(OPENING, span, false);
  expect(open.at(-1)).toMatchObject({ said: null, open: OPENING.at(-1)?.y });
  expect(open.at(-2)?.open).toBe(open.at(-2)?.said);
});

test('a long silence after the last statement is cut short', () => {
  expect(trendSpan(OPENING, '2026-11-22', false)).toMatchObject({ cut: true });
  expect(trendSpan(OPENING, '2017-04-01', false)).toMatchObject({ cut: false });
  expect(trendSpan(OPENING, '2017-04-01', true)).toMatchObject({ cut: true });
});

test('only the statements that bring another date are named', () => {
  expect(turningSteps(OPENING).map(({ statedOn }) => statedOn)).toEqual(['2015-06-24', '2016-07-15']);
});
